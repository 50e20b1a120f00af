// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::exit_plan::Model;
use super::flow::Year;
use super::outcome::Outcome;
use super::quantity::Quantity;
use super::replicate::{Replicate, Shared};
use super::tally::{Kept, Tally};
use super::variable::Variables;
use super::work::Work;
use crate::sample::{BLOCK, Outside, REPLICATES, Sampling, Scale, Tables, Trials};
use crate::threads::spread;

/// How to simulate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Run {
    /// Seed of every random stream.
    pub seed: u64,
    /// How many trials, and how they are placed.
    pub trials: Trials,
    /// Threads to use, at most one a replicate; the result does not depend on it.
    pub threads: u16,
    /// How quantiles are found.
    pub quantiles: Quantiles,
    /// Whether every trial's one-off cost and difference are kept.
    pub keep: bool,
    /// When to stop; nothing for all the trials.
    pub goal: Option<Goal>,
}

/// How quantiles are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Quantiles {
    /// Counted in bins while trials stream by. Few trials are kept and sorted all the same.
    #[default]
    Streaming,
    /// From every value.
    Exact,
}

impl Quantiles {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Streaming, Self::Exact];

    /// Its word in calls.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Streaming => "streaming",
            Self::Exact => "exact",
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|quantiles| quantiles.id() == id)
    }
}

/// Trials up to which every value is kept, because it costs nothing.
const FEW: u64 = 4096;

/// When the result is precise enough: each quantile has a standard error of at most `relative` of itself, `relative` of its own
/// distance from P10 to P90, or `amount`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    /// Share, above 0.
    pub relative: f64,
    /// In the model's currency; 0 for none.
    pub amount: f64,
    /// Trials at most.
    pub most: u64,
}

/// The work was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// Trials that the bins are chosen from.
const FIRST: usize = 128;

/// Blocks between two questions whether to stop: a millisecond.
pub(super) const PATIENCE: u64 = 16;

/// Simulates one plan; `stopped` is asked now and then.
///
/// # Errors
/// [`Stopped`] when `stopped` said so.
pub fn simulate(
    model: &Model,
    run: &Run,
    tables: &Tables,
    stopped: &(dyn Fn() -> bool + Sync),
) -> Result<Outcome, Stopped> {
    let variables = Variables::of(model, run.seed, tables);
    let terms = model.running.as_ref().map(|running| &running.terms);
    let years = Year::all(terms, &model.inflation, &model.present);
    let spans = model.running.as_ref().map(|running| running.price.spans(years.len())).unwrap_or_default();
    let mut trials = run.trials;
    trials.count = trials.count.max(1);
    let mut scales = None;
    let (mut tallies, mut moved) = (Vec::new(), false);
    loop {
        let shared = Shared { model, variables: &variables, years: &years, spans: &spans, trials };
        let exact = run.quantiles == Quantiles::Exact || trials.count <= FEW;
        let kept = match (exact, run.keep) {
            (true, _) => Kept::Everything,
            (_, true) => Kept::Draws,
            _ => Kept::Nothing,
        };
        let bins = scales.get_or_insert_with(|| first_scales(&shared));
        let all = Replicates { shared: &shared, scales: bins, kept, threads: run.threads, stopped };
        tallies = all.run(tallies)?;
        match Outcome::of(&shared, bins, &tallies, kept) {
            Ok(outcome) => {
                let more = run.goal.filter(|goal| !outcome.reaches(goal)).and_then(|goal| more(trials, goal));
                let Some(more) = more else { return Ok(outcome) };
                // Sobol points of whole blocks go on where they stopped; else, and where values were kept, from the start.
                // Bins too: those that fewer trials have chosen or moved are not those that so many at once would have.
                let whole = trials.count.is_multiple_of(REPLICATES * BLOCK as u64);
                if !whole || kept == Kept::Everything || moved {
                    (tallies, scales, moved) = (Vec::new(), None, false);
                }
                trials = more;
            }
            Err(outside) => {
                for (scale, outside) in bins.iter_mut().zip(outside) {
                    *scale = scale.wider(outside);
                }
                (tallies, moved) = (Vec::new(), true);
            }
        }
    }
}

