// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::PlainRange;
use super::plan::{Plan, Running};
use crate::exit::{ComponentCost, Origin};
use crate::knowledge::Component;
use crate::math;
use crate::quantity::{Currency, Estimate};
use crate::trial::{Exit, MONTH, Year};

/// The same plan without simulation: every input at its low, likely or high end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlainSums {
    /// One-off cost at today's prices.
    pub one_off: PlainRange,
    /// Present value of staying.
    pub stay: Option<PlainRange>,
    /// Present value of leaving.
    pub leave: Option<PlainRange>,
    /// Present value of stay - leave; `low` has every input at the end that speaks against leaving.
    pub npv_difference: Option<PlainRange>,
    /// m*: the overrun multiplier at which leaving just pays, all else likely.
    pub break_even_multiplier: Option<f64>,
}

/// Every input at one value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case {
    pub(crate) open: f64,
    pub(crate) fixed: f64,
    pub(crate) duration: f64,
    pub(crate) parallel: f64,
    pub(crate) abandoned: bool,
    /// Yearly log growth of the price.
    pub(crate) price_growth: f64,
    pub(crate) own: f64,
    pub(crate) level: f64,
    pub(crate) growth: f64,
    pub(crate) shortfall: f64,
}

/// What a case comes to.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Result {
    pub(crate) one_off: f64,
    pub(crate) stay: f64,
    pub(crate) leave: f64,
    pub(crate) npv: f64,
}

impl Case {
    /// Everything at the end that `pick` takes from an estimate, costs of leaving and of staying apart.
    pub(crate) fn at(plan: &Plan<'_>, pick: impl Fn(Estimate) -> f64, against: impl Fn(Estimate) -> f64) -> Self {
        let one_off = &plan.one_off;
        let running = plan.running.as_ref();
        let of = |estimate: Option<Estimate>, pick: &dyn Fn(Estimate) -> f64| estimate.map_or(0.0, pick);
        Self {
            open: one_off.open.iter().map(|(_, amount)| pick(*amount)).sum(),
            fixed: one_off.fixed.iter().map(|(_, amount)| pick(*amount)).sum(),
            duration: pick(plan.option.months) / 12.0,
            parallel: pick(plan.option.parallel_months) / 12.0,
            abandoned: false,
            price_growth: plan.trajectory.trend.m,
            own: of(running.map(|running| running.own), &against),
            level: of(running.map(|running| running.alternative), &pick),
            growth: of(running.map(|running| running.growth), &pick),
            shortfall: of(running.map(|running| running.shortfall), &pick),
        }
    }

    pub(crate) fn likely(plan: &Plan<'_>) -> Self {
        Self::at(plan, Estimate::likely, Estimate::likely)
    }

    /// Computes the case, started when the plan says.
    pub(crate) fn result(&self, plan: &Plan<'_>, running: &Running) -> Result {
        let (terms, start) = (&running.terms, f64::from(plan.terms.start_year));
        let exit = Exit {
            open: self.open,
            fixed: self.fixed,
            duration: self.duration.max(MONTH),
            pace: 1.0 / self.duration.max(MONTH),
            parallel: self.parallel,
            until: if self.abandoned { f64::INFINITY } else { self.duration.max(MONTH) },
            shortfall: self.shortfall,
        };
        let base = terms.alternative_cost(self.level, self.own);
        let log_growth = math::ln_1p(self.growth);
        let mut result = Result::default();
        let years = Year::all(Some(terms), &plan.inflation, &plan.present);
        for (year, price) in years.iter().zip(running.price.likely(self.price_growth, plan.horizon)) {
            let alternative = base * math::exp(log_growth * (year.to - 0.5));
            let stay = year.stay(terms, price, self.own);
            let leave = year.leave(terms, &exit, start, &stay, alternative);
            result.one_off += leave.one_off;
            result.stay += stay.total * year.present;
            result.leave += leave.total * year.present;
            result.npv += (stay.total - leave.total) * year.present;
        }
        result
    }
}

impl PlainSums {
    pub(crate) fn of(plan: &Plan<'_>, currency: Currency) -> Self {
        let likely = Case::likely(plan);
        let cheap = Case::at(plan, Estimate::low, Estimate::high);
        let dear = Case::at(plan, Estimate::high, Estimate::low);
        let Some(running) = &plan.running else {
            let sum = |case: Case| case.open + case.fixed;
            let one_off = PlainRange::of(sum(cheap), sum(likely), sum(dear), currency);
            return Self { one_off, stay: None, leave: None, npv_difference: None, break_even_multiplier: None };
        };
        // The price's own ends: the 10 % and 90 % quantiles of next year's growth, held for the whole horizon.
        let trend = plan.trajectory.trend;
        let (slow, fast) = (trend.rise_quantile(1.0, 0.1), trend.rise_quantile(1.0, 0.9));
        let cheap = Case { price_growth: fast, ..cheap }.result(plan, running);
        let dear = Case { price_growth: slow, ..dear }.result(plan, running);
        let middle = likely.result(plan, running);
        let range = |low: f64, high: f64, likely: f64| PlainRange::of(low, likely, high, currency);
        let free = Case { open: 0.0, ..likely }.result(plan, running);
        let base = free.npv - middle.npv;
        Self {
            one_off: range(cheap.one_off.min(dear.one_off), cheap.one_off.max(dear.one_off), middle.one_off),
            stay: Some(range(dear.stay.min(cheap.stay), dear.stay.max(cheap.stay), middle.stay)),
            leave: Some(range(cheap.leave.min(dear.leave), cheap.leave.max(dear.leave), middle.leave)),
            npv_difference: Some(range(dear.npv, cheap.npv, middle.npv)),
            break_even_multiplier: (base > 0.0).then(|| free.npv / base),
        }
    }
}

/// Likely cost of what follows from time and contract, for the table of components.
pub(crate) fn computed(plan: &Plan<'_>, cost: &ComponentCost) -> Option<PlainRangeOfEngine> {
    let running = plan.running.as_ref()?;
    if cost.origin != Origin::Computed {
        return None;
    }
    let months = plan.option.months;
    Some(match cost.component {
        Component::ParallelRunning => {
            let parallel = plan.option.parallel_months.scaled(running.terms.supplier / 12.0);
            (parallel.low(), parallel.likely(), parallel.high())
        }
        _ => {
            let start = f64::from(plan.terms.start_year);
            let terms = &running.terms;
            let at = |months: f64| match terms.fee {
                _ if terms.bound <= start + months / 12.0 => 0.0,
                Some(fee) => fee,
                None => (terms.bound - start - months / 12.0) * terms.supplier * terms.commitment,
            };
            (at(months.high()), at(months.likely()), at(months.low()))
        }
    })
}

/// Low, likely, high in the document's currency, unrounded.
pub(crate) type PlainRangeOfEngine = (f64, f64, f64);
