// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;

use super::*;
use crate::math::beta_quantile;
use crate::sample::Stream;

fn marginal(estimate: Estimate) -> Marginal {
    Marginal::of(estimate.checked().unwrap(), &Curves::new())
}

/// The mean by the trapezoidal rule over z, which for a smooth function under a Gaussian weight is exact to 1e-10 and better.
fn integrated(marginal: &Marginal) -> f64 {
    let step = 1.0 / 512.0;
    (-4300..=4300).map(|k| f64::from(k) * step).map(|z| marginal.at(z) * crate::math::normal_density(z) * step).sum()
}

#[test]
fn quantiles_stand_where_they_were_given() {
    let near = |a: f64, b: f64| (a / b - 1.0).abs() < 1e-14;
    let lognormal = marginal(Estimate::Lognormal { p10: 20.0, p90: 90.0 });
    assert!(near(lognormal.at(-Z90), 20.0) && near(lognormal.at(Z90), 90.0));
    let split = marginal(Estimate::Split { p10: 20.0, p50: 30.0, p90: 90.0 });
    assert!(near(split.at(-Z90), 20.0) && split.at(0.0) == 30.0 && near(split.at(Z90), 90.0));
    let pert = marginal(Estimate::Pert { low: 10.0, mode: 20.0, high: 50.0 });
    for (z, p) in [(-2.0, normal_cdf(-2.0)), (0.0, 0.5), (1.5, normal_cdf(1.5))] {
        assert!((pert.at(z) - (10.0 + 40.0 * beta_quantile(2.0, 4.0, p))).abs() < 4e-6);
    }
}

#[test]
fn without_width_it_is_constant() {
    for (estimate, value) in [
        (Estimate::Exact(-3.0), -3.0),
        (Estimate::Pert { low: 5.0, mode: 5.0, high: 5.0 }, 5.0),
        (Estimate::Lognormal { p10: 7.0, p90: 7.0 }, 7.0),
        (Estimate::Split { p10: 7.0, p50: 7.0, p90: 7.0 }, 7.0),
        (Estimate::Lognormal { p10: 7.0, p90: 9.0 }.scaled(0.0), 0.0),
        (Estimate::Split { p10: 7.0, p50: 8.0, p90: 9.0 }.scaled(0.0), 0.0),
        (Estimate::Pert { low: 7.0, mode: 8.0, high: 9.0 }.scaled(0.0), 0.0),
    ] {
        let marginal = Marginal::of(estimate, &Curves::new());
        assert!(matches!(marginal, Marginal::Constant(_)));
        assert_eq!((marginal.at(-3.0), marginal.at(8.0), marginal.mean()), (value, value, value));
    }
}

#[test]
fn one_sided_split_is_flat_on_the_other() {
    let split = marginal(Estimate::Split { p10: 7.0, p50: 7.0, p90: 9.0 });
    assert_eq!(split.at(-5.0), 7.0);
    assert!(split.at(1.0) > 7.0);
}

#[test]
fn simulated_mean_is_the_closed_form() {
    let stream = Stream::new(1, &["marginal"]);
    let pert = marginal(Estimate::Pert { low: 10.0, mode: 12.0, high: 40.0 });
    let count = 200_000;
    let mean = (0..count).map(|trial| pert.at(stream.normal(0, trial))).sum::<f64>() / count as f64;
    // Standard deviation at most 30 / 6 for lambda 4.
    assert!((mean - pert.mean()).abs() < 4.0 * 5.0 / (count as f64).sqrt());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn mean_is_the_integral(low in 1.0..50.0, up in 0.0..50.0, further in 0.1..50.0, form in 0..3) {
        let (mid, high) = (low + up, low + up + further);
        let marginal = marginal(match form {
            0 => Estimate::Pert { low, mode: mid, high },
            1 => Estimate::Lognormal { p10: low + 1.0, p90: high + 1.0 },
            _ => Estimate::Split { p10: low + 10.0, p50: mid + 10.0, p90: high + 10.0 },
        });
        // Split has a kink at 0, where the rule errs by the square of its step.
        prop_assert!((integrated(&marginal) / marginal.mean() - 1.0).abs() < 1e-6);
    }

    #[test]
    fn rises_and_stays_within_its_ends(low in -50.0..50.0, up in 0.0..50.0, further in 0.0..50.0, z in -9.0..9.0, step in 0.0..2.0) {
        let (mode, high) = (low + up, low + up + further);
        let marginal = marginal(Estimate::Pert { low, mode, high });
        let (at, next) = (marginal.at(z), marginal.at(z + step));
        prop_assert!(low <= at && at <= next && next <= high);
    }
}
