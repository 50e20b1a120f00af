// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::components::ComponentLine;
use super::defaults::DefaultUsed;
use super::drivers::SpreadDriver;
use super::plain::PlainSums;
use super::plan::Plan;
use super::precision::Precision;
use super::schedule::{BreakEvenYear, MonthsToExit, Waiting};
use super::summary::AmountQuantiles;
use super::years::{Totals, YearLine};
use super::{ContingencyPlan, Draws, Keep, Simulation};
use crate::factor::History;
use crate::knowledge::Knowledge;
use crate::math;
use crate::portfolio::{OverrunBasis, Portfolio};
use crate::quantity::{Amount, Date};
use crate::sample::Summary;
use crate::trial::{Outcome, Quantity};

/// What leaving one system costs against staying, alone or with others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanB {
    /// Id of the alternative taken; `generic` where the document lists none.
    pub alternative: String,
    /// Its name.
    pub alternative_name: String,
    /// Whole years waited before the start.
    pub start_year: u16,
    /// Organisations that leave together.
    pub together: u32,
    /// `reference_class`, `bottom_up` or `none` (optimistic).
    pub basis: String,
    /// Id of the reference class of the overrun.
    pub reference_class: String,
    /// Largest overrun multiplier: means depend on it.
    pub overrun_cap: f64,
    /// Probability that the project is abandoned.
    pub abandonment: f64,
    /// One-off cost at today's prices of a project that is completed.
    pub one_off: AmountQuantiles,
    /// One-off components by their own spreads, correlated, without an overrun multiplier, without parallel running and
    /// termination: the basis `bottom_up`, beside whichever was taken.
    pub components_bottom_up: AmountQuantiles,
    /// What an abandoned project has cost; nothing where no trial was abandoned.
    pub sunk: Option<AmountQuantiles>,
    /// Mean of the one-off components in closed form, without parallel running and termination that follow from time and
    /// contract: what the simulation can be held against.
    pub components_expected: Amount,
    /// Present value (real view) of stay - leave: positive = leaving pays. Nothing where today's cost is unknown.
    pub npv_difference: Option<AmountQuantiles>,
    /// The same with the lock-in premium on the supplier's price.
    pub npv_difference_with_premium: Option<AmountQuantiles>,
    /// Yearly flows of both plans.
    pub years: Vec<YearLine>,
    /// Sums over the horizon.
    pub totals: Option<Totals>,
    /// First year from which leaving stays ahead.
    pub break_even_year: Option<BreakEvenYear>,
    /// Share of the trials in which leaving is ahead at the horizon.
    pub probability_cheaper: Option<f64>,
    /// True where only the stated cap keeps leaving ahead: the multiplier that leaving can bear lies above it.
    pub cap_limited: bool,
    /// Months from start to switch.
    pub months_to_exit: MonthsToExit,
    /// First day on which leaving costs no penalty.
    pub free_exit: Option<Date>,
    /// Last day to give notice for it.
    pub notice_by: Option<Date>,
    /// Longest notice and transition that the Data Act allows the provider, in months, where it applies.
    pub data_act_months: Option<f64>,
    /// Last day to start and be out by then, by the median of the months.
    pub latest_start: Option<Date>,
    /// The same by their 90 % quantile.
    pub latest_start_cautious: Option<Date>,
    /// True where `latest_start` has passed.
    pub too_late: bool,
    /// Largest yearly extra budget while leaving, nominal.
    pub peak_extra_budget: Option<AmountQuantiles>,
    /// What spreads the result, largest first.
    pub drivers: Vec<SpreadDriver>,
    /// The same plan started later.
    pub waiting: Vec<Waiting>,
    /// Low, likely, high without simulation.
    pub plain: PlainSums,
    /// One-off components.
    pub components: Vec<ComponentLine>,
    /// What is believed of the supplier's price.
    pub price: PriceOutlook,
    /// Being cut off.
    pub contingency: Option<ContingencyPlan>,
    /// Defaults that stand in for what the document does not say.
    pub defaults: Vec<DefaultUsed>,
    /// Components that are neither given nor derivable: the one-off cost lacks them.
    pub missing: Vec<String>,
    /// How precise the simulated figures are.
    pub precision: Precision,
    /// Every trial, where asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draws: Option<Draws>,
}

/// What is believed of the supplier's price.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PriceOutlook {
    /// Price changes seen.
    pub changes: usize,
    /// Of them steps.
    pub steps: usize,
    /// Years of history.
    pub years: f64,
    /// Posterior kn, mn, an, bn of yearly log growth.
    pub posterior: [f64; 4],
    /// Next year's growth without steps (fraction): quantiles of the predictive Student-t.
    pub growth_p10: f64,
    /// Median.
    pub growth_p50: f64,
    /// 90 % quantile.
    pub growth_p90: f64,
    /// P(next year's growth exceeds the index).
    pub probability_above_index: f64,
    /// Steps a year, posterior mean.
    pub steps_a_year: f64,
    /// Share of simulated yearly growths that met the clamp.
    pub clamp_rate: Option<f64>,
    /// The simulated price while staying, caps and steps included, one entry a year; empty where today's cost is unknown.
    pub path: Vec<PriceYear>,
}

