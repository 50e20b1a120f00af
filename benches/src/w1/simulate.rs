// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use udvej_engine::math::pow;
use udvej_engine::sample::{
    BLOCK, Bits, Column, Number, QuantileTable, REPLICATES, Sampling, Scale, Simd, Sketch, Summary, Trials, VECTORS,
    Wide, exact, get, least, put, widest,
};
use udvej_engine::threads::spread;
use udvej_engine::trial::Quantiles;

use super::plan::{GROWTH, Plan};
use super::sources::{Sources, Streams};
use super::tables::{Component, Shared};
use super::{ROWS, YEARS};

const JUMP: f64 = 0.10;
const ALTERNATIVE_GROWTH: [f64; 2] = [0.025, 0.02];
const RATE: f64 = 0.035;
const ONE_OFF: usize = 2 * YEARS;
const NPV: usize = ONE_OFF + 1;

/// How to run it.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    /// Seed.
    pub seed: u64,
    /// Trials.
    pub trials: Trials,
    /// Threads.
    pub threads: u16,
    /// How quantiles are found.
    pub quantiles: Quantiles,
    /// All trials in one replicate instead of eight: where plans are what threads share.
    pub whole: bool,
}

impl Run {
    fn replicates(&self) -> u64 {
        if self.whole { 1 } else { REPLICATES }
    }

    /// The trials as sources count them, for which a replicate is always an eighth.
    fn counted(&self) -> Trials {
        let Trials { count, sampling } = self.trials;
        Trials { count: count * REPLICATES / self.replicates(), sampling }
    }
}

/// What comes of it.
#[derive(Debug, Clone)]
pub struct Found {
    /// One entry a row: staying in years 1 to 10, leaving in years 1 to 10, one-off cost, difference.
    pub rows: Vec<Summary>,
    /// Share of the trials in which leaving pays.
    pub pays: f64,
    /// Trials by the first year ahead, then those that are never.
    pub break_even: [u64; YEARS + 1],
}

/// What one replicate has counted.
#[derive(Clone)]
struct Tally {
    sketches: Vec<Sketch>,
    kept: Vec<Vec<f64>>,
    pays: u64,
    break_even: [u64; YEARS + 1],
}

impl Tally {
    fn new() -> Self {
        Self {
            sketches: vec![Sketch::default(); ROWS],
            kept: vec![Vec::new(); ROWS],
            pays: 0,
            break_even: [0; YEARS + 1],
        }
    }

    #[inline(always)]
    fn add<S: Simd>(
        &mut self,
        simd: S,
        row: usize,
        (scales, keep): (&[Scale], bool),
        (column, count): (&Column, usize),
        bins: &mut Bits,
    ) {
        if let (Some(sketch), Some(scale)) = (self.sketches.get_mut(row), scales.get(row)) {
            sketch.take(simd, scale, column, count, bins);
        }
        if keep && let Some(kept) = self.kept.get_mut(row) {
            kept.extend(column.iter().take(count));
        }
    }
}

struct Tabulated<'t> {
    plan: &'t Plan,
    shared: &'t Shared,
    streams: Streams,
    components: Vec<Component>,
    present: [f64; YEARS],
}

/// The columns of a block. None crosses a cache line that it need not.
#[repr(align(64))]
struct Work {
    bits: Bits,
    bins: Bits,
    growth: Column,
    one_off: Column,
    cumulated: Column,
    stay: Column,
    leave: Column,
    ahead: Column,
}

impl Work {
    fn new() -> Box<Self> {
        const ZERO: Column = [0.0; BLOCK];
        let bits = [0; BLOCK];
        Box::new(Self {
            bits,
            bins: bits,
            growth: ZERO,
            one_off: ZERO,
            cumulated: ZERO,
            stay: ZERO,
            leave: ZERO,
            ahead: ZERO,
        })
    }
}

/// Some blocks of a replicate, which has `trials`.
struct Blocks<'b> {
    tabulated: &'b Tabulated<'b>,
    sources: &'b Sources,
    trials: u64,
    to: (&'b [Scale], bool),
    tally: &'b mut Tally,
}

impl Wide for Blocks<'_> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let mut work = Work::new();
        for block in 0..self.trials.div_ceil(BLOCK as u64) {
            let count = (self.trials - block * BLOCK as u64).min(BLOCK as u64) as usize;
            self.tabulated.block(simd, self.sources, (block, count), self.to, (&mut work, &mut *self.tally));
        }
    }
}

