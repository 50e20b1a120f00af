// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;

use super::*;
use crate::math::beta_quantile;

/// Dense in the middle, and into the tails beyond any draw; not on the grid.
fn grid() -> impl Iterator<Item = f64> {
    (-8437..=8437).map(|step| f64::from(step) / 1000.0 + 0.000_31)
}

fn exact_beta(a: f64, z: f64) -> f64 {
    let tail = normal_cdf(-z.abs());
    if z < 0.0 { beta_quantile(a, 6.0 - a, tail) } else { 1.0 - beta_quantile(6.0 - a, a, tail) }
}

fn exact_log_gamma(a: f64, z: f64) -> f64 {
    let tail = normal_cdf(-z.abs());
    let (p, q) = if z < 0.0 { (tail, 1.0 - tail) } else { (1.0 - tail, tail) };
    ln(Gamma::new(a).solve(p, q, None))
}

/// The largest error; checks that the curve never falls on the way.
fn worst(curve: &Curve, points: impl Iterator<Item = f64>, exact: impl Fn(f64) -> f64) -> f64 {
    let (mut worst, mut last) = (0.0_f64, f64::NEG_INFINITY);
    for z in points {
        let value = curve.at(z);
        assert!(value >= last - 2e-16 * last.abs(), "falls at {z}");
        last = value;
        worst = worst.max((value - exact(z)).abs());
    }
    worst
}

#[test]
fn beta_curves_are_exact_to_1e_7_of_the_range() {
    for a in [1.0, 1.01, 1.5, 2.0, 3.0, 4.5, 5.0] {
        let error = worst(&Curve::unit_beta(a), grid(), |z| exact_beta(a, z));
        println!("a {a}: {error:e}");
        assert!(error < 1e-7, "a {a}: {error:e}");
    }
}

#[test]
fn log_gamma_curves_are_exact_to_1e_6() {
    for a in [0.5, 0.75, 1.0, 1.5, 2.5, 5.0, 20.0, 100.0, 200.0] {
        let error = worst(&Curve::log_gamma(a), grid(), |z| exact_log_gamma(a, z));
        println!("shape {a}: {error:e}");
        assert!(error < 1e-6, "shape {a}: {error:e}");
    }
}

#[test]
fn ends_hold_outside_the_grid() {
    let curve = Curve::unit_beta(2.0);
    assert_eq!(curve.at(-50.0), curve.at(-8.5));
    assert_eq!(curve.at(f64::INFINITY), curve.at(8.5));
    assert!(curve.at(-8.5) >= 0.0 && curve.at(8.5) <= 1.0);
    assert!(curve.at(f64::NAN).is_nan());
}

#[test]
fn any_monotone_function_can_be_tabulated() {
    let curve = Curve::tabulate(exp, exp);
    for z in grid() {
        assert!((curve.at(z) / exp(z) - 1.0).abs() < 1e-7);
    }
    // A step: the limiter keeps the cells from overshooting, whatever slope is claimed.
    let step = Curve::tabulate(|z| if z < 0.3 { 0.0 } else { 1.0 }, |_| 5.0);
    assert!(grid().all(|z| (0.0..=1.0).contains(&step.at(z))));
    assert!(worst(&step, grid(), |_| 0.5) <= 0.5);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn beta_curves_are_exact_for_any_shape(a in 1.0..5.0) {
        let error = worst(&Curve::unit_beta(a), grid().step_by(7), |z| exact_beta(a, z));
        prop_assert!(error < 1e-7, "{error:e}");
    }

    #[test]
    fn log_gamma_curves_are_exact_for_any_shape(a in 0.5..200.0) {
        let error = worst(&Curve::log_gamma(a), grid().step_by(31), |z| exact_log_gamma(a, z));
        prop_assert!(error < 1e-6, "{error:e}");
    }
}
