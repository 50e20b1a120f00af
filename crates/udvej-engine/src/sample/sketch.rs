// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use fearless_simd::prelude::*;
use fearless_simd::{Simd, f32x16, f64x8, u32x16};

use super::block::{BLOCK, Bits, Column, halves, sum};
use super::stream::GOLDEN;
use super::summary::{Summary, between};
use super::wide::Wide;

/// Where the bins of a [`Sketch`] lie: chosen from a few first draws, the same for every replicate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    low: f64,
    /// Bins per unit.
    density: f64,
    /// Values that many draws share, such as 0 or a price under a cap; each is counted on its own.
    atoms: [f64; ATOMS],
    atom_count: usize,
}

/// Bins between the ends, and one beyond either end.
const BINS: usize = 1020;
/// Values counted on their own, at most.
const ATOMS: usize = 4;
/// Counters of a sketch: a power of two, so that masking a place keeps it within.
pub(super) const SLOTS: usize = BINS + ATOMS;
const _: () = assert!(SLOTS.is_power_of_two());
/// Draws of one value, among the first, that make it an atom; where there are fewer, all of them.
const SHARED: usize = 3;

impl Scale {
    /// Bins that hold the middle 96 % of `first` and a quarter of that beyond either end. Reorders `first`.
    #[must_use]
    pub fn of(first: &mut [f64]) -> Self {
        let shared = SHARED.min(first.len());
        let mut runs: Vec<(usize, f64)> = Vec::new();
        if may_share(first, shared) {
            first.sort_unstable_by(f64::total_cmp);
            let chunks = first.chunk_by(|a, b| a == b).filter(|run| run.len() >= shared);
            runs.extend(chunks.filter_map(|run| Some((run.len(), *run.first()?))));
        }
        runs.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)));
        runs.truncate(ATOMS);
        let mut atoms = [f64::NAN; ATOMS];
        for (atom, (_, value)) in atoms.iter_mut().zip(&runs) {
            *atom = *value + 0.0;
        }
        let mut rest: Vec<f64> =
            first.iter().copied().filter(|value| !atoms.contains(value) && value.is_finite()).collect();
        let mut at = |share: f64| {
            let place = (share * rest.len().saturating_sub(1) as f64) as usize;
            (place < rest.len()).then(|| *rest.select_nth_unstable_by(place, f64::total_cmp).1)
        };
        let one = runs.first().map_or(0.0, |(_, value)| *value);
        let (low, high) = (at(0.02).unwrap_or(one), at(0.98).unwrap_or(one));
        // Of a constant a part that single precision would not show, yet wide enough for `wider` to reach anything soon.
        let margin = (0.25 * (high - low)).max(1e-9 * low.abs().max(high.abs())).max(1e-9);
        Self { atoms, atom_count: runs.len(), ..Self::between(low - margin, high + margin) }
    }

    fn between(low: f64, high: f64) -> Self {
        Self { low, density: (BINS - 2) as f64 / (high - low), atoms: [f64::NAN; ATOMS], atom_count: 0 }
    }

    /// The bins moved apart: eight times as wide on each side that did not hold what was asked.
    #[must_use]
    pub fn wider(&self, outside: Outside) -> Self {
        let width = (BINS - 2) as f64 / self.density;
        let low = if outside.below { self.low - 7.0 * width } else { self.low };
        let high = self.low + if outside.above { 8.0 * width } else { width };
        Self { atoms: self.atoms, atom_count: self.atom_count, ..Self::between(low, high) }
    }

    /// Whether moving the bins apart would lead beyond all numbers: what is no number lies in none, however wide.
    fn is_widest(&self) -> bool {
        !(16.0 * (BINS as f64 / self.density)).is_finite()
    }

    /// The left edge of a bin.
    fn edge(&self, bin: usize) -> f64 {
        self.low + (bin as f64 - 1.0) / self.density
    }

    /// The bin of each of the first `count` values; of more, as vectors go.
    #[inline(always)]
    pub fn fill<S: Simd>(&self, simd: S, values: &Column, count: usize, bins: &mut Bits) {
        self.fill_plain(simd, values, count, bins);
        for (slot, atom) in (BINS as u32..).zip(self.atoms.iter().take(self.atom_count)) {
            for (bin, value) in bins.iter_mut().zip(values).take(count) {
                *bin = if value == atom { slot } else { *bin };
            }
        }
    }
}

