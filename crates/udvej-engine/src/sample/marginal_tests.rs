// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;

use super::*;
use crate::math::beta_quantile;
use crate::sample::{Stream, plain};

fn marginal(belief: Belief) -> Marginal {
    Marginal::of(belief, &Tables::new())
}

/// The mean by the trapezoidal rule over z, which for a smooth function under a Gaussian weight is exact to 1e-10 and better.
fn integrated(marginal: &Marginal) -> f64 {
    let step = 1.0 / 512.0;
    (-4300..=4300).map(|k| f64::from(k) * step).map(|z| marginal.at(z) * crate::math::normal_density(z) * step).sum()
}

#[test]
fn quantiles_stand_where_they_were_given() {
    let near = |a: f64, b: f64| (a / b - 1.0).abs() < 1e-14;
    let lognormal = marginal(Belief::Lognormal { p10: 20.0, p90: 90.0 });
    assert!(near(lognormal.at(-Z90), 20.0) && near(lognormal.at(Z90), 90.0));
    let split = marginal(Belief::Split { p10: 20.0, p50: 30.0, p90: 90.0 });
    assert!(near(split.at(-Z90), 20.0) && split.at(0.0) == 30.0 && near(split.at(Z90), 90.0));
    let pert = marginal(Belief::Pert { low: 10.0, mode: 20.0, high: 50.0 });
    for (z, p) in [(-2.0, normal_cdf(-2.0)), (0.0, 0.5), (1.5, normal_cdf(1.5))] {
        assert!((pert.at(z) - (10.0 + 40.0 * beta_quantile(2.0, 4.0, p))).abs() < 40.0 * 5e-6);
    }
}

#[test]
fn without_width_it_is_constant() {
    for (belief, value) in [
        (Belief::Exact(-3.0), -3.0),
        (Belief::Pert { low: 5.0, mode: 5.0, high: 5.0 }, 5.0),
        (Belief::Lognormal { p10: 7.0, p90: 7.0 }, 7.0),
        (Belief::Split { p10: 7.0, p50: 7.0, p90: 7.0 }, 7.0),
        (Belief::Lognormal { p10: 0.0, p90: 0.0 }, 0.0),
        (Belief::Split { p10: 0.0, p50: 0.0, p90: 0.0 }, 0.0),
        (Belief::Pert { low: 0.0, mode: 0.0, high: 0.0 }, 0.0),
    ] {
        let marginal = marginal(belief);
        assert!(marginal.is_constant());
        assert_eq!((marginal.at(-3.0), marginal.at(8.0), marginal.mean()), (value, value, value));
    }
}

#[test]
fn one_sided_split_is_flat_on_the_other() {
    let split = marginal(Belief::Split { p10: 7.0, p50: 7.0, p90: 9.0 });
    assert_eq!(split.at(-5.0), 7.0);
    assert!(split.at(1.0) > 7.0);
}

#[test]
fn simulated_mean_is_the_closed_form() {
    let stream = Stream::new(1, &["marginal"]);
    let pert = marginal(Belief::Pert { low: 10.0, mode: 12.0, high: 40.0 });
    let count = 200_000;
    let mean = (0..count).map(|trial| pert.at(stream.normal(0, trial))).sum::<f64>() / count as f64;
    // Standard deviation at most 30 / 6 for lambda 4.
    assert!((mean - pert.mean()).abs() < 4.0 * 5.0 / (count as f64).sqrt());
}

#[test]
fn a_block_is_its_single_values() {
    let z: Column = std::array::from_fn(|j| 0.06 * (j as f64 - 128.0));
    for belief in [
        Belief::Exact(4.0),
        Belief::Pert { low: 10.0, mode: 12.0, high: 40.0 },
        Belief::Lognormal { p10: 20.0, p90: 90.0 },
        Belief::Split { p10: 20.0, p50: 30.0, p90: 90.0 },
    ] {
        let (marginal, mut out) = (marginal(belief), [0.0; crate::sample::BLOCK]);
        marginal.fill(plain(), &z, &mut out);
        assert!(out.iter().zip(&z).all(|(value, z)| *value == marginal.at(*z)));
        assert_eq!(marginal.is_constant(), out[0] == out[255]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn mean_is_the_integral(low in 1.0..50.0, up in 0.0..50.0, further in 0.1..50.0, form in 0..3) {
        let (mid, high) = (low + up, low + up + further);
        let marginal = marginal(match form {
            0 => Belief::Pert { low, mode: mid, high },
            1 => Belief::Lognormal { p10: low + 1.0, p90: high + 1.0 },
            _ => Belief::Split { p10: low + 10.0, p50: mid + 10.0, p90: high + 10.0 },
        });
        // Split has a kink at 0, where the rule errs by the square of its step; a shape of Pert is within 5e-6 of its range.
        let error = (integrated(&marginal) - marginal.mean()).abs() / high;
        prop_assert!(error < if form == 0 { 5e-6 } else { 1e-6 }, "{error:e}");
    }

    #[test]
    fn rises_and_stays_within_its_ends(low in -50.0..50.0, up in 0.0..50.0, further in 0.0..50.0, z in -9.0..9.0, step in 0.0..2.0) {
        let (mode, high) = (low + up, low + up + further);
        let marginal = marginal(Belief::Pert { low, mode, high });
        let (at, next) = (marginal.at(z), marginal.at(z + step));
        // Neighbouring cells meet to single precision.
        prop_assert!(low <= at && at <= next + 1.2e-7 * (high - low) && next <= high);
    }
}
