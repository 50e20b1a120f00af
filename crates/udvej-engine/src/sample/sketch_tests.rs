// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::sample::{Stream, plain, summarise};

/// Counts `values` in bins chosen from the first 128, wider until all quantiles lie within.
fn count(values: &[f64]) -> (Sketch, Scale) {
    let mut scale = Scale::of(&mut values[..values.len().min(128)].to_vec());
    for _ in 0..400 {
        let sketch = counted(values, &scale);
        match sketch.summary(&scale) {
            Ok(_) => return (sketch, scale),
            Err(outside) => scale = scale.wider(outside),
        }
    }
    panic!("the search for bins does not end");
}

fn counted(values: &[f64], scale: &Scale) -> Sketch {
    let mut sketch = Sketch::default();
    for chunk in values.chunks(BLOCK) {
        // What is left over must not count.
        let (mut column, mut bins) = ([f64::NAN; BLOCK], [0; BLOCK]);
        column[..chunk.len()].copy_from_slice(chunk);
        scale.fill(plain(), &column, chunk.len(), &mut bins);
        sketch.add(plain(), &column, &bins, chunk.len());
    }
    sketch
}

fn found(values: &[f64]) -> Summary {
    let (sketch, scale) = count(values);
    sketch.summary(&scale).unwrap()
}

fn quantiles(summary: Summary) -> [f64; 3] {
    [summary.p10, summary.p50, summary.p90]
}

fn exact(values: &[f64]) -> Summary {
    summarise(&mut values.to_vec()).unwrap()
}

fn normals(count: usize) -> Vec<f64> {
    let mut out = vec![0.0; count];
    Stream::new(3, &["sketch"]).fill_normal(0, 0, &mut out);
    out
}

fn mapped(count: usize, f: impl Fn(f64) -> f64) -> Vec<f64> {
    normals(count).into_iter().map(f).collect()
}

#[test]
fn quantiles_of_normals_err_by_less_than_a_ten_thousandth_of_their_deviation() {
    let values = mapped(100_000, |z| 500.0 + 20.0 * z);
    let (found, exact) = (found(&values), exact(&values));
    for (found, exact) in quantiles(found).into_iter().zip(quantiles(exact)) {
        assert!((found - exact).abs() < 1e-4 * 20.0 * 5.0, "{found} {exact}");
    }
    assert!((found.mean / exact.mean - 1.0).abs() < 1e-13);
}

#[test]
fn values_that_many_draws_share_are_exact() {
    // 0 below the 30 % quantile and 3 above the 80 % one.
    let values = mapped(50_000, |z| {
        if z < -0.524 {
            0.0
        } else if z > 0.842 {
            3.0
        } else {
            1.0 + z
        }
    });
    let (found, exact) = (found(&values), exact(&values));
    assert_eq!((found.p10, found.p90), (0.0, 3.0));
    assert!((found.p50 - exact.p50).abs() < 2e-3);
}

#[test]
fn a_quantile_next_to_a_shared_value_is_not_drawn_to_it() {
    // 8 % at 0, so that P10 lies just above it.
    let values = mapped(50_000, |z| if z < -1.405 { 0.0 } else { 10.0 + z });
    assert!((found(&values).p10 - exact(&values).p10).abs() < 5e-3);
}

#[test]
fn two_shared_values_in_one_bin_are_kept_apart() {
    let values = mapped(20_000, |z| {
        if z < -1.0 {
            5.0
        } else if z < 0.3 {
            5.0 + 1e-9
        } else {
            5.5 + z * z
        }
    });
    let (sketch, scale) = count(&values);
    let mut bins = [0; BLOCK];
    let mut column = [5.0; BLOCK];
    column[1] = 5.0 + 1e-9;
    scale.fill_plain(plain(), &column, BLOCK, &mut bins);
    assert_eq!(bins[0], bins[1], "the case is the one meant");
    let found = sketch.summary(&scale).unwrap();
    assert_eq!((found.p10, found.p50), (5.0, 5.0 + 1e-9));
}

#[test]
fn a_constant_is_itself() {
    for value in [0.0, -0.0, 1e-300, 123.456, -9e12] {
        let (sketch, scale) = count(&[value; 1000]);
        let found = sketch.summary(&scale).unwrap();
        assert_eq!(quantiles(found), [value; 3]);
        assert!((found.mean - value).abs() <= 1e-12 * value.abs());
        assert!(sketch.is_constant());
    }
    assert!(!count(&normals(1000)).0.is_constant());
}

