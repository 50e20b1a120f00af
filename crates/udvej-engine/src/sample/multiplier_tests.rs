// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::sample::{BLOCK, least, plain};

fn overrun() -> Overrun {
    Overrun::new(1.05, 0.22, 0.18, 1.5, 1.8, 6.0)
}

/// Cost and time of some words.
fn values(multiplier: &Multiplier, words: impl Iterator<Item = u32>) -> Vec<[f64; 2]> {
    let words: Vec<u32> = words.collect();
    let mut out = Vec::new();
    for chunk in words.chunks(BLOCK) {
        let (mut bits, mut cost, mut time) = ([0; BLOCK], [0.0; BLOCK], [0.0; BLOCK]);
        bits[..chunk.len()].copy_from_slice(chunk);
        multiplier.fill(plain(), &bits, &mut cost, &mut time);
        out.extend(cost.iter().zip(&time).map(|(cost, time)| [*cost, *time]).take(chunk.len()));
    }
    out
}

/// Words in even steps from one share of the probability to another.
fn even(from: f64, to: f64, count: u32) -> impl Iterator<Item = u32> {
    (0..count).map(move |k| ((from + (to - from) * (f64::from(k) + 0.5) / f64::from(count)) * WORDS) as u32)
}

#[test]
fn quantiles_and_mean_are_those_of_the_overrun() {
    let overruns = [
        overrun(),
        Overrun::new(1.3, 0.5, 0.0, 9.0, 1.8, 20.0),
        Overrun::new(1.0, 0.3, 1.0, 1.2, 2.5, 9.0),
        Overrun::new(1.1, 0.4, 0.3, 2.0, 1.5, 1.5),
    ];
    for overrun in overruns {
        let multiplier = Multiplier::new(&overrun, 0.5);
        for u in [0.001, 0.1, 0.5, 0.8, 0.9, 0.999] {
            let [cost, time] = values(&multiplier, [(u * WORDS) as u32].into_iter())[0];
            assert!((cost / overrun.quantile(u) - 1.0).abs() < 5e-5, "{cost} at {u}");
            assert!((time * time / overrun.quantile(u) - 1.0).abs() < 1e-4, "{time} at {u}");
        }
        let found = values(&multiplier, even(0.0, 1.0, 1 << 18));
        let mean = found.iter().map(|[cost, _]| cost).sum::<f64>() / found.len() as f64;
        assert!((mean / overrun.mean() - 1.0).abs() < 2e-5, "{mean} against {}", overrun.mean());
    }
}

#[test]
fn there_is_no_bias_where_body_and_tail_meet() {
    let (overrun, count) = (overrun(), 1 << 12);
    let multiplier = Multiplier::new(&overrun, 1.0);
    for width in [1e-6, 1e-4, 1e-2] {
        let (from, to) = (0.82 - width, 0.82 + width);
        let found: f64 = values(&multiplier, even(from, to, count)).iter().map(|[cost, _]| cost).sum();
        let exact: f64 = even(from, to, count).map(|word| overrun.quantile(f64::from(word) / WORDS)).sum();
        assert!((found / exact - 1.0).abs() < 2e-6, "{width}: {found} against {exact}");
    }
    let cut = multiplier.cut;
    let near = values(&multiplier, (cut - 2000)..(cut + 2000));
    assert!(near.is_sorted_by(|a, b| a[0] <= b[0] + 1e-6));
    assert!((near[1999][0] - 1.5).abs() < 1e-5 && (near[2000][0] - 1.5).abs() < 1e-5);
}

#[test]
fn without_elasticity_time_stays_and_with_all_of_it_follows_cost() {
    let words = || even(0.0, 1.0, 4096);
    assert!(values(&Multiplier::new(&overrun(), 0.0), words()).iter().all(|[_, time]| *time == 1.0));
    assert!(values(&Multiplier::new(&overrun(), 1.0), words()).iter().all(|[cost, time]| cost == time));
}

#[test]
fn a_sure_overrun_is_the_same_at_every_word() {
    let sure = Multiplier::new(&Overrun::new(1.25, 0.0, 0.0, 2.0, 1.5, 8.0), 1.0);
    let words = even(0.0, 1.0, 1000).chain([0, 1, u32::MAX - 1, u32::MAX]);
    assert!(values(&sure, words).iter().all(|value| *value == [1.25, 1.25]));
}

#[test]
fn it_rises_and_stays_below_the_cap() {
    let found = values(&Multiplier::new(&overrun(), 0.5), (0..1 << 16).map(|k| k << 16).chain([u32::MAX]));
    let mut most = 0.0;
    for [cost, _] in found {
        assert!(cost >= most - 1e-6 && cost <= 6.0 + 1e-6);
        most = -least(-most, -cost);
    }
    assert!(most > 5.9);
}
