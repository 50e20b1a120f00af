// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::numbers::price_path;
use super::one_off::OneOff;
use crate::exit::{Exit, ExitOption, RunningCost, sum};
use crate::factor::Trajectory;
use crate::knowledge::Knowledge;
use crate::math;
use crate::portfolio::{Portfolio, System};
use crate::quantity::{Bounded, Estimate};
use crate::trial::{AlternativeIs, Payments, PricePath, Procurement};

/// How a plan is to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Whole years to wait before starting.
    pub start_year: u16,
    /// Organisations that leave together and share fixed components.
    pub together: u32,
}

impl Default for Terms {
    /// Now, alone.
    fn default() -> Self {
        Self { start_year: 0, together: 1 }
    }
}

/// Everything about leaving one system that does not depend on chance.
#[derive(Debug)]
pub(crate) struct Plan<'p> {
    pub(crate) system: &'p System,
    pub(crate) exit: &'p Exit<'p>,
    pub(crate) option: &'p ExitOption<'p>,
    pub(crate) trajectory: &'p Trajectory,
    pub(crate) terms: Terms,
    /// Years to look ahead.
    pub(crate) horizon: usize,
    /// Nominal for one unit at today's prices, one a year; flows fall in the middle of the year.
    pub(crate) inflation: Vec<f64>,
    /// Present value of one nominal unit, one a year: (1 + index)^-(t - 1/2) (1 + r)^-(t - 1/2).
    pub(crate) present: Vec<f64>,
    pub(crate) one_off: OneOff,
    pub(crate) running: Option<Running>,
}

/// What goes on year by year; only where today's cost is known.
#[derive(Debug)]
pub(crate) struct Running {
    /// What is paid, and what the contract says.
    pub(crate) terms: Payments,
    /// Own staff a year today.
    pub(crate) own: Estimate,
    /// The alternative's yearly cost today, or its ratio to today's total.
    pub(crate) alternative: Estimate,
    /// Yearly growth of the alternative's cost, a fraction.
    pub(crate) growth: Estimate,
    /// Share of the saving that does not come.
    pub(crate) shortfall: Estimate,
    /// Yearly lock-in premium at the plan's lock-in.
    pub(crate) premium: Estimate,
    pub(crate) price: PricePath,
}

impl<'p> Plan<'p> {
    /// Nothing where the document says that there is no alternative.
    pub(crate) fn of(
        portfolio: &'p Portfolio,
        knowledge: &'p Knowledge,
        (system, exit, trajectory): (&'p System, &'p Exit<'p>, &'p Trajectory),
        lock_in: f64,
        terms: Terms,
    ) -> Option<Self> {
        let assumptions = &portfolio.parts().assumptions;
        let economics = &knowledge.economics;
        let years = assumptions.horizon_years.map_or(f64::from(economics.horizon_years.value), Bounded::value);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "Years lies between 1 and 40")]
        let horizon = years as usize;
        let preferred = system.plan_b.as_ref().and_then(|plan| plan.preferred.as_ref());
        let option = exit.chosen(preferred.map(|id| id.as_str()), years)?;
        let index = math::ln_1p(trajectory.index);
        let rate =
            math::ln_1p(portfolio.organisation().discount_rate.map_or(economics.discount_rate.value, Bounded::value));
        let one_off = OneOff::of(portfolio, knowledge, system, option, terms);
        let running = Running::of(portfolio, knowledge, (exit, option, trajectory), lock_in, &one_off);
        Some(Self {
            system,
            exit,
            option,
            trajectory,
            terms,
            horizon,
            inflation: (1..=horizon).map(|t| math::exp(index * (self::years(t) - 0.5))).collect(),
            present: (1..=horizon).map(|t| math::exp(-(index + rate) * (self::years(t) - 0.5))).collect(),
            one_off,
            running,
        })
    }
}

impl Running {
    fn of(
        portfolio: &Portfolio,
        knowledge: &Knowledge,
        (exit, option, trajectory): (&Exit<'_>, &ExitOption<'_>, &Trajectory),
        lock_in: f64,
        one_off: &OneOff,
    ) -> Option<Self> {
        let today = exit.today?;
        let assumptions = &portfolio.parts().assumptions;
        let economics = &knowledge.economics;
        let (alternative, alternative_is) = match option.running {
            RunningCost::Ratio(ratio) => (ratio, AlternativeIs::Ratio),
            RunningCost::Given { paid, own: None } => (paid, AlternativeIs::BesideOwn),
            RunningCost::Given { paid, own: Some(own) } => (sum(paid, own), AlternativeIs::Total),
        };
        let shortfall = assumptions.benefit_shortfall.map(|share| share.map(|share| share.value()));
        // Own history speaks against the premium: k0/kn falls from 1 as prices are seen.
        let weight = lock_in / 100.0 * knowledge.price.k0.value / trajectory.trend.k;
        let procurement = (!exit.window.direct_award)
            .then(|| {
                let due = exit.window.procure_months? / 12.0;
                let start = (due - economics.tender_months.value / 12.0).max(0.0);
                Some(Procurement { start, due, cost: super::one_off::procurement(option)? })
            })
            .flatten();
        Some(Self {
            terms: Payments {
                supplier: today.supplier,
                alternative_is,
                procurement,
                bound: exit.window.months.unwrap_or(0.0) / 12.0,
                commitment: economics.remaining_commitment.value.value(),
                fee: exit.window.fee.map(Estimate::likely),
                parallel_given: one_off.parallel_given,
                termination_given: one_off.termination_given,
            },
            own: today.own,
            alternative,
            growth: option.growth,
            shortfall: shortfall.unwrap_or(economics.benefit_shortfall.value),
            premium: knowledge.price.premium.value.scaled(weight),
            price: price_path(trajectory, &knowledge.price, assumptions.catch_up.map(|share| share.value())),
        })
    }
}

/// A count of years as a number.
#[expect(clippy::cast_precision_loss, reason = "at most 40 years")]
pub(crate) fn years(t: usize) -> f64 {
    t as f64
}
