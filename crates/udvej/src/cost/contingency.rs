// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::observer::watch;
use super::plan::years;
use super::simulation::Simulation;
use super::{Cancelled, Observer};
use crate::factor::jurisdiction::Power;
use crate::knowledge::{Knowledge, QuestionId};
use crate::math;
use crate::portfolio::{Portfolio, System};
use crate::quantity::{Amount, Bounded, Estimate};
use crate::sample::{self, Curves, Marginal, Stream};
use crate::score::LockIn;

/// Keeping the service going when it is cut off: days to weeks, never mixed with leaving for good.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContingencyPlan {
    /// Ways of being cut off.
    pub scenarios: Vec<ScenarioLine>,
    /// Expected loss a year, today's prices.
    pub expected_loss_per_year: Amount,
    /// P(at least one within the horizon).
    pub probability_within_horizon: f64,
    /// Loss over the horizon when it happens at all: median.
    pub conditional_loss_p50: Amount,
    /// Loss over the horizon when it happens at all: 90 % quantile.
    pub conditional_loss_p90: Amount,
    /// Mean loss over the horizon in the worst 1 % of trials (P99 of a rare loss is 0).
    pub expected_shortfall_99: Amount,
    /// What a fallback costs and avoids, where the document has one.
    pub fallback: Option<FallbackValue>,
}

/// One way of being cut off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScenarioLine {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: crate::error::Localised,
    /// How often a year.
    pub per_year: f64,
    /// Likely days without the service.
    pub likely_days: f64,
    /// Likely cost of a day.
    pub cost_per_day: Amount,
    /// Whether the knowledge base's default stands in.
    pub default: bool,
}

/// What a fallback costs and avoids a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FallbackValue {
    /// Likely cost a year.
    pub yearly_cost: Amount,
    /// Expected loss a year that it avoids.
    pub avoided_per_year: Amount,
}

struct Way {
    id: String,
    name: crate::error::Localised,
    per_year: f64,
    days: Estimate,
    cost: Estimate,
    default: bool,
}

/// Most outages of one scenario in one trial: a Poisson count of 366 a year over 40 years stays below.
const MOST: u32 = 20_000;
const DAYS_A_YEAR: f64 = 365.2425;

impl ContingencyPlan {
    /// Nothing where neither the document nor its users give a cost of a day.
    ///
    /// # Errors
    /// [`Cancelled`] when `observer` stopped the work.
    #[expect(clippy::too_many_arguments, reason = "each is a step's own result")]
    pub(crate) fn of(
        portfolio: &Portfolio,
        knowledge: &Knowledge,
        system: &System,
        lock_in: &LockIn,
        horizon: usize,
        simulation: &Simulation,
        curves: &Curves,
        observer: &dyn Observer,
    ) -> Result<Option<Self>, Cancelled> {
        let currency = portfolio.parts().currency;
        let Some(ways) = ways(portfolio, knowledge, system, lock_in) else { return Ok(None) };
        let organisation = portfolio.organisation().id.as_str();
        let stream = |way: &Way, name: &str| {
            Stream::new(simulation.seed, &[organisation, system.id.as_str(), "contingency", &way.id, name])
        };
        let random: Vec<_> = ways
            .iter()
            .map(|way| {
                let marginals = (Marginal::of(way.days, curves), Marginal::of(way.cost, curves));
                (
                    way.per_year,
                    stream(way, "count"),
                    stream(way, "when"),
                    stream(way, "days"),
                    stream(way, "cost"),
                    marginals,
                )
            })
            .collect();
        let end = years(horizon) * DAYS_A_YEAR;
        let trials = simulation.trials.max(1);
        let mut losses = Vec::new();
        let mut outages: Vec<(f64, f64, f64)> = Vec::new();
        for trial in 0..u64::from(trials) {
            watch(observer, trial)?;
            outages.clear();
            for (per_year, count, when, days, cost, (length, price)) in &random {
                let daily = price.at(cost.normal(0, trial));
                for event in 0..poisson(per_year * years(horizon), count.uniform(0, trial)) {
                    let start = when.uniform(event, trial) * end;
                    outages.push((start, (start + length.at(days.normal(event, trial))).min(end), daily));
                }
            }
            losses.push(loss(&mut outages));
        }
        let expected = losses.iter().sum::<f64>() / f64::from(trials) / years(horizon);
        let rate: f64 = ways.iter().map(|way| way.per_year).sum();
        let amount = |value: f64| Amount::of_engine(value, currency);
        let mut hit: Vec<f64> = losses.iter().copied().filter(|loss| *loss > 0.0).collect();
        let conditional = sample::summarise(&mut hit).unwrap_or_default();
        let fallback = system.plan_b.as_ref().and_then(|plan| plan.fallback);
        Ok(Some(Self {
            scenarios: ways.iter().map(|way| way.line(amount)).collect(),
            expected_loss_per_year: amount(expected),
            probability_within_horizon: -math::exp_m1(-rate * years(horizon)) + 0.0,
            conditional_loss_p50: amount(conditional.p50),
            conditional_loss_p90: amount(conditional.p90),
            expected_shortfall_99: amount(shortfall(&mut losses)),
            fallback: fallback.map(|fallback| FallbackValue {
                yearly_cost: amount(portfolio.estimate(fallback.yearly_cost).likely()),
                avoided_per_year: amount(expected * fallback.avoids.value()),
            }),
        }))
    }
}