/// Twice as many trials, in whole blocks.
fn more(trials: Trials, goal: Goal) -> Option<Trials> {
    let whole = REPLICATES * BLOCK as u64;
    let count = (2 * trials.count).next_multiple_of(whole).min(goal.most);
    (count > trials.count).then_some(Trials { count, ..trials })
}

/// Bins from the first trials of independent ones: a Sobol sequence may begin unevenly.
fn first_scales(shared: &Shared<'_>) -> Vec<Scale> {
    let count = shared.trials.count.min(FIRST as u64);
    let trials = Trials { count: count * REPLICATES, sampling: Sampling::MonteCarlo };
    let shared = Shared { trials, ..*shared };
    let horizon = if shared.model.running.is_some() { shared.years.len() } else { 0 };
    let mut tally = Tally::new(horizon);
    let (replicate, mut work) = (Replicate::new(&shared, 0), Work::new());
    replicate.blocks(0..1, count, (&[], Kept::Everything), &mut work, &mut tally);
    let spent = tally.kept.get(Quantity::Spent.place()).cloned().unwrap_or_default();
    let scale = |values: &Vec<f64>| {
        // Of projects that end one way there may be too few yet: then the bins are those of all.
        let enough = values.len() * 4 >= count as usize;
        Scale::of(&mut if enough { values.clone() } else { spent.clone() })
    };
    tally.kept.iter().map(scale).collect()
}

struct Replicates<'r> {
    shared: &'r Shared<'r>,
    scales: &'r [Scale],
    kept: Kept,
    threads: u16,
    stopped: &'r (dyn Fn() -> bool + Sync),
}

impl Replicates<'_> {
    /// Runs every replicate on from `before`, each on whatever thread is free.
    fn run(&self, before: Vec<Tally>) -> Result<Vec<Tally>, Stopped> {
        let horizon = if self.shared.model.running.is_some() { self.shared.years.len() } else { 0 };
        let mut before = before.into_iter();
        let slots: Vec<Mutex<Tally>> =
            (0..REPLICATES).map(|_| Mutex::new(before.next().unwrap_or_else(|| Tally::new(horizon)))).collect();
        let (next, halted) = (AtomicU64::new(0), AtomicBool::new(false));
        spread(self.threads.min(REPLICATES as u16), || {
            let mut work = Work::new();
            while !halted.load(Ordering::Relaxed) {
                let replicate = next.fetch_add(1, Ordering::Relaxed);
                let Some(Ok(mut tally)) = slots.get(replicate as usize).map(Mutex::lock) else { return };
                if self.one(replicate, &mut work, &mut tally).is_err() {
                    halted.store(true, Ordering::Relaxed);
                }
            }
        });
        if halted.load(Ordering::Relaxed) {
            return Err(Stopped);
        }
        Ok(slots.into_iter().filter_map(|slot| slot.into_inner().ok()).collect())
    }

    fn one(&self, number: u64, work: &mut Work, tally: &mut Tally) -> Result<(), Stopped> {
        let replicate = Replicate::new(self.shared, number);
        let trials = self.shared.trials.of_replicate(number);
        let block = BLOCK as u64;
        let mut from = tally.done / block;
        let blocks = trials.div_ceil(block);
        while from < blocks {
            if (self.stopped)() {
                return Err(Stopped);
            }
            let to = (from + PATIENCE).min(blocks);
            replicate.blocks(from..to, trials, (self.scales, self.kept), work, tally);
            from = to;
        }
        Ok(())
    }
}

/// Sides on which some quantile lies beyond the bins, one entry a quantity.
pub(super) type AllOutside = Vec<Outside>;

#[cfg(test)]
#[path = "run_tests.rs"]
mod tests;
