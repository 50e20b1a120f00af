// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use crate::quantity::{Amount, Currency};
use crate::sample::Summary;

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
    /// In the document's currency, rounded to its minor unit.
    pub(crate) fn of(summary: &Summary, currency: Currency) -> Self {
        Self::scaled(summary, 1.0, currency)
    }

    /// The same of values times a constant that is not negative.
    pub(crate) fn scaled(summary: &Summary, by: f64, currency: Currency) -> Self {
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
