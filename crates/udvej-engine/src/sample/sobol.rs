// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::OnceLock;

use fearless_simd::prelude::*;
use fearless_simd::{Simd, u32x16};

use super::block::{BLOCK, Bits};
use super::sobol_numbers::NUMBERS;
use super::stream::{GOLDEN, mix};

/// Dimensions of the sequence that are tabulated.
pub const DIMENSIONS: usize = NUMBERS.len() + 1;

/// Bits of a point's index: 4 billion points.
const DEPTH: usize = 32;

/// Index bits within a block.
const WITHIN: usize = BLOCK.trailing_zeros() as usize;

/// One dimension of a Sobol sequence, scrambled.
///
/// Sobol 1967 with the direction numbers of Joe and Kuo 2008 (`sobol_numbers`). Scrambled by a random lower triangular matrix
/// and a random digital shift: Matousek 1998, "On the L2-discrepancy for anchored boxes", J. Complexity 14. Each point is then
/// uniform on its own, so estimates are unbiased and independent scrambles tell their error, and drawing costs one exclusive
/// or, because the matrix is multiplied into the direction numbers beforehand.
#[derive(Debug, Clone)]
pub struct Sobol {
    shift: u32,
    directions: [u32; DEPTH],
}

impl Sobol {
    /// Dimension `dimension` (modulo [`DIMENSIONS`]) under the scramble of `key`, for the first `points` points.
    #[must_use]
    pub fn new(dimension: usize, key: u64, points: u64) -> Self {
        let depth = (u64::BITS - points.saturating_sub(1).leading_zeros()).min(DEPTH as u32) as usize;
        let mut directions = all_plain().get(dimension % DIMENSIONS).copied().unwrap_or_default();
        directions.iter_mut().skip(depth).for_each(|direction| *direction = 0);
        // Column b of the matrix: 1 in row b, random below.
        let mut matrix = [0_u32; DEPTH];
        for (bit, column) in matrix.iter_mut().enumerate().take(depth) {
            let random = mix(key.wrapping_add(GOLDEN.wrapping_mul(bit as u64 + 2))) >> 32;
            *column = (random as u32 | 1 << 31) >> bit;
        }
        for direction in directions.iter_mut().take(depth) {
            let mut scrambled = 0;
            for (bit, column) in matrix.iter().enumerate().take(depth) {
                scrambled ^= column & (*direction << bit >> 31).wrapping_neg();
            }
            *direction = scrambled;
        }
        Self { shift: (mix(key.wrapping_add(GOLDEN)) >> 32) as u32, directions }
    }

    /// Points `block` x [`BLOCK`] and on, in the natural order of their index.
    #[inline(always)]
    pub fn fill<S: Simd>(&self, simd: S, block: u64, out: &mut Bits) {
        const LANES: usize = 16;
        let mut start = self.shift;
        for (bit, direction) in self.directions.iter().skip(WITHIN).enumerate() {
            start ^= direction & ((block >> bit) as u32 & 1).wrapping_neg();
        }
        // The last bits of the index are the same in every vector, and the others in all of one.
        let (last, first) = self.directions.split_at(LANES.trailing_zeros() as usize);
        let (last, first): ([u32; LANES], [u32; BLOCK / LANES]) = (combined(last), combined(first));
        let last = u32x16::load_array(simd, last) ^ start;
        for (points, first) in out.as_chunks_mut().0.iter_mut().zip(first) {
            (last ^ first).store_array(points);
        }
    }
}

/// For each number the sum of the directions of its bits.
#[inline(always)]
fn combined<const MANY: usize>(directions: &[u32]) -> [u32; MANY] {
    let mut sums = [0; MANY];
    for (bit, direction) in directions.iter().take(MANY.trailing_zeros() as usize).enumerate() {
        let (known, next) = sums.split_at_mut(1 << bit);
        for (next, known) in next.iter_mut().zip(known) {
            *next = *known ^ direction;
        }
    }
    sums
}

/// Direction numbers of every dimension, made once.
fn all_plain() -> &'static [[u32; DEPTH]; DIMENSIONS] {
    static ALL: OnceLock<Box<[[u32; DEPTH]; DIMENSIONS]>> = OnceLock::new();
    ALL.get_or_init(|| Box::new(std::array::from_fn(|dimension| plain(dimension, DEPTH))))
}

/// Direction numbers of one dimension, first bit uppermost, by the recurrence of Bratley and Fox 1988, ACM TOMS 14(1).
fn plain(dimension: usize, depth: usize) -> [u32; DEPTH] {
    let mut directions = [0_u32; DEPTH];
    let Some([polynomial, initial @ ..]) = dimension.checked_sub(1).and_then(|row| NUMBERS.get(row).copied()) else {
        for (bit, direction) in directions.iter_mut().enumerate() {
            *direction = 1 << (31 - bit);
        }
        return directions;
    };
    let degree = initial.len();
    for bit in 0..depth {
        let value = match initial.get(bit) {
            Some(number) => u32::from(*number) << (31 - bit),
            None => {
                let earlier =
                    |back: usize| bit.checked_sub(back).and_then(|at| directions.get(at)).copied().unwrap_or(0);
                let base = earlier(degree) ^ earlier(degree) >> degree;
                (1..degree).fold(base, |sum, back| {
                    let taken = u32::from(polynomial >> (degree - back) & 1);
                    sum ^ earlier(back) & taken.wrapping_neg()
                })
            }
        };
        if let Some(slot) = directions.get_mut(bit) {
            *slot = value;
        }
    }
    directions
}

#[cfg(test)]
#[path = "sobol_tests.rs"]
mod tests;
