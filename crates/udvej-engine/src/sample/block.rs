// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use fearless_simd::prelude::*;
use fearless_simd::{Simd, f64x8};

/// Trials that are computed together: a column of them and its neighbours stay in the nearest cache.
pub const BLOCK: usize = 256;

/// One quantity of a block, one entry a trial.
pub type Column = [f64; BLOCK];

/// Random bits of a block, one word a trial.
pub type Bits = [u32; BLOCK];

/// Vectors of eight in a column.
pub const VECTORS: usize = BLOCK / 8;

/// One vector of a column.
#[inline(always)]
#[must_use]
pub fn get<S: Simd>(simd: S, column: &Column, vector: usize) -> f64x8<S> {
    let entries = column.as_chunks().0.get(vector);
    entries.map_or_else(|| f64x8::splat(simd, 0.0), |entries| f64x8::load_array_ref(simd, entries))
}

/// Puts one vector in its place.
#[inline(always)]
pub fn put<S: Simd>(values: f64x8<S>, column: &mut Column, vector: usize) {
    if let Some(entries) = column.as_chunks_mut().0.get_mut(vector) {
        values.store_array(entries);
    }
}

/// Adds to one vector of a column.
#[inline(always)]
pub fn add<S: Simd>(values: f64x8<S>, column: &mut Column, vector: usize) {
    put(get(values.simd, column, vector) + values, column, vector);
}

/// What `f` makes of each entry of a column.
#[inline(always)]
pub fn map<S: Simd>(simd: S, from: &Column, out: &mut Column, f: impl Fn(f64x8<S>) -> f64x8<S>) {
    for (from, out) in from.as_chunks().0.iter().zip(out.as_chunks_mut().0) {
        f(f64x8::load_array(simd, *from)).store_array(out);
    }
}

/// Fills a column from another: by `all` where there are vectors, else one after the other by `alone`, which is a tenth of the
/// code.
#[inline(always)]
pub(super) fn fill_from<S: Simd>(
    simd: S,
    from: &Column,
    out: &mut Column,
    alone: impl Fn(f64) -> f64,
    all: impl FnOnce(&mut Column),
) {
    if simd.level().is_fallback() {
        out.iter_mut().zip(from).for_each(|(out, from)| *out = alone(*from));
        return;
    }
    simd.vectorize(
        #[inline(always)]
        || all(out),
    );
}

/// Sixteen entries as two vectors.
#[inline(always)]
pub(super) fn halves<S: Simd>(simd: S, entries: &[f64; 16]) -> [f64x8<S>; 2] {
    let (low, high) = entries.split_at(8);
    [f64x8::from_slice(simd, low), f64x8::from_slice(simd, high)]
}

/// The sum of a column's first `count` entries, in sixteen interleaved parts: the same order on every machine.
#[inline(always)]
#[must_use]
pub fn sum<S: Simd>(simd: S, column: &Column, count: usize) -> f64 {
    let mut parts = [f64x8::splat(simd, 0.0); 2];
    let (full, rest) = column.as_chunks().0.split_at((count / 16).min(BLOCK / 16));
    let mut last = [0.0; 16];
    for (entry, value) in last.iter_mut().zip(rest.iter().flatten()).take(count % 16) {
        *entry = *value;
    }
    for entries in full.iter().chain([&last]) {
        for (part, half) in parts.iter_mut().zip(halves(simd, entries)) {
            *part += half;
        }
    }
    let [low, high] = parts;
    let [a, b, c, d, e, f, g, h] = (low + high).to_array();
    ((a + e) + (b + f)) + ((c + g) + (d + h))
}

#[cfg(test)]
#[path = "block_tests.rs"]
mod tests;
