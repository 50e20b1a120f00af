// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::block::Bits;
use super::stream::{GOLDEN, mix};

/// Eight generators side by side, so that vector instructions step them together: xoshiro256++ of Blackman and Vigna 2021,
/// "Scrambled linear pseudorandom number generators", ACM TOMS 47(4), each started from SplitMix64 as its authors advise.
#[derive(Debug, Clone)]
pub struct Lanes {
    state: [[u64; WIDTH]; 4],
}

const WIDTH: usize = 8;

impl Lanes {
    /// The generators of one address.
    #[inline(always)]
    #[must_use]
    pub fn new(key: u64) -> Self {
        let mut state = [[0; WIDTH]; 4];
        for (row, words) in state.iter_mut().enumerate() {
            for (lane, word) in words.iter_mut().enumerate() {
                let step = (row * WIDTH + lane + 1) as u64;
                *word = mix(key.wrapping_add(GOLDEN.wrapping_mul(step)));
            }
        }
        Self { state }
    }

    /// Fills a block with random words; both halves of each number are used.
    #[inline(always)]
    pub fn fill(&mut self, out: &mut Bits) {
        let [mut a, mut b, mut c, mut d] = self.state;
        for chunk in out.chunks_exact_mut(2 * WIDTH) {
            let (low, high) = chunk.split_at_mut(WIDTH);
            let lanes = a.iter_mut().zip(&mut b).zip(c.iter_mut().zip(&mut d));
            for (((a, b), (c, d)), (low, high)) in lanes.zip(low.iter_mut().zip(high)) {
                let word = a.wrapping_add(*d).rotate_left(23).wrapping_add(*a);
                let shifted = *b << 17;
                *c ^= *a;
                *d ^= *b;
                *b ^= *c;
                *a ^= *d;
                *c ^= shifted;
                *d = d.rotate_left(45);
                *low = word as u32;
                *high = (word >> 32) as u32;
            }
        }
        self.state = [a, b, c, d];
    }
}

#[cfg(test)]
#[path = "lanes_tests.rs"]
mod tests;
