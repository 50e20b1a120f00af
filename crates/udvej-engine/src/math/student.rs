// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::{Beta, normal_quantile, sqrt};

/// Student's t distribution function: half of I_x(df/2, 1/2) at x = df / (df + t^2), DLMF 8.17 and Abramowitz and Stegun 26.7.1.
///
/// `df` is above 0.
pub fn student_t_cdf(df: f64, t: f64) -> f64 {
    let root = t / sqrt(df);
    let ratio = root * root;
    // Either share of the whole without cancellation, also where the square overflows.
    let x = 1.0 / (1.0 + ratio);
    let y = if ratio > 1.0 { 1.0 / (1.0 + 1.0 / ratio) } else { ratio / (1.0 + ratio) };
    let tail = 0.5 * Beta::new(0.5 * df, 0.5).tails(x, y).lower;
    if t < 0.0 { tail } else { 1.0 - tail }
}

/// The `t` with P(T <= t) = `p`, for `df` above 0.
pub fn student_t_quantile(df: f64, p: f64) -> f64 {
    if p <= 0.0 {
        f64::NEG_INFINITY
    } else if p >= 1.0 {
        f64::INFINITY
    } else if p <= 0.5 {
        -size(df, p)
    } else {
        size(df, 1.0 - p)
    }
}

/// |t| where each tail holds `p`, at most 1/2.
fn size(df: f64, p: f64) -> f64 {
    let both = 2.0 * p;
    let (inner, outer) = (Beta::new(0.5, 0.5 * df), Beta::new(0.5 * df, 0.5));
    if both >= 1.0 {
        return 0.0;
    }
    // Solve for the smaller of x = df / (df + t^2) and y = 1 - x: the other would lose digits.
    if both < outer.tails(0.5, 0.5).lower {
        let x = outer.solve(both, 1.0 - both, None);
        sqrt(df) * sqrt((1.0 - x) / x)
    } else {
        // First term of the expansion by the normal quantile, Abramowitz and Stegun 26.7.5.
        let z = normal_quantile(p);
        let t = z + (z * z + 1.0) * z / (4.0 * df);
        let start = (t * t / (df + t * t)).min(0.5);
        let y = inner.solve(1.0 - both, both, Some(start));
        sqrt(df) * sqrt(y / (1.0 - y))
    }
}

#[cfg(test)]
#[path = "student_tests.rs"]
mod tests;
