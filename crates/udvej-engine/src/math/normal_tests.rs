// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;
use statrs::distribution::{Continuous, ContinuousCDF, Normal};

use super::*;
use crate::math::vectors::worst;

#[test]
fn distribution_function_agrees_with_mpmath() {
    let error = worst(
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/math/normal_cdf.json")),
        0.0,
        |at| normal_cdf(at("z")),
    );
    assert!(error < 1e-12);
}

#[test]
fn quantile_agrees_with_mpmath() {
    let error = worst(
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/math/normal_quantile.json")),
        1e-300,
        |at| normal_quantile(at("p")),
    );
    assert!(error < 1e-14);
}

#[test]
fn ends_are_infinite() {
    assert_eq!(normal_quantile(0.0), f64::NEG_INFINITY);
    assert_eq!(normal_quantile(1.0), f64::INFINITY);
    assert_eq!(normal_quantile(0.5), 0.0);
    assert_eq!(normal_quantile_upper(0.0), f64::INFINITY);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn agrees_with_statrs(z in -8.0..8.0) {
        let oracle = Normal::standard();
        prop_assert!((normal_cdf(z) / oracle.cdf(z) - 1.0).abs() < 1e-9);
        prop_assert!((normal_density(z) / oracle.pdf(z) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn quantile_inverts(z in -37.0..1.0) {
        prop_assert!((normal_quantile(normal_cdf(z)) - z).abs() < 1e-12 * (1.0 + z.abs()));
    }

    #[test]
    fn quantile_is_odd_and_rises(p in 1e-16..0.5, q in 1e-16..0.5) {
        let (p, q) = (1.0 - (1.0 - p), 1.0 - (1.0 - q));
        prop_assert_eq!(normal_quantile(p), -normal_quantile(1.0 - p));
        prop_assert_eq!(p < q, normal_quantile(p) < normal_quantile(q));
    }
}
