// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Arc;

use super::{Curve, Curves};
use crate::math::{exp, ln, normal_cdf};
use crate::quantity::Estimate;

/// An estimate as a function of a standard normal: its quantile at Phi(z). Plain draws and a Gaussian copula share it.
#[derive(Debug, Clone)]
pub(crate) enum Marginal {
    /// Known, or without width.
    Constant(f64),
    /// Beta-PERT.
    Pert {
        /// Smallest value.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// Largest value.
        high: f64,
        /// The quantile of the same shape on \[0, 1\].
        curve: Arc<Curve>,
    },
    /// exp(mu + sigma z).
    Lognormal {
        /// Mean of the logarithm.
        mu: f64,
        /// Standard deviation of the logarithm.
        sigma: f64,
    },
    /// Median times exp(sigma z), with a sigma for either side.
    Split {
        /// The median.
        median: f64,
        /// Sigma where z < 0.
        below: f64,
        /// Sigma where z >= 0.
        above: f64,
    },
}

/// The 90 % quantile of the standard normal.
const Z90: f64 = 1.281_551_565_544_600_4;

impl Marginal {
    /// `estimate` must have passed [`checked`](Estimate::checked), or be such a one times 0 or more.
    pub(crate) fn of(estimate: Estimate, curves: &Curves) -> Self {
        match estimate {
            Estimate::Exact(value) => Self::Constant(value),
            Estimate::Pert { low, high, .. } if high <= low => Self::Constant(low),
            Estimate::Pert { low, mode, high } => {
                Self::Pert { low, mode, high, curve: curves.pert((mode - low) / (high - low)) }
            }
            Estimate::Lognormal { p10, p90 } if p90 <= p10 => Self::Constant(p10),
            Estimate::Lognormal { p10, p90 } => {
                let (low, high) = (ln(p10), ln(p90));
                Self::Lognormal { mu: 0.5 * (low + high), sigma: (high - low) / (2.0 * Z90) }
            }
            Estimate::Split { p10, p50, p90 } if p90 <= p10 => Self::Constant(p50),
            Estimate::Split { p10, p50, p90 } => {
                Self::Split { median: p50, below: ln(p50 / p10) / Z90, above: ln(p90 / p50) / Z90 }
            }
        }
    }

    /// The value at the standard normal `z`; rises with it.
    #[inline]
    pub(crate) fn at(&self, z: f64) -> f64 {
        match self {
            Self::Constant(value) => *value,
            // Rounding must not lead beyond the stated ends.
            Self::Pert { low, high, curve, .. } => (low + (high - low) * curve.at(z)).max(*low).min(*high),
            Self::Lognormal { mu, sigma } => exp(mu + sigma * z),
            Self::Split { median, below, above } => median * exp(z * if z < 0.0 { below } else { above }),
        }
    }

    /// The expected value, in closed form.
    pub(crate) fn mean(&self) -> f64 {
        match self {
            Self::Constant(value) => *value,
            Self::Pert { low, mode, high, .. } => (low + 4.0 * mode + high) / 6.0,
            Self::Lognormal { mu, sigma } => exp(mu + 0.5 * sigma * sigma),
            // E[exp(s Z); Z > 0] = exp(s^2 / 2) Phi(s), and likewise on the other side.
            Self::Split { median, below, above } => {
                median * (exp(0.5 * below * below) * normal_cdf(-below) + exp(0.5 * above * above) * normal_cdf(*above))
            }
        }
    }
}

#[cfg(test)]
#[path = "marginal_tests.rs"]
mod tests;
