// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::sample::{Stream, plain, summarise};

/// Counts `values` in the given bins and finds their quantiles as kept in parts.
fn found(values: &[f64], scale: &Scale, parts: usize) -> Summary {
    let mut sketch = Sketch::default();
    for chunk in values.chunks(BLOCK) {
        let (mut column, mut bins) = ([0.0; BLOCK], [0; BLOCK]);
        column[..chunk.len()].copy_from_slice(chunk);
        scale.fill(plain(), &column, chunk.len(), &mut bins);
        sketch.add(plain(), &column, &bins, chunk.len());
    }
    let kept: Vec<&[f64]> = values.chunks(values.len().div_ceil(parts)).collect();
    exact(&kept, &sketch, scale)
}

fn agrees(values: &[f64], scale: &Scale) {
    let sorted = summarise(&mut values.to_vec()).unwrap();
    for parts in [1, 3, 8] {
        let found = found(values, scale, parts);
        let bits = |summary: &Summary| [summary.p10, summary.p50, summary.p90].map(f64::to_bits);
        assert_eq!(bits(&found), bits(&sorted), "{found:?} {sorted:?}");
        assert!((found.mean - sorted.mean).abs() <= 1e-12 * sorted.p90.abs().max(sorted.mean.abs()));
    }
}

fn normals(count: usize) -> Vec<f64> {
    let mut out = vec![0.0; count];
    Stream::new(3, &["exact"]).fill_normal(0, 0, &mut out);
    out
}

fn own_scale(values: &[f64]) -> Scale {
    Scale::of(&mut values[..values.len().min(128)].to_vec())
}

#[test]
fn quantiles_are_those_of_sorting_to_the_bit() {
    for count in [1, 2, 3, 10, 11, 257, 5000, 20_001] {
        let values = normals(count);
        agrees(&values, &own_scale(&values));
    }
}

#[test]
fn ties_and_shared_values_change_nothing() {
    let shared: Vec<f64> = normals(9000).iter().map(|z| if *z < -0.5 { 0.0 } else { z * z }).collect();
    agrees(&shared, &own_scale(&shared));
    let ties: Vec<f64> = normals(9000).iter().map(|z| (z * 2.0).round()).collect();
    agrees(&ties, &own_scale(&ties));
    agrees(&[4.25; 700], &own_scale(&[4.25; 700]));
}

#[test]
fn quantiles_beyond_the_bins_are_exact_too() {
    let values: Vec<f64> = normals(3000).iter().map(|z| 1e6 * z).collect();
    agrees(&values, &Scale::of(&mut (0..128).map(f64::from).collect::<Vec<_>>()));
    agrees(&values, &Scale::of(&mut [0.0; 128]));
    agrees(&values, &Scale::of(&mut []));
}

#[test]
fn a_quantile_between_two_bins_far_apart_is_interpolated() {
    let values: Vec<f64> =
        (0..101).map(|k| if k < 50 { 0.01 * f64::from(k) } else { 900.0 + f64::from(k) }).take(100).collect();
    agrees(&values, &Scale::of(&mut (0..1000).map(f64::from).collect::<Vec<_>>()));
}

#[test]
fn nothing_kept_is_zero() {
    assert_eq!(exact(&[], &Sketch::default(), &Scale::of(&mut [])), Summary::default());
}
