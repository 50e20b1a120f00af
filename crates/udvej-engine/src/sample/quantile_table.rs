// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

#![expect(
    clippy::indexing_slicing,
    reason = "never beyond the length in the type, so that no check stands between loads, and compilers gather them"
)]

use std::sync::OnceLock;

use fearless_simd::prelude::*;
use fearless_simd::{Simd, f32x16, f64x8, i32x16, u32x16, u64x8};

use super::block::{BLOCK, Bits, Column, put};
use super::cell::Cell;
use super::normal_table::NormalTable;
use super::wide::{Wide, gathers, widest};
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
/// Room for the cells of one side: as many octaves as an `f32` of up to 31 bits has, found by the last five bits of its exponent.
const HALF: usize = 32 << FINE;
/// A power of two, so that masking a place keeps it within.
const ROOM: usize = 2 * HALF;
/// Mantissa bits of an `f32` that are left to place a draw within its cell.
const REST: u32 = f32::MANTISSA_DIGITS - 1 - FINE;
/// Where the cells of the first octave stand, and with them all others.
const FIRST: usize = (((f32::MAX_EXP as u32 - 1 + 31 - OCTAVES) << FINE) as usize) % HALF;
const _: () = assert!(FIRST + SIDE < HALF, "the cells of a side stand one after the other");

/// Where a draw falls: its cell, and how far into it, from 1 to 2.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    cell: u32,
    at: f64,
}

impl QuantileTable {
    /// A table of `quantile(tail, upper)`: the value beyond which `tail` (0 to 1/2) of the probability lies, on the upper side
    /// where `upper`.
    #[must_use]
    pub fn new(mut quantile: impl FnMut(f64, bool) -> f64) -> Self {
        let mut side = |upper| {
            let mut values = [0.0; EDGES];
            for (value, cell) in values.iter_mut().zip(0..=SIDE as u32) {
                *value = quantile(edge(cell), upper);
            }
            values
        };
        Self::through([side(false), side(true)])
    }

    /// A table through the values at its edges, from each end to the median.
    fn through(edges: [[f64; EDGES]; 2]) -> Self {
        let mut cells = Box::new([Cell::default(); ROOM]);
        for (side, edges) in cells.chunks_exact_mut(HALF).zip(&edges) {
            let (end, median) = (edges.first().copied(), edges.get(SIDE).copied());
            // Beyond the table its end holds, and at the median what rounds up to it.
            let [end, median] = [end, median].map(|value| Cell::between(value.unwrap_or(0.0), value.unwrap_or(0.0)));
            side.fill(end);
            let inner = side.iter_mut().skip(FIRST);
            for (cell, (from, to)) in inner.zip(edges.iter().zip(edges.iter().skip(1))).take(SIDE) {
                *cell = Cell::between(*from, *to);
            }
            if let Some(cell) = side.get_mut(FIRST + SIDE) {
                *cell = median;
            }
        }
        Self { cells }
    }

    /// A table of a function of a standard normal number.
    #[must_use]
    pub fn of_normal(value: impl Fn(f64) -> f64) -> Self {
        Self::through(edges().map(|z| z.map(&value)))
    }

    /// A table of a tabulated function of a standard normal number.
    pub(super) fn of_table(table: &NormalTable) -> Self {
        Self::through(edges().each_ref().map(|z| widest(Along { table, z })))
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
        self.cells.get(place.cell as usize % ROOM).map_or(0.0, |cell| cell.at(place.at))
    }

    /// The values of a block.
    #[inline(never)]
    pub fn fill<S: Simd>(&self, simd: S, bits: &Bits, out: &mut Column) {
        simd.vectorize(
            #[inline(always)]
            || {
                self.each(
                    simd,
                    bits,
                    #[inline(always)]
                    |at, values| put(values, out, at),
                );
            },
        )
    }

    /// Hands out the values of a block, a vector at a time with its place in a column.
    #[inline(always)]
    pub fn each<S: Simd>(&self, simd: S, bits: &Bits, take: impl FnMut(usize, f64x8<S>)) {
        self.each_of(simd, bits.as_chunks().0, take);
    }

    #[inline(always)]
    fn each_of<S: Simd>(&self, simd: S, bits: &[[u32; 16]], mut take: impl FnMut(usize, f64x8<S>)) {
        if simd.level().is_fallback() {
            // Without vectors one after the other: a tenth of the code.
            for (at, bits) in bits.as_flattened().as_chunks::<8>().0.iter().enumerate() {
                let mut values = [0.0; 8];
                for (value, bits) in values.iter_mut().zip(bits) {
                    *value = self.at(*bits);
                }
                take(at, f64x8::load_array(simd, values));
            }
            return;
        }
        let mut words = Words([[0; 8]; 2]);
        let Words(words) = in_memory_where_gathered(simd, &mut words);
        for (at, bits) in (0..).step_by(2).zip(bits) {
            let (cells, places) = places(u32x16::load_array_ref(simd, bits));
            let half = |first: usize| {
                std::array::from_fn(
                    #[inline(always)]
                    |lane| self.cell(cells[first + lane]).word(),
                )
            };
            *words = [half(0), half(8)];
            for ((at, words), place) in (at..).zip(&*words).zip(places) {
                take(at, Cell::at_words(u64x8::load_array_ref(simd, words), place));
            }
        }
    }

