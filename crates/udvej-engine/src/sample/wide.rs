// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use fearless_simd::{Level, Simd};

/// Something that is computed with vector instructions, whatever their width.
pub trait Wide {
    /// What comes of it.
    type Output;

    /// Computes it. What it calls must be `#[inline(always)]` to be built for the instructions of `simd`, or ask for them
    /// itself by `simd.vectorize`: what is called from many places does, so that it is built once for each width.
    fn run<S: Simd>(self, simd: S) -> Self::Output;
}

/// Computes `work` with the widest vector instructions that this machine has. Their width changes no bit of a result.
#[inline]
pub fn widest<W: Wide>(work: W) -> W::Output {
    let level = Level::new();
    #[cfg(test)]
    let level = held().unwrap_or(level);
    // Widths between the first and AVX2 are left out: each is one more copy of everything.
    #[cfg(target_arch = "x86_64")]
    match (level.as_avx512().filter(|_| !cfg!(feature = "no-avx512")), level.as_avx2(), level.as_sse2()) {
        (Some(simd), ..) => at(simd, work),
        (_, Some(simd), _) => at(simd, work),
        (.., Some(simd)) => at(simd, work),
        _ => unreachable!("every x86-64 machine has SSE2"),
    }
    #[cfg(not(target_arch = "x86_64"))]
    fearless_simd::dispatch!(level, simd => work.run(simd))
}

#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn at<S: Simd, W: Wide>(simd: S, work: W) -> W::Output {
    simd.vectorize(
        #[inline(always)]
        || work.run(simd),
    )
}

/// Whether one instruction loads many words from many places, quicker than one after the other.
#[inline(always)]
pub(super) fn gathers<S: Simd>(simd: S) -> bool {
    #[cfg(target_arch = "x86_64")]
    return matches!(simd.level(), Level::Avx512(_));
    #[cfg(not(target_arch = "x86_64"))]
    {
        let _ = simd;
        false
    }
}

#[cfg(test)]
thread_local! {
    static HELD: std::cell::Cell<Option<Level>> = const { std::cell::Cell::new(None) };
}

/// The level that this thread is held to.
#[cfg(test)]
fn held() -> Option<Level> {
    HELD.get()
}

/// The narrowest vector instructions of this kind of machine, which every one has.
#[cfg(test)]
pub(crate) fn plain() -> impl Simd {
    #[cfg(target_arch = "x86_64")]
    return Level::baseline().as_sse2().expect("every x86-64 machine has SSE2");
    #[cfg(target_arch = "aarch64")]
    return Level::baseline().as_neon().expect("every aarch64 machine has NEON");
    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    return fearless_simd::Fallback::new();
}

/// Every width that this machine has, the narrowest first.
#[cfg(test)]
pub(crate) fn levels() -> Vec<Level> {
    let best = Level::new();
    #[cfg(target_arch = "x86_64")]
    let avx2 = best.as_avx2().map(Simd::level);
    #[cfg(not(target_arch = "x86_64"))]
    let avx2 = None;
    [Some(Level::baseline()), avx2, Some(best)].into_iter().flatten().collect()
}

/// Runs `work` with [`widest`] held to `level` on this thread.
#[cfg(test)]
pub(crate) fn at_level<R>(level: Level, work: impl FnOnce() -> R) -> R {
    HELD.set(Some(level));
    let result = work();
    HELD.set(None);
    result
}

#[cfg(test)]
#[path = "wide_tests.rs"]
mod tests;
