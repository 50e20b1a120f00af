// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::quantity::Estimate;

/// Ends and likely values added: the range of a sum as a PERT, exact where both are.
pub(crate) fn sum(a: Estimate, b: Estimate) -> Estimate {
    combine(a, b, |a, b| a + b)
}

/// Ends and likely values multiplied; both must not be negative.
pub(crate) fn product(a: Estimate, b: Estimate) -> Estimate {
    combine(a, b, |a, b| a * b)
}

fn combine(a: Estimate, b: Estimate, with: impl Fn(f64, f64) -> f64) -> Estimate {
    match (a, b) {
        (Estimate::Exact(x), Estimate::Lognormal { p10, p90 })
        | (Estimate::Lognormal { p10, p90 }, Estimate::Exact(x)) => {
            // A shifted lognormal is none: the likely value is kept as the median.
            let likely = Estimate::Lognormal { p10, p90 }.likely();
            let [p10, p50, p90] = [p10, likely, p90].map(|y| with(x, y));
            if p10 > 0.0 {
                Estimate::Split { p10, p50, p90 }
            } else {
                Estimate::Pert { low: p10, mode: p50, high: p90 }
            }
        }
        (Estimate::Exact(a), other) => other.map(|b| with(a, b)),
        (other, Estimate::Exact(b)) => other.map(|a| with(a, b)),
        _ => {
            let (low, mode, high) = (with(a.low(), b.low()), with(a.likely(), b.likely()), with(a.high(), b.high()));
            Estimate::Pert { low, mode, high }
        }
    }
}
