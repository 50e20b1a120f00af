// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::OnceLock;

use super::lane::exp;
use super::normal_table::NormalTable;
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
    let weights = lagrange(mode - first as f64);
    let logit = |knot: usize| -> f64 { rows.iter().zip(weights).map(|(row, weight)| weight * row.logit(knot)).sum() };
    let knots: [f64; KNOTS] = std::array::from_fn(logit);
    let mut edge = 0_usize;
    NormalTable::new(|_| {
        let logit = along(&knots, edge);
        edge += 1;
        1.0 / (1.0 + exp(-logit))
    })
}

/// Places of the mode between 0 and 1.
const PLACES: usize = 64;
/// Knots from z = -8 to 8, a sixteenth apart; four edges of a [`NormalTable`] to each.
const KNOTS: usize = 2 * HALF + 1;
const HALF: usize = 128;
const DENSITY: f64 = 16.0;
const EDGES: usize = 4;

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

    fn logit(&self, knot: usize) -> f64 {
        let value = |half: &Half, at: usize| half.get(at).copied().unwrap_or_default();
        if knot <= HALF { value(self.lower, HALF - knot) } else { -value(self.upper, knot - HALF) }
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

/// The cubic through the four knots around an edge.
fn along(knots: &[f64; KNOTS], edge: usize) -> f64 {
    let first = (edge / EDGES).clamp(1, KNOTS - 3) - 1;
    let weights = lagrange(edge as f64 / EDGES as f64 - first as f64);
    knots.iter().skip(first).zip(weights).map(|(knot, weight)| knot * weight).sum()
}

#[cfg(test)]
#[path = "pert_tests.rs"]
mod tests;
