// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

#![expect(clippy::indexing_slicing, reason = "never beyond the length in the type")]

use fearless_simd::prelude::*;
use fearless_simd::{Simd, f64x8, u64x8};

use super::Curve;
use super::block::{Column, fill_from, map};
use super::cell::Cell;
use super::lane::{LOW_BITS, Number, floor, least, most};
use super::quantile_table::QuantileTable;
use crate::math::{normal_cdf, normal_quantile};

/// A function of a standard normal number, tabulated in even cells: what a Gaussian copula mixes is looked up here.
#[derive(Debug, Clone, PartialEq)]
pub struct NormalTable {
    cells: Box<[Cell; CELLS]>,
}

/// Cells between the ends.
const CELLS: usize = 1024;
/// Edges of the cells, filled up to whole vectors.
pub(super) const EDGES: usize = CELLS + 8;
/// The table reaches from -8 to 8; two mixed draws of 32 bits reach 7.7.
const END: f64 = 8.0;
/// Cells per unit of z.
const DENSITY: f64 = CELLS as f64 / (2.0 * END);

impl NormalTable {
    /// A table of `value` at its 1,025 edges, ascending.
    #[must_use]
    pub fn new(mut value: impl FnMut(f64) -> f64) -> Self {
        Self::through(std::array::from_fn(|edge| if edge <= CELLS { value(edge as f64 / DENSITY - END) } else { 0.0 }))
    }

    /// A table through the values at its edges.
    pub(super) fn through(edges: [f64; EDGES]) -> Self {
        let mut cells = Box::new([Cell::default(); CELLS]);
        for (cell, (from, to)) in cells.iter_mut().zip(edges.iter().zip(edges.iter().skip(1))) {
            *cell = Cell::between(*from, *to);
        }
        Self { cells }
    }

    /// A table of `value` along `curve`.
    #[must_use]
    pub fn of_curve(curve: &Curve, value: impl Fn(f64) -> f64) -> Self {
        Self::new(|z| value(curve.at(z)))
    }

    /// The value at `z`; beyond the ends that at the end.
    #[inline(always)]
    #[must_use]
    pub fn at(&self, z: f64) -> f64 {
        let (cell, place) = split(z);
        self.cell(cell.to_bits()).at(place)
    }

    /// The values at eight.
    #[inline(always)]
    #[must_use]
    pub fn at_all<S: Simd>(&self, z: f64x8<S>) -> f64x8<S> {
        let (cells, places) = split(z);
        let cells: u64x8<S> = cells.bitcast();
        let cells = cells.to_array();
        let words = std::array::from_fn(
            #[inline(always)]
            |lane| self.cell(cells[lane]).word(),
        );
        Cell::at_words(u64x8::load_array(z.simd, words), places)
    }

    #[inline(always)]
    fn cell(&self, number: u64) -> Cell {
        self.cells[number as usize % CELLS]
    }

    /// The values of a block.
    #[inline(never)]
    pub fn fill<S: Simd>(&self, simd: S, z: &Column, out: &mut Column) {
        fill_from(
            simd,
            z,
            out,
            |z| self.at(z),
            #[inline(always)]
            |out| {
                map(
                    simd,
                    z,
                    out,
                    #[inline(always)]
                    |z| self.at_all(z),
                );
            },
        );
    }

    /// The same function of 32 random bits.
    #[must_use]
    pub fn by_bits(&self) -> QuantileTable {
        QuantileTable::of_table(self)
    }

    /// The same function of a probability.
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        self.at(normal_quantile(p.clamp(normal_cdf(-END), normal_cdf(END))))
    }
}

/// The cell, in the low bits, and the place in it from 1 to 2.
#[inline(always)]
fn split<N: Number>(z: N) -> (N, N) {
    let within = least(most((z + END) * DENSITY, z.all(0.0)), z.all(CELLS as f64));
    let cell = least(floor(within), z.all((CELLS - 1) as f64));
    (cell + LOW_BITS, within - cell + 1.0)
}

#[cfg(test)]
#[path = "normal_table_tests.rs"]
mod tests;