    /// Hands out values of the trials whose bits are `cut` or more, one after the other with its trial: the part of the bits
    /// above the cut is stretched to all of them. Few of many are found and drawn without a jump for each.
    #[inline(always)]
    pub fn each_above<S: Simd>(&self, simd: S, bits: &Bits, cut: u32, mut take: impl FnMut(usize, f64)) {
        let stretch = u64::MAX / (u64::from(u32::MAX - cut) + 1);
        let (mut trials, mut own, mut found) = ([0_u16; BLOCK], [0; BLOCK], 0_usize);
        for (first, bits) in (0..).step_by(64).zip(bits.as_chunks::<64>().0) {
            let mut above = 0_u64;
            for (part, bits) in (0..).step_by(16).zip(bits.as_chunks().0) {
                above |= u32x16::load_array_ref(simd, bits).simd_ge(cut).to_bitmask() << part;
            }
            while above != 0 {
                let at = above.trailing_zeros() as u16;
                let bits = bits[usize::from(at) % 64];
                trials[found % BLOCK] = first + at;
                own[found % BLOCK] = ((u64::from(bits.wrapping_sub(cut)) * stretch) >> 32) as u32;
                found += 1;
                above &= above - 1;
            }
        }
        let mut values = [0.0; BLOCK];
        let vectors = own.as_chunks().0;
        let used = vectors.split_at(found.div_ceil(16).min(vectors.len())).0;
        self.each_of(
            simd,
            used,
            #[inline(always)]
            |at, drawn| put(drawn, &mut values, at),
        );
        for (trial, value) in trials.iter().zip(&values).take(found) {
            take(usize::from(*trial), *value);
        }
    }

    #[inline(always)]
    fn cell(&self, number: u32) -> Cell {
        self.cells[number as usize % ROOM]
    }
}

/// Edges on one side, filled up to whole vectors.
const EDGES: usize = SIDE + 8;

/// The edges as standard normal numbers, on the lower side and on the upper one.
fn edges() -> &'static [[f64; EDGES]; 2] {
    static NUMBERS: OnceLock<Box<[[f64; EDGES]; 2]>> = OnceLock::new();
    NUMBERS.get_or_init(|| {
        let z = |cell: usize| if cell <= SIDE { normal_quantile(edge(cell as u32)) } else { 0.0 };
        let lower = std::array::from_fn(z);
        Box::new([lower, lower.map(|z| -z)])
    })
}

/// The values of a table at the edges of one side.
struct Along<'a> {
    table: &'a NormalTable,
    z: &'a [f64; EDGES],
}

impl Wide for Along<'_> {
    type Output = [f64; EDGES];

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) -> [f64; EDGES] {
        let mut values = [0.0; EDGES];
        for (z, values) in self.z.as_chunks().0.iter().zip(values.as_chunks_mut().0) {
            self.table.at_all(f64x8::load_array_ref(simd, z)).store_array(values);
        }
        values
    }
}

/// Words of sixteen cells, which cross no cache line.
#[repr(align(64))]
struct Words([[u64; 8]; 2]);

/// Where one instruction gathers many words, compilers use it for what is written to memory; elsewhere memory would only be a detour.
#[inline(always)]
fn in_memory_where_gathered<S: Simd>(simd: S, words: &mut Words) -> &mut Words {
    if gathers(simd) { std::hint::black_box(words) } else { words }
}

/// The lower edge of a cell as a tail probability; cell 0 begins where the table ends.
fn edge(cell: u32) -> f64 {
    let within = f64::from(cell & ((1 << FINE) - 1)) / f64::from(1_u32 << FINE);
    let octave = f64::from(1_u32 << (cell >> FINE));
    (1.0 + within) * octave / f64::from(1 << (OCTAVES + 1))
}

/// Where 32 random bits fall: bits below 2^31 on the lower side, the others mirrored on the upper one.
///
/// As an `f32` their exponent and the first bits of their mantissa tell the cell, and the rest the place in it.
#[inline(always)]
#[must_use]
pub fn place(bits: u32) -> Place {
    let mirror = (bits as i32 >> 31) as u32;
    let float = ((bits ^ mirror) as i32 as f32).to_bits();
    let cell = ((float >> REST) & (HALF as u32 - 1)) | (mirror & HALF as u32);
    let at = f32::from_bits(((float << FINE) & MANTISSA) | 1.0_f32.to_bits());
    Place { cell, at: f64::from(at) }
}

/// Bits of an `f32` that hold its mantissa.
const MANTISSA: u32 = (1 << (f32::MANTISSA_DIGITS - 1)) - 1;

/// The same of sixteen words: their cells, and the places in them.
#[inline(always)]
fn places<S: Simd>(bits: u32x16<S>) -> ([u32; 16], [f64x8<S>; 2]) {
    let signed: i32x16<S> = bits.bitcast();
    let mirror: u32x16<S> = (signed >> 31).bitcast();
    let tail: i32x16<S> = (bits ^ mirror).bitcast();
    let float: f32x16<S> = tail.to_float();
    let float: u32x16<S> = float.bitcast();
    let cells = ((float >> REST) & (HALF as u32 - 1)) | (mirror & HALF as u32);
    let at: f32x16<S> = (((float << FINE) & MANTISSA) | 1.0_f32.to_bits()).bitcast();
    let (low, high) = at.widen();
    (cells.to_array(), [low, high])
}

#[cfg(test)]
#[path = "quantile_table_tests.rs"]
mod tests;
