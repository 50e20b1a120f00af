// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;

use super::*;
use crate::math::vectors::{cases, number};

/// The mean as the integral of the quantile over (from, to), by the trapezoidal rule with points crowded at both ends.
fn mean_by_quantiles(overrun: &Overrun, from: f64, to: f64) -> f64 {
    let steps = 20_000;
    (1..steps)
        .map(|k| f64::from(k) / f64::from(steps))
        .map(|t| {
            // 7th-order smoothstep: its first three derivatives vanish at the ends.
            let u = t * t * t * t * (35.0 - t * (84.0 - t * (70.0 - 20.0 * t)));
            let slope = 140.0 * t * t * t * (1.0 - t) * (1.0 - t) * (1.0 - t);
            overrun.quantile(from + (to - from) * u) * slope * (to - from) / f64::from(steps)
        })
        .sum()
}

#[test]
fn agrees_with_scipy() {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/sample/overrun.json"));
    for case in cases(text) {
        let at = |key: &str| number(&case["input"][key]);
        let overrun =
            Overrun::new(at("median"), at("sigma"), at("tail_share"), at("threshold"), at("alpha"), at("cap"));
        let mean = number(&case["expected"]["mean"]);
        assert!((overrun.mean() / mean - 1.0).abs() < 1e-10, "{case}: {}", overrun.mean());
        for pair in case["expected"]["quantiles"].as_array().unwrap() {
            let (u, expected) = (number(&pair[0]), number(&pair[1]));
            assert!((overrun.quantile(u) / expected - 1.0).abs() < 1e-10, "{case} at {u}: {}", overrun.quantile(u));
        }
    }
}

#[test]
fn special_shares_and_caps() {
    let body = Overrun::new(1.1, 0.4, 0.0, 2.0, 1.5, 8.0);
    assert_eq!(body.quantile(1.0), 2.0);
    assert_eq!(body.quantile(0.0), 0.0);
    let tail = Overrun::new(1.1, 0.4, 1.0, 2.0, 1.5, 8.0);
    assert_eq!((tail.quantile(0.0), tail.quantile(1.0)), (2.0, 8.0));
    let capped = Overrun::new(1.1, 0.4, 0.3, 2.0, 1.5, 1.5);
    assert_eq!(capped, Overrun::new(1.1, 0.4, 0.0, 1.5, 1.5, 1.5));
    assert_eq!(capped.quantile(1.0), 1.5);
    let endless = Overrun::new(1.1, 0.4, 0.3, 2.0, 1.0, f64::INFINITY);
    assert_eq!((endless.quantile(1.0), endless.mean()), (f64::INFINITY, f64::INFINITY));
    let sure = Overrun::new(1.2, 0.0, 0.0, 2.0, 1.5, 8.0);
    assert_eq!((sure.quantile(0.0), sure.quantile(0.5), sure.quantile(1.0), sure.mean()), (1.2, 1.2, 1.2, 1.2));
    let hopeless = Overrun::new(1e9, 0.1, 0.0, 2.0, 1.5, 8.0);
    assert_eq!((hopeless.quantile(0.5), hopeless.mean()), (2.0, 2.0));
}

#[test]
fn pareto_mean_is_smooth_about_alpha_1() {
    let mean = |alpha| Overrun::new(1.1, 0.4, 0.3, 2.0, alpha, 9.0).mean();
    assert!((mean(1.0 + 1e-9) - mean(1.0)).abs() < 1e-8);
    assert!((mean(1.0 - 1e-9) - mean(1.0)).abs() < 1e-8);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn rises_within_the_cap(median in 0.7..1.8, sigma in 0.0..0.8, share in 0.0..1.0, threshold in 1.0..3.0, alpha in 0.3..4.0, cap in 0.8..12.0, u in 0.0..1.0, v in 0.0..1.0) {
        let overrun = Overrun::new(median, sigma, share, threshold, alpha, cap);
        let (low, high) = (overrun.quantile(f64::min(u, v)), overrun.quantile(f64::max(u, v)));
        prop_assert!(0.0 <= low && low <= high && high <= cap);
        prop_assert!(overrun.quantile(0.0) >= 0.0 && overrun.quantile(1.0) <= cap);
    }

    #[test]
    fn is_continuous_where_the_tail_begins(median in 0.7..1.8, sigma in 0.1..0.8, share in 0.01..0.9, threshold in 1.0..3.0) {
        let overrun = Overrun::new(median, sigma, share, threshold, 1.5, 12.0);
        // Further out the body thins so fast that 1e-12 of probability is a long way.
        prop_assume!(overrun.z_top < 3.0);
        let (before, after) = (overrun.quantile(1.0 - share - 1e-12), overrun.quantile(1.0 - share + 1e-12));
        prop_assert!((after - before).abs() < 1e-6, "{before} {after}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn mean_is_the_integral_of_the_quantile(median in 0.7..1.8, sigma in 0.05..0.8, share in 0.0..1.0, threshold in 1.0..3.0, alpha in 0.3..4.0, cap in 0.8..12.0) {
        let overrun = Overrun::new(median, sigma, share, threshold, alpha, cap);
        let edge = overrun.body;
        let mean = mean_by_quantiles(&overrun, 0.0, edge) + mean_by_quantiles(&overrun, edge, 1.0);
        prop_assert!((mean / overrun.mean() - 1.0).abs() < 1e-6, "{mean} {}", overrun.mean());
    }
}
