// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;
use statrs::distribution::ContinuousCDF;

use super::*;
use crate::math::vectors::worst;

#[test]
fn distribution_function_agrees_with_mpmath() {
    let error = worst(
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/math/gamma_cdf.json")),
        0.0,
        |at| gamma_cdf(at("a"), at("x")),
    );
    assert!(error < 1e-12);
}

#[test]
fn quantile_agrees_with_mpmath() {
    let error = worst(
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/math/gamma_quantile.json")),
        0.0,
        |at| gamma_quantile(at("a"), at("p")),
    );
    assert!(error < 1e-12);
}

#[test]
fn ends_are_those_of_the_domain() {
    assert_eq!(gamma_quantile(2.0, 0.0), 0.0);
    assert_eq!(gamma_quantile(2.0, 1.0), f64::INFINITY);
    assert_eq!(gamma_cdf(2.0, 0.0), 0.0);
    assert_eq!(gamma_cdf(2.0, f64::INFINITY), 1.0);
}

/// Probabilities down to 1e-15 on either side.
fn probability() -> impl Strategy<Value = f64> {
    ((-34.5..-0.7), any::<bool>()).prop_map(|(log, up)| if up { 1.0 - exp(log) } else { exp(log) })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn agrees_with_statrs(a in 0.5..200.0, ratio in 0.0..3.0) {
        let oracle = statrs::distribution::Gamma::new(a, 1.0).unwrap().cdf(a * ratio);
        prop_assert!((gamma_cdf(a, a * ratio) - oracle).abs() < 1e-10 * oracle + 1e-14);
    }

    #[test]
    fn quantile_inverts(a in 0.5..200.0, p in probability()) {
        let tails = Gamma::new(a).tails(gamma_quantile(a, p));
        let error = if p <= 0.5 { tails.lower / p - 1.0 } else { tails.upper / (1.0 - p) - 1.0 };
        prop_assert!(error.abs() < 1e-12, "{error:e}");
    }

    #[test]
    fn quantile_rises(a in 0.5..200.0, p in probability(), q in probability()) {
        let (low, high) = (p.min(q), p.max(q));
        prop_assume!(high - low > 1e-11 * low.min(1.0 - high));
        prop_assert!(gamma_quantile(a, low) <= gamma_quantile(a, high));
    }

    #[test]
    fn large_shapes_end_and_invert(a in 200.0..10_000.0, p in probability()) {
        let tails = Gamma::new(a).tails(gamma_quantile(a, p));
        let error = if p <= 0.5 { tails.lower / p - 1.0 } else { tails.upper / (1.0 - p) - 1.0 };
        prop_assert!(error.abs() < 1e-9, "{error:e}");
    }
}
