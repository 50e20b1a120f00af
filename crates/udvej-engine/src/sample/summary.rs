// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::math::sqrt;

/// What is shown of many draws; a mean never stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Summary {
    /// 10 % quantile.
    pub p10: f64,
    /// Median.
    pub p50: f64,
    /// 90 % quantile.
    pub p90: f64,
    /// Arithmetic mean.
    pub mean: f64,
}

/// The quantile at `p` in \[0, 1\], linear between order statistics: type 7 of Hyndman and Fan 1996, the default of numpy and R.
///
/// Reorders `values`. Infinite values ("never") are kept: between a finite and an infinite value the quantile is infinite.
/// Nothing for no values.
pub fn quantile(values: &mut [f64], p: f64) -> Option<f64> {
    at_rank(values, rank(values.len(), p))
}

/// Quantiles and mean; nothing for no values. Reorders `values`, after the mean is summed in the order of trials.
pub fn summarise(values: &mut [f64]) -> Option<Summary> {
    let count = values.len();
    let mean = values.iter().sum::<f64>() / count as f64;
    // From the top down: once a quantile is placed, the lower ones lie before it.
    let [r10, r50, r90] = [0.1, 0.5, 0.9].map(|p| rank(count, p));
    let p90 = at_rank(values, r90)?;
    let p50 = at_rank(before(values, r90), r50)?;
    let p10 = at_rank(before(values, r50), r10)?;
    Some(Summary { p10, p50, p90, mean })
}

/// Spearman's rank correlation with average ranks for ties; 0 where a side is constant. Pairs beyond the shorter side are left out.
pub fn rank_correlation(a: &[f64], b: &[f64]) -> f64 {
    let count = a.len().min(b.len());
    let ranks = |side: &[f64]| average_ranks(side.get(..count).unwrap_or_default());
    let (a, b) = (ranks(a), ranks(b));
    let dot = |x: &[f64], y: &[f64]| x.iter().zip(y).map(|(x, y)| x * y).sum::<f64>();
    let (aa, bb) = (dot(&a, &a), dot(&b, &b));
    if aa > 0.0 && bb > 0.0 { (dot(&a, &b) / sqrt(aa * bb)).clamp(-1.0, 1.0) } else { 0.0 }
}

/// Place of the quantile among `count` ordered values, from 0.
pub(super) fn rank(count: usize, p: f64) -> f64 {
    p.clamp(0.0, 1.0) * count.saturating_sub(1) as f64
}

/// The values up to the one after `rank`, which `at_rank` has put in place.
fn before(values: &mut [f64], rank: f64) -> &mut [f64] {
    let end = (rank as usize + 2).min(values.len());
    values.get_mut(..end).unwrap_or_default()
}

/// Puts the values on either side of `rank` in place and interpolates.
pub(super) fn at_rank(values: &mut [f64], rank: f64) -> Option<f64> {
    let place = (rank as usize).min(values.len().checked_sub(1)?);
    let (_, low, above) = values.select_nth_unstable_by(place, f64::total_cmp);
    let low = *low;
    let next = (0..above.len()).zip(above.iter()).min_by(|(_, x), (_, y)| x.total_cmp(y)).map(|(index, _)| index);
    let Some(next) = next else { return Some(low) };
    above.swap(0, next);
    Some(between(low, above.first().copied().unwrap_or(low), rank - place as f64))
}

/// As numpy interpolates: from the nearer end.
pub(super) fn between(low: f64, high: f64, t: f64) -> f64 {
    if t == 0.0 || low == high {
        low
    } else if high == f64::INFINITY {
        high
    } else if low == f64::NEG_INFINITY {
        low
    } else if t < 0.5 {
        low + (high - low) * t
    } else {
        high - (high - low) * (1.0 - t)
    }
}

/// Ranks less their mean: halves and wholes, whose sums of products are exact up to 100,000 values.
fn average_ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<(f64, usize)> = values.iter().copied().zip(0..).collect();
    order.sort_unstable_by(|(x, i), (y, j)| x.total_cmp(y).then(i.cmp(j)));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    for ties in order.chunk_by(|(x, _), (y, _)| x == y) {
        // First rank + last rank - (1 + count), halved.
        let rank = 0.5 * ((2 * before + ties.len()) as f64 - values.len() as f64);
        for (_, index) in ties {
            if let Some(slot) = ranks.get_mut(*index) {
                *slot = rank
            }
        }
        before += ties.len();
    }
    ranks
}

#[cfg(test)]
#[path = "summary_tests.rs"]
mod tests;
