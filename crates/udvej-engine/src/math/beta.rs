// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::invert::{Tails, invert};
use super::{exp, ln, ln_1p, ln_gamma};

/// The beta distribution with shapes `a` and `b` above 0; its constant is computed once.
#[derive(Debug, Clone, Copy)]
pub struct Beta {
    a: f64,
    b: f64,
    ln_beta: f64,
}

impl Beta {
    /// Shapes `a` and `b`, above 0.
    pub fn new(a: f64, b: f64) -> Self {
        Self { a, b, ln_beta: ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b) }
    }

    /// Both tails at `x`; `y` is 1 - x, given apart because subtraction would lose it near 0.
    pub fn tails(&self, x: f64, y: f64) -> Tails {
        if x <= 0.0 {
            return Tails { lower: 0.0, upper: 1.0, rise: 0.0 };
        }
        if y <= 0.0 {
            return Tails { lower: 1.0, upper: 0.0, rise: 0.0 };
        }
        let (ln_x, ln_y) = if x < y { (ln(x), ln_1p(-x)) } else { (ln_1p(-y), ln(y)) };
        let weight = exp(self.a * ln_x + self.b * ln_y - self.ln_beta);
        let rise = weight / y;
        if x * (self.a + self.b + 2.0) <= self.a + 1.0 {
            let lower = (weight * fraction(self.a, self.b, x) / self.a).min(1.0);
            Tails { lower, upper: 1.0 - lower, rise }
        } else {
            let upper = (weight * fraction(self.b, self.a, y) / self.b).min(1.0);
            Tails { lower: 1.0 - upper, upper, rise }
        }
    }

    /// The `x` below which `lower` of the probability lies and above which `upper` does; the smaller of the two counts.
    ///
    /// `start` is where to search from, if something is known of `x`.
    pub fn solve(&self, lower: f64, upper: f64, start: Option<f64>) -> f64 {
        let start = start.unwrap_or_else(|| self.leading(lower).min(self.a / (self.a + self.b)));
        // Below the smallest number: nothing left to search.
        if start <= 0.0 {
            return 0.0;
        }
        invert(lower, upper, start, 1.0, |x| self.tails(x, 1.0 - x))
    }

    /// The first term of the series at 0: x^a / (a B(a, b)) = p.
    fn leading(&self, p: f64) -> f64 {
        exp((ln(p) + ln(self.a) + self.ln_beta) / self.a)
    }
}

/// The regularised incomplete beta function I_x(a, b), for `a` and `b` above 0.
#[cfg(test)]
pub(super) fn beta_cdf(a: f64, b: f64, x: f64) -> f64 {
    Beta::new(a, b).tails(x, 1.0 - x).lower
}

/// The `x` with I_x(a, b) = `p`. Near 1 the precision of 1 - x is had from the mirrored `beta_quantile(b, a, 1 - p)`.
#[cfg(test)]
pub fn beta_quantile(a: f64, b: f64, p: f64) -> f64 {
    if p <= 0.0 {
        return 0.0;
    }
    if p >= 1.0 {
        return 1.0;
    }
    let q = 1.0 - p;
    if p <= 0.5 { Beta::new(a, b).solve(p, q, None) } else { 1.0 - Beta::new(b, a).solve(q, p, None) }
}

/// Terms that suffice with shapes up to 1000; they grow with the root of the shape.
const TERMS: u32 = 1000;

/// The continued fraction of I_x(a, b), DLMF 8.17.22 (<https://dlmf.nist.gov/8.17.E22>), by the modified Lentz method
/// (Thompson and Barnett 1986, J. Comput. Phys. 64). Converges fast for x < (a + 1) / (a + b + 2).
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let mut c = 1.0;
    let mut d = 1.0 / kept(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for term in 1..=TERMS {
        let m = f64::from(term);
        let even = a + 2.0 * m;
        let up = m * (b - m) * x / ((even - 1.0) * even);
        d = 1.0 / kept(1.0 + up * d);
        c = kept(1.0 + up / c);
        value *= d * c;
        let down = -(a + m) * (a + b + m) * x / (even * (even + 1.0));
        d = 1.0 / kept(1.0 + down * d);
        c = kept(1.0 + down / c);
        let factor = d * c;
        value *= factor;
        if (factor - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    value
}

/// Lentz's guard against division by 0.
fn kept(x: f64) -> f64 {
    if x.abs() < 1e-300 { 1e-300 } else { x }
}

#[cfg(test)]
#[path = "beta_tests.rs"]
mod tests;
