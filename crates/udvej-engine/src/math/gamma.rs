// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::invert::{Tails, invert};
use super::{exp, ln, ln_gamma, normal_quantile, sqrt};

/// The gamma distribution with shape `a` above 0 and scale 1; its constant is computed once.
#[derive(Debug, Clone, Copy)]
pub struct Gamma {
    a: f64,
    ln_gamma: f64,
}

impl Gamma {
    /// Shape `a`, above 0.
    pub fn new(a: f64) -> Self {
        Self { a, ln_gamma: ln_gamma(a) }
    }

    /// Both tails at `x`.
    pub fn tails(&self, x: f64) -> Tails {
        if x <= 0.0 {
            return Tails { lower: 0.0, upper: 1.0, rise: 0.0 };
        }
        if x == f64::INFINITY {
            return Tails { lower: 1.0, upper: 0.0, rise: 0.0 };
        }
        let rise = exp(self.a * ln(x) - x - self.ln_gamma);
        if x < self.a + 1.0 {
            let lower = (rise * series(self.a, x)).min(1.0);
            Tails { lower, upper: 1.0 - lower, rise }
        } else {
            let upper = (rise * fraction(self.a, x)).min(1.0);
            Tails { lower: 1.0 - upper, upper, rise }
        }
    }

    /// The `x` below which `lower` of the probability lies and above which `upper` does; the smaller of the two counts.
    ///
    /// `start` is where to search from, if something is known of `x`.
    pub fn solve(&self, lower: f64, upper: f64, start: Option<f64>) -> f64 {
        let start = start.unwrap_or_else(|| self.guess(lower, upper));
        // Below the smallest number: nothing left to search.
        if start <= 0.0 {
            return 0.0;
        }
        invert(lower, upper, start, f64::MAX, |x| self.tails(x))
    }

    /// Wilson and Hilferty (1931): the cube root of a gamma variable is nearly normal. Where that fails, the leading term.
    fn guess(&self, lower: f64, upper: f64) -> f64 {
        let z = if lower <= upper { normal_quantile(lower) } else { -normal_quantile(upper) };
        let root = 1.0 - 1.0 / (9.0 * self.a) + z / (3.0 * sqrt(self.a));
        if root > 0.3 {
            self.a * root * root * root
        } else if lower <= upper {
            exp((ln(lower) + ln(self.a) + self.ln_gamma) / self.a)
        } else {
            -ln(upper)
        }
    }
}

/// The regularised lower incomplete gamma function P(a, x), for `a` above 0.
#[cfg(test)]
pub(super) fn gamma_cdf(a: f64, x: f64) -> f64 {
    Gamma::new(a).tails(x).lower
}

/// The `x` with P(a, x) = `p`.
#[cfg(test)]
pub(super) fn gamma_quantile(a: f64, p: f64) -> f64 {
    if p <= 0.0 {
        return 0.0;
    }
    if p >= 1.0 {
        return f64::INFINITY;
    }
    Gamma::new(a).solve(p, 1.0 - p, None)
}

/// Terms that suffice with shapes up to 10,000; they grow with the root of the shape.
const TERMS: u32 = 2000;

/// Sum of x^n / (a (a + 1) ... (a + n)): the series of P(a, x), DLMF 8.11.4 (<https://dlmf.nist.gov/8.11.E4>).
fn series(a: f64, x: f64) -> f64 {
    let mut term = 1.0 / a;
    let mut sum = term;
    for n in 1..=TERMS {
        term *= x / (a + f64::from(n));
        sum += term;
        if term < sum * (f64::EPSILON / 4.0) {
            break;
        }
    }
    sum
}

/// The continued fraction of Q(a, x), the even part of DLMF 8.9.2 (<https://dlmf.nist.gov/8.9.E2>), by the modified Lentz
/// method. With x >= a + 1 no denominator comes near 0.
fn fraction(a: f64, x: f64) -> f64 {
    let mut b = x + 1.0 - a;
    let mut c = 1e300;
    let mut d = 1.0 / b;
    let mut value = d;
    for n in 1..=TERMS {
        let n = f64::from(n);
        let step = -n * (n - a);
        b += 2.0;
        d = 1.0 / (b + step * d);
        c = b + step / c;
        let factor = d * c;
        value *= factor;
        if (factor - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    value
}

#[cfg(test)]
#[path = "gamma_tests.rs"]
mod tests;
