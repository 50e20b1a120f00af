// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::sample::Stream;

fn values(count: usize) -> Vec<f64> {
    let mut out = vec![0.0; count];
    Stream::new(5, &["worst"]).fill_normal(0, 0, &mut out);
    out
}

fn worst(wanted: usize, values: &[f64]) -> f64 {
    let mut worst = Worst::new(wanted);
    values.iter().for_each(|value| worst.push(*value));
    worst.mean()
}

#[test]
fn the_largest_are_those_of_sorting() {
    let values = values(5000);
    let mut sorted = values.clone();
    sorted.sort_by(|a, b| b.total_cmp(a));
    for wanted in [1, 2, 50, 1000, 4999, 5000] {
        let mean = sorted[..wanted].iter().sum::<f64>() / wanted as f64;
        assert_eq!(worst(wanted, &values), mean, "the largest {wanted}");
    }
}

#[test]
fn what_was_never_pushed_counts_as_0() {
    assert_eq!(worst(4, &[8.0, 4.0]), 3.0);
    assert_eq!(worst(3, &[]), 0.0);
    assert_eq!(worst(0, &[2.0, 7.0, 1.0]), 7.0, "at least one is wanted");
}

#[test]
fn few_values_are_exact_and_many_are_counted() {
    for (count, tolerance) in [(1, 0.0), (FEW - 1, 0.0), (FEW, 1e-3), (3 * FEW + 77, 1e-3)] {
        let values = values(count);
        let mut gathered = Gathered::default();
        values.iter().for_each(|value| gathered.push(*value));
        let (found, exact) = (gathered.summary().unwrap(), summarise(&mut values.clone()).unwrap());
        let pairs = [(found.p10, exact.p10), (found.p50, exact.p50), (found.p90, exact.p90), (found.mean, exact.mean)];
        for (found, exact) in pairs {
            assert!((found - exact).abs() <= tolerance, "{found} {exact} of {count}");
        }
    }
    assert_eq!(Gathered::default().summary(), None);
}
