// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use fearless_simd::prelude::*;
use fearless_simd::{Simd, u32x16};

use super::block::{BLOCK, Bits, Column};
use super::sketch::{Scale, Sketch};
use super::summary::{Summary, at_rank, rank};
use super::wide::{Wide, widest};

/// Exact quantiles of values that were kept, one list a replicate, and their mean. Only values in the bins that hold a quantile
/// are sorted; `sketch` has counted the same values by `scale`.
#[must_use]
pub fn exact(kept: &[&[f64]], sketch: &Sketch, scale: &Scale) -> Summary {
    let counts = scale.plain_counts(sketch);
    let mut targets = [0.1, 0.5, 0.9].map(|p| Target::new(&counts, rank(sketch.count() as usize, p)));
    widest(Gathering { kept, scale, targets: &mut targets });
    let [p10, p50, p90] = targets.map(Target::value);
    Summary { p10, p50, p90, mean: sketch.mean() }
}

/// Takes what lies in the bins of each quantile out of all values.
struct Gathering<'a> {
    kept: &'a [&'a [f64]],
    scale: &'a Scale,
    targets: &'a mut [Target; 3],
}

impl Wide for Gathering<'_> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let (mut column, mut bins): (Column, Bits) = ([0.0; BLOCK], [0; BLOCK]);
        for chunk in self.kept.iter().flat_map(|values| values.chunks(BLOCK)) {
            for (slot, value) in column.iter_mut().zip(chunk) {
                *slot = *value;
            }
            self.scale.fill_plain(simd, &column, chunk.len(), &mut bins);
            for (bins, values) in bins.as_chunks().0.iter().zip(chunk.chunks(16)) {
                let bins = u32x16::load_array_ref(simd, bins);
                for target in &mut *self.targets {
                    // Few lie inside, in most vectors none.
                    let mut inside = (bins - target.first).simd_le(target.last.wrapping_sub(target.first)).to_bitmask();
                    while inside != 0 {
                        target.values.extend(values.get(inside.trailing_zeros() as usize));
                        inside &= inside - 1;
                    }
                }
            }
        }
    }
}

/// One quantile: the bins that hold the two order statistics around it, and what lies in them.
struct Target {
    first: u32,
    last: u32,
    /// Rank among `values`.
    rank: f64,
    values: Vec<f64>,
}

impl Target {
    fn new(counts: &[u64], rank: f64) -> Self {
        let bin_of = |rank: u64| {
            let mut before = 0;
            for (bin, count) in (0_u32..).zip(counts) {
                if rank < before + count {
                    return (bin, before);
                }
                before += count;
            }
            (u32::MAX, before)
        };
        let (first, before) = bin_of(rank as u64);
        let (last, _) = bin_of(rank.ceil() as u64);
        Self { first, last, rank: rank - before as f64, values: Vec::new() }
    }

    fn value(mut self) -> f64 {
        at_rank(&mut self.values, self.rank).unwrap_or_default()
    }
}

#[cfg(test)]
#[path = "exact_tests.rs"]
mod tests;
