// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::OnceLock;

use super::block::{Bits, Column};
use super::cell::Cell;
use crate::math::normal_quantile;

/// A quantile function of 32 random bits, tabulated: a draw costs one load, one multiplication and one addition.
///
/// Cells halve towards either end, 64 to an octave, so that the error relative to the distance from the end is the same
/// everywhere: for a standard normal it stays below 2e-5 down to tails of 2^-25, where the table ends.
#[derive(Debug, Clone, PartialEq)]
pub struct QuantileTable {
    cells: Box<[Cell; ROOM]>,
}

/// Mantissa bits that choose a cell: 64 cells an octave.
const FINE: u32 = 6;
/// Octaves towards an end.
const OCTAVES: u32 = 24;
/// Cells on one side of the median.
const SIDE: usize = (OCTAVES << FINE) as usize;
/// Cells and what fills them up to a power of two, so that masking a place keeps it within.
const ROOM: usize = (2 * SIDE).next_power_of_two();
/// Mantissa bits of an `f32` that are left to place a draw within its cell.
const REST: u32 = f32::MANTISSA_DIGITS - 1 - FINE;

/// The last whole number below 2^31 that an `f32` holds.
const NEXT_TO_MEDIAN: i32 = i32::MAX - ((1 << (31 - f32::MANTISSA_DIGITS)) - 1);

/// Where a draw falls: its cell, and how far into it.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    cell: u32,
    into: f32,
}

impl QuantileTable {
    /// A table of `quantile(tail, upper)`: the value beyond which `tail` (0 to 1/2) of the probability lies, on the upper side
    /// where `upper`.
    #[must_use]
    pub fn new(mut quantile: impl FnMut(f64, bool) -> f64) -> Self {
        let mut cells = Box::new([Cell::default(); ROOM]);
        for (side, upper) in cells.chunks_exact_mut(SIDE).zip([false, true]) {
            let mut from = quantile(edge(0), upper);
            for (cell, at) in side.iter_mut().zip(1..) {
                let to = quantile(edge(at), upper);
                *cell = Cell::between(from, to);
                from = to;
            }
        }
        Self { cells }
    }

    /// A table of a function of a standard normal number.
    #[must_use]
    pub fn of_normal(value: impl Fn(f64) -> f64) -> Self {
        static EDGES: OnceLock<Vec<f64>> = OnceLock::new();
        let edges = EDGES.get_or_init(|| (0..=SIDE as u32).map(|cell| normal_quantile(edge(cell))).collect());
        let mut cells = Box::new([Cell::default(); ROOM]);
        for (side, mirror) in cells.chunks_exact_mut(SIDE).zip([1.0, -1.0]) {
            let mut from = None;
            for (cell, (left, right)) in side.iter_mut().zip(edges.iter().zip(edges.iter().skip(1))) {
                let low = from.unwrap_or_else(|| value(left * mirror));
                let high = value(right * mirror);
                *cell = Cell::between(low, high);
                from = Some(high);
            }
        }
        Self { cells }
    }

    /// The standard normal, made once.
    #[must_use]
    pub fn normal() -> &'static Self {
        static NORMAL: OnceLock<QuantileTable> = OnceLock::new();
        NORMAL.get_or_init(|| Self::of_normal(|z| z))
    }

    /// The value of 32 random bits.
    #[inline(always)]
    #[must_use]
    pub fn at(&self, bits: u32) -> f64 {
        self.at_place(place(bits))
    }

    /// The value at a place that [`place`] has found: several tables can share it.
    #[inline(always)]
    #[must_use]
    pub fn at_place(&self, place: Place) -> f64 {
        self.cells.get(place.cell as usize % ROOM).map_or(0.0, |cell| cell.at(place.into))
    }

    /// The values of a block.
    #[inline(always)]
    pub fn fill(&self, bits: &Bits, out: &mut Column) {
        for (value, bits) in out.iter_mut().zip(bits) {
            *value = self.at(*bits);
        }
    }
}

/// The lower edge of a cell as a tail probability; cell 0 begins where the table ends.
fn edge(cell: u32) -> f64 {
    let within = f64::from(cell & ((1 << FINE) - 1)) / f64::from(1_u32 << FINE);
    let octave = f64::from(1_u32 << (cell >> FINE));
    (1.0 + within) * octave / f64::from(1 << (OCTAVES + 1))
}

/// Where 32 random bits fall: bits below 2^31 on the lower side, the others mirrored on the upper one.
#[inline(always)]
#[must_use]
pub fn place(bits: u32) -> Place {
    let mirror = (bits as i32 >> 31) as u32;
    // Bit 31 is the side; what lies beyond the table's end stays in its first cell, and next to the median nothing may be rounded
    // into a cell that is not there.
    let tail = ((bits ^ mirror) as i32).clamp(1 << (31 - OCTAVES), NEXT_TO_MEDIAN);
    let float = (tail as f32).to_bits();
    let first = (f32::MAX_EXP as u32 - 1 + 31 - OCTAVES) << FINE;
    let cell = (float >> REST).wrapping_sub(first) + (mirror & SIDE as u32);
    let into = (float & ((1 << REST) - 1)) as i32 as f32 * (1.0 / (1_u32 << REST) as f32);
    Place { cell, into }
}

#[cfg(test)]
#[path = "quantile_table_tests.rs"]
mod tests;
