// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::order::Order as _;
use crate::quantity::Belief;

/// A weighted mean whose weights may themselves be uncertain: each term is (weight, value), values not negative.
///
/// The ends are exact. For given values a weighted mean is least where every term below it weighs the most it can and
/// every other term the least it can, so the weights are raised in ascending order of value while that lowers the mean
/// (mirrored for the other end). A term that may drop out has a weight from 0. Without any weight the mean is 0.
pub(crate) fn weighted_mean(terms: &[(Belief, Belief)]) -> Belief {
    let mean = ratio(terms.iter().map(|(weight, value)| (weight.mean, value.mean)));
    let ends = |value: fn(&Belief) -> f64| {
        terms.iter().map(move |(weight, of)| Slack {
            value: value(of),
            sure: weight.low,
            further: weight.high - weight.low,
        })
    };
    let mut lows: Vec<Slack> = ends(|value| value.low).collect();
    lows.order_by(|a, b| a.value.total_cmp(&b.value));
    let mut highs: Vec<Slack> = ends(|value| value.high).collect();
    highs.order_by(|a, b| b.value.total_cmp(&a.value));
    // Without any sure weight the mean may be that of nothing, which is 0.
    let nothing_sure = lows.iter().all(|term| term.sure <= 0.0);
    let low = if nothing_sure { 0.0 } else { pushed(&lows, |value, mean| value < mean) };
    let high = pushed(&highs, |value, mean| value > mean);
    // Sums in another order may differ in the last bit; the ends hold the mean.
    Belief { low: low.min(mean), mean, high: high.max(mean) }
}

struct Slack {
    value: f64,
    sure: f64,
    further: f64,
}

fn pushed(terms: &[Slack], moves: impl Fn(f64, f64) -> bool) -> f64 {
    let mut weight: f64 = terms.iter().map(|term| term.sure).sum();
    let mut sum: f64 = terms.iter().map(|term| term.sure * term.value).sum();
    for term in terms.iter().filter(|term| term.further > 0.0) {
        if weight > 0.0 && !moves(term.value, sum / weight) {
            break;
        }
        weight += term.further;
        sum += term.further * term.value;
    }
    if weight > 0.0 { sum / weight } else { 0.0 }
}

fn ratio(terms: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (weight, sum) = terms.fold((0.0, 0.0), |(weight, sum), (w, value)| (weight + w, sum + w * value));
    if weight > 0.0 { sum / weight } else { 0.0 }
}

#[cfg(test)]
#[path = "mean_tests.rs"]
mod tests;