/// Whether a value may stand `shared` times among `values`: where not so many fall into one bucket, none does.
fn may_share(values: &[f64], shared: usize) -> bool {
    let mut buckets = [0_u16; 4096];
    values.iter().any(|value| {
        // 0 and -0 are one value.
        let bucket = (value + 0.0).to_bits().wrapping_mul(GOLDEN) >> (u64::BITS - 12);
        buckets.get_mut(bucket as usize).is_some_and(|count| {
            *count = count.saturating_add(1);
            usize::from(*count) >= shared
        })
    })
}

/// 2^23: added in single precision it leaves no place for a fraction, and the whole part in the lowest bits.
const LOW_BITS: f32 = 8_388_608.0;

impl Scale {
    /// The bin of one value, as [`fill_plain`](Self::fill_plain) finds it.
    fn bin(&self, value: f64) -> u32 {
        let place = ((value - (self.low - 0.5 / self.density)) * self.density) as f32;
        let place = if place > 0.0 { place } else { 0.0 };
        let place = if place < (BINS - 1) as f32 { place } else { (BINS - 1) as f32 };
        (place + LOW_BITS).to_bits() & (SLOTS as u32 - 1)
    }

    /// The bin of each value, atoms not told apart: rises with the value.
    #[inline(never)]
    pub(super) fn fill_plain<S: Simd>(&self, simd: S, values: &Column, count: usize, bins: &mut Bits) {
        if simd.level().is_fallback() {
            // Without vectors one after the other: a tenth of the code.
            bins.iter_mut().zip(values).take(count).for_each(|(bin, value)| *bin = self.bin(*value));
            return;
        }
        simd.vectorize(
            #[inline(always)]
            || {
                // Half a bin to the left, because adding rounds to the nearest.
                let left = f64x8::splat(simd, self.low - 0.5 / self.density);
                let (first, last) = (f32x16::splat(simd, 0.0), f32x16::splat(simd, (BINS - 1) as f32));
                let vectors = values.as_chunks().0.iter().zip(bins.as_chunks_mut().0);
                for (values, bins) in vectors.take(count.div_ceil(16)) {
                    let [low, high] = halves(simd, values);
                    let (low, high) = ((low - left) * self.density, (high - left) * self.density);
                    let place: f32x16<S> = low.narrow(high);
                    // What is no number lies in the first.
                    let place = place.simd_gt(first).select(place, first);
                    let place = place.simd_lt(last).select(place, last);
                    let bits: u32x16<S> = (place + LOW_BITS).bitcast();
                    (bits & (SLOTS as u32 - 1)).store_array(bins);
                }
            },
        )
    }

    /// What `sketch` counted in each bin, atoms added to the bin that they lie in.
    pub(super) fn plain_counts(&self, sketch: &Sketch) -> Vec<u64> {
        let totals = sketch.totals();
        let (bins, atoms) = totals.split_at(BINS);
        let mut counts = bins.to_vec();
        for (atom, count) in self.atoms.iter().zip(atoms).take(self.atom_count) {
            if let Some(all) = counts.get_mut(self.bin(*atom) as usize) {
                *all += count
            }
        }
        counts
    }
}

/// Counts values that stand in a list.
pub(super) struct Counting<'a> {
    pub(super) scale: &'a Scale,
    pub(super) values: &'a [f64],
    pub(super) sketch: &'a mut Sketch,
}

impl Wide for Counting<'_> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let (mut column, mut bins) = ([0.0; BLOCK], [0; BLOCK]);
        for values in self.values.chunks(BLOCK) {
            for (slot, value) in column.iter_mut().zip(values) {
                *slot = *value;
            }
            self.sketch.take(simd, self.scale, &column, values.len(), &mut bins);
        }
    }
}

/// Sides on which a quantile lies beyond the bins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outside {
    /// Below the lowest bin.
    pub below: bool,
    /// Above the highest bin.
    pub above: bool,
}

/// Quantiles and mean of one quantity, counted while it streams by: memory does not grow with the trials.
///
/// Within a bin values are taken to lie evenly, which errs by a small part of a thousandth of the quantity's range.
#[derive(Debug, Clone)]
pub struct Sketch {
    /// Counts since the last time that one might have become too large: small, so that many sketches fit the nearest cache.
    recent: [u16; SLOTS],
    /// How many those are.
    fresh: usize,
    /// Counts before; empty where there was no such time.
    before: Vec<u64>,
    sum: f64,
    count: u64,
}

impl Default for Sketch {
    fn default() -> Self {
        Self { recent: [0; SLOTS], fresh: 0, before: Vec::new(), sum: 0.0, count: 0 }
    }
}

impl PartialEq for Sketch {
    fn eq(&self, other: &Self) -> bool {
        self.count == other.count && self.sum == other.sum && self.totals() == other.totals()
    }
}

