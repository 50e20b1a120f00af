// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::plain::Case;
use super::plan::Plan;
use super::trials::Trials;
use crate::error::Localised;
use crate::math;
use crate::order::Order as _;
use crate::portfolio::OverrunBasis;
use crate::quantity::{Amount, Currency};
use crate::sample;

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
    pub(crate) fn all(plan: &Plan<'_>, trials: &Trials, currency: Currency) -> Vec<Self> {
        let target = if trials.npv.is_empty() { &trials.one_off } else { &trials.npv };
        let mut drivers: Vec<Self> = trials
            .drawn
            .iter()
            .filter(|(_, column)| column.iter().any(|value| Some(value) != column.first()))
            .map(|(variable, column)| {
                // A final price has been through caps and steps: the plain case is moved by its growth instead.
                let growth = |p: f64| plan.trajectory.trend.rise_quantile(1.0, p);
                let ends = if *variable == "price" { (growth(0.1), growth(0.9)) } else { ends(column) };
                let at = |value: f64| npv_with(plan, variable, value).map(|npv| Amount::of_engine(npv, currency));
                Self {
                    variable: (*variable).to_owned(),
                    name: name(variable),
                    rank_correlation: sample::rank_correlation(column, target) + 0.0,
                    share: 0.0,
                    npv_at_p10: at(ends.0),
                    npv_at_p90: at(ends.1),
                }
            })
            .collect();
        let total: f64 = drivers.iter().map(|driver| driver.rank_correlation * driver.rank_correlation).sum();
        for driver in &mut drivers {
            let square = driver.rank_correlation * driver.rank_correlation;
            driver.share = if total > 0.0 { square / total } else { 0.0 };
        }
        drivers.order_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.variable.cmp(&b.variable)));
        drivers
    }
}

fn ends(column: &[f64]) -> (f64, f64) {
    let mut values = column.to_vec();
    let low = sample::quantile(&mut values, 0.1).unwrap_or(0.0);
    (low, sample::quantile(&mut values, 0.9).unwrap_or(0.0))
}

/// The likely case with one input moved.
fn npv_with(plan: &Plan<'_>, variable: &str, value: f64) -> Option<f64> {
    let running = plan.running.as_ref()?;
    let likely = Case::likely(plan);
    let case = match variable {
        "overrun" => {
            let stretched = plan.one_off.basis == OverrunBasis::ReferenceClass;
            let stretch = if stretched { math::pow(value, plan.one_off.elasticity) } else { 1.0 };
            let (duration, parallel) = (likely.duration * stretch, likely.parallel * stretch);
            Case { open: plan.one_off.base * value, duration, parallel, ..likely }
        }
        "abandonment" => Case { abandoned: value > 0.5, ..likely },
        "price" => Case { price_growth: value, ..likely },
        "alternative" => Case { level: value, ..likely },
        "alternative_growth" => Case { growth: value, ..likely },
        "benefit_shortfall" => Case { shortfall: value, ..likely },
        _ => Case { own: value, ..likely },
    };
    Some(case.result(plan, running).npv)
}

fn name(variable: &str) -> Localised {
    let (da, en) = match variable {
        "overrun" => ("Overskridelse af engangsudgiften", "Overrun of the one-off cost"),
        "abandonment" => ("Om projektet opgives", "Whether the project is abandoned"),
        "price" => ("Leverandørens pris", "The supplier's price"),
        "alternative" => ("Alternativets driftsudgift", "Running cost of the alternative"),
        "alternative_growth" => ("Alternativets prisvækst", "Price growth of the alternative"),
        "benefit_shortfall" => ("Del af besparelsen, der udebliver", "Share of the saving that does not come"),
        _ => ("Egen indsats i dag", "Own effort today"),
    };
    Localised { da: da.to_owned(), en: en.to_owned() }
}
