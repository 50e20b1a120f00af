// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;

use super::*;

fn one_by_one(sum: f64, terms: &[f64]) -> f64 {
    terms.iter().fold(sum, |sum, term| sum + term)
}

/// Shares, money to the øre, dyadic numbers (ties), tiny and huge ones, nothing.
fn term() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => 0.0..1.0_f64,
        2 => (0_u32..100_000_000).prop_map(|amount| f64::from(amount) / 100.0),
        4 => (0_u32..5).prop_map(|quarters| f64::from(quarters) / 4.0),
        3 => (0_u32..5).prop_map(|quarters| f64::from(quarters) / 4.0 * 0.1),
        1 => (0_i32..60).prop_map(|power| f64::from_bits(u64::try_from(1023 - power).unwrap() << 52)),
        1 => (0_i32..60).prop_map(|power| 3.0 * f64::from_bits(u64::try_from(1023 - power).unwrap() << 52)),
        1 => Just(0.0),
        1 => 1e9..1e12_f64,
    ]
}

/// Lists of one kind as of all kinds: the one stay long at an exponent, the others leap.
fn terms() -> impl Strategy<Value = Vec<f64>> {
    let quarters = (0_u32..5).prop_map(|quarters| f64::from(quarters) / 4.0 * 0.1);
    prop_oneof![
        prop::collection::vec(term(), 0..600),
        prop::collection::vec(0.0..1.0_f64, 0..600),
        prop::collection::vec(quarters, 0..600),
        (term(), 0_usize..600).prop_map(|(term, count)| vec![term; count]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_sum_is_that_of_adding_one_by_one_to_the_bit(
        terms in terms(), start in term(), ends in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
    ) {
        let series = Series::of(terms.iter().copied());
        let (a, b) = (ends.0.index(terms.len() + 1), ends.1.index(terms.len() + 1));
        let (from, to) = (a.min(b), a.max(b));
        prop_assert_eq!(series.before(to).to_bits(), one_by_one(0.0, &terms[..to]).to_bits());
        prop_assert_eq!(series.add(start, from, to).to_bits(), one_by_one(start, &terms[from..to]).to_bits());
        let before = series.before(from);
        prop_assert_eq!(series.add(before, from, to).to_bits(), one_by_one(before, &terms[from..to]).to_bits());
    }
}

#[test]
fn what_has_no_limit_stays_so() {
    let series = Series::of([1.0, f64::INFINITY, 2.0].into_iter());
    assert_eq!((series.before(1), series.before(2), series.add(4.0, 2, 3)), (1.0, f64::INFINITY, 6.0));
    assert_eq!(series.add(0.0, 0, 3), f64::INFINITY);
}

#[test]
fn long_sums_of_what_no_grid_holds_are_taken_by_leaps() {
    let series = Series::of((0..10_000).map(|at| f64::from(at % 7) * 0.1));
    assert!(series.levels.iter().flatten().count() > 5);
    let quarters = Series::of((0..10_000).map(|at| f64::from(at % 7) * 0.25));
    assert!(quarters.levels.is_empty() && quarters.grid.holds(0.25) && !quarters.grid.holds(0.125));
}

#[test]
fn terms_that_grow_by_powers_take_no_more_levels_than_others() {
    // Some 25 terms at each power of two, over a thousand powers.
    let terms: Vec<f64> = std::iter::successors(Some(1e-300), |term| Some(term * 1.028)).take(24_000).collect();
    let series = Series::of(terms.iter().copied());
    assert!((1..=32).contains(&series.levels.len()), "{}", series.levels.len());
    for (from, to) in [(0, 24_000), (100, 23_990), (23_000, 23_500)] {
        assert_eq!(series.add(0.1, from, to).to_bits(), one_by_one(0.1, &terms[from..to]).to_bits());
    }
}
