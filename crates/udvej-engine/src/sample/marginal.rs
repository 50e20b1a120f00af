// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Arc;

use fearless_simd::Simd;

use super::Tables;
use super::block::{Column, fill_from, map};
use super::lane::{Number, exp, least, most};
use super::normal_table::NormalTable;
use crate::math::{self, normal_cdf};

/// An uncertain number, as it is stated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Belief {
    /// Known.
    Exact(f64),
    /// Beta-PERT with lambda 4.
    Pert {
        /// Smallest value.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// Largest value.
        high: f64,
    },
    /// Lognormal through two quantiles, both above 0.
    Lognormal {
        /// 10 % quantile.
        p10: f64,
        /// 90 % quantile.
        p90: f64,
    },
    /// Lognormal on either side of the median, all above 0.
    Split {
        /// 10 % quantile.
        p10: f64,
        /// Median.
        p50: f64,
        /// 90 % quantile.
        p90: f64,
    },
}

/// A [`Belief`] as a function of a standard normal: its quantile at Phi(z). Plain draws and a Gaussian copula share it.
#[derive(Debug, Clone)]
pub enum Marginal {
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
        /// The same shape on \[0, 1\].
        unit: Arc<NormalTable>,
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
    /// The numbers of `belief` must ascend.
    #[must_use]
    pub fn of(belief: Belief, tables: &Tables) -> Self {
        let ln = math::ln;
        match belief {
            Belief::Exact(value) => Self::Constant(value),
            Belief::Pert { low, high, .. } if high <= low => Self::Constant(low),
            Belief::Pert { low, mode, high } => {
                Self::Pert { low, mode, high, unit: tables.unit_pert((mode - low) / (high - low)) }
            }
            Belief::Lognormal { p10, p90 } if p90 <= p10 => Self::Constant(p10),
            Belief::Lognormal { p10, p90 } => {
                let (low, high) = (ln(p10), ln(p90));
                Self::Lognormal { mu: 0.5 * (low + high), sigma: (high - low) / (2.0 * Z90) }
            }
            Belief::Split { p10, p50, p90 } if p90 <= p10 => Self::Constant(p50),
            Belief::Split { p10, p50, p90 } => {
                Self::Split { median: p50, below: ln(p50 / p10) / Z90, above: ln(p90 / p50) / Z90 }
            }
        }
    }

    /// The value at the standard normal `z`; rises with it.
    #[inline(always)]
    #[must_use]
    pub fn at(&self, z: f64) -> f64 {
        match self {
            Self::Constant(value) => *value,
            Self::Pert { low, high, unit, .. } => pert(*low, *high, unit.at(z)),
            Self::Lognormal { mu, sigma } => lognormal(*mu, *sigma, z),
            Self::Split { median, below, above } => split(*median, [*below, *above], z),
        }
    }

    /// The values of a block.
    #[inline(never)]
    pub fn fill<S: Simd>(&self, simd: S, z: &Column, out: &mut Column) {
        fill_from(
            simd,
            z,
            out,
            |z| self.at(z),
            #[inline(always)]
            |out| {
                // One loop for each kind: a choice within the loop would be made anew for each entry.
                match self {
                    Self::Constant(value) => out.fill(*value),
                    Self::Pert { low, high, unit, .. } => map(
                        simd,
                        z,
                        out,
                        #[inline(always)]
                        |z| pert(*low, *high, unit.at_all(z)),
                    ),
                    Self::Lognormal { mu, sigma } => map(
                        simd,
                        z,
                        out,
                        #[inline(always)]
                        |z| lognormal(*mu, *sigma, z),
                    ),
                    Self::Split { median, below, above } => map(
                        simd,
                        z,
                        out,
                        #[inline(always)]
                        |z| split(*median, [*below, *above], z),
                    ),
                }
            },
        )
    }

    /// Whether every draw is the same.
    #[must_use]
    pub const fn is_constant(&self) -> bool {
        matches!(self, Self::Constant(_))
    }

    /// The expected value, in closed form.
    #[must_use]
    pub fn mean(&self) -> f64 {
        match self {
            Self::Constant(value) => *value,
            Self::Pert { low, mode, high, .. } => (low + 4.0 * mode + high) / 6.0,
            Self::Lognormal { mu, sigma } => math::exp(mu + 0.5 * sigma * sigma),
            // E[exp(s Z); Z > 0] = exp(s^2 / 2) Phi(s), and likewise on the other side.
            Self::Split { median, below, above } => {
                let half = |sigma: f64, side: f64| math::exp(0.5 * sigma * sigma) * normal_cdf(side);
                median * (half(*below, -below) + half(*above, *above))
            }
        }
    }
}

#[inline(always)]
fn pert<N: Number>(low: f64, high: f64, unit: N) -> N {
    // Rounding must not lead beyond the stated ends.
    least(most(unit * (high - low) + low, unit.all(low)), unit.all(high))
}

#[inline(always)]
fn lognormal<N: Number>(mu: f64, sigma: f64, z: N) -> N {
    exp(z * sigma + mu)
}

#[inline(always)]
fn split<N: Number>(median: f64, [below, above]: [f64; 2], z: N) -> N {
    exp(z * N::pick(z.below(z.all(0.0)), z.all(below), z.all(above))) * median
}

#[cfg(test)]
#[path = "marginal_tests.rs"]
mod tests;
