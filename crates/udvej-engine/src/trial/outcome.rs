// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::exit_plan::{Basis, Model};
use super::quantity::Quantity;
use super::replicate::{
    ASKED, INPUT_ABANDONMENT, INPUT_ALTERNATIVE, INPUT_GROWTH, INPUT_OVERRUN, INPUT_OWN, INPUT_SHORTFALL, Shared,
};
use super::run::{AllOutside, Goal};
use super::tally::{Kept, Tally};
use super::variable::Variable;
use crate::math::sqrt;
use crate::sample::{Meetings, Outside, Scale, Sketch, Summary, exact};

/// What a simulation found.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Trials done.
    pub trials: u64,
    summaries: Vec<Summarised>,
    /// Share of the trials in which leaving is ahead at the horizon, by start; the last one is the start asked for. Empty
    /// where today's cost is unknown.
    pub ahead: Vec<Proportion>,
    /// Trials by the first year from which leaving stays ahead, then those that never are. Likewise.
    pub break_even: Vec<u64>,
    /// Share of yearly growths that met the clamp.
    pub clamped: Option<f64>,
    /// Inputs with spread, and what they have to do with the result.
    pub drivers: Vec<Driver>,
    /// Mean of the components in closed form: what their simulated mean tends to, before time and contract add theirs.
    pub expected: f64,
    /// One-off cost and difference of every trial, where they were kept, replicate after replicate.
    pub draws: Option<[Vec<f64>; 2]>,
}

/// Quantiles and mean with their standard errors.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Summarised {
    /// The figures.
    pub values: Summary,
    /// Their standard errors; nothing where fewer than two replicates have a value.
    pub errors: Option<Summary>,
    /// Values seen.
    pub count: u64,
}

/// A share of the trials with its standard error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Proportion {
    /// The share.
    pub value: f64,
    /// Its standard error; nothing with fewer than two replicates.
    pub error: Option<f64>,
}

/// An input and how its rank goes with that of the result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Driver {
    /// Which input.
    pub input: Input,
    /// Spearman's rank correlation with the difference (with the one-off cost, where there is none).
    pub rank_correlation: f64,
    /// Its 10 % and 90 % quantiles.
    pub ends: [f64; 2],
}

/// Inputs that may spread the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// The multiplier of the one-off cost.
    Overrun,
    /// Whether the project is abandoned.
    Abandonment,
    /// The supplier's price in the last year, relative to today.
    Price,
    /// The alternative's level.
    Alternative,
    /// Its growth.
    AlternativeGrowth,
    /// Share of the saving that does not come.
    BenefitShortfall,
    /// Own effort today.
    OwnEffort,
}

impl Outcome {
    /// # Errors
    /// Where a quantile lies beyond the bins: the sides, one entry a quantity.
    pub(super) fn of(shared: &Shared<'_>, scales: &[Scale], tallies: &[Tally], kept: Kept) -> Result<Self, AllOutside> {
        let horizon = if shared.model.running.is_some() { shared.years.len() } else { 0 };
        let mut all = Tally::new(horizon);
        for tally in tallies {
            all.merge(tally);
        }
        let mut summaries = Vec::with_capacity(scales.len());
        let mut outside = vec![Outside::default(); scales.len()];
        for (place, ((sketch, scale), outside)) in all.sketches.iter().zip(scales).zip(&mut outside).enumerate() {
            let part = |tally: &Tally| tally.sketches.get(place).map(|sketch| sketch.nearest(scale));
            let parts: Vec<Summary> = tallies.iter().filter_map(part).flatten().collect();
            let values = if kept == Kept::Everything {
                let values: Vec<&[f64]> =
                    tallies.iter().filter_map(|tally| tally.kept.get(place)).map(Vec::as_slice).collect();
                Ok(exact(&values, sketch, scale))
            } else {
                sketch.summary(scale)
            };
            match values {
                Ok(values) => summaries.push(Summarised { values, errors: errors(&parts), count: sketch.count() }),
                Err(sides) => *outside = sides,
            }
        }
        if summaries.len() < scales.len() {
            return Err(outside);
        }
        let done = all.done.max(1) as f64;
        let shares = horizon > 0;
        let mut outcome = Self {
            trials: all.done,
            summaries,
            ahead: if shares { (0..=ASKED).map(|start| ahead(tallies, start)).collect() } else { Vec::new() },
            break_even: if shares { all.break_even.clone() } else { Vec::new() },
            clamped: shares.then(|| all.clamped as f64 / (done * horizon as f64)),
            drivers: Vec::new(),
            expected: shared.variables.expected(&shared.model.one_off),
            draws: (kept != Kept::Nothing).then(|| {
                let npv = Quantity::Npv(ASKED);
                [Quantity::Spent, npv].map(|quantity| match (quantity == npv, shares) {
                    (true, false) => Vec::new(),
                    _ => {
                        tallies.iter().filter_map(|tally| tally.kept.get(quantity.place())).flatten().copied().collect()
                    }
                })
            }),
        };
        outcome.drivers = drivers(shared, scales, &all, &outcome);
        Ok(outcome)
    }

