// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// Trials that are computed together: a column of them and its neighbours stay in the nearest cache.
pub const BLOCK: usize = 256;

/// One quantity of a block, one entry a trial.
pub type Column = [f64; BLOCK];

/// Random bits of a block, one word a trial.
pub type Bits = [u32; BLOCK];

/// Runs `work` with the widest vector instructions that this machine has and that change no bit of a result.
///
/// What `work` calls must be `#[inline(always)]` to be built for them.
#[inline]
pub fn widest<R>(work: impl FnOnce() -> R) -> R {
    #[cfg(test)]
    if PLAIN.get() {
        return work();
    }
    #[cfg(target_arch = "x86_64")]
    if let Some(avx2) = fearless_simd::Level::new().as_avx2() {
        return fearless_simd::Simd::vectorize(avx2, work);
    }
    work()
}

/// The sum of a column's first `count` entries, in eight interleaved parts: the same order on every machine.
#[inline(always)]
#[must_use]
pub fn sum(column: &Column, count: usize) -> f64 {
    let mut parts = [0.0; 8];
    if count >= BLOCK {
        for lanes in column.chunks_exact(8) {
            for (part, value) in parts.iter_mut().zip(lanes) {
                *part += value;
            }
        }
    }
    let rest = if count >= BLOCK { 0 } else { count };
    for (lanes, first) in column.chunks_exact(8).zip((0..rest).step_by(8)) {
        for ((part, value), at) in parts.iter_mut().zip(lanes).zip(first..) {
            *part += if at < count { *value } else { 0.0 };
        }
    }
    let [a, b, c, d, e, f, g, h] = parts;
    ((a + e) + (b + f)) + ((c + g) + (d + h))
}

#[cfg(test)]
thread_local! {
    static PLAIN: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Runs `work` with [`widest`] kept from vector instructions on this thread.
#[cfg(test)]
pub(crate) fn plainly<R>(work: impl FnOnce() -> R) -> R {
    PLAIN.set(true);
    let result = work();
    PLAIN.set(false);
    result
}

#[cfg(test)]
#[path = "block_tests.rs"]
mod tests;