impl Sketch {
    /// Counts the first `count` values of a block, whose bins `scale` has found.
    #[inline(always)]
    pub fn add<S: Simd>(&mut self, simd: S, values: &Column, bins: &Bits, count: usize) {
        if self.fresh + count > usize::from(u16::MAX) {
            self.settle();
        }
        self.fresh += count;
        for bin in bins.get(..count).unwrap_or(bins) {
            if let Some(counter) = self.recent.get_mut(*bin as usize % SLOTS) {
                *counter += 1
            }
        }
        self.sum += sum(simd, values, count);
        self.count += count as u64;
    }

    /// Finds the bins of the first `count` values of a block by `scale`, and counts them.
    #[inline(never)]
    pub fn take<S: Simd>(&mut self, simd: S, scale: &Scale, values: &Column, count: usize, bins: &mut Bits) {
        simd.vectorize(
            #[inline(always)]
            || {
                scale.fill(simd, values, count, bins);
                self.add(simd, values, bins, count);
            },
        );
    }

    /// Counts what `other` has counted.
    pub fn merge(&mut self, other: &Self) {
        if self.fresh + other.fresh > usize::from(u16::MAX) {
            self.settle();
        }
        self.fresh += other.fresh;
        for (counter, other) in self.recent.iter_mut().zip(&other.recent) {
            *counter += other;
        }
        if self.before.is_empty() {
            self.before.clone_from(&other.before);
        } else {
            for (counter, other) in self.before.iter_mut().zip(&other.before) {
                *counter += other;
            }
        }
        self.sum += other.sum;
        self.count += other.count;
    }

    /// Adds the recent counts to those before.
    #[cold]
    fn settle(&mut self) {
        self.before = self.totals().to_vec();
        (self.recent, self.fresh) = ([0; SLOTS], 0);
    }

    /// All counts of each slot.
    fn totals(&self) -> [u64; SLOTS] {
        let mut totals = self.recent.map(u64::from);
        for (total, before) in totals.iter_mut().zip(&self.before) {
            *total += before;
        }
        totals
    }

    /// Arithmetic mean; 0 for no values.
    #[must_use]
    pub fn mean(&self) -> f64 {
        if self.count == 0 { 0.0 } else { self.sum / self.count as f64 }
    }

    /// Values counted.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// P10, P50, P90 and mean; zeros for no values.
    ///
    /// # Errors
    /// The sides on which a quantile lies beyond the bins.
    pub fn summary(&self, scale: &Scale) -> Result<Summary, Outside> {
        if self.count == 0 {
            return Ok(Summary::default());
        }
        let [p10, p50, p90] = self.quantiles(scale);
        let outside = |pick: fn(&Outside) -> bool| [p10, p50, p90].iter().any(|found| found.as_ref().is_err_and(pick));
        match (p10, p50, p90) {
            (Ok(p10), Ok(p50), Ok(p90)) => Ok(Summary { p10, p50, p90, mean: self.mean() }),
            _ if scale.is_widest() => Ok(self.nearest(scale).unwrap_or_default()),
            _ => Err(Outside { below: outside(|side| side.below), above: outside(|side| side.above) }),
        }
    }

    /// The same, a quantile beyond the bins at their edge: for a part of the whole whose quantiles lie within. Nothing for no values.
    #[must_use]
    pub fn nearest(&self, scale: &Scale) -> Option<Summary> {
        let edge = |outside: Outside| scale.low + if outside.above { (BINS - 2) as f64 / scale.density } else { 0.0 };
        if self.count == 0 {
            return None;
        }
        let [p10, p50, p90] = self.quantiles(scale).map(|found| found.unwrap_or_else(edge));
        Some(Summary { p10, p50, p90, mean: self.mean() })
    }

    /// Whether all values were the same, and that one an atom.
    #[must_use]
    pub fn is_constant(&self) -> bool {
        self.totals().iter().skip(BINS).any(|count| *count == self.count)
    }

    /// P10, P50 and P90, linear between order statistics, as [`super::quantile`].
    fn quantiles(&self, scale: &Scale) -> [Result<f64, Outside>; 3] {
        let totals = self.totals();
        let pieces = if scale.atom_count > 0 { pieces(&totals, scale) } else { Vec::new() };
        let chunks = std::array::from_fn(|chunk| {
            totals.get(chunk * CHUNK..).and_then(<[u64]>::first_chunk::<CHUNK>).map_or(0, |counts| counts.iter().sum())
        });
        [0.1, 0.5, 0.9].map(|p| {
            let rank = p * (self.count - 1) as f64;
            let (first, second) = (rank as u64, rank.ceil() as u64);
            let at = |rank| {
                if pieces.is_empty() { order_statistic(&totals, &chunks, scale, rank) } else { find(&pieces, rank) }
            };
            let low = at(first)?;
            let high = if second > first { at(second)? } else { low };
            Ok(between(low, high, rank - rank.floor()))
        })
    }

