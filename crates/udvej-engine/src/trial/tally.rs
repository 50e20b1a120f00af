// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use fearless_simd::Simd;

use super::quantity::{Quantity, STARTS};
use crate::sample::{Bits, Column, Meetings, Ranks, Scale, Sketch};

/// What one replicate has counted.
#[derive(Debug, Clone)]
pub(super) struct Tally {
    pub(super) sketches: Vec<Sketch>,
    /// Every value, where they are kept: one list a quantity.
    pub(super) kept: Vec<Vec<f64>>,
    /// Trials in which leaving is ahead at the horizon, by start; the last one is the start asked for.
    pub(super) ahead: [u64; STARTS.len() + 1],
    /// Trials by the first year from which leaving stays ahead, and last those that never are.
    pub(super) break_even: Vec<u64>,
    /// Yearly growths that met the clamp.
    pub(super) clamped: u64,
    /// Inputs against the result.
    pub(super) ranks: Ranks,
    /// The last price against the result, and the components against it.
    pub(super) price: Meetings,
    pub(super) open: Meetings,
    /// Trials done.
    pub(super) done: u64,
    /// Bins of the quantity counted last.
    pub(super) bins: Bits,
}

/// What to keep of every trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    Nothing,
    /// One-off cost and difference.
    Draws,
    Everything,
}

impl Tally {
    pub(super) fn new(horizon: usize) -> Self {
        let quantities = Quantity::count(horizon);
        Self {
            sketches: vec![Sketch::default(); quantities],
            kept: vec![Vec::new(); quantities],
            ahead: [0; STARTS.len() + 1],
            break_even: vec![0; horizon + 1],
            clamped: 0,
            ranks: Ranks::default(),
            price: Meetings::default(),
            open: Meetings::default(),
            done: 0,
            bins: [0; crate::sample::BLOCK],
        }
    }

    /// Bins of the quantity counted last.
    #[inline(always)]
    pub(super) const fn bins(&self) -> &Bits {
        &self.bins
    }

    /// Counts the first `count` values of `column`.
    #[inline(always)]
    pub(super) fn add<S: Simd>(
        &mut self,
        simd: S,
        quantity: Quantity,
        (scales, kept): (&[Scale], Kept),
        column: &Column,
        count: usize,
    ) {
        let place = quantity.place();
        if let (Some(sketch), Some(scale)) = (self.sketches.get_mut(place), scales.get(place)) {
            sketch.take(simd, scale, column, count, &mut self.bins);
        }
        let wanted = match kept {
            Kept::Nothing => false,
            Kept::Draws => matches!(quantity, Quantity::Spent | Quantity::Npv(_)),
            Kept::Everything => true,
        };
        if wanted && let Some(values) = self.kept.get_mut(place) {
            values.extend(column.iter().take(count));
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        for (sketch, other) in self.sketches.iter_mut().zip(&other.sketches) {
            sketch.merge(other);
        }
        for (ahead, other) in self.ahead.iter_mut().zip(other.ahead) {
            *ahead += other;
        }
        for (count, other) in self.break_even.iter_mut().zip(&other.break_even) {
            *count += other;
        }
        self.clamped += other.clamped;
        self.ranks.merge(&other.ranks);
        self.price.merge(&other.price);
        self.open.merge(&other.open);
        self.done += other.done;
    }
}
