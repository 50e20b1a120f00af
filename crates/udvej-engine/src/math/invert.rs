// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::{exp, ln, sqrt};

/// A distribution on \[0, ...) at one point `x`. Both tails are kept: each is exact where it is small.
#[derive(Debug, Clone, Copy)]
pub struct Tails {
    /// P(X <= x).
    pub lower: f64,
    /// P(X > x).
    pub upper: f64,
    /// x f(x), the derivative of `lower` by ln x.
    pub rise: f64,
}

/// Newton steps until the bound is met; bisection takes at most this many to cross the range of `f64`.
const STEPS: usize = 200;

/// Newton squares its error, so the step after one this small would be lost in rounding.
const LAST: f64 = 1e-9;

/// The `x` in (0, `end`) whose tails are `lower` and `upper`, searched from `start`.
///
/// Newton's method on the logarithm of the smaller tail as a function of ln x, where both the beta and the gamma
/// distribution are nearly straight lines far out (and concave, so that the steps cannot circle). A step that leaves the
/// bracket is replaced by a bisection: the search always ends.
pub(super) fn invert(lower: f64, upper: f64, start: f64, end: f64, tails: impl Fn(f64) -> Tails) -> f64 {
    let (mut low, mut high) = (0.0, end);
    let mut x = start;
    for _ in 0..STEPS {
        let at = tails(x);
        let step = if lower <= upper {
            ln(at.lower / lower) * at.lower / at.rise
        } else {
            -ln(at.upper / upper) * at.upper / at.rise
        };
        let above = if lower <= upper { at.lower > lower } else { at.upper < upper };
        if above {
            high = x
        } else {
            low = x
        }
        let next = x * exp(-step);
        if next > low && next < high {
            x = next;
            if step.abs() < LAST {
                break;
            }
        } else if step.abs() < LAST {
            break;
        } else {
            x = middle(low, high);
        }
    }
    x
}

fn middle(low: f64, high: f64) -> f64 {
    if low > 0.0 { sqrt(low) * sqrt(high) } else { high * (1.0 / 1024.0) }
}
