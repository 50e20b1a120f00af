// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

/// An uncertain quantity in one of the four forms that people give.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Spread<T> {
    /// Known exactly.
    Exact(T),
    /// Beta-PERT with lambda 4 between `low` and `high`.
    Pert {
        /// Smallest possible value.
        low: T,
        /// Most likely value.
        mode: T,
        /// Largest possible value.
        high: T,
    },
    /// Lognormal on both sides of `p50`: sigma- = ln(p50/p10)/z90, sigma+ = ln(p90/p50)/z90.
    Split {
        /// 10 % quantile.
        p10: T,
        /// Median.
        p50: T,
        /// 90 % quantile.
        p90: T,
    },
    /// Lognormal through two quantiles.
    Lognormal {
        /// 10 % quantile.
        p10: T,
        /// 90 % quantile.
        p90: T,
    },
}

/// An uncertain number.
pub type Estimate = Spread<f64>;

/// Why four numbers are not an estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SpreadError {
    /// Not ascending.
    #[error("the numbers of an estimate must ascend")]
    Order,
    /// Quantiles of a lognormal must be above 0.
    #[error("quantiles must be above 0")]
    NotPositive,
}

impl<T: Copy> Spread<T> {
    /// The same form with each number mapped.
    #[must_use]
    pub fn map<U>(self, f: impl Fn(T) -> U) -> Spread<U> {
        match self {
            Self::Exact(x) => Spread::Exact(f(x)),
            Self::Pert { low, mode, high } => Spread::Pert { low: f(low), mode: f(mode), high: f(high) },
            Self::Lognormal { p10, p90 } => Spread::Lognormal { p10: f(p10), p90: f(p90) },
            Self::Split { p10, p50, p90 } => Spread::Split { p10: f(p10), p50: f(p50), p90: f(p90) },
        }
    }
}

impl<T: Copy + PartialOrd + Default> Spread<T> {
    /// # Errors
    /// When the numbers do not ascend, or a quantile is not above 0.
    pub fn checked(self) -> Result<Self, SpreadError> {
        let zero = T::default();
        let (ascends, positive) = match self {
            Self::Exact(_) => (true, true),
            Self::Pert { low, mode, high } => (low <= mode && mode <= high, true),
            Self::Lognormal { p10, p90 } => (p10 <= p90, p10 > zero),
            Self::Split { p10, p50, p90 } => (p10 <= p50 && p50 <= p90, p10 > zero),
        };
        match (ascends, positive) {
            (false, _) => Err(SpreadError::Order),
            (_, false) => Err(SpreadError::NotPositive),
            _ => Ok(self),
        }
    }
}

impl Estimate {
    /// Low end of the stated range: `low` or `p10`.
    #[must_use]
    pub const fn low(self) -> f64 {
        match self {
            Self::Exact(x) => x,
            Self::Pert { low, .. } => low,
            Self::Lognormal { p10, .. } | Self::Split { p10, .. } => p10,
        }
    }

    /// High end of the stated range: `high` or `p90`.
    #[must_use]
    pub const fn high(self) -> f64 {
        match self {
            Self::Exact(x) => x,
            Self::Pert { high, .. } => high,
            Self::Lognormal { p90, .. } | Self::Split { p90, .. } => p90,
        }
    }

    /// The likely value: exact, mode, p50, or sqrt(p10 p90).
    #[must_use]
    pub fn likely(self) -> f64 {
        match self {
            Self::Exact(x) => x,
            Self::Pert { mode, .. } => mode,
            Self::Split { p50, .. } => p50,
            Self::Lognormal { p10, p90 } => p10.sqrt() * p90.sqrt(),
        }
    }

    /// The estimate times a number that is not negative.
    #[must_use]
    pub fn scaled(self, by: f64) -> Self {
        self.map(|x| x * by)
    }
}