impl Way {
    fn line(&self, amount: impl Fn(f64) -> Amount) -> ScenarioLine {
        ScenarioLine {
            id: self.id.clone(),
            name: self.name.clone(),
            per_year: self.per_year,
            likely_days: self.days.likely(),
            cost_per_day: amount(self.cost.likely()),
            default: self.default,
        }
    }
}

fn ways(portfolio: &Portfolio, knowledge: &Knowledge, system: &System, lock_in: &LockIn) -> Option<Vec<Way>> {
    let derived = cost_of_a_day(portfolio, knowledge, system);
    if let Some(scenarios) = system.plan_b.as_ref().and_then(|plan| plan.scenarios.as_ref()) {
        let mut ways = Vec::new();
        for scenario in scenarios {
            ways.push(Way {
                id: scenario.id.as_str().to_owned(),
                name: crate::error::Localised::same(scenario.name.as_str()),
                per_year: scenario.per_year.value(),
                days: scenario.days.map(Bounded::value),
                cost: scenario.cost_per_day.map(|money| portfolio.estimate(money)).or(derived)?,
                default: false,
            });
        }
        return Some(ways);
    }
    // Before mitigation: what the fallback avoids is taken off the loss, and must not make it rarer as well.
    let regimes =
        lock_in.exposures.iter().filter(|exposure| exposure.power == Power::Denial).flat_map(|found| &found.regimes);
    let denial = 1.0 - regimes.fold(1.0, |spared, regime| spared * (1.0 - regime.value));
    let defaults = knowledge.contingency.scenarios.iter().map(|scenario| {
        Some(Way {
            id: scenario.id.clone(),
            name: scenario.name.clone(),
            per_year: scenario.frequency * if scenario.scales_with_denial { denial } else { 1.0 },
            days: scenario.duration_days,
            cost: derived?,
            default: true,
        })
    });
    defaults.collect()
}

/// Users x hours lost at their criticality x hourly cost x working days in a calendar day.
fn cost_of_a_day(portfolio: &Portfolio, knowledge: &Knowledge, system: &System) -> Option<Estimate> {
    let users = system.users.map(|users| users.map(Bounded::value))?;
    let hourly = crate::exit::hourly_cost(portfolio, knowledge)?;
    let hours =
        |level: &str| knowledge.contingency.hours_lost.iter().find(|(id, _)| id == level).map(|(_, hours)| hours.value);
    let lost = match system.criticality.value().and_then(|level| hours(level)) {
        Some(hours) => Estimate::Exact(hours),
        None => {
            // Unknown criticality: anything between the lowest and the highest level.
            let question = knowledge.questions.get(QuestionId::Criticality);
            let ends: Vec<f64> = question.levels.iter().filter_map(|level| hours(&level.id)).collect();
            let low = ends.iter().copied().fold(f64::INFINITY, f64::min).min(24.0);
            let high = ends.iter().copied().fold(low, f64::max);
            Estimate::Pert { low, mode: f64::midpoint(low, high), high }
        }
    };
    let cost = crate::exit::product(crate::exit::product(users, hourly), lost);
    Some(cost.scaled(knowledge.contingency.working_day_share.value))
}

/// The Poisson count with mean `mean` at quantile `uniform`, by inversion.
fn poisson(mean: f64, uniform: f64) -> u32 {
    let (mut term, mut count) = (math::exp(-mean), 0_u32);
    let mut sum = term;
    while uniform > sum && count < MOST {
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
fn loss(outages: &mut [(f64, f64, f64)]) -> f64 {
    outages.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut covered, mut loss) = (0.0_f64, 0.0);
    for (start, end, daily) in outages.iter() {
        loss += (end - start.max(covered)).max(0.0) * daily;
        covered = covered.max(*end);
    }
    loss
}

/// Mean of the worst 1 %, at least one trial.
fn shortfall(losses: &mut [f64]) -> f64 {
    losses.sort_by(|a, b| b.total_cmp(a));
    let worst = losses.len().div_ceil(100);
    #[expect(clippy::cast_precision_loss, reason = "a hundredth of the trials")]
    let count = worst.max(1) as f64;
    losses.iter().take(worst).sum::<f64>() / count
}

#[cfg(test)]
#[path = "contingency_tests.rs"]
mod tests;
