// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use sha2::{Digest, Sha256};

use crate::math::normal_quantile;

/// The random numbers of one variable, each at its own address (dimension, trial).
///
/// A draw is a function of its address alone: no state passes from one draw to the next, so none depends on the number of
/// threads, on the order of evaluation, or on which other systems stand in the portfolio. Adding a system or an input leaves
/// every other draw as it was (common random numbers).
///
/// The key is a digest of seed and path; the draws are those of SplitMix64 started there: Steele, Lea and Flood 2014, "Fast
/// splittable pseudorandom number generators", OOPSLA, with the finaliser mix13 of Stafford. All streams lie on the one cycle
/// of length 2^64 at random places: that two of 10,000 streams of 10^6 draws overlap has a probability below 10^-5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stream {
    key: u64,
}

/// 2^64 divided by the golden ratio, made odd: the step of SplitMix64.
pub(super) const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// Changes with the construction of keys: old results then stay explainable.
const DOMAIN: &[u8] = b"udvej-stream/1";

/// Bits of an address that hold the trial; the other 24 hold the dimension.
const TRIAL_BITS: u32 = 40;

impl Stream {
    /// The stream of the variable at `path`, such as organisation, system and name of the variable.
    pub fn new(seed: u64, path: &[&str]) -> Self {
        let mut digest = Sha256::new();
        digest.update(DOMAIN);
        digest.update(seed.to_le_bytes());
        for part in path {
            // With its length before it, no part can run into the next.
            digest.update((part.len() as u64).to_le_bytes());
            digest.update(part.as_bytes());
        }
        let digest = digest.finalize();
        let key = digest.first_chunk().map_or(0, |first| u64::from_le_bytes(*first));
        Self { key }
    }

    /// What identifies the stream.
    #[inline(always)]
    pub(super) fn key(self) -> u64 {
        self.key
    }

    /// 64 random bits; `dimension` below 2^24, `trial` below 2^40.
    #[inline]
    pub fn bits(self, dimension: u32, trial: u64) -> u64 {
        debug_assert!(dimension < 1 << (64 - TRIAL_BITS) && trial < 1 << TRIAL_BITS);
        let address = u64::from(dimension) << TRIAL_BITS | trial;
        mix(self.key.wrapping_add(GOLDEN.wrapping_mul(address.wrapping_add(1))))
    }

    /// A number in the open interval (0, 1).
    ///
    /// One of the 2^52 midpoints (k + 1/2) / 2^52: the finest grid of 64-bit numbers that is symmetric about 1/2, so that `1 - u`
    /// is exact and never 0.
    #[inline]
    pub fn uniform(self, dimension: u32, trial: u64) -> f64 {
        ((self.bits(dimension, trial) >> 12) as f64 + 0.5) * (1.0 / (1_u64 << 52) as f64)
    }

    /// A standard normal number: the quantile at `uniform`, so both can be had from one address. At most 8.21 from 0.
    #[inline]
    pub fn normal(self, dimension: u32, trial: u64) -> f64 {
        normal_quantile(self.uniform(dimension, trial))
    }

    #[cfg(test)]
    /// `uniform` for consecutive trials.
    pub fn fill_uniform(self, dimension: u32, first_trial: u64, out: &mut [f64]) {
        for (trial, slot) in (first_trial..).zip(out) {
            *slot = self.uniform(dimension, trial);
        }
    }

    #[cfg(test)]
    /// `normal` for consecutive trials.
    pub fn fill_normal(self, dimension: u32, first_trial: u64, out: &mut [f64]) {
        for (trial, slot) in (first_trial..).zip(out) {
            *slot = self.normal(dimension, trial);
        }
    }
}

/// What Stafford's mix13 multiplies by.
pub(super) const MIX: [u64; 2] = [0xbf58_476d_1ce4_e5b9, 0x94d0_49bb_1331_11eb];

/// Stafford's mix13.
#[inline(always)]
pub(super) fn mix(mut z: u64) -> u64 {
    let [first, second] = MIX;
    z = (z ^ (z >> 30)).wrapping_mul(first);
    z = (z ^ (z >> 27)).wrapping_mul(second);
    z ^ (z >> 31)
}

#[cfg(test)]
#[path = "stream_tests.rs"]
mod tests;
