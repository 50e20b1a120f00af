// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::AmountQuantiles;
use super::plan::Plan;
use super::trials::Trials;
use crate::quantity::Currency;
use crate::sample;

/// One year of both plans. Year t runs from t - 1 to t years after the valuation date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearLine {
    /// t, from 1.
    pub year: u16,
    /// Nominal, undiscounted: what the budget sees.
    pub budget: View,
    /// At today's prices, discounted to the valuation date.
    pub real: View,
}

/// Both plans in one year, one-off cost included in leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Cost of staying.
    pub stay: AmountQuantiles,
    /// Cost of leaving.
    pub leave: AmountQuantiles,
}

impl YearLine {
    pub(crate) fn all(plan: &Plan<'_>, trials: &mut Trials, currency: Currency) -> Vec<Self> {
        let columns = trials.stay.iter_mut().zip(&mut trials.leave).zip(&plan.present);
        // The factor between the views is the same in every trial, so one summary serves both.
        let lines = (1..).zip(columns).map(|(year, ((stay, leave), present))| {
            let [stay, leave] = [stay, leave].map(|column| sample::summarise(column).unwrap_or_default());
            let view = |by: f64| View {
                stay: AmountQuantiles::scaled(stay, by, currency),
                leave: AmountQuantiles::scaled(leave, by, currency),
            };
            Self { year, budget: view(1.0), real: view(*present) }
        });
        lines.collect()
    }
}

/// Sums over the horizon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Nominal, undiscounted.
    pub budget: View,
    /// Present values.
    pub real: View,
}

impl Totals {
    /// Must be called before the yearly columns lose their order.
    pub(crate) fn sums(trials: &Trials) -> [Vec<f64>; 2] {
        [&trials.stay, &trials.leave].map(|columns| {
            let mut sums = vec![0.0; columns.first().map_or(0, Vec::len)];
            for column in columns {
                for (sum, value) in sums.iter_mut().zip(column) {
                    *sum += value;
                }
            }
            sums
        })
    }

    pub(crate) fn of([mut stay, mut leave]: [Vec<f64>; 2], trials: &mut Trials, currency: Currency) -> Self {
        Self {
            budget: View {
                stay: AmountQuantiles::of(&mut stay, currency),
                leave: AmountQuantiles::of(&mut leave, currency),
            },
            real: View {
                stay: AmountQuantiles::of(&mut trials.stay_present, currency),
                leave: AmountQuantiles::of(&mut trials.leave_present, currency),
            },
        }
    }
}
