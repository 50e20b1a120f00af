// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;

use super::*;
use crate::factor::weighted_mean;

/// Weights as criticality has them, and any; sure or not.
fn weight() -> impl Strategy<Value = Belief> {
    let quarter = (0_u32..5).prop_map(|quarters| f64::from(quarters) / 4.0);
    prop_oneof![
        3 => quarter.prop_map(Belief::known),
        1 => Just(Belief::unit(0.5)),
        1 => (0.0..1.0_f64, 0.0..1.0_f64).prop_map(|(a, b)| Belief { low: a.min(b), mean: a, high: a.max(b) }),
    ]
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![3 => Just(0.0), 2 => Just(0.1), 2 => Just(1.0), 1 => 0.0..1.0_f64]
}

/// Mostly all of one kind: where all weights are sure, sums go another way.
fn terms() -> impl Strategy<Value = Vec<(Belief, f64)>> {
    let sure = (0_u32..5).prop_map(|quarters| Belief::known(f64::from(quarters) / 4.0));
    prop_oneof![prop::collection::vec((sure, value()), 1..200), prop::collection::vec((weight(), value()), 1..200)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_ends_are_those_of_the_mean_of_all_terms_to_the_bit(
        terms in terms(),
        without in any::<prop::sample::Index>(),
        moved in prop::collection::btree_map(0_usize..200, value(), 0..12),
    ) {
        let without = without.index(terms.len());
        let moved: Vec<(usize, f64)> = moved.into_iter().filter(|(at, _)| *at < terms.len()).collect();
        let mut changed: Vec<(Belief, Belief)> =
            terms.iter().map(|(weight, value)| (*weight, Belief::known(*value))).collect();
        for (at, value) in &moved {
            changed[*at].1 = Belief::known(*value);
        }
        changed.remove(without);
        let expected = weighted_mean(&changed);
        let end = |end: Pushing| Ladder::of(end, terms.iter().copied()).pushed(without, moved.iter().copied());
        let (low, high) = (end(Pushing::Down), end(Pushing::Up));
        prop_assert_eq!(low.min(expected.mean).to_bits(), expected.low.to_bits());
        prop_assert_eq!(high.max(expected.mean).to_bits(), expected.high.to_bits());
    }
}
