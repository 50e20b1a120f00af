// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::sample::{Stream, rank_correlation};

#[test]
fn drawn_rank_correlation_is_the_given_one() {
    let count = 100_000;
    let normals = |name| {
        let mut out = vec![0.0; count];
        Stream::new(7, &["copula", name]).fill_normal(0, 0, &mut out);
        out
    };
    let (common, one, other) = (normals("common"), normals("one"), normals("other"));
    for rho in [0.0, 0.1, 0.3, 0.6, 0.9] {
        let copula = Copula::of(rho);
        let mixed = |own: &[f64]| common.iter().zip(own).map(|(z, e)| copula.mix(*z, *e)).collect::<Vec<_>>();
        let (a, b) = (mixed(&one), mixed(&other));
        // The standard error of Spearman's rho is at most about 1 / sqrt(n), reached at rho = 0.
        assert!((rank_correlation(&a, &b) - rho).abs() < 4.0 / (count as f64).sqrt(), "{rho}");
        let variance = a.iter().map(|z| z * z).sum::<f64>() / count as f64;
        assert!((variance - 1.0).abs() < 4.0 * (2.0 / count as f64).sqrt());
    }
}

#[test]
fn ends_are_independence_and_identity() {
    assert_eq!(Copula::of(0.0).mix(1.5, -0.25), -0.25);
    assert_eq!(Copula::of(1.0).mix(1.5, -0.25), 1.5);
    assert_eq!(Copula::of(2.0), Copula::of(1.0));
    // 2 sin(pi / 20).
    assert_eq!(Copula::of(0.3).common, sqrt(2.0 * sin(FRAC_PI_6 * 0.3)));
}
