// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

#![expect(clippy::indexing_slicing, reason = "never beyond the length in the type")]

use std::sync::OnceLock;

use fearless_simd::prelude::*;
use fearless_simd::{Simd, f64x4, f64x8};

use super::lane::{Number as _, exp};
use super::normal_table::{EDGES, NormalTable};
use super::wide::{Wide, widest};
use crate::math::{Beta, ln, ln_1p, normal_cdf};

/// The unit Beta-PERT (lambda 4) as a function of a standard normal.
///
/// Its shapes always sum to 6, so all of them are one family with one parameter, the place of the mode. The family is
/// tabulated once, on 65 places of the mode, as the logit of the quantile, which is smooth in both directions; a shape is had
/// from the four nearest places by Lagrange's cubic. Within 5e-6 of the range of the exact quantile.
#[must_use]
pub fn unit_pert(mode: f64) -> NormalTable {
    let mode = if mode > 0.0 { mode.min(1.0) } else { 0.0 } * PLACES as f64;
    let first = (mode as usize).clamp(1, PLACES - 2) - 1;
    let rows = [0, 1, 2, 3].map(|offset| Row::at(first + offset));
    let mut knots = [0.0; KNOTS];
    for (row, weight) in rows.iter().zip(lagrange(mode - first as f64)) {
        let upper = row.upper.iter().skip(1).map(|logit| -logit);
        for (knot, logit) in knots.iter_mut().zip(row.lower.iter().rev().copied().chain(upper)) {
            *knot += weight * logit;
        }
    }
    NormalTable::through(widest(Shape(&knots)))
}

/// The unit quantile at every edge, from its logits at the knots.
struct Shape<'k>(&'k [f64; KNOTS]);

impl Wide for Shape<'_> {
    type Output = [f64; EDGES];

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) -> [f64; EDGES] {
        let mut edges = [0.0; EDGES];
        along_all(simd, self.0, &mut edges);
        for logits in edges.as_chunks_mut().0 {
            let logit = f64x8::load_array_ref(simd, logits);
            let one = logit.all(1.0);
            (one / (one + exp(logit.all(0.0) - logit))).store_array(logits);
        }
        edges
    }
}

/// Places of the mode between 0 and 1.
const PLACES: usize = 64;
/// Knots from z = -8 to 8, a sixteenth apart; four edges of a [`NormalTable`] to each.
const KNOTS: usize = 2 * HALF + 1;
const HALF: usize = 128;
const DENSITY: f64 = 16.0;
const PER_KNOT: usize = 4;

/// The lower half of one place's logits, from z = 0 down.
type Half = [f64; HALF + 1];

/// One place of the mode: its own lower half, and the upper half as the mirror image of the opposite place.
struct Row {
    lower: &'static Half,
    upper: &'static Half,
}

impl Row {
    fn at(place: usize) -> Self {
        Self { lower: half(place.min(PLACES)), upper: half(PLACES - place.min(PLACES)) }
    }
}

/// Made when first asked for: they depend on nothing but their place.
fn half(place: usize) -> &'static Half {
    static HALVES: [OnceLock<Box<Half>>; PLACES + 1] = [const { OnceLock::new() }; PLACES + 1];
    static NONE: Half = [0.0; HALF + 1];
    HALVES.get(place).map_or(&NONE, |slot| slot.get_or_init(|| Box::new(solve(place))))
}

fn solve(place: usize) -> Half {
    let a = 1.0 + 4.0 * place as f64 / PLACES as f64;
    let beta = Beta::new(a, 6.0 - a);
    let mut guess = None;
    std::array::from_fn(|knot| {
        let tail = normal_cdf(-(knot as f64) / DENSITY);
        let x = beta.solve(tail, 1.0 - tail, guess);
        guess = Some(x);
        ln(x) - ln_1p(-x)
    })
}

/// Weights of the cubic through 0, 1, 2 and 3 at `t`.
fn lagrange(t: f64) -> [f64; 4] {
    let [a, b, c, d] = [t, t - 1.0, t - 2.0, t - 3.0];
    [-b * c * d / 6.0, a * c * d / 2.0, -a * b * d / 2.0, a * b * c / 6.0]
}

/// The cubic through the four knots around an edge; beyond the last edge it goes on.
fn along(knots: &[f64; KNOTS], edge: usize) -> f64 {
    let first = (edge / PER_KNOT).clamp(1, KNOTS - 3) - 1;
    let weights = lagrange(edge as f64 / PER_KNOT as f64 - first as f64);
    knots.iter().skip(first).zip(weights).map(|(knot, weight)| knot * weight).sum()
}

/// The same for every edge.
#[inline(always)]
fn along_all<S: Simd>(simd: S, knots: &[f64; KNOTS], edges: &mut [f64; EDGES]) {
    if simd.level().is_fallback() {
        edges.iter_mut().enumerate().for_each(|(at, edge)| *edge = along(knots, at));
        return;
    }
    // A vector has the edges of two knots, and each the same four places: the weights stay.
    let places: [[f64; 4]; PER_KNOT] = std::array::from_fn(|part| lagrange(1.0 + part as f64 / PER_KNOT as f64));
    let weights: [f64x8<S>; 4] = std::array::from_fn(
        #[inline(always)]
        |knot| f64x8::load_array(simd, std::array::from_fn(|lane| places[lane % PER_KNOT][knot])),
    );
    for (vector, edges) in edges.as_chunks_mut::<8>().0.iter_mut().enumerate() {
        let Some(knots) = (2 * vector).checked_sub(1).and_then(|at| knots.get(at..)?.first_chunk::<5>()) else {
            // At the ends.
            edges.iter_mut().zip(8 * vector..).for_each(|(edge, at)| *edge = along(knots, at));
            continue;
        };
        let [a, b, c, d] = std::array::from_fn(
            #[inline(always)]
            |knot| f64x4::splat(simd, knots[knot]).combine(f64x4::splat(simd, knots[knot + 1])) * weights[knot],
        );
        (a + b + c + d).store_array(edges);
    }
}

#[cfg(test)]
#[path = "pert_tests.rs"]
mod tests;
