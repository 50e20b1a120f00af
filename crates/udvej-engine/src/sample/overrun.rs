// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::math::{exp, exp_m1, ln, ln_1p, normal_cdf, normal_quantile, normal_quantile_upper};

/// What the likely sum of a project is multiplied by: a lognormal body up to a threshold, a Pareto tail from there to a cap.
///
/// With probability 1 - tail share the multiplier is lognormal, conditioned on M <= threshold; with the tail share it is Pareto from
/// the threshold, truncated (renormalised) at the cap. The two supports meet in one point, so the quantile function of the
/// mixture is each one's in turn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Overrun {
    /// Weight of the body: 1 - tail share.
    body: f64,
    median: f64,
    sigma: f64,
    /// Where the body ends: the threshold, or the cap if that is lower.
    top: f64,
    /// (ln top - ln median) / sigma.
    z_top: f64,
    /// Of the whole lognormal, what lies below the top.
    inside: f64,
    /// And what lies above.
    outside: f64,
    tail: Option<Tail>,
}

/// The truncated Pareto.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Tail {
    alpha: f64,
    cap: f64,
    /// ln(cap / threshold).
    span: f64,
    /// 1 - (threshold / cap)^alpha: what of the whole Pareto lies below the cap.
    kept: f64,
}

/// Less of the body than this below its top is beyond the precision of `f64`: then all of it stands at the top.
const LEAST: f64 = 1e-290;

impl Overrun {
    /// `median`, `threshold`, `alpha` and `cap` above 0, `sigma` 0 or more, `tail_share` in \[0, 1\]; `cap` may be infinite.
    ///
    /// With `cap` at or below `threshold` only the body is left, conditioned on M <= cap.
    pub fn new(median: f64, sigma: f64, tail_share: f64, threshold: f64, alpha: f64, cap: f64) -> Self {
        let top = threshold.min(cap);
        let tail = (cap > threshold && tail_share > 0.0).then(|| {
            let span = ln(cap / threshold);
            Tail { alpha, cap, span, kept: -exp_m1(-alpha * span) }
        });
        let z_top = if sigma > 0.0 { ln(top / median) / sigma } else { f64::INFINITY };
        let body = if tail.is_some() { 1.0 - tail_share } else { 1.0 };
        Self { body, median, sigma, top, z_top, inside: normal_cdf(z_top), outside: normal_cdf(-z_top), tail }
    }

    /// How many numbers make an overrun.
    pub(super) const NUMBERS: usize = 6;

    /// The bits of what makes it, and of `power`: equal keys have equal tables.
    pub(super) fn key(&self, power: f64) -> [u64; Self::NUMBERS + 1] {
        let (alpha, cap) = self.tail.map_or((0.0, 0.0), |tail| (tail.alpha, tail.cap));
        [self.body, self.median, self.sigma, self.top, alpha, cap, power].map(f64::to_bits)
    }

    /// Whether every draw is the same.
    #[must_use]
    pub fn is_constant(&self) -> bool {
        self.quantile(0.0).to_bits() == self.quantile(1.0).to_bits()
    }

    /// Probability of the body.
    pub(super) const fn body_share(&self) -> f64 {
        self.body
    }

    /// The multiplier below which `v` of the tail lies; the body's largest where there is no tail.
    pub(super) fn tail_quantile(&self, v: f64) -> f64 {
        self.tail.map_or_else(|| self.body_quantile(1.0, 0.0), |tail| tail.quantile(self.top, v))
    }

    /// The multiplier below which `u` of the probability lies.
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        match self.tail {
            Some(tail) if u >= self.body => tail.quantile(self.top, (u - self.body) / (1.0 - self.body)),
            _ => self.body_quantile((u / self.body).min(1.0), ((self.body - u) / self.body).max(0.0)),
        }
    }

    /// The expected multiplier, in closed form; infinite for an endless tail with alpha <= 1.
    pub fn mean(&self) -> f64 {
        let tail = self.tail.map_or(0.0, |tail| (1.0 - self.body) * tail.mean(self.top));
        if self.body > 0.0 { self.body * self.body_mean() + tail } else { tail }
    }

    /// `v` and `rest` = 1 - v: the shares of the body below and above.
    pub(super) fn body_quantile(&self, v: f64, rest: f64) -> f64 {
        if self.inside < LEAST {
            return self.top;
        }
        let below = v * self.inside;
        // From the smaller tail, which has its digits.
        let z = if below <= 0.5 { normal_quantile(below) } else { normal_quantile_upper(rest + v * self.outside) };
        let value = if self.sigma > 0.0 { self.median * exp(self.sigma * z) } else { self.median };
        value.min(self.top)
    }

    /// E[M | M <= top] of a lognormal: median exp(sigma^2 / 2) Phi(z - sigma) / Phi(z).
    fn body_mean(&self) -> f64 {
        if self.inside < LEAST {
            return self.top;
        }
        if self.sigma <= 0.0 {
            return self.median.min(self.top);
        }
        self.median * exp(0.5 * self.sigma * self.sigma) * normal_cdf(self.z_top - self.sigma) / self.inside
    }
}

impl Tail {
    /// The m with 1 - (threshold / m)^alpha = v kept.
    fn quantile(&self, threshold: f64, v: f64) -> f64 {
        (threshold * exp(-ln_1p(-v.min(1.0) * self.kept) / self.alpha)).max(threshold).min(self.cap)
    }

    /// alpha threshold / kept times the integral of x^-alpha over \[1, cap / threshold\].
    fn mean(&self, threshold: f64) -> f64 {
        let excess = self.alpha - 1.0;
        let integral = if excess == 0.0 { self.span } else { -exp_m1(-excess * self.span) / excess };
        self.alpha * threshold * integral / self.kept
    }
}

#[cfg(test)]
#[path = "overrun_tests.rs"]
mod tests;