    /// For each slot the middle of the ranks that it holds, as a share of all, and the share that it holds.
    pub(super) fn ranks(&self, scale: &Scale) -> Vec<Ranked> {
        let mut ranks = vec![Ranked::default(); SLOTS];
        let all = self.count.max(1) as f64;
        let mut before = 0.0;
        for piece in pieces(&self.totals(), scale) {
            let atom = scale.atoms.iter().position(|atom| piece.bin == INSIDE && *atom == piece.low);
            let slot = atom.map_or(piece.bin, |atom| BINS + atom);
            let share = piece.count as f64 / all;
            if let Some(rank) = ranks.get_mut(slot) {
                // A bin that an atom parts has two pieces: their mean by weight.
                let (weight, middle) = (rank.share + share, before + 0.5 * share);
                rank.middle = if weight > 0.0 { (rank.middle * rank.share + middle * share) / weight } else { 0.0 };
                rank.share = weight;
            }
            before += share;
        }
        ranks
    }
}

/// Bins that are passed at once on the way to a rank.
const CHUNK: usize = 16;

/// The value at a rank counted from 0, where there are no atoms; `chunks` are sums of so many counts.
fn order_statistic(
    totals: &[u64; SLOTS],
    chunks: &[u64; SLOTS / CHUNK],
    scale: &Scale,
    rank: u64,
) -> Result<f64, Outside> {
    let mut before = 0;
    for ((chunk, inside), first) in totals.chunks(CHUNK).zip(chunks).zip((0..SLOTS).step_by(CHUNK)) {
        if rank >= before + inside {
            before += inside;
            continue;
        }
        for (bin, count) in (first..).zip(chunk) {
            if rank < before + count {
                let low = scale.edge(bin);
                return Piece { bin, low, high: scale.edge(bin + 1), count: *count }.at(rank - before);
            }
            before += count;
        }
    }
    Err(Outside { below: false, above: true })
}

/// What was counted, in ascending order; an atom is a piece without width, and parts the bin that it lies in.
fn pieces(totals: &[u64; SLOTS], scale: &Scale) -> Vec<Piece> {
    let (bins, shared) = totals.split_at(BINS);
    let mut atoms: Vec<(f64, u64)> = scale.atoms.iter().copied().zip(shared.iter().copied()).collect();
    atoms.retain(|(_, count)| *count > 0);
    atoms.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut atoms = atoms.into_iter().peekable();
    let mut pieces = Vec::with_capacity(BINS);
    for (bin, count) in bins.iter().enumerate() {
        let (mut low, high, mut left) = (scale.edge(bin), scale.edge(bin + 1), *count);
        let last = bin == BINS - 1;
        while let Some((value, count)) = atoms.next_if(|(value, _)| *value < high || last) {
            let share = if bin == 0 || last { 0.5 } else { ((value - low) / (high - low)).clamp(0.0, 1.0) };
            let part = (left as f64 * share) as u64;
            // What shares the bin of an atom beyond the ends cannot be told apart from what lies beyond it.
            pieces.push(Piece { bin, low, high: value, count: part });
            pieces.push(Piece { bin: INSIDE, low: value, high: value, count });
            low = value;
            left -= part;
        }
        pieces.push(Piece { bin, low, high, count: left });
    }
    pieces
}

/// The ranks of one slot as shares of all.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Ranked {
    pub(super) middle: f64,
    pub(super) share: f64,
}

/// Marks an atom.
const INSIDE: usize = usize::MAX;

struct Piece {
    bin: usize,
    low: f64,
    high: f64,
    count: u64,
}

impl Piece {
    /// The value at a rank within; those of one piece lie evenly.
    fn at(&self, rank: u64) -> Result<f64, Outside> {
        match self.bin {
            0 => Err(Outside { below: true, above: false }),
            bin if bin == BINS - 1 => Err(Outside { below: false, above: true }),
            _ => Ok(self.low + (self.high - self.low) * (rank as f64 + 0.5) / self.count as f64),
        }
    }
}

/// The value at a rank counted from 0.
fn find(pieces: &[Piece], rank: u64) -> Result<f64, Outside> {
    let mut before = 0;
    for piece in pieces {
        if rank < before + piece.count {
            return piece.at(rank - before);
        }
        before += piece.count;
    }
    Err(Outside { below: false, above: true })
}

#[cfg(test)]
#[path = "sketch_tests.rs"]
mod tests;
