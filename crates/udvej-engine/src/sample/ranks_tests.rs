// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::math::normal_quantile;
use crate::sample::{BLOCK, Stream, plain, rank_correlation};

const COUNT: usize = 40_000;

fn uniforms(name: &str) -> Vec<f64> {
    let mut out = vec![0.0; COUNT];
    Stream::new(4, &["ranks", name]).fill_uniform(0, 0, &mut out);
    out
}

fn mixed(weight: f64) -> Vec<f64> {
    let mix = |(a, b): (f64, f64)| weight * normal_quantile(a) + (1.0 - weight.abs()) * normal_quantile(b);
    uniforms("input").into_iter().zip(uniforms("other")).map(mix).collect()
}

/// Bins of each block, and what they count.
fn binned(values: &[f64]) -> (Vec<Bits>, Sketch, Scale) {
    let scale = Scale::of(&mut values[..128].to_vec());
    let (mut all, mut sketch) = (Vec::new(), Sketch::default());
    for chunk in values.chunks(BLOCK) {
        let (mut column, mut bins) = ([0.0; BLOCK], [0; BLOCK]);
        column[..chunk.len()].copy_from_slice(chunk);
        scale.fill(plain(), &column, chunk.len(), &mut bins);
        sketch.add(plain(), &column, &bins, chunk.len());
        all.push(bins);
    }
    (all, sketch, scale)
}

/// The correlation of the uniform input with `values`, gathered in two parts.
fn followed(input: &[f64], values: &[f64]) -> [f64; INPUTS] {
    let (bins, sketch, scale) = binned(values);
    let mut parts = [Ranks::default(), Ranks::default()];
    for (at, (bins, chunk)) in bins.iter().zip(input.chunks(BLOCK)).enumerate() {
        let mut inputs = [[0.0; INPUTS]; BLOCK];
        for (row, u) in inputs.iter_mut().zip(chunk) {
            row[0] = u - 0.5;
            row[7] = 0.5 - u;
            row[3] = 0.25;
        }
        parts[at % 2].add(plain(), &inputs, bins, chunk.len());
    }
    let [mut all, other] = parts;
    all.merge(&other);
    all.correlations(&sketch, &scale)
}

#[test]
fn an_input_goes_with_the_result_as_its_ranks_do() {
    let input = uniforms("input");
    for weight in [0.9, 0.5, 0.1, -0.4] {
        let values = mixed(weight);
        let (found, exact) = (followed(&input, &values), rank_correlation(&input, &values));
        assert!((found[0] - exact).abs() < 0.003, "{} {exact}", found[0]);
        assert!((found[7] + exact).abs() < 0.003, "mirrored: {} {exact}", found[7]);
        assert_eq!(found[3], 0.0, "a constant input");
    }
}

#[test]
fn shared_values_have_the_mean_of_their_ranks() {
    let input = uniforms("input");
    let values: Vec<f64> = mixed(0.6).into_iter().map(|value| if value < 0.2 { 0.0 } else { value }).collect();
    let (found, exact) = (followed(&input, &values)[0], rank_correlation(&input, &values));
    assert!((found - exact).abs() < 0.003, "{found} {exact}");
}

#[test]
fn a_constant_result_goes_with_nothing() {
    let input = uniforms("input");
    assert_eq!(followed(&input, &[3.0; COUNT]), [0.0; INPUTS]);
    assert_eq!(met(&[3.0; COUNT], &mixed(0.5)), 0.0);
    assert_eq!(Ranks::default().correlations(&Sketch::default(), &Scale::of(&mut [])), [0.0; INPUTS]);
}

/// The correlation of two results from the meetings of their bins, gathered in two parts.
fn met(one: &[f64], other: &[f64]) -> f64 {
    let (one, other) = (binned(one), binned(other));
    let mut parts = [Meetings::default(), Meetings::default()];
    let mut left = COUNT;
    for (at, (a, b)) in one.0.iter().zip(&other.0).enumerate() {
        parts[at % 2].add(a, b, left.min(BLOCK));
        left = left.saturating_sub(BLOCK);
    }
    let [mut all, last] = parts;
    all.merge(&last);
    all.correlation((&one.1, &one.2), (&other.1, &other.2))
}

#[test]
fn two_results_go_together_as_their_ranks_do() {
    for (a, b) in [(0.9, 0.7), (0.5, -0.5), (0.0, 1.0), (0.8, 0.8)] {
        let (one, other) = (mixed(a), mixed(b));
        let (found, exact) = (met(&one, &other), rank_correlation(&one, &other));
        assert!((found - exact).abs() < 0.003, "{found} {exact}");
    }
    let capped: Vec<f64> = mixed(0.7).into_iter().map(|value| value.clamp(-0.3, 0.5)).collect();
    let (found, exact) = (met(&capped, &mixed(0.2)), rank_correlation(&capped, &mixed(0.2)));
    assert!((found - exact).abs() < 0.003, "{found} {exact}");
}
