// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::super::stream::mix;
use super::*;
use crate::sample::{BLOCK, plain};

/// xoshiro256++ as its authors print it.
fn next(s: &mut [u64; 4]) -> u64 {
    let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
    let t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = s[3].rotate_left(45);
    result
}

#[test]
fn the_plain_generator_is_the_published_one() {
    let mut state = [1, 2, 3, 4];
    let first: Vec<u64> = (0..4).map(|_| next(&mut state)).collect();
    assert_eq!(first, [41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386]);
}

#[test]
fn each_lane_is_a_plain_generator_started_from_its_own_words() {
    let key = 0x0123_4567_89ab_cdef;
    let mut lanes = Lanes::new(plain(), key);
    let mut blocks = [[0; BLOCK]; 2];
    for block in &mut blocks {
        lanes.fill(plain(), block);
    }
    for lane in 0..WIDTH {
        let mut state =
            [0, 1, 2, 3].map(|row| mix(key.wrapping_add(GOLDEN.wrapping_mul((row * WIDTH + lane + 1) as u64))));
        for chunk in blocks.iter().flat_map(|block| block.chunks_exact(2 * WIDTH)) {
            let word = next(&mut state);
            assert_eq!([chunk[2 * lane], chunk[2 * lane + 1]], [word as u32, (word >> 32) as u32]);
        }
    }
}

#[test]
fn keys_one_bit_apart_share_no_words() {
    let words = |key| {
        let mut out = [0; BLOCK];
        Lanes::new(plain(), key).fill(plain(), &mut out);
        out
    };
    let (one, other) = (words(1), words(3));
    assert!(one.iter().zip(&other).filter(|(a, b)| a == b).count() == 0);
    // 8,192 bits, each differing half the time: standard deviation 45.
    let differing: u32 = one.iter().zip(&other).map(|(a, b)| (a ^ b).count_ones()).sum();
    assert!(differing.abs_diff(4096) < 4 * 45, "{differing}");
}
