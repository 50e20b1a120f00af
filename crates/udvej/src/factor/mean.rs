// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::cmp::Ordering;

use crate::order::{Order as _, insert};
use crate::quantity::Belief;

/// A weighted mean whose weights may themselves be uncertain: each term is (weight, value), values not negative.
///
/// The ends are exact. For given values a weighted mean is least where every term below it weighs the most it can and
/// every other term the least it can, so the weights are raised in ascending order of value while that lowers the mean
/// (mirrored for the other end). A term that may drop out has a weight from 0. Without any weight the mean is 0.
pub(crate) fn weighted_mean(terms: &[(Belief, Belief)]) -> Belief {
    let mean = ratio(terms.iter().map(|(weight, value)| (weight.mean, value.mean)));
    // Without any sure weight the mean may be that of nothing, which is 0.
    let nothing_sure = terms.iter().all(|(weight, _)| weight.low <= 0.0);
    let low = if nothing_sure { 0.0 } else { pushed(Pushing::Down, terms, |value| value.low) };
    let high = pushed(Pushing::Up, terms, |value| value.high);
    held(low, mean, high)
}

/// Sums in another order may differ in the last bit; the ends hold the mean.
pub(super) fn held(low: f64, mean: f64, high: f64) -> Belief {
    Belief { low: low.min(mean), mean, high: high.max(mean) }
}

/// Which end of a mean is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pushing {
    Down,
    Up,
}

impl Pushing {
    /// What is pushed first: the least values, or the greatest.
    pub(super) fn order(self, a: f64, b: f64) -> Ordering {
        match self {
            Self::Down => a.total_cmp(&b),
            Self::Up => b.total_cmp(&a),
        }
    }

    /// A number in the order of [`Self::order`], which is that of [`f64::total_cmp`].
    const fn key(self, value: f64) -> i64 {
        let bits = value.to_bits().cast_signed();
        let rising = bits ^ ((bits >> 63).cast_unsigned() >> 1).cast_signed();
        match self {
            Self::Down => rising,
            Self::Up => !rising,
        }
    }

    /// Whether more weight on `value` moves the mean that way.
    pub(super) const fn moves(self, value: f64, mean: f64) -> bool {
        match self {
            Self::Down => value < mean,
            Self::Up => value > mean,
        }
    }

    /// The same by more than rounding could make of it.
    pub(super) const fn moves_surely(self, value: f64, mean: f64) -> bool {
        const MORE: f64 = 1e-9;
        match self {
            Self::Down => value < mean - MORE * mean,
            Self::Up => value > mean + MORE * mean,
        }
    }
}

/// A value with what it weighs at least, and what it may weigh besides.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Slack {
    pub(super) value: f64,
    pub(super) sure: f64,
    pub(super) further: f64,
}

impl Slack {
    pub(super) fn of(weight: Belief, value: f64) -> Self {
        Self { value, sure: weight.low, further: weight.high - weight.low }
    }
}

/// Lists of up to so many terms are put in order where they stand.
const FEW: usize = 8;

fn pushed(end: Pushing, terms: &[(Belief, Belief)], of: fn(&Belief) -> f64) -> f64 {
    let slack = |(weight, value): &(Belief, Belief)| Slack::of(*weight, of(value));
    let mut few = [(0, Slack::default()); FEW];
    match few.get_mut(..terms.len()) {
        Some(few) => {
            for (count, term) in terms.iter().map(slack).enumerate() {
                insert(few, count, (end.key(term.value), term), |a, b| a.0 < b.0);
            }
            mean_of(end, few.iter().map(|(_, term)| *term))
        }
        None => {
            let mut many: Vec<Slack> = terms.iter().map(slack).collect();
            many.order_by(|a, b| end.order(a.value, b.value));
            mean_of(end, many.iter().copied())
        }
    }
}

/// Of terms in the order in which they are pushed.
fn mean_of(end: Pushing, ordered: impl Iterator<Item = Slack> + Clone) -> f64 {
    let (mut weight, mut sum, mut loose) = (0.0, 0.0, false);
    for term in ordered.clone() {
        weight += term.sure;
        sum += term.sure * term.value;
        loose |= term.further > 0.0;
    }
    for term in ordered.filter(|_| loose).filter(|term| term.further > 0.0) {
        if weight > 0.0 && !end.moves(term.value, sum / weight) {
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