    /// The figures of one quantity; nothing where it does not arise.
    #[must_use]
    pub fn get(&self, quantity: Quantity) -> Option<&Summarised> {
        self.summaries.get(quantity.place()).filter(|found| found.count > 0)
    }

    /// The present value of stay - leave for the start asked for.
    #[must_use]
    pub fn npv(&self) -> Option<&Summarised> {
        self.get(Quantity::Npv(ASKED))
    }

    /// How far the least precise quantile is from `goal`, as a multiple of what the goal allows: at most 1 where it is reached.
    #[must_use]
    pub fn distance(&self, goal: &Goal) -> f64 {
        let of = |found: &Summarised| {
            let Some(errors) = found.errors else { return if found.count > 0 { f64::INFINITY } else { 0.0 } };
            let spread = found.values.p90 - found.values.p10;
            let pairs =
                [(found.values.p10, errors.p10), (found.values.p50, errors.p50), (found.values.p90, errors.p90)];
            let far = |(value, error): (f64, f64)| {
                let allowed = (goal.relative * f64::max(value.abs(), spread)).max(goal.amount);
                if error > 0.0 { error / allowed } else { 0.0 }
            };
            pairs.into_iter().map(far).fold(0.0, f64::max)
        };
        self.summaries.iter().map(of).fold(0.0, f64::max)
    }

    pub(super) fn reaches(&self, goal: &Goal) -> bool {
        self.distance(goal) <= 1.0
    }
}

/// Standard errors from the replicates' own figures: their standard deviation over the root of their number.
fn errors(parts: &[Summary]) -> Option<Summary> {
    let of = |pick: fn(&Summary) -> f64| standard_error(&parts.iter().map(pick).collect::<Vec<f64>>());
    Some(Summary {
        p10: of(|part| part.p10)?,
        p50: of(|part| part.p50)?,
        p90: of(|part| part.p90)?,
        mean: of(|part| part.mean)?,
    })
}

fn standard_error(values: &[f64]) -> Option<f64> {
    let (first, count) = (values.first()?, values.len() as f64);
    // From the first one, so that equal values have no error at all.
    let mean = values.iter().map(|value| value - first).sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - first - mean) * (value - first - mean)).sum();
    (values.len() > 1).then(|| sqrt(squares / (count - 1.0) / count))
}

fn ahead(tallies: &[Tally], start: usize) -> Proportion {
    let counts = || tallies.iter().filter(|tally| tally.done > 0);
    let ahead = |tally: &Tally| tally.ahead.get(start).copied().unwrap_or_default();
    let (found, all) = counts().fold((0, 0), |(found, all), tally| (found + ahead(tally), all + tally.done));
    let shares: Vec<f64> = counts().map(|tally| ahead(tally) as f64 / tally.done as f64).collect();
    Proportion { value: found as f64 / all.max(1) as f64, error: standard_error(&shares) }
}