impl Tabulated<'_> {
    #[inline(always)]
    fn block<S: Simd>(
        &self,
        simd: S,
        sources: &Sources,
        (block, count): (u64, usize),
        to: (&[Scale], bool),
        (work, tally): (&mut Work, &mut Tally),
    ) {
        let normal = QuantileTable::normal();
        let Work { bits, bins, growth, one_off, cumulated, stay, leave, ahead } = work;
        *one_off = [0.0; BLOCK];
        for (source, component) in sources.components.iter().zip(&self.components) {
            source.block(block).fill(simd, bits);
            component.add(simd, bits, one_off);
        }
        sources.overrun.block(block).fill(simd, bits);
        self.shared.overrun.each(
            simd,
            bits,
            #[inline(always)]
            |at, overrun| {
                let cost = get(simd, one_off, at) * overrun;
                put(cost, one_off, at);
                put(cost.all(0.0) - cost, cumulated, at);
            },
        );
        tally.add(simd, ONE_OFF, to, (one_off, count), bins);
        (*stay, *leave) = ([self.plan.stay; BLOCK], [self.plan.leave; BLOCK]);
        *ahead = [(YEARS + 1) as f64; BLOCK];
        let (mut growths, mut jumps, mut alternatives) =
            (sources.growth.block(block), sources.jump.block(block), sources.alternative.block(block));
        let [_, sigma] = GROWTH;
        let [slow, narrow] = ALTERNATIVE_GROWTH;
        for (year, present) in self.present.iter().enumerate() {
            growths.fill(simd, bits);
            normal.each(
                simd,
                bits,
                #[inline(always)]
                |at, z| put(z * sigma + (1.0 + self.plan.growth), growth, at),
            );
            jumps.fill(simd, bits);
            self.jump(simd, bits, growth);
            for at in 0..VECTORS {
                put(get(simd, stay, at) * get(simd, growth, at), stay, at);
            }
            tally.add(simd, year, to, (stay, count), bins);
            alternatives.fill(simd, bits);
            let number = (year + 1) as f64;
            normal.each(
                simd,
                bits,
                #[inline(always)]
                |at, z| {
                    let next = get(simd, leave, at) * (z * narrow + (1.0 + slow));
                    put(next, leave, at);
                    let sum = get(simd, cumulated, at) + (get(simd, stay, at) - next) * *present;
                    put(sum, cumulated, at);
                    let since = get(simd, ahead, at);
                    let now = since.all(number);
                    put(Number::pick(sum.below(since.all(0.0)), since, least(now, since)), ahead, at);
                },
            );
            tally.add(simd, YEARS + year, to, (leave, count), bins);
        }
        tally.add(simd, NPV, to, (cumulated, count), bins);
        tally.pays += cumulated.iter().take(count).map(|npv| u64::from(*npv > 0.0)).sum::<u64>();
        for ahead in ahead.iter().take(count) {
            if let Some(slot) = tally.break_even.get_mut(*ahead as usize - 1) {
                *slot += 1
            }
        }
    }

    /// Adds a jump in one year of ten.
    #[inline(always)]
    fn jump<S: Simd>(&self, simd: S, bits: &Bits, growth: &mut Column) {
        const CUT: u32 = ((1.0 - JUMP) * 4_294_967_296.0) as u32;
        self.shared.jump.each_above(
            simd,
            bits,
            CUT,
            #[inline(always)]
            |trial, jump| growth[trial % BLOCK] += jump,
        );
    }
}

/// Simulates one plan.
#[must_use]
pub fn simulate(plan: &Plan, shared: &Shared, run: &Run) -> Found {
    let component = |numbers: &[f64; 3]| Component::new(*numbers, run.trials.count);
    let present = std::array::from_fn(|year| pow(1.0 + RATE, -((year + 1) as f64)));
    let streams = Streams::new(plan, run.seed);
    let tabulated =
        Tabulated { plan, shared, streams, components: plan.components.iter().map(component).collect(), present };
    let mut scales = first_scales(&tabulated, run);
    loop {
        let mut tallies = replicates(&tabulated, &scales, run);
        let Some((all, others)) = tallies.split_first_mut() else { continue };
        for tally in &*others {
            for (sketch, other) in all.sketches.iter_mut().zip(&tally.sketches) {
                sketch.merge(other);
            }
            all.pays += tally.pays;
            for (count, other) in all.break_even.iter_mut().zip(tally.break_even) {
                *count += other;
            }
        }
        let mut rows = Vec::new();
        for (row, (sketch, scale)) in all.sketches.iter().zip(&mut scales).enumerate() {
            let found = match run.quantiles {
                Quantiles::Streaming => sketch.summary(scale),
                Quantiles::Exact => {
                    let kept: Vec<&[f64]> = std::iter::once(&all.kept)
                        .chain(others.iter().map(|tally| &tally.kept))
                        .filter_map(|kept| kept.get(row))
                        .map(Vec::as_slice)
                        .collect();
                    Ok(exact(&kept, sketch, scale))
                }
            };
            match found {
                Ok(summary) => rows.push(summary),
                Err(outside) => *scale = scale.wider(outside),
            }
        }
        let (pays, break_even) = (all.pays as f64 / run.trials.count as f64, all.break_even);
        shared.leave(tallies.into_iter().flat_map(|tally| tally.kept));
        if rows.len() == ROWS {
            return Found { rows, pays, break_even };
        }
    }
}

fn first_scales(tabulated: &Tabulated<'_>, run: &Run) -> Vec<Scale> {
    let count = run.trials.count.min(128);
    let trials = Trials { count: count * REPLICATES, sampling: Sampling::MonteCarlo };
    let sources = Sources::new(&tabulated.streams, trials, 0);
    let mut tally = Tally::new();
    widest(Blocks { tabulated, sources: &sources, trials: count, to: (&[], true), tally: &mut tally });
    tally.kept.iter_mut().map(|values| Scale::of(values)).collect()
}

fn replicates(tabulated: &Tabulated<'_>, scales: &[Scale], run: &Run) -> Vec<Tally> {
    let slots: Vec<Mutex<Option<Tally>>> = (0..run.replicates()).map(|_| Mutex::new(None)).collect();
    let next = AtomicU64::new(0);
    spread(run.threads, || {
        loop {
            let replicate = next.fetch_add(1, Ordering::Relaxed);
            let Some(slot) = slots.get(replicate as usize) else { return };
            let trials = run.counted().of_replicate(replicate);
            let sources = Sources::new(&tabulated.streams, run.counted(), replicate);
            let mut tally = Tally::new();
            if run.quantiles == Quantiles::Exact {
                tally.kept.iter_mut().for_each(|kept| *kept = tabulated.shared.room(trials as usize));
            }
            let to = (scales, run.quantiles == Quantiles::Exact);
            widest(Blocks { tabulated, sources: &sources, trials, to, tally: &mut tally });
            if let Ok(mut slot) = slot.lock() {
                *slot = Some(tally)
            }
        }
    });
    slots.into_iter().filter_map(|slot| slot.into_inner().ok().flatten()).collect()
}