/// The price in the middle of year t, from t - 1 to t years after the valuation date, relative to today.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PriceYear {
    /// t, from 1.
    pub year: u16,
    /// 10 % of the trials lie below.
    pub p10: f64,
    /// Half of the trials lie below.
    pub p50: f64,
    /// 90 % of the trials lie below.
    pub p90: f64,
}

impl PriceYear {
    fn of(year: u16, summary: &Summary) -> Self {
        Self { year, p10: summary.p10, p50: summary.p50, p90: summary.p90 }
    }
}

impl PlanB {
    pub(crate) fn of(
        portfolio: &Portfolio,
        knowledge: &Knowledge,
        plan: &Plan<'_>,
        simulation: &Simulation,
        mut outcome: Outcome,
    ) -> Self {
        let currency = portfolio.parts().currency;
        let plain = PlainSums::of(plan, currency);
        let draws = outcome.draws.take().filter(|_| simulation.keep == Keep::Draws);
        let outcome = &outcome;
        let amounts = |quantity| Some(AmountQuantiles::of(&outcome.get(quantity)?.values, currency));
        let npv = outcome.npv().map(|found| AmountQuantiles::of(&found.values, currency));
        let sunk = amounts(Quantity::Sunk);
        // Where every trial was abandoned, what it cost stands for both.
        let completed = amounts(Quantity::Completed).or(sunk);
        let months = MonthsToExit::of(outcome);
        let window = &plan.exit.window;
        let start = |months: f64| window.free_exit.map(|date| crate::exit::add_months(date, -months));
        let latest_start = start(months.p50);
        let cap_limited = plan.one_off.basis == OverrunBasis::ReferenceClass
            && plain.break_even_multiplier.is_some_and(|m| m >= plan.one_off.cap);
        Self {
            alternative: plan.option.id.to_owned(),
            alternative_name: plan.option.name.to_owned(),
            start_year: plan.terms.start_year,
            together: plan.terms.together,
            basis: basis(plan.one_off.basis).to_owned(),
            reference_class: plan.one_off.class.clone(),
            overrun_cap: plan.one_off.cap,
            years: YearLine::all(plan, outcome, currency),
            totals: Totals::of(outcome, currency),
            abandonment: if plan.one_off.basis == OverrunBasis::None { 0.0 } else { plan.one_off.abandonment },
            one_off: completed.unwrap_or_else(|| AmountQuantiles::of(&Summary::default(), currency)),
            components_bottom_up: amounts(Quantity::BottomUp)
                .unwrap_or_else(|| AmountQuantiles::of(&Summary::default(), currency)),
            sunk,
            components_expected: Amount::of_engine(outcome.expected, currency),
            npv_difference: npv,
            npv_difference_with_premium: amounts(Quantity::NpvWithPremium),
            peak_extra_budget: amounts(Quantity::Peak),
            break_even_year: BreakEvenYear::of(&outcome.break_even),
            probability_cheaper: outcome.ahead.last().map(|share| share.value),
            cap_limited,
            free_exit: window.free_exit,
            notice_by: window.notice_by,
            data_act_months: window.data_act_months,
            latest_start,
            latest_start_cautious: start(months.p90),
            too_late: latest_start.is_some_and(|date| date < portfolio.parts().valuation_date)
                && window.months.is_some_and(|m| m > 0.0),
            months_to_exit: months,
            drivers: SpreadDriver::all(plan, outcome, currency),
            waiting: Waiting::all(plan, outcome, currency),
            plain,
            components: ComponentLine::all(plan, knowledge, currency),
            price: PriceOutlook::of(plan, outcome),
            contingency: None,
            defaults: super::defaults::used(portfolio, knowledge, plan),
            missing: plan.one_off.unknown.iter().map(|component| component.id().to_owned()).collect(),
            precision: Precision::of(simulation, outcome, currency),
            draws: draws.map(|[one_off, npv_difference]| Draws { one_off, npv_difference }),
        }
    }
}

impl PriceOutlook {
    fn of(plan: &Plan<'_>, outcome: &Outcome) -> Self {
        let trajectory = plan.trajectory;
        let (history, trend): (&History, _) = (&trajectory.history, trajectory.trend);
        let growth = |p: f64| math::exp_m1(trend.rise_quantile(1.0, p));
        Self {
            changes: history.increments.len(),
            steps: history.steps(),
            years: history.years(),
            posterior: [trend.k, trend.m, trend.a, trend.b],
            growth_p10: growth(0.1),
            growth_p50: growth(0.5),
            growth_p90: growth(0.9),
            probability_above_index: trend.likelihood_above(math::ln_1p(trajectory.index)),
            steps_a_year: trajectory.steps_a_year,
            clamp_rate: outcome.clamped,
            path: (1..)
                .zip((0..plan.horizon).map_while(|number| outcome.get(Quantity::Price(number))))
                .map(|(year, found)| PriceYear::of(year, &found.values))
                .collect(),
        }
    }
}

fn basis(basis: OverrunBasis) -> &'static str {
    match basis {
        OverrunBasis::ReferenceClass => "reference_class",
        OverrunBasis::BottomUp => "bottom_up",
        OverrunBasis::None => "none",
    }
}
