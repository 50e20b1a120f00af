// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use crate::quantity::{Amount, Currency};
use crate::sample;

/// Quantiles and mean of an amount; the mean never stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmountQuantiles {
    /// 10 % of the trials lie below.
    pub p10: Amount,
    /// Half of the trials lie below.
    pub p50: Amount,
    /// 90 % of the trials lie below.
    pub p90: Amount,
    /// Mean of the trials; depends on the stated cap where overruns have a heavy tail.
    pub mean: Amount,
}

impl AmountQuantiles {
    /// Summarises `values`, which lose their order. An empty list gives zeros: a simulation has at least one trial.
    pub(crate) fn of(values: &mut [f64], currency: Currency) -> Self {
        let amount = |value: f64| Amount::of_engine(value, currency);
        let summary = sample::summarise(values).unwrap_or_default();
        Self {
            p10: amount(summary.p10),
            p50: amount(summary.p50),
            p90: amount(summary.p90),
            mean: amount(summary.mean),
        }
    }

    /// The same summary of `values` times a constant that is not negative, without sorting again.
    pub(crate) fn scaled(summary: sample::Summary, by: f64, currency: Currency) -> Self {
        let amount = |value: f64| Amount::of_engine(value * by, currency);
        Self {
            p10: amount(summary.p10),
            p50: amount(summary.p50),
            p90: amount(summary.p90),
            mean: amount(summary.mean),
        }
    }
}

/// Low, likely and high without any simulation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlainRange {
    /// Everything at its low end.
    pub low: Amount,
    /// Everything at its likely value.
    pub likely: Amount,
    /// Everything at its high end.
    pub high: Amount,
}

impl PlainRange {
    pub(crate) fn of(low: f64, likely: f64, high: f64, currency: Currency) -> Self {
        let amount = |value: f64| Amount::of_engine(value, currency);
        Self { low: amount(low), likely: amount(likely), high: amount(high) }
    }
}

/// Share of `values` for which `holds`.
#[expect(clippy::cast_precision_loss, reason = "counts of trials")]
pub(crate) fn share(values: &[f64], holds: impl Fn(f64) -> bool) -> f64 {
    let count = values.iter().filter(|value| holds(**value)).count();
    if values.is_empty() { 0.0 } else { count as f64 / values.len() as f64 }
}
