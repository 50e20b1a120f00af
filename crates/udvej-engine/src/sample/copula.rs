// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::f64::consts::FRAC_PI_6;

use super::lane::Number;
use crate::math::{sin, sqrt};

/// A Gaussian copula with one common factor: any two variables have the same rank correlation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Copula {
    common: f64,
    own: f64,
}

impl Copula {
    /// From Spearman's rank correlation rho in \[0, 1\]. The normal correlation is r = 2 sin(pi rho / 6): Pearson 1907.
    pub fn of(rank_correlation: f64) -> Self {
        let rho = rank_correlation.clamp(0.0, 1.0);
        // At 1 the sine rounds to just below.
        let r = if rho < 1.0 { (2.0 * sin(FRAC_PI_6 * rho)).min(1.0) } else { 1.0 };
        Self { common: sqrt(r), own: sqrt(1.0 - r) }
    }

    /// The standard normal of one variable from that of the common factor and its own.
    #[inline(always)]
    pub fn mix<N: Number>(&self, common: N, own: N) -> N {
        common * self.common + own * self.own
    }
}

#[cfg(test)]
#[path = "copula_tests.rs"]
mod tests;
