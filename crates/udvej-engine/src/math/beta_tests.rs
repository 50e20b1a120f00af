// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;
use statrs::distribution::ContinuousCDF;

use super::*;
use crate::math::vectors::worst;

#[test]
fn distribution_function_agrees_with_mpmath() {
    let error = worst(
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/math/beta_cdf.json")),
        0.0,
        |at| beta_cdf(at("a"), at("b"), at("x")),
    );
    assert!(error < 1e-12);
}

#[test]
fn quantile_agrees_with_mpmath() {
    let error = worst(
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/math/beta_quantile.json")),
        0.0,
        |at| beta_quantile(at("a"), at("b"), at("p")),
    );
    assert!(error < 1e-12);
}

#[test]
fn ends_are_those_of_the_domain() {
    assert_eq!(beta_quantile(2.0, 4.0, 0.0), 0.0);
    assert_eq!(beta_quantile(2.0, 4.0, 1.0), 1.0);
    assert_eq!(beta_cdf(2.0, 4.0, 0.0), 0.0);
    assert_eq!(beta_cdf(2.0, 4.0, 1.0), 1.0);
    // A root below the smallest number of all.
    assert!(beta_quantile(0.01, 3.0, 1e-15) >= 0.0);
}

/// Probabilities down to 1e-15 on either side.
fn probability() -> impl Strategy<Value = f64> {
    ((-34.5..-0.7), any::<bool>()).prop_map(|(log, up)| if up { 1.0 - exp(log) } else { exp(log) })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn agrees_with_statrs(a in 1.0..60.0, b in 1.0..60.0, x in 0.0..1.0) {
        let oracle = statrs::distribution::Beta::new(a, b).unwrap().cdf(x);
        prop_assert!((beta_cdf(a, b, x) - oracle).abs() < 1e-10 * oracle + 1e-300);
    }

    #[test]
    fn quantile_inverts(a in 1.0..60.0, b in 1.0..60.0, p in probability()) {
        let x = beta_quantile(a, b, p);
        let back = beta_cdf(a, b, x);
        // The probability that half an ulp of x is worth is lost by storing x.
        let grain = Beta::new(a, b).tails(x, 1.0 - x).rise * f64::EPSILON;
        prop_assert!((back - p).abs() <= 1e-12 * p + 2.0 * grain);
    }

    #[test]
    fn mirror_gives_the_upper_tail(a in 1.0..60.0, b in 1.0..60.0, log in -34.5..-0.7) {
        let q = 1.0 - (1.0 - exp(log));
        prop_assert_eq!(beta_quantile(a, b, 1.0 - q), 1.0 - beta_quantile(b, a, q));
    }

    #[test]
    fn quantile_rises(a in 1.0..60.0, b in 1.0..60.0, p in probability(), q in probability()) {
        let (low, high) = (p.min(q), p.max(q));
        prop_assume!(high - low > 1e-11 * low.min(1.0 - high));
        prop_assert!(beta_quantile(a, b, low) <= beta_quantile(a, b, high));
    }

    #[test]
    fn distribution_function_rises(a in 1.0..60.0, b in 1.0..60.0, x in 0.0..1.0, step in 1e-9..0.1) {
        prop_assert!(beta_cdf(a, b, x) <= beta_cdf(a, b, f64::min(x * (1.0 + step), 1.0)));
    }
}
