// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use fearless_simd::prelude::*;
use fearless_simd::{Simd, f64x8};

use super::block::Bits;
use super::sketch::{Ranked, SLOTS, Scale, Sketch};
use crate::math::sqrt;

/// Spearman's rank correlation of inputs with one result, gathered while both stream by.
///
/// An input drawn from its quantile function has its own random number as rank; the result's rank is that of its bin, known
/// when all is counted. So the sum of each input in each bin of the result is enough.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranks {
    /// Sums of the inputs, one row a bin of the result.
    sums: Box<[[f64; INPUTS]; SLOTS]>,
    squares: [f64; INPUTS],
}

/// Inputs followed at once.
pub const INPUTS: usize = 8;

/// The inputs of one block as numbers between -1/2 and 1/2 (or 0 and 1), one row a trial.
pub type Inputs = [[f64; INPUTS]; super::BLOCK];

impl Default for Ranks {
    fn default() -> Self {
        Self { sums: Box::new([[0.0; INPUTS]; SLOTS]), squares: [0.0; INPUTS] }
    }
}

impl Ranks {
    /// Adds the first `count` trials of a block: their inputs and the result's bins.
    #[inline(never)]
    pub fn add<S: Simd>(&mut self, simd: S, inputs: &Inputs, bins: &Bits, count: usize) {
        simd.vectorize(
            #[inline(always)]
            || {
                let mut squares = f64x8::load_array(simd, self.squares);
                for (row, bin) in inputs.iter().zip(bins).take(count) {
                    let Some(sums) = self.sums.get_mut(*bin as usize % SLOTS) else { continue };
                    let row = f64x8::load_array_ref(simd, row);
                    (f64x8::load_array_ref(simd, sums) + row).store_array(sums);
                    squares += row * row;
                }
                self.squares = squares.to_array();
            },
        )
    }

    /// Adds what `other` has gathered.
    pub fn merge(&mut self, other: &Self) {
        for (sums, other) in self.sums.iter_mut().zip(other.sums.iter()) {
            for (sum, other) in sums.iter_mut().zip(other) {
                *sum += other;
            }
        }
        for (square, other) in self.squares.iter_mut().zip(&other.squares) {
            *square += other;
        }
    }

    /// The rank correlation of each input with the result that `sketch` has counted; 0 where either is constant.
    #[must_use]
    pub fn correlations(&self, sketch: &Sketch, scale: &Scale) -> [f64; INPUTS] {
        let ranks = sketch.ranks(scale);
        let all = sketch.count().max(1) as f64;
        let spread = variance(&ranks);
        std::array::from_fn(|input| {
            let sums = self.sums.iter().filter_map(|row| row.get(input));
            let mean = sums.clone().sum::<f64>() / all;
            let square = self.squares.get(input).copied().unwrap_or_default() / all - mean * mean;
            let product: f64 = sums.zip(&ranks).map(|(sum, rank)| sum / all * (rank.middle - 0.5)).sum();
            ratio(product, spread * square)
        })
    }
}

/// Spearman's rank correlation of two results, from how often their bins meet. Coarser than the bins: 102 to a side.
#[derive(Debug, Clone, PartialEq)]
pub struct Meetings {
    counts: Vec<u32>,
}

/// Bins that share one row.
const COARSE: u32 = 10;
/// Rows; atoms have their own at the end.
const SIDE: usize = SLOTS.div_ceil(COARSE as usize) + 5;

impl Default for Meetings {
    fn default() -> Self {
        Self { counts: vec![0; SIDE * SIDE] }
    }
}

impl Meetings {
    /// Adds the bins of the first `count` trials of a block.
    #[inline(always)]
    pub fn add(&mut self, one: &Bits, other: &Bits, count: usize) {
        for (one, other) in one.iter().zip(other).take(count) {
            if let Some(counter) = self.counts.get_mut(coarse(*one) * SIDE + coarse(*other)) {
                *counter += 1
            }
        }
    }

    /// Adds what `other` has counted.
    pub fn merge(&mut self, other: &Self) {
        for (counter, other) in self.counts.iter_mut().zip(&other.counts) {
            *counter += other;
        }
    }

    /// The rank correlation of two results with their sketches; 0 where either is constant.
    #[must_use]
    pub fn correlation(&self, one: (&Sketch, &Scale), other: (&Sketch, &Scale)) -> f64 {
        let [one, other] = [one, other].map(|(sketch, scale)| gather(&sketch.ranks(scale)));
        let all = self.counts.iter().map(|count| f64::from(*count)).sum::<f64>().max(1.0);
        let rows = self.counts.chunks(SIDE).zip(&one);
        let product: f64 = rows
            .map(|(row, one)| {
                let across: f64 =
                    row.iter().zip(&other).map(|(count, other)| f64::from(*count) * (other.middle - 0.5)).sum();
                across / all * (one.middle - 0.5)
            })
            .sum();
        ratio(product, variance(&one) * variance(&other))
    }
}

#[inline(always)]
fn coarse(bin: u32) -> usize {
    // Each atom has a row of its own.
    let bins = SLOTS as u32 - 4;
    if bin < bins { (bin / COARSE) as usize } else { (bins / COARSE + bin - bins) as usize }
}

/// The ranks of the coarse rows.
fn gather(ranks: &[Ranked]) -> Vec<Ranked> {
    let mut rows = vec![Ranked::default(); SIDE];
    for (bin, rank) in (0..).zip(ranks) {
        if let Some(row) = rows.get_mut(coarse(bin)) {
            let weight = row.share + rank.share;
            row.middle = if weight > 0.0 { (row.middle * row.share + rank.middle * rank.share) / weight } else { 0.0 };
            row.share = weight;
        }
    }
    rows
}

/// Variance of the ranks, ties and bins at their middle.
fn variance(ranks: &[Ranked]) -> f64 {
    ranks.iter().map(|rank| rank.share * (rank.middle - 0.5) * (rank.middle - 0.5)).sum()
}

fn ratio(product: f64, variances: f64) -> f64 {
    // Below, only rounding is left of a constant.
    if variances > 1e-18 { (product / sqrt(variances)).clamp(-1.0, 1.0) } else { 0.0 }
}

#[cfg(test)]
#[path = "ranks_tests.rs"]
mod tests;
