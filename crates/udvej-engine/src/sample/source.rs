// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use fearless_simd::Simd;

use super::block::Bits;
use super::lanes::Lanes;
use super::sobol::Sobol;
use super::stream::{GOLDEN, Stream, mix};
use super::wide::{Wide, widest};

/// How trials are placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sampling {
    /// Independent at random: Monte Carlo.
    MonteCarlo,
    /// Evenly, by scrambled Sobol sequences: randomised quasi-Monte Carlo.
    #[default]
    QuasiMonteCarlo,
}

impl Sampling {
    /// Both.
    pub const ALL: [Self; 2] = [Self::MonteCarlo, Self::QuasiMonteCarlo];

    /// Its word in calls and reports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::MonteCarlo => "mc",
            Self::QuasiMonteCarlo => "rqmc",
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sampling| sampling.id() == id)
    }
}

/// How many trials, in how many independent parts. A part's own result tells how far the whole may be off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trials {
    /// Trials of all replicates together.
    pub count: u64,
    /// How they are placed.
    pub sampling: Sampling,
}

/// Independent parts of a simulation. A choice: eight tell the standard error to about a quarter of itself, and more would
/// leave each Sobol sequence too short to be even.
pub const REPLICATES: u64 = 8;

impl Trials {
    /// Trials of one replicate: all alike, the first ones one more where they do not divide.
    #[must_use]
    pub const fn of_replicate(self, replicate: u64) -> u64 {
        self.count / REPLICATES + if replicate < self.count % REPLICATES { 1 } else { 0 }
    }
}

/// The random words of one variable in one replicate, block after block.
///
/// A variable may need several numbers a trial (one a year); each has its own dimension, so that a longer horizon changes no
/// earlier number.
#[derive(Debug)]
pub struct Source {
    key: u64,
    /// One a number; empty for independent trials.
    even: Vec<Sobol>,
}

impl Source {
    /// `dimensions` are those of the Sobol sequence, one for each number that a trial takes.
    #[must_use]
    pub fn new(stream: Stream, trials: Trials, replicate: u64, dimensions: impl Iterator<Item = usize>) -> Self {
        let key = mix(stream.key().wrapping_add(GOLDEN.wrapping_mul(replicate + 1)));
        let sobol = |(number, dimension): (u64, usize)| {
            Sobol::new(dimension, mix(key ^ number), trials.of_replicate(replicate))
        };
        let even = match trials.sampling {
            Sampling::MonteCarlo => Vec::new(),
            Sampling::QuasiMonteCarlo => (0..).zip(dimensions).map(sobol).collect(),
        };
        Self { key, even }
    }

    /// The words of one block.
    #[inline(always)]
    #[must_use]
    pub fn block(&self, block: u64) -> BlockSource<'_> {
        BlockSource { key: self.key, lanes: None, even: &self.even, block, next: 0 }
    }
}

/// The words of one variable in one block, number after number.
#[derive(Debug)]
pub struct BlockSource<'s> {
    key: u64,
    /// Started with the first number.
    lanes: Option<Lanes>,
    even: &'s [Sobol],
    block: u64,
    next: usize,
}

impl BlockSource<'_> {
    /// The next number of every trial.
    #[inline(never)]
    pub fn fill<S: Simd>(&mut self, simd: S, out: &mut Bits) {
        simd.vectorize(
            #[inline(always)]
            || {
                if self.even.is_empty() {
                    // Not `get_or_insert_with`: what it calls is not built for the instructions of `simd`.
                    let lanes = match &mut self.lanes {
                        Some(lanes) => lanes,
                        none => none.insert(Lanes::new(simd, mix(self.key ^ self.block))),
                    };
                    lanes.fill(simd, out);
                } else if let Some(sobol) = self.even.get(self.next) {
                    sobol.fill(simd, self.block, out);
                    self.next += 1;
                }
            },
        )
    }

    /// The same outside of [`Wide`] work.
    pub fn fill_alone(&mut self, out: &mut Bits) {
        widest(Filling { source: self, out });
    }
}

/// The next number of every trial, on its own.
struct Filling<'f, 's> {
    source: &'f mut BlockSource<'s>,
    out: &'f mut Bits,
}

impl Wide for Filling<'_, '_> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        self.source.fill(simd, self.out);
    }
}

#[cfg(test)]
#[path = "source_tests.rs"]
mod tests;
