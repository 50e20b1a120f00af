// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::run::{PATIENCE, Stopped};
use crate::math;
use crate::sample::{
    BLOCK, Belief, Bits, Gathered, Marginal, QuantileTable, REPLICATES, Source, Stream, Summary, Tables, Trials, Worst,
};

/// Ways of being cut off, as plain numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Outages {
    /// Ids of organisation and system: they choose the random streams.
    pub address: [String; 2],
    /// Years to look ahead.
    pub years: f64,
    /// The ways.
    pub ways: Vec<Way>,
}

/// One way of being cut off.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// Its id: chooses the random streams.
    pub id: String,
    /// How often a year.
    pub per_year: f64,
    /// Days without the service.
    pub days: Belief,
    /// Cost of a day.
    pub cost: Belief,
}

/// What being cut off costs over all the years.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Loss {
    /// Mean of all trials.
    pub mean: f64,
    /// Quantiles of the trials with a loss; nothing where none has one.
    pub conditional: Option<Summary>,
    /// Mean of the worst hundredth of the trials, at least one.
    pub shortfall: f64,
}

/// Most outages of one way in one trial: a Poisson count of 366 a year over 40 years stays below.
const MOST: u32 = 20_000;
const DAYS_A_YEAR: f64 = 365.2425;

/// One way, tabulated.
struct Random {
    mean: f64,
    /// P(no outage).
    spared: f64,
    when: Stream,
    days: (Stream, Marginal),
    cost: Marginal,
}

/// From when to when, and the cost of a day.
type Outage = (f64, f64, f64);

impl Outages {
    /// Simulates the losses; `stopped` is asked now and then.
    ///
    /// # Errors
    /// [`Stopped`] when `stopped` said so.
    pub fn simulate(
        &self,
        seed: u64,
        trials: Trials,
        tables: &Tables,
        stopped: &(dyn Fn() -> bool + Sync),
    ) -> Result<Loss, Stopped> {
        let [organisation, system] = &self.address;
        let stream = |way: &Way, name: &str| Stream::new(seed, &[organisation, system, "contingency", &way.id, name]);
        let random: Vec<Random> = self
            .ways
            .iter()
            .map(|way| Random {
                mean: way.per_year * self.years,
                spared: math::exp(-way.per_year * self.years),
                when: stream(way, "when"),
                days: (stream(way, "days"), Marginal::of(way.days, tables)),
                cost: Marginal::of(way.cost, tables),
            })
            .collect();
        let mut losses = Losses::new(trials.count, self.years * DAYS_A_YEAR);
        let mut first = 0;
        for replicate in 0..REPLICATES {
            let count = trials.of_replicate(replicate);
            // Each way has two dimensions: how often, and what a day costs.
            let sources = |name: &str, dimension: usize| -> Vec<Source> {
                let source = |(at, way): (usize, &Way)| {
                    Source::new(stream(way, name), trials, replicate, std::iter::once(2 * at + dimension))
                };
                self.ways.iter().enumerate().map(source).collect()
            };
            let (counts, costs) = (sources("count", 0), sources("cost", 1));
            for block in 0..count.div_ceil(BLOCK as u64) {
                if block % PATIENCE == 0 && stopped() {
                    return Err(Stopped);
                }
                let done = block * BLOCK as u64;
                let trials = (first + done)..(first + count).min(first + done + BLOCK as u64);
                losses.block(block, trials, &random, (&counts, &costs));
            }
            first += count;
        }
        Ok(losses.loss())
    }
}

/// The losses so far.
struct Losses {
    trials: f64,
    end: f64,
    sum: f64,
    hit: Gathered,
    worst: Worst,
    outages: Vec<Outage>,
    bits: Vec<[Bits; 2]>,
}

impl Losses {
    fn new(trials: u64, end: f64) -> Self {
        Self {
            trials: trials.max(1) as f64,
            end,
            sum: 0.0,
            hit: Gathered::default(),
            worst: Worst::new(trials.div_ceil(100) as usize),
            outages: Vec::new(),
            bits: Vec::new(),
        }
    }

    fn block(
        &mut self,
        block: u64,
        trials: std::ops::Range<u64>,
        random: &[Random],
        (counts, costs): (&[Source], &[Source]),
    ) {
        self.bits.resize(random.len(), [[0; BLOCK]; 2]);
        for (bits, (count, cost)) in self.bits.iter_mut().zip(counts.iter().zip(costs)) {
            let [how_often, how_dear] = bits;
            count.block(block).fill_alone(how_often);
            cost.block(block).fill_alone(how_dear);
        }
        for (j, trial) in trials.enumerate() {
            self.outages.clear();
            for (random, bits) in random.iter().zip(&self.bits) {
                let [count, cost] = bits.each_ref().map(|bits| bits.get(j).copied().unwrap_or_default());
                let share = (f64::from(count) + 0.5) * (1.0 / 4_294_967_296.0);
                if share > random.spared {
                    random.outages(share, QuantileTable::normal().at(cost), trial, self.end, &mut self.outages);
                }
            }
            let loss = cost_of(&mut self.outages);
            if loss > 0.0 {
                self.sum += loss;
                self.hit.push(loss);
                self.worst.push(loss);
            }
        }
    }

    fn loss(self) -> Loss {
        Loss { mean: self.sum / self.trials, conditional: self.hit.summary(), shortfall: self.worst.mean() }
    }
}

impl Random {
    fn outages(&self, share: f64, cost: f64, trial: u64, end: f64, out: &mut Vec<Outage>) {
        let daily = self.cost.at(cost);
        let (stream, length) = &self.days;
        for event in 0..poisson(self.mean, self.spared, share) {
            let start = self.when.uniform(event, trial) * end;
            let days = length.at(QuantileTable::normal().at((stream.bits(event, trial) >> 32) as u32));
            out.push((start, (start + days).min(end), daily));
        }
    }
}

/// The Poisson count with mean `mean` at quantile `share`, by inversion; `spared` is P(0).
fn poisson(mean: f64, spared: f64, share: f64) -> u32 {
    let (mut term, mut count) = (spared, 0_u32);
    let mut sum = term;
    while share > sum && count < MOST {
        count += 1;
        term *= mean / f64::from(count);
        sum += term;
        // Past the mean a vanished term adds nothing more.
        if term <= 0.0 && f64::from(count) > mean {
            break;
        }
    }
    count
}

/// Cost of the days without the service; days of overlapping outages count once.
fn cost_of(outages: &mut [Outage]) -> f64 {
    outages.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut covered, mut loss) = (0.0_f64, 0.0);
    for (start, end, daily) in outages.iter() {
        loss += (end - start.max(covered)).max(0.0) * daily;
        covered = covered.max(*end);
    }
    loss
}

#[cfg(test)]
#[path = "outage_tests.rs"]
mod tests;