/// The inputs with spread.
fn drivers(shared: &Shared<'_>, scales: &[Scale], all: &Tally, outcome: &Outcome) -> Vec<Driver> {
    let target = if outcome.ahead.is_empty() { Quantity::Spent } else { Quantity::Npv(ASKED) };
    let counted = |quantity: Quantity| all.sketches.get(quantity.place()).zip(scales.get(quantity.place()));
    let Some(target) = counted(target) else { return Vec::new() };
    let found = Found { target, correlations: all.ranks.correlations(target.0, target.1) };
    let (model, variables) = (shared.model, shared.variables);
    let mut drivers = Vec::new();
    drivers.extend(found.overrun(model, &all.open, counted(Quantity::Open), outcome));
    drivers.extend(found.abandonment(model));
    if let Some(running) = &variables.running {
        let last = Quantity::Price(shared.years.len().saturating_sub(1));
        if let Some((sketch, scale)) = counted(last).filter(|(sketch, _)| !sketch.is_constant()) {
            let rank_correlation = all.price.correlation((sketch, scale), target);
            let ends = outcome.get(last).map_or([0.0; 2], |found| [found.values.p10, found.values.p90]);
            drivers.push(Driver { input: Input::Price, rank_correlation, ends });
        }
        let drawn = [
            (Input::Alternative, INPUT_ALTERNATIVE, &running.alternative),
            (Input::AlternativeGrowth, INPUT_GROWTH, &running.growth),
            (Input::BenefitShortfall, INPUT_SHORTFALL, &running.shortfall),
            (Input::OwnEffort, INPUT_OWN, &running.own),
        ];
        drivers.extend(drawn.into_iter().filter_map(|(input, place, variable)| found.drawn(input, place, variable)));
    }
    drivers
}

struct Found<'f> {
    target: (&'f Sketch, &'f Scale),
    correlations: [f64; crate::sample::INPUTS],
}

/// The 90 % quantile of the standard normal.
const Z90: f64 = 1.281_551_565_544_600_4;

impl Found<'_> {
    fn at(&self, place: usize) -> f64 {
        self.correlations.get(place).copied().unwrap_or_default()
    }

    fn drawn(&self, input: Input, place: usize, variable: &Variable) -> Option<Driver> {
        let marginal = &variable.marginal;
        let ends = [marginal.at(-Z90), marginal.at(Z90)];
        (!marginal.is_constant()).then(|| Driver { input, rank_correlation: self.at(place), ends })
    }

    fn overrun(
        &self,
        model: &Model,
        meetings: &Meetings,
        open: Option<(&Sketch, &Scale)>,
        outcome: &Outcome,
    ) -> Option<Driver> {
        let one_off = &model.one_off;
        match one_off.basis {
            Basis::ReferenceClass => {
                let ends = [one_off.overrun.quantile(0.1), one_off.overrun.quantile(0.9)];
                let rank_correlation = self.at(INPUT_OVERRUN);
                (!one_off.overrun.is_constant()).then_some(Driver { input: Input::Overrun, rank_correlation, ends })
            }
            Basis::BottomUp => {
                let open = open.filter(|(sketch, _)| one_off.base > 0.0 && !sketch.is_constant())?;
                let values = outcome.get(Quantity::Open)?.values;
                let ends = [values.p10, values.p90].map(|value| value / one_off.base);
                let rank_correlation = meetings.correlation(open, self.target);
                Some(Driver { input: Input::Overrun, rank_correlation, ends })
            }
            Basis::Likely => None,
        }
    }

    fn abandonment(&self, model: &Model) -> Option<Driver> {
        let probability = model.one_off.abandonment;
        let uncertain = model.one_off.basis != Basis::Likely && probability > 0.0 && probability < 1.0;
        let ends = [probability > 0.9, probability > 0.1].map(|certain| if certain { 1.0 } else { 0.0 });
        uncertain.then(|| Driver { input: Input::Abandonment, rank_correlation: self.at(INPUT_ABANDONMENT), ends })
    }
}

#[cfg(test)]
#[path = "outcome_tests.rs"]
mod tests;
