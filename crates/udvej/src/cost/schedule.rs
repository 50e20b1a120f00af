// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::plan::Plan;
use super::summary::AmountQuantiles;
use crate::quantity::Currency;
use crate::trial::{Outcome, Quantity, STARTS};

/// Months from start to switch.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MonthsToExit {
    /// 10 % quantile.
    pub p10: f64,
    /// Median.
    pub p50: f64,
    /// 90 % quantile.
    pub p90: f64,
}

impl MonthsToExit {
    pub(crate) fn of(outcome: &Outcome) -> Self {
        let summary = outcome.get(Quantity::Months).map(|found| found.values).unwrap_or_default();
        Self { p10: summary.p10, p50: summary.p50, p90: summary.p90 }
    }
}

/// A year, or never: a number or `"never"` in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub enum BreakEven {
    /// This year, from 1.
    Year(u16),
    /// Not within the horizon.
    Never,
}

/// How a [`BreakEven`] stands in JSON.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Year(u16),
    Never(Never),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Never {
    Never,
}

impl From<BreakEven> for Written {
    fn from(year: BreakEven) -> Self {
        match year {
            BreakEven::Year(year) => Self::Year(year),
            BreakEven::Never => Self::Never(Never::Never),
        }
    }
}

impl From<Written> for BreakEven {
    fn from(written: Written) -> Self {
        match written {
            Written::Year(year) => Self::Year(year),
            Written::Never(Never::Never) => Self::Never,
        }
    }
}

/// First year from which the cumulated present value of stay - leave stays above 0 to the horizon.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BreakEvenYear {
    /// 10 % of the trials are ahead by then.
    pub p10: BreakEven,
    /// Half of the trials are ahead by then.
    pub p50: BreakEven,
    /// 90 % of the trials are ahead by then.
    pub p90: BreakEven,
    /// Share of the trials that are not ahead within the horizon.
    pub probability_never: f64,
    /// Share of the trials that get ahead in each year, from year 1.
    pub by_year: Vec<f64>,
}

impl BreakEvenYear {
    /// From the trials that get ahead in each year, and last those that never do; nothing where today's cost is unknown.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts of trials"
    )]
    pub(crate) fn of(counts: &[u64]) -> Option<Self> {
        let (never, years) = counts.split_last()?;
        let all = counts.iter().sum::<u64>().max(1);
        let share = |count: &u64| *count as f64 / all as f64;
        let at = |p: f64| {
            // Between two years the later one: by the earlier one too few are ahead.
            let rank = (p * (all - 1) as f64).ceil() as u64;
            let mut before = 0;
            let reached = |count: &u64| {
                before += count;
                rank < before
            };
            years
                .iter()
                .position(reached)
                .and_then(|at| u16::try_from(at + 1).ok())
                .map_or(BreakEven::Never, BreakEven::Year)
        };
        let by_year = years.iter().map(share).collect();
        Some(Self { p10: at(0.1), p50: at(0.5), p90: at(0.9), probability_never: share(never), by_year })
    }
}

/// The same plan started later; valuation date and end date stay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Waiting {
    /// Years waited.
    pub start_year: u16,
    /// Present value of stay - leave.
    pub npv_difference: AmountQuantiles,
    /// What waiting costs against starting now, trial by trial: positive = waiting costs.
    pub cost_of_waiting: AmountQuantiles,
    /// Share of the trials in which leaving is ahead at the horizon.
    pub probability_cheaper: f64,
}

impl Waiting {
    pub(crate) fn all(plan: &Plan<'_>, outcome: &Outcome, currency: Currency) -> Vec<Self> {
        let within = STARTS.iter().zip(&outcome.ahead).enumerate();
        within
            .filter(|(_, (start, _))| usize::from(**start) < plan.horizon)
            .filter_map(|(place, (start, ahead))| {
                let of = |quantity| Some(AmountQuantiles::of(&outcome.get(quantity)?.values, currency));
                Some(Self {
                    start_year: *start,
                    npv_difference: of(Quantity::Npv(place))?,
                    cost_of_waiting: of(Quantity::Waiting(place))?,
                    probability_cheaper: ahead.value,
                })
            })
            .collect()
    }
}
