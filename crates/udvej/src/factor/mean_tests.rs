// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;

fn known(weight: f64, value: f64) -> (Belief, Belief) {
    (Belief::known(weight), Belief::known(value))
}

fn optional(weight: f64, value: f64) -> (Belief, Belief) {
    (Belief { low: 0.0, mean: weight, high: weight }, Belief::known(value))
}

#[test]
fn without_uncertainty_the_ends_meet() {
    let mean = weighted_mean(&[known(1.0, 0.2), known(3.0, 0.6)]);
    assert!((mean.mean - 0.5).abs() < 1e-15);
    assert!(mean.width() < 1e-15);
}

#[test]
fn a_term_that_may_drop_out_is_dropped_where_that_is_worse_and_where_it_is_better() {
    // Kept, 0.2 and 0.8 give 0.5; dropped, 0.8 alone is left.
    let mean = weighted_mean(&[known(1.0, 0.8), optional(1.0, 0.2)]);
    assert_eq!((mean.low, mean.mean, mean.high), (0.5, 0.5, 0.8));
}

#[test]
fn nothing_weighs_nothing() {
    assert_eq!(weighted_mean(&[]), Belief::known(0.0));
    let unsure = weighted_mean(&[optional(1.0, 0.7)]);
    assert_eq!((unsure.low, unsure.mean, unsure.high), (0.0, 0.7, 0.7));
}

#[test]
fn the_ends_are_those_of_trying_every_corner() {
    let terms = [
        (Belief { low: 0.1, mean: 0.5, high: 1.0 }, Belief { low: 0.2, mean: 0.4, high: 0.9 }),
        (Belief { low: 0.0, mean: 0.3, high: 0.7 }, Belief::known(0.6)),
        (Belief::known(0.4), Belief { low: 0.0, mean: 0.1, high: 0.3 }),
        (Belief { low: 0.0, mean: 0.2, high: 0.2 }, Belief::known(1.0)),
    ];
    let mut least = f64::MAX;
    let mut greatest = f64::MIN;
    for corner in 0..256_u32 {
        let pick = |at: usize, belief: Belief, shift: usize| {
            if corner >> (2 * at + shift) & 1 == 0 { belief.low } else { belief.high }
        };
        let of = terms.iter().enumerate().map(|(at, (weight, value))| (pick(at, *weight, 0), pick(at, *value, 1)));
        let mean = ratio(of);
        least = least.min(mean);
        greatest = greatest.max(mean);
    }
    let mean = weighted_mean(&terms);
    assert!((mean.low - least).abs() < 1e-15 && (mean.high - greatest).abs() < 1e-15);
}
