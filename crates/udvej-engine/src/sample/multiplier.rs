// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use fearless_simd::Simd;

use super::block::{Bits, Column};
use super::overrun::Overrun;
use super::quantile_table::{QuantileTable, place};
use crate::math::pow;

/// An [`Overrun`] of 32 random bits, and the same to the power that durations grow by.
///
/// Body and tail have tables of their own, each of all 32 bits: the quantile function bends where they meet, and no straight
/// piece may cross the bend.
#[derive(Debug, Clone, PartialEq)]
pub struct Multiplier {
    body: Part,
    tail: Part,
    /// Bits below which the body stands.
    cut: u32,
}

#[derive(Debug, Clone, PartialEq)]
struct Part {
    /// Bits where the part begins, and by how much its bits are stretched.
    first: u32,
    stretch: f64,
    cost: QuantileTable,
    time: QuantileTable,
}

const WORDS: f64 = 4_294_967_296.0;

impl Multiplier {
    /// Tables of `overrun` and of its power `elasticity`.
    #[must_use]
    pub fn new(overrun: &Overrun, elasticity: f64) -> Self {
        let body = overrun.body_share();
        let cut = if body < 1.0 { (body * WORDS) as u32 } else { u32::MAX };
        let part = |from: u32, to: f64, quantile: &dyn Fn(f64, f64) -> f64| {
            let value =
                |tail: f64, upper: bool| if upper { quantile(1.0 - tail, tail) } else { quantile(tail, 1.0 - tail) };
            let stretch = WORDS / (to - f64::from(from)).max(1.0);
            let time = QuantileTable::new(|tail, upper| pow(value(tail, upper), elasticity));
            Part { first: from, stretch, cost: QuantileTable::new(value), time }
        };
        Self {
            body: part(0, if body < 1.0 { f64::from(cut) } else { WORDS }, &|below, above| {
                overrun.body_quantile(below, above)
            }),
            tail: part(cut, WORDS, &|below, _| overrun.tail_quantile(below)),
            cut,
        }
    }

    /// What cost and time are multiplied by in a block.
    #[inline(never)]
    pub fn fill<S: Simd>(&self, simd: S, bits: &Bits, cost: &mut Column, time: &mut Column) {
        simd.vectorize(
            #[inline(always)]
            || {
                for ((cost, time), bits) in cost.iter_mut().zip(time).zip(bits) {
                    let part = if *bits < self.cut { &self.body } else { &self.tail };
                    let own = (f64::from(bits.wrapping_sub(part.first)) * part.stretch) as u32;
                    let place = place(own);
                    *cost = part.cost.at_place(place);
                    *time = part.time.at_place(place);
                }
            },
        )
    }
}

#[cfg(test)]
#[path = "multiplier_tests.rs"]
mod tests;
