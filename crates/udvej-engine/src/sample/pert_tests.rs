// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;

use super::*;
use crate::math::beta_quantile;
use crate::sample::wide::{at_level, levels};

fn exact(mode: f64, z: f64) -> f64 {
    let (a, tail) = (1.0 + 4.0 * mode, normal_cdf(-z.abs()));
    if z < 0.0 { beta_quantile(a, 6.0 - a, tail) } else { 1.0 - beta_quantile(6.0 - a, a, tail) }
}

/// Between the edges and on them, and out to the ends.
fn grid() -> impl Iterator<Item = f64> {
    (-1000..=1000).map(|step| f64::from(step) / 125.0)
}

#[test]
fn shapes_on_and_between_the_tabulated_places_are_exact_to_5e_6() {
    for mode in [0.0, 1e-6, 0.003, 1.0 / 64.0, 0.02, 0.25, 0.333, 0.5, 0.71, 0.99, 0.9999, 1.0] {
        let table = unit_pert(mode);
        let worst = grid().map(|z| (table.at(z) - exact(mode, z)).abs()).fold(0.0, f64::max);
        println!("mode {mode}: {worst:e}");
        assert!(worst < 5e-6, "mode {mode}: {worst:e}");
    }
}

#[test]
fn it_is_symmetric_and_rises_within_its_ends() {
    for mode in [0.0, 0.1, 0.3, 0.47, 0.5, 0.8] {
        let (table, mirrored) = (unit_pert(mode), unit_pert(1.0 - mode));
        let mut last = 0.0;
        for z in grid() {
            let value = table.at(z);
            // Single precision counts from 0 only.
            assert!((value - (1.0 - mirrored.at(-z))).abs() <= 1.2e-7, "mode {mode} at {z}");
            assert!(
                (0.0..=1.0 + 1.2e-7).contains(&value) && value >= last - 1.2e-7,
                "mode {mode} at {z}: {value} after {last}"
            );
            last = value;
        }
    }
}

#[test]
fn a_place_beyond_the_ends_is_the_end() {
    for (place, end) in [(-1.0, 0.0), (f64::NAN, 0.0), (7.0, 1.0), (f64::INFINITY, 1.0)] {
        assert_eq!(unit_pert(place), unit_pert(end));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_shape_is_exact_to_5e_6(mode in 0.0..=1.0) {
        let table = unit_pert(mode);
        for z in grid().step_by(37) {
            let error = (table.at(z) - exact(mode, z)).abs();
            prop_assert!(error < 5e-6, "{error:e} at {z}");
        }
    }
}

struct Edges<'k>(&'k [f64; KNOTS]);

impl Wide for Edges<'_> {
    type Output = [f64; EDGES];

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) -> [f64; EDGES] {
        let mut edges = [f64::NAN; EDGES];
        along_all(simd, self.0, &mut edges);
        edges
    }
}

#[test]
fn every_width_finds_the_edges_that_one_after_the_other_has() {
    // Crooked enough that a wrong knot shows.
    let knots =
        std::array::from_fn(|knot| crate::math::exp(0.03 * knot as f64) * if knot % 3 == 0 { -1.0 } else { 1.5 });
    let one: [f64; EDGES] = std::array::from_fn(|edge| along(&knots, edge));
    for level in levels() {
        assert_eq!(at_level(level, || widest(Edges(&knots))), one);
    }
}
