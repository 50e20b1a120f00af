// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use fearless_simd::prelude::*;
use fearless_simd::{Simd, f64x8, u64x8};

/// A straight piece of a tabulated function: where it starts and its rise to the next one, in one word, so that one load brings
/// both.
///
/// The word as it stands is the start less the rise, as a number whose last 28 bits are the first 28 bits of the rise. So neither has
/// to be converted; the start is had to 2^-24 of itself, the rise to 2^-17.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Cell(u64);

/// Bits of the rise that are not kept.
const CUT: u32 = 36;
/// Bits of the word that hold it.
const RISE: u64 = (1 << (u64::BITS - CUT)) - 1;

impl Cell {
    pub(super) fn between(from: f64, to: f64) -> Self {
        // Half of what is cut is added first, which rounds to the nearest.
        let rise = (to - from).to_bits().wrapping_add(1 << (CUT - 1)) >> CUT;
        let start = from - f64::from_bits(rise << CUT);
        Self((start.to_bits() & !RISE) | rise)
    }

    /// The value at `place`, from 1 at its start to 2 at its end.
    #[inline(always)]
    pub(super) fn at(self, place: f64) -> f64 {
        f64::from_bits(self.0) + f64::from_bits(self.0 << CUT) * place
    }

    /// What [`at_words`](Self::at_words) takes.
    #[inline(always)]
    pub(super) fn word(self) -> u64 {
        self.0
    }

    /// The values of eight cells at their places.
    #[inline(always)]
    pub(super) fn at_words<S: Simd>(words: u64x8<S>, place: f64x8<S>) -> f64x8<S> {
        let (start, rise): (f64x8<S>, f64x8<S>) = (words.bitcast(), (words << CUT).bitcast());
        start + rise * place
    }
}

#[cfg(test)]
#[path = "cell_tests.rs"]
mod tests;
