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
        // On arrays of its own and by indices up to constants: so it becomes vector instructions.
        let [mut a, mut b, mut c, mut d] = self.state;
        #[expect(clippy::indexing_slicing, reason = "indices below the length in the type")]
        for chunk in out.chunks_exact_mut(2 * WIDTH) {
            let mut words = [0_u64; WIDTH];
            for i in 0..WIDTH {
                words[i] = a[i].wrapping_add(d[i]).rotate_left(23).wrapping_add(a[i]);
                let shifted = b[i] << 17;
                c[i] ^= a[i];
                d[i] ^= b[i];
                b[i] ^= c[i];
                a[i] ^= d[i];
                c[i] ^= shifted;
                d[i] = d[i].rotate_left(45);
            }
            for i in 0..WIDTH {
                chunk[i] = words[i] as u32;
                chunk[WIDTH + i] = (words[i] >> 32) as u32;
            }
        }
        self.state = [a, b, c, d];
    }
}

#[cfg(test)]
#[path = "lanes_tests.rs"]
mod tests;
