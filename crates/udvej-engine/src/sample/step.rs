// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::math;

/// Steps of the price: Poisson occurrence, lognormal log size, cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// How often a year.
    pub per_year: f64,
    /// Median log size, as a logarithm.
    pub log_median: f64,
    /// Sigma of the logarithm of the log size.
    pub sigma: f64,
    /// Largest log size.
    pub most: f64,
}

impl Step {
    /// The bits of what makes its size: equal keys have equal tables.
    pub(super) fn key(&self) -> [u64; 3] {
        [self.log_median, self.sigma, self.most].map(f64::to_bits)
    }

    /// What the price is multiplied by, at the standard normal `z`.
    #[must_use]
    pub fn factor(&self, z: f64) -> f64 {
        math::exp(math::exp(self.log_median + self.sigma * z).min(self.most))
    }
}
