// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;

/// The first `points` points, upper bits first.
fn points(sobol: &Sobol, points: usize) -> Vec<u32> {
    let blocks = 0..points.div_ceil(BLOCK) as u64;
    let block = |block| {
        let mut out = [0; BLOCK];
        sobol.fill(crate::sample::plain(), block, &mut out);
        out
    };
    blocks.flat_map(block).take(points).collect()
}

fn unscrambled(dimension: usize) -> Sobol {
    Sobol { shift: 0, directions: plain(dimension, DEPTH) }
}

#[test]
fn unscrambled_points_are_the_published_ones() {
    // The program of Joe and Kuo prints them in the order of the Gray code.
    let published: [[f64; 5]; 9] = [
        [0.0, 0.0, 0.0, 0.0, 0.0],
        [0.5, 0.5, 0.5, 0.5, 0.5],
        [0.75, 0.25, 0.25, 0.25, 0.75],
        [0.25, 0.75, 0.75, 0.75, 0.25],
        [0.375, 0.375, 0.625, 0.875, 0.375],
        [0.875, 0.875, 0.125, 0.375, 0.875],
        [0.625, 0.125, 0.875, 0.625, 0.625],
        [0.125, 0.625, 0.375, 0.125, 0.125],
        [0.1875, 0.3125, 0.9375, 0.4375, 0.5625],
    ];
    for dimension in 0..5 {
        let natural = points(&unscrambled(dimension), 16);
        for (n, row) in published.iter().enumerate() {
            assert_eq!(f64::from(natural[n ^ n >> 1]) / 4_294_967_296.0, row[dimension], "point {n} of {dimension}");
        }
    }
}

#[test]
fn each_dimension_puts_one_point_in_each_interval() {
    for dimension in 0..DIMENSIONS {
        for bits in [1, 6, 8, 11] {
            let count = 1_usize << bits;
            for start in [unscrambled(dimension), Sobol::new(dimension, 77 + dimension as u64, count as u64)] {
                let mut seen = vec![false; count];
                for point in points(&start, count) {
                    seen[(point >> (32 - bits)) as usize] = true;
                }
                assert!(seen.iter().all(|seen| *seen), "dimension {dimension}, {count} points");
            }
        }
    }
}

/// Degree of the polynomial; the first dimension has none.
fn degree(dimension: usize) -> usize {
    dimension.checked_sub(1).map_or(1, |row| NUMBERS[row].len() - 1)
}

#[test]
fn two_dimensions_are_even_in_all_elementary_boxes() {
    const BITS: usize = 10;
    let all: Vec<Vec<u32>> = (0..10).map(|dimension| points(&Sobol::new(dimension, 5, 1 << BITS), 1 << BITS)).collect();
    for (i, one) in all.iter().enumerate() {
        for (j, other) in all.iter().enumerate().skip(i + 1) {
            // Sobol 1967: t is at most the sum of the degrees less one each.
            let t = (degree(i) - 1) + (degree(j) - 1);
            for across in 0..=BITS.saturating_sub(t) {
                let up = BITS - t - across;
                let mut boxes = vec![0; 1 << (BITS - t)];
                for (x, y) in one.iter().zip(other) {
                    let part = |point: u32, bits: usize| (u64::from(point) >> (32 - bits)) as usize;
                    boxes[part(*x, across) << up | part(*y, up)] += 1;
                }
                assert!(boxes.iter().all(|count| *count == 1 << t), "dimensions {i} and {j}, {across} by {up} bits");
            }
        }
    }
}

#[test]
fn a_longer_sequence_begins_like_a_shorter_one() {
    for dimension in [0, 1, 11, 100] {
        let (short, long) = (Sobol::new(dimension, 9, 700), Sobol::new(dimension, 9, 1 << 20));
        assert_eq!(points(&short, 700), points(&long, 700));
        // A later block can be had on its own.
        let mut block = [0; BLOCK];
        long.fill(crate::sample::plain(), 2, &mut block);
        assert_eq!(block, points(&long, 3 * BLOCK)[2 * BLOCK..]);
    }
}

#[test]
fn each_point_of_a_scramble_is_uniform_on_its_own() {
    let count = 4096;
    for point in [0, 1, 200] {
        let (mut sum, mut squares) = (0.0, 0.0);
        for key in 0..count {
            let u = f64::from(points(&Sobol::new(3, mix(key), 256), 256)[point]) / 4_294_967_296.0;
            sum += u;
            squares += (u - 0.5) * (u - 0.5);
        }
        let n = count as f64;
        assert!((sum / n - 0.5).abs() < 4.0 * (1.0 / 12.0 / n).sqrt());
        assert!((squares / n - 1.0 / 12.0).abs() < 4.0 * (1.0 / 180.0 / n).sqrt());
    }
}

#[test]
fn two_scrambles_differ_by_more_than_a_shift() {
    let (one, other) = (points(&Sobol::new(2, 1, 256), 256), points(&Sobol::new(2, 2, 256), 256));
    assert!(one.iter().zip(&other).all(|(a, b)| a != b));
    let shift = one[0] ^ other[0];
    assert!(one.iter().zip(&other).any(|(a, b)| a ^ b != shift));
}

#[test]
fn a_dimension_beyond_the_table_is_taken_from_its_start() {
    assert_eq!(points(&Sobol::new(DIMENSIONS + 2, 4, 64), 64), points(&Sobol::new(2, 4, 64), 64));
    assert_eq!(DIMENSIONS, 112);
}
