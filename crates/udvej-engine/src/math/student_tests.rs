// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;
use statrs::distribution::{ContinuousCDF, StudentsT};

use super::*;
use crate::math::exp;
use crate::math::vectors::worst;

#[test]
fn distribution_function_agrees_with_mpmath() {
    let error = worst(
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/math/student_t_cdf.json")),
        0.0,
        |at| student_t_cdf(at("df"), at("t")),
    );
    assert!(error < 1e-11);
}

#[test]
fn quantile_agrees_with_mpmath() {
    let error = worst(
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/math/student_t_quantile.json")),
        1e-300,
        |at| student_t_quantile(at("df"), at("p")),
    );
    assert!(error < 1e-11);
}

#[test]
fn ends_are_infinite_and_the_middle_is_0() {
    assert_eq!(student_t_quantile(3.0, 0.0), f64::NEG_INFINITY);
    assert_eq!(student_t_quantile(3.0, 1.0), f64::INFINITY);
    assert_eq!(student_t_quantile(3.0, 0.5), 0.0);
    assert_eq!(student_t_cdf(3.0, 0.0), 0.5);
    assert_eq!(student_t_cdf(3.0, f64::INFINITY), 1.0);
    assert_eq!(student_t_cdf(3.0, f64::NEG_INFINITY), 0.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn agrees_with_statrs(df in 1.0..400.0, t in -30.0..30.0) {
        let oracle = StudentsT::new(0.0, 1.0, df).unwrap().cdf(t);
        prop_assert!((student_t_cdf(df, t) - oracle).abs() < 1e-9 * oracle + 1e-14);
    }

    #[test]
    fn quantile_inverts_and_is_odd(df in 1.0..400.0, log in -34.5..-0.7) {
        let p = 1.0 - (1.0 - exp(log));
        let t = student_t_quantile(df, p);
        prop_assert!((student_t_cdf(df, t) / p - 1.0).abs() < 1e-11);
        prop_assert_eq!(student_t_quantile(df, 1.0 - p), -t);
    }

    #[test]
    fn quantile_rises(df in 1.0..400.0, log in -34.5..-0.7, factor in 1e-10..1.0) {
        let p = exp(log);
        let q = f64::min(p * (1.0 + factor), 0.5);
        prop_assert!(student_t_quantile(df, p) <= student_t_quantile(df, q));
    }
}