#[test]
fn heavy_tails_are_found() {
    // The 90 % quantile is 20,000 times the median.
    let values = mapped(50_000, |z| crate::math::exp(8.0 * z));
    let (found, exact) = (found(&values), exact(&values));
    assert!((found.p90 / exact.p90 - 1.0).abs() < 2e-2, "{found:?} {exact:?}");
    assert!((found.mean / exact.mean - 1.0).abs() < 1e-12);
}

#[test]
fn wider_bins_end_the_search() {
    // The first draws say nothing of what follows.
    for far in [1e-6, 1.0, -1e9, 1e15] {
        let mut values = vec![0.0; 128];
        values.extend(mapped(5000, |z| far * (1.0 + 0.1 * z)));
        let (found, exact) = (found(&values), exact(&values));
        assert!((found.p50 - exact.p50).abs() < 0.02 * far.abs(), "{found:?} {exact:?}");
    }
    let constant: Vec<f64> = [7.0; 128].into_iter().chain(mapped(5000, |z| 7e6 * z)).collect();
    assert!((found(&constant).p90 / exact(&constant).p90 - 1.0).abs() < 0.1);
}

#[test]
fn what_is_no_number_ends_the_search_too() {
    let values: Vec<f64> = (0..128).map(f64::from).chain([f64::NAN; 999]).collect();
    assert_eq!(count(&values).0.count(), 1127);
    let never: Vec<f64> = (0..128).map(f64::from).chain([f64::INFINITY; 999]).collect();
    assert!(found(&never).p90 > 1e300);
}

#[test]
fn merging_is_counting_at_once() {
    let values = mapped(4096, |z| if z < -0.5 { 0.0 } else { (z * 64.0).round() });
    let scale = Scale::of(&mut values[..128].to_vec());
    let mut merged = Sketch::default();
    for part in values.chunks(512) {
        merged.merge(&counted(part, &scale));
    }
    // Whole numbers: sums are exact in any order.
    assert_eq!(merged, counted(&values, &scale));
    assert_eq!(merged.count(), 4096);
}

#[test]
fn merging_loses_no_count_where_counters_are_full() {
    let scale = Scale::of(&mut (0..101).map(f64::from).collect::<Vec<_>>());
    // Each value more often than half a counter holds, and in the last part than a whole one.
    let parts = [40_000, 40_000, 40_000, 70_000].map(|count| vec![50.25; count]);
    let mut merged = Sketch::default();
    for part in &parts {
        merged.merge(&counted(part, &scale));
    }
    assert_eq!(merged, counted(&parts.concat(), &scale));
    let mut other = counted(&parts[3], &scale);
    other.merge(&counted(&parts[..3].concat(), &scale));
    assert_eq!(other, merged);
}

#[test]
fn a_part_beyond_the_bins_is_at_their_edge() {
    let scale = Scale::of(&mut (0..101).map(f64::from).collect::<Vec<_>>());
    // The middle 96 % and a quarter of it on either side: 2 - 24 to 98 + 24.
    let above = counted(&[1e6; 40], &scale).nearest(&scale).unwrap();
    let below = counted(&[-1e6; 40], &scale).nearest(&scale).unwrap();
    assert!((above.p50 - 122.0).abs() < 1e-9 && (below.p50 + 22.0).abs() < 1e-9, "{above:?} {below:?}");
    assert_eq!(above.mean, 1e6);
    assert_eq!(counted(&[1e6; 40], &scale).summary(&scale), Err(Outside { below: false, above: true }));
    assert_eq!(counted(&[-1e6; 40], &scale).summary(&scale), Err(Outside { below: true, above: false }));
    let within: Vec<f64> = (0..1000).map(|k| f64::from(k) * 0.1).collect();
    let sketch = counted(&within, &scale);
    assert_eq!(sketch.nearest(&scale), sketch.summary(&scale).ok());
}

#[test]
fn nothing_counted_is_nothing_found() {
    let scale = Scale::of(&mut []);
    let sketch = Sketch::default();
    assert_eq!(sketch.summary(&scale), Ok(Summary::default()));
    assert_eq!((sketch.nearest(&scale), sketch.mean(), sketch.count()), (None, 0.0, 0));
}

#[test]
fn a_bin_is_the_same_for_one_value_and_for_many() {
    let scale = Scale::of(&mut normals(128));
    let edges = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, -0.0, 1e300, -1e300, 1e-300];
    let values: Vec<f64> = normals(BLOCK).into_iter().skip(edges.len()).chain(edges).collect();
    let column: Column = values.try_into().unwrap();
    let mut bins = [0; BLOCK];
    scale.fill_plain(plain(), &column, BLOCK, &mut bins);
    assert_eq!(bins, column.map(|value| scale.bin(value)));
}
