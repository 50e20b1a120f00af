// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::one_off::OneOff;
use super::plan::{Plan, Running};
use crate::factor::Trajectory;
use crate::knowledge::{Component, PriceBehaviour};
use crate::math;
use crate::portfolio::{OverrunBasis, Portfolio};
use crate::quantity::Estimate;
use crate::sample::{Belief, Step};
use crate::trial::{self, Basis, Model, Part, PricePath};

/// The plan as the engine takes it: plain numbers.
pub(crate) fn model(portfolio: &Portfolio, plan: &Plan<'_>) -> Model {
    Model {
        address: address(portfolio, plan.system.id.as_str()),
        start: plan.terms.start_year,
        inflation: plan.inflation.clone(),
        present: plan.present.clone(),
        one_off: one_off(plan),
        running: plan.running.as_ref().map(running),
    }
}

/// What chooses the random streams of a system.
pub(crate) fn address(portfolio: &Portfolio, system: &str) -> [String; 2] {
    [portfolio.organisation().id.as_str().to_owned(), system.to_owned()]
}

pub(crate) fn belief(estimate: Estimate) -> Belief {
    match estimate {
        Estimate::Exact(value) => Belief::Exact(value),
        Estimate::Pert { low, mode, high } => Belief::Pert { low, mode, high },
        Estimate::Lognormal { p10, p90 } => Belief::Lognormal { p10, p90 },
        Estimate::Split { p10, p50, p90 } => Belief::Split { p10, p50, p90 },
    }
}

fn one_off(plan: &Plan<'_>) -> trial::OneOff {
    let OneOff { open, fixed, base, basis, overrun, elasticity, abandonment, correlation, .. } = &plan.one_off;
    let part = |(component, amount): &(Component, Estimate)| Part {
        id: component.id(),
        place: Component::ALL.iter().zip(0..).find(|(other, _)| *other == component).map_or(0, |(_, place)| place),
        cost: belief(*amount),
    };
    trial::OneOff {
        basis: match basis {
            OverrunBasis::ReferenceClass => Basis::ReferenceClass,
            OverrunBasis::BottomUp => Basis::BottomUp,
            OverrunBasis::None => Basis::Likely,
        },
        open: open.iter().map(part).collect(),
        base: *base,
        fixed: fixed.iter().map(part).collect(),
        overrun: *overrun,
        elasticity: *elasticity,
        abandonment: *abandonment,
        correlation: *correlation,
        duration: belief(plan.option.months.scaled(1.0 / 12.0)),
        likely_duration: plan.option.months.likely() / 12.0,
        parallel: belief(plan.option.parallel_months.scaled(1.0 / 12.0)),
    }
}

fn running(running: &Running) -> trial::Running {
    trial::Running {
        terms: running.terms,
        own: belief(running.own),
        alternative: belief(running.alternative),
        growth: belief(running.growth),
        shortfall: belief(running.shortfall),
        premium: belief(running.premium),
        price: running.price,
    }
}

/// How the price paid to the supplier moves.
pub(super) fn price_path(trajectory: &Trajectory, behaviour: &PriceBehaviour, catch_up: Option<f64>) -> PricePath {
    let (trend, protection) = (trajectory.trend, trajectory.protection);
    PricePath {
        mean: trend.m,
        weight: trend.k,
        shape: trend.a,
        scale: trend.b,
        clamp: [behaviour.growth_min.value, behaviour.growth_max.value],
        step: Step {
            per_year: trajectory.steps_a_year,
            log_median: math::ln(behaviour.step_median.value),
            sigma: behaviour.step_sigma.value,
            most: behaviour.step_max.value,
        },
        catch_up: catch_up.unwrap_or(behaviour.catch_up.value.value()),
        cap: protection.cap,
        // An unknown end is taken as one term: protection that nobody can date is not counted on for long.
        end: protection.years.unwrap_or(protection.term),
        term: protection.term,
    }
}

#[cfg(test)]
#[path = "numbers_tests.rs"]
mod tests;
