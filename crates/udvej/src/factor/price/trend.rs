// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::History;
use crate::knowledge::PriceBehaviour;
use crate::math;

/// Normal-inverse-gamma belief about yearly log growth: y ~ N(g D, s2 D), g | s2 ~ N(m, s2 / k), s2 ~ InvGamma(a, b).
///
/// Source: Murphy, Conjugate Bayesian analysis of the Gaussian distribution (2007), section 3, with increments weighted
/// by their duration D.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trend {
    /// k: weight of the mean, in years of observation.
    pub k: f64,
    /// m: mean yearly log growth.
    pub m: f64,
    /// a: shape of the variance.
    pub a: f64,
    /// b: scale of the variance.
    pub b: f64,
}

impl Trend {
    /// What is believed before any price was seen.
    #[must_use]
    pub fn prior(behaviour: &PriceBehaviour) -> Self {
        Self { k: behaviour.k0.value, m: behaviour.m0.value, a: behaviour.a0.value, b: behaviour.b0.value }
    }

    /// kn = k0 + sum D; mn = (k0 m0 + sum y)/kn; an = a0 + n/2; bn = b0 + 1/2 (sum y2/D + k0 m0^2 - kn mn^2).
    /// Steps are set apart: they inform neither growth nor variance.
    #[must_use]
    pub fn updated(self, history: &History) -> Self {
        let trend = history.increments.iter().filter(|increment| !increment.step);
        let (mut n, mut sum_d, mut sum_y, mut sum_y2) = (0.0, 0.0, 0.0, 0.0);
        for increment in trend {
            n += 1.0;
            sum_d += increment.years;
            sum_y += increment.log_rise;
            sum_y2 += increment.log_rise * increment.log_rise / increment.years;
        }
        let k = self.k + sum_d;
        let m = (self.k * self.m + sum_y) / k;
        let a = self.a + n / 2.0;
        // Rounding could leave a tiny negative excess where all increments agree exactly.
        let excess = (sum_y2 + self.k * self.m * self.m - k * m * m).max(0.0);
        Self { k, m, a, b: self.b + excess / 2.0 }
    }

    /// Scale of the predictive Student-t (2a degrees of freedom, location m D) of the rise over `years`:
    /// sqrt(b/a (D + D^2/k)).
    #[must_use]
    pub fn predictive_scale(&self, years: f64) -> f64 {
        (self.b / self.a * (years + years * years / self.k)).sqrt()
    }

    /// Quantile `p` of the log rise over `years`.
    #[must_use]
    pub fn rise_quantile(&self, years: f64, p: f64) -> f64 {
        self.rise(years, self.standard_quantile(p))
    }

    /// Quantile `p` of the predictive Student-t before location and scale.
    pub(super) fn standard_quantile(&self, p: f64) -> f64 {
        math::student_t_quantile(2.0 * self.a, p)
    }

    /// The log rise over `years` at a standard quantile.
    pub(super) fn rise(&self, years: f64, quantile: f64) -> f64 {
        self.m * years + self.predictive_scale(years) * quantile
    }

    /// P(log rise over one year > `log_rate`).
    #[must_use]
    pub fn likelihood_above(&self, log_rate: f64) -> f64 {
        math::student_t_cdf(2.0 * self.a, (self.m - log_rate) / self.predictive_scale(1.0))
    }
}

#[cfg(test)]
#[path = "trend_tests.rs"]
mod tests;
