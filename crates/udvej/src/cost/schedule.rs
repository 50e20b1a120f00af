// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::plan::Plan;
use super::summary::{AmountQuantiles, share};
use super::trials::{STARTS, Trials};
use crate::quantity::Currency;
use crate::sample;

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
    pub(crate) fn of(months: &mut [f64]) -> Self {
        let summary = sample::summarise(months).unwrap_or_default();
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
    pub(crate) fn of(years: &mut [f64], horizon: usize) -> Self {
        let by_year =
            (1..=horizon).map(|t| share(years, |year| year.to_bits() == super::plan::years(t).to_bits())).collect();
        let probability_never = share(years, f64::is_infinite);
        let mut at = |p: f64| match sample::quantile(years, p) {
            // Between two years the later one: by the earlier one too few are ahead.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a year from 1 to 40")]
            Some(year) if year.is_finite() => BreakEven::Year(year.ceil() as u16),
            _ => BreakEven::Never,
        };
        Self { p10: at(0.1), p50: at(0.5), p90: at(0.9), probability_never, by_year }
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
    pub(crate) fn all(plan: &Plan<'_>, trials: &Trials, currency: Currency) -> Vec<Self> {
        let Some(now) = trials.npv_by_start.first() else {
            return Vec::new();
        };
        let within = STARTS.iter().zip(&trials.npv_by_start).filter(|(start, _)| usize::from(**start) < plan.horizon);
        within
            .map(|(start, npv)| {
                let mut lost: Vec<f64> = now.iter().zip(npv).map(|(now, later)| now - later).collect();
                Self {
                    start_year: *start,
                    npv_difference: AmountQuantiles::of(&mut npv.clone(), currency),
                    cost_of_waiting: AmountQuantiles::of(&mut lost, currency),
                    probability_cheaper: share(npv, |npv| npv > 0.0),
                }
            })
            .collect()
    }
}
