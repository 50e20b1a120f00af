// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::math::vectors::{cases, number};

const NEVER: f64 = f64::INFINITY;

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(number).collect()
}

#[test]
fn quantiles_are_those_of_numpy() {
    for case in cases(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/sample/quantile.json"))) {
        let values = numbers(&case["input"]["values"]);
        for pair in case["expected"]["quantiles"].as_array().unwrap() {
            let (p, expected) = (number(&pair[0]), number(&pair[1]));
            let actual = quantile(&mut values.clone(), p).unwrap();
            assert!((actual - expected).abs() <= 1e-14 * expected.abs(), "{actual} {expected} at {p}");
        }
        let summary = summarise(&mut values.clone()).unwrap();
        assert_eq!(summary.p10, quantile(&mut values.clone(), 0.1).unwrap());
        assert_eq!(summary.p50, quantile(&mut values.clone(), 0.5).unwrap());
        assert_eq!(summary.p90, quantile(&mut values.clone(), 0.9).unwrap());
        let mean = number(&case["expected"]["mean"]);
        assert!((summary.mean - mean).abs() <= 1e-13 * mean);
    }
}

#[test]
fn rank_correlation_is_that_of_scipy() {
    for case in
        cases(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/sample/rank_correlation.json")))
    {
        let actual = rank_correlation(&numbers(&case["input"]["a"]), &numbers(&case["input"]["b"]));
        assert!((actual - number(&case["expected"])).abs() < 1e-14, "{case}: {actual}");
    }
}

#[test]
fn never_is_kept() {
    assert_eq!(quantile(&mut [1.0, NEVER], 0.0), Some(1.0));
    assert_eq!(quantile(&mut [1.0, NEVER], 0.1), Some(NEVER));
    assert_eq!(quantile(&mut [NEVER, NEVER, 1.0], 0.75), Some(NEVER));
    assert_eq!(quantile(&mut [NEVER, NEVER], 0.5), Some(NEVER));
    assert_eq!(quantile(&mut [-NEVER, NEVER], 0.5), Some(NEVER));
    assert_eq!(quantile(&mut [-NEVER, 1.0], 0.5), Some(-NEVER));
    assert_eq!(quantile(&mut [-NEVER, 1.0], 0.2), Some(-NEVER));
    let summary = summarise(&mut [3.0, NEVER, 1.0, 2.0, NEVER]).unwrap();
    assert_eq!(summary, Summary { p10: 1.4, p50: 3.0, p90: NEVER, mean: NEVER });
}

#[test]
fn nothing_has_no_quantile() {
    assert_eq!(quantile(&mut [], 0.5), None);
    assert_eq!(summarise(&mut []), None);
    assert_eq!(summarise(&mut [2.0]), Some(Summary { p10: 2.0, p50: 2.0, p90: 2.0, mean: 2.0 }));
}

#[test]
fn a_constant_side_has_no_rank_correlation() {
    assert_eq!(rank_correlation(&[1.0, 2.0, 3.0], &[5.0, 5.0, 5.0]), 0.0);
    assert_eq!(rank_correlation(&[], &[]), 0.0);
    assert_eq!(rank_correlation(&[1.0], &[1.0]), 0.0);
    assert_eq!(rank_correlation(&[1.0, 2.0, NEVER], &[1.0, 4.0, 9.0]), 1.0);
    assert_eq!(rank_correlation(&[1.0, 2.0, NEVER], &[0.0, -4.0, -9.0]), -1.0);
    assert_eq!(rank_correlation(&[0.0, -0.0, 1.0], &[2.0, 2.0, 3.0]), 1.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn quantiles_rise_and_are_those_of_the_sorted(values in prop::collection::vec(-5.0..5.0, 1..60), p in 0.0..1.0, q in 0.0..1.0) {
        let mut sorted: Vec<f64> = values.clone();
        sorted.sort_by(f64::total_cmp);
        let at = |p: f64| quantile(&mut values.clone(), p).unwrap();
        prop_assert_eq!(at(0.0), sorted[0]);
        prop_assert_eq!(at(1.0), sorted[sorted.len() - 1]);
        prop_assert!(at(f64::min(p, q)) <= at(f64::max(p, q)) + 1e-15);
        let summary = summarise(&mut values.clone()).unwrap();
        prop_assert_eq!([summary.p10, summary.p50, summary.p90], [at(0.1), at(0.5), at(0.9)]);
        prop_assert_eq!(summary.mean, values.iter().sum::<f64>() / values.len() as f64);
    }
}
