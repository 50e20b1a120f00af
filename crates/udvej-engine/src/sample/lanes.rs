// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use fearless_simd::prelude::*;
use fearless_simd::{Simd, u32x16, u64x8};

use super::block::Bits;
use super::stream::{GOLDEN, MIX};

/// Eight generators side by side, so that vector instructions step them together: xoshiro256++ of Blackman and Vigna 2021,
/// "Scrambled linear pseudorandom number generators", ACM TOMS 47(4), each started from SplitMix64 as its authors advise.
#[derive(Debug, Clone)]
pub struct Lanes {
    state: [[u64; WIDTH]; 4],
}

const WIDTH: usize = 8;

/// The first steps of SplitMix64, one a lane.
const STEPS: [u64; WIDTH] = {
    let (mut steps, mut sum) = ([0; WIDTH], 0_u64);
    let mut rest: &mut [u64] = &mut steps;
    while let [first, others @ ..] = rest {
        sum = sum.wrapping_add(GOLDEN);
        *first = sum;
        rest = others;
    }
    steps
};

impl Lanes {
    /// The generators of one address.
    #[inline(always)]
    #[must_use]
    pub fn new<S: Simd>(simd: S, key: u64) -> Self {
        let mut state = [[0; WIDTH]; 4];
        // SplitMix64 from the key on, its counter a lane further each.
        let mut counter = u64x8::load_array(simd, STEPS) + key;
        for words in &mut state {
            mix_all(counter).store_array(words);
            counter += GOLDEN.wrapping_mul(WIDTH as u64);
        }
        Self { state }
    }

    /// Fills a block with random words: of each number the lower half, then the upper one.
    #[inline(always)]
    pub fn fill<S: Simd>(&mut self, simd: S, out: &mut Bits) {
        let [a, b, c, d] = &self.state;
        let mut a = u64x8::load_array_ref(simd, a);
        let mut b = u64x8::load_array_ref(simd, b);
        let mut c = u64x8::load_array_ref(simd, c);
        let mut d = u64x8::load_array_ref(simd, d);
        for chunk in out.as_chunks_mut().0 {
            let word = turned(a + d, 23) + a;
            let shifted = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= shifted;
            d = turned(d, 45);
            // On machines that store the upper half first.
            let word = if cfg!(target_endian = "big") { turned(word, 32) } else { word };
            let words: u32x16<S> = word.bitcast();
            words.store_array(chunk);
        }
        self.state = [a, b, c, d].map(SimdBase::to_array);
    }
}

/// Bits turned to the left.
#[inline(always)]
fn turned<S: Simd>(words: u64x8<S>, by: u32) -> u64x8<S> {
    (words << by) | (words >> (u64::BITS - by))
}

/// [`mix`](super::stream::mix) of eight words.
#[inline(always)]
fn mix_all<S: Simd>(words: u64x8<S>) -> u64x8<S> {
    let [first, second] = MIX;
    let words = (words ^ (words >> 30)) * first;
    let words = (words ^ (words >> 27)) * second;
    words ^ (words >> 31)
}

#[cfg(test)]
#[path = "lanes_tests.rs"]
mod tests;
