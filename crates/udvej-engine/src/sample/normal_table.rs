// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::Curve;
use super::block::Column;
use super::cell::Cell;
use super::quantile_table::QuantileTable;
use crate::math::{normal_cdf, normal_quantile};

/// A function of a standard normal number, tabulated in even cells: what a Gaussian copula mixes is looked up here.
#[derive(Debug, Clone, PartialEq)]
pub struct NormalTable {
    cells: Box<[Cell; CELLS]>,
}

/// Cells between the ends.
const CELLS: usize = 1024;
/// The table reaches from -8 to 8; two mixed draws of 32 bits reach 7.7.
const END: f64 = 8.0;
/// Cells per unit of z.
const DENSITY: f64 = CELLS as f64 / (2.0 * END);

impl NormalTable {
    /// A table of `value` at its 1,025 edges, ascending.
    #[must_use]
    pub fn new(mut value: impl FnMut(f64) -> f64) -> Self {
        let mut cells = Box::new([Cell::default(); CELLS]);
        let mut from = value(-END);
        for (cell, at) in cells.iter_mut().zip(1..) {
            let to = value(f64::from(at) / DENSITY - END);
            *cell = Cell::between(from, to);
            from = to;
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
        let (cell, into) = split((z + END) * DENSITY);
        self.cells.get(cell as usize % CELLS).map_or(0.0, |cell| cell.at(into))
    }

    /// The values of a block.
    #[inline(always)]
    pub fn fill(&self, z: &Column, out: &mut Column) {
        for (value, z) in out.iter_mut().zip(z) {
            *value = self.at(*z);
        }
    }

    /// The same function of 32 random bits.
    #[must_use]
    pub fn by_bits(&self) -> QuantileTable {
        QuantileTable::of_normal(|z| self.at(z))
    }

    /// The same function of a probability.
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        self.at(normal_quantile(p.clamp(normal_cdf(-END), normal_cdf(END))))
    }
}

/// Cell and place within it, of a distance from the left end in cells.
#[inline(always)]
fn split(distance: f64) -> (u32, f32) {
    let within = super::least(super::most(distance, 0.0), CELLS as f64);
    let cell = super::least(super::floor(within), (CELLS - 1) as f64);
    (super::whole(cell), (within - cell) as f32)
}

#[cfg(test)]
#[path = "normal_table_tests.rs"]
mod tests;
