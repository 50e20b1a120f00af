// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::plain::Case;
use super::plan::Plan;
use crate::error::Localised;
use crate::math;
use crate::order::Order as _;
use crate::portfolio::OverrunBasis;
use crate::quantity::{Amount, Currency};
use crate::trial::{Input, Outcome};

/// What spreads the result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SpreadDriver {
    /// Which input.
    pub variable: String,
    /// Its name.
    pub name: Localised,
    /// Spearman correlation with the difference (with the one-off cost, where today's cost is unknown).
    pub rank_correlation: f64,
    /// Its squared correlation as a share of all drivers'.
    pub share: f64,
    /// Present value of stay - leave with this input at its 10 % quantile and all others likely.
    pub npv_at_p10: Option<Amount>,
    /// The same at its 90 % quantile.
    pub npv_at_p90: Option<Amount>,
}

impl SpreadDriver {
    /// Drivers by share, largest first; inputs without spread are left out.
    pub(crate) fn all(plan: &Plan<'_>, outcome: &Outcome, currency: Currency) -> Vec<Self> {
        let total: f64 = outcome.drivers.iter().map(|driver| driver.rank_correlation * driver.rank_correlation).sum();
        let mut drivers: Vec<Self> = outcome
            .drivers
            .iter()
            .map(|driver| {
                // A final price has been through caps and steps: the plain case is moved by its growth instead.
                let growth = |p: f64| plan.trajectory.trend.rise_quantile(1.0, p);
                let [low, high] = if driver.input == Input::Price { [0.1, 0.9].map(growth) } else { driver.ends };
                let at = |value: f64| npv_with(plan, driver.input, value).map(|npv| Amount::of_engine(npv, currency));
                let square = driver.rank_correlation * driver.rank_correlation;
                let (variable, name) = named(driver.input);
                Self {
                    variable: variable.to_owned(),
                    name,
                    rank_correlation: driver.rank_correlation + 0.0,
                    share: if total > 0.0 { square / total } else { 0.0 },
                    npv_at_p10: at(low),
                    npv_at_p90: at(high),
                }
            })
            .collect();
        drivers.order_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.variable.cmp(&b.variable)));
        drivers
    }
}

/// The likely case with one input moved.
fn npv_with(plan: &Plan<'_>, input: Input, value: f64) -> Option<f64> {
    let running = plan.running.as_ref()?;
    let likely = Case::likely(plan);
    let case = match input {
        Input::Overrun => {
            let stretched = plan.one_off.basis == OverrunBasis::ReferenceClass;
            let stretch = if stretched { math::pow(value, plan.one_off.elasticity) } else { 1.0 };
            let (duration, parallel) = (likely.duration * stretch, likely.parallel * stretch);
            Case { open: plan.one_off.base * value, duration, parallel, ..likely }
        }
        Input::Abandonment => Case { abandoned: value > 0.5, ..likely },
        Input::Price => Case { price_growth: value, ..likely },
        Input::Alternative => Case { level: value, ..likely },
        Input::AlternativeGrowth => Case { growth: value, ..likely },
        Input::BenefitShortfall => Case { shortfall: value, ..likely },
        Input::OwnEffort => Case { own: value, ..likely },
    };
    Some(case.result(plan, running).npv)
}

/// Its word in reports, and its name.
fn named(input: Input) -> (&'static str, Localised) {
    let (word, da, en) = match input {
        Input::Overrun => ("overrun", "Overskridelse af engangsudgiften", "Overrun of the one-off cost"),
        Input::Abandonment => ("abandonment", "Om projektet opgives", "Whether the project is abandoned"),
        Input::Price => ("price", "Leverandørens pris", "The supplier's price"),
        Input::Alternative => ("alternative", "Alternativets driftsudgift", "Running cost of the alternative"),
        Input::AlternativeGrowth => {
            ("alternative_growth", "Alternativets prisvækst", "Price growth of the alternative")
        }
        Input::BenefitShortfall => {
            ("benefit_shortfall", "Del af besparelsen, der udebliver", "Share of the saving that does not come")
        }
        Input::OwnEffort => ("own_effort", "Egen indsats i dag", "Own effort today"),
    };
    (word, Localised { da: da.to_owned(), en: en.to_owned() })
}
