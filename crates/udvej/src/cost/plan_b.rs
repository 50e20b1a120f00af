// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::components::ComponentLine;
use super::defaults::DefaultUsed;
use super::drivers::SpreadDriver;
use super::plain::PlainSums;
use super::plan::Plan;
use super::schedule::{BreakEvenYear, MonthsToExit, Waiting};
use super::summary::{AmountQuantiles, share};
use super::trials::Trials;
use super::years::{Totals, YearLine};
use super::{ContingencyPlan, Draws};
use crate::factor::History;
use crate::knowledge::Knowledge;
use crate::math;
use crate::portfolio::{OverrunBasis, Portfolio};
use crate::quantity::{Amount, Date};
use crate::sample;

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
    fn of((year, column): (u16, &mut Vec<f64>)) -> Self {
        let summary = sample::summarise(column).unwrap_or_default();
        Self { year, p10: summary.p10, p50: summary.p50, p90: summary.p90 }
    }
}

impl PlanB {
    pub(crate) fn of(
        portfolio: &Portfolio,
        knowledge: &Knowledge,
        plan: &Plan<'_>,
        trials: Trials,
        keep: bool,
    ) -> Self {
        let currency = portfolio.parts().currency;
        let plain = PlainSums::of(plan, currency);
        let drivers = SpreadDriver::all(plan, &trials, currency);
        let draws = keep.then(|| Draws { one_off: trials.one_off.clone(), npv_difference: trials.npv.clone() });
        let waiting = Waiting::all(plan, &trials, currency);
        let mut trials = trials;
        let price = PriceOutlook::of(plan, &mut trials);
        let known = !trials.npv.is_empty();
        let sums = Totals::sums(&trials);
        let (mut completed, mut sunk) = trials.by_outcome();
        let summary = |values: &mut Vec<f64>| known.then(|| AmountQuantiles::of(values, currency));
        let ahead = share(&trials.npv, |npv| npv > 0.0);
        let months = MonthsToExit::of(&mut trials.months);
        let window = &plan.exit.window;
        let start = |months: f64| window.free_exit.map(|date| crate::exit::add_months(date, -months));
        let latest_start = start(months.p50);
        let cap_limited = plan.one_off.basis == OverrunBasis::ReferenceClass
            && plain.break_even_multiplier.is_some_and(|m| m >= plan.one_off.cap);
        Self {
            alternative: plan.option.id.clone(),
            alternative_name: plan.option.name.clone(),
            start_year: plan.terms.start_year,
            together: plan.terms.together,
            basis: basis(plan.one_off.basis).to_owned(),
            reference_class: plan.one_off.class.clone(),
            overrun_cap: plan.one_off.cap,
            years: YearLine::all(plan, &mut trials, currency),
            totals: known.then(|| Totals::of(sums, &mut trials, currency)),
            abandonment: if plan.one_off.basis == OverrunBasis::None { 0.0 } else { plan.one_off.abandonment },
            one_off: AmountQuantiles::of(&mut completed, currency),
            components_bottom_up: AmountQuantiles::of(&mut trials.bottom_up, currency),
            sunk: (!sunk.is_empty()).then(|| AmountQuantiles::of(&mut sunk, currency)),
            components_expected: Amount::of_engine(trials.expected, currency),
            npv_difference: summary(&mut trials.npv),
            npv_difference_with_premium: summary(&mut trials.npv_premium),
            peak_extra_budget: summary(&mut trials.peak),
            break_even_year: known.then(|| BreakEvenYear::of(&mut trials.break_even, plan.horizon)),
            probability_cheaper: known.then_some(ahead),
            cap_limited,
            free_exit: window.free_exit,
            notice_by: window.notice_by,
            data_act_months: window.data_act_months,
            latest_start,
            latest_start_cautious: start(months.p90),
            too_late: latest_start.is_some_and(|date| date < portfolio.parts().valuation_date)
                && window.months.is_some_and(|m| m > 0.0),
            months_to_exit: months,
            drivers,
            waiting,
            plain,
            components: ComponentLine::all(plan, knowledge, currency),
            price,
            contingency: None,
            defaults: super::defaults::used(portfolio, knowledge, plan),
            missing: plan.one_off.unknown.iter().map(|component| component.id().to_owned()).collect(),
            draws,
        }
    }
}

impl PriceOutlook {
    #[expect(clippy::cast_precision_loss, reason = "counts of trials")]
    fn of(plan: &Plan<'_>, trials: &mut Trials) -> Self {
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
            clamp_rate: (trials.growths > 0).then(|| trials.clamped as f64 / trials.growths as f64),
            path: (1..).zip(&mut trials.price).map(PriceYear::of).collect(),
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
