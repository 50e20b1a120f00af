// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::numbers::{address, belief};
use super::plan::years;
use super::{Cancelled, Simulation};
use crate::factor::jurisdiction::Power;
use crate::knowledge::{Knowledge, QuestionId};
use crate::math;
use crate::portfolio::{Portfolio, System};
use crate::quantity::{Amount, Bounded, Estimate};
use crate::sample::Tables;
use crate::score::LockIn;
use crate::trial::Outages;

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

/// One way of being cut off, with its words.
#[derive(Debug)]
pub(super) struct Way {
    id: String,
    name: crate::error::Localised,
    per_year: f64,
    days: Estimate,
    cost: Estimate,
    default: bool,
}

/// Whose contingency plan, and for how many years.
#[derive(Debug, Clone, Copy)]
pub(super) struct Contingency<'c> {
    pub(super) portfolio: &'c Portfolio,
    pub(super) knowledge: &'c Knowledge,
    pub(super) system: &'c System,
    pub(super) lock_in: &'c LockIn,
    pub(super) horizon: usize,
}

impl Contingency<'_> {
    /// The ways of being cut off; nothing where neither the document nor its users give a cost of a day.
    pub(super) fn ways(&self) -> Option<Vec<Way>> {
        ways(self.portfolio, self.knowledge, self.system, self.lock_in)
    }

    /// Nothing where there are no ways.
    ///
    /// # Errors
    /// [`Cancelled`] when `stopped` says so.
    pub(super) fn plan(
        &self,
        simulation: &Simulation,
        tables: &Tables,
        stopped: &(dyn Fn() -> bool + Sync),
        ways: Option<Vec<Way>>,
    ) -> Result<Option<ContingencyPlan>, Cancelled> {
        let (portfolio, system) = (self.portfolio, self.system);
        let currency = portfolio.parts().currency;
        let Some(ways) = ways else { return Ok(None) };
        let years = years(self.horizon);
        let outages = Outages {
            address: address(portfolio, system.id.as_str()),
            years,
            ways: ways.iter().map(Way::numbers).collect(),
        };
        let loss = outages.simulate(simulation.seed, simulation.trials(), tables, stopped).map_err(|_| Cancelled)?;
        let expected = loss.mean / years;
        let rate: f64 = ways.iter().map(|way| way.per_year).sum();
        let amount = |value: f64| Amount::of_engine(value, currency);
        let conditional = loss.conditional.unwrap_or_default();
        let fallback = system.plan_b.as_ref().and_then(|plan| plan.fallback);
        Ok(Some(ContingencyPlan {
            scenarios: ways.iter().map(|way| way.line(amount)).collect(),
            expected_loss_per_year: amount(expected),
            probability_within_horizon: -math::exp_m1(-rate * years) + 0.0,
            conditional_loss_p50: amount(conditional.p50),
            conditional_loss_p90: amount(conditional.p90),
            expected_shortfall_99: amount(loss.shortfall),
            fallback: fallback.map(|fallback| FallbackValue {
                yearly_cost: amount(portfolio.estimate(fallback.yearly_cost).likely()),
                avoided_per_year: amount(expected * fallback.avoids.value()),
            }),
        }))
    }
}

impl Way {
    fn numbers(&self) -> crate::trial::Way {
        let (days, cost) = (belief(self.days), belief(self.cost));
        crate::trial::Way { id: self.id.clone(), per_year: self.per_year, days, cost }
    }

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

#[cfg(test)]
#[path = "contingency_tests.rs"]
mod tests;
