// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// A straight piece of a tabulated function: its value at the left edge and its rise to the right one.
///
/// Both in single precision and in one word, so that one load brings both: 6e-8 of the value, far below what a straight piece
/// errs.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Cell(u64);

impl Cell {
    pub(super) fn between(from: f64, to: f64) -> Self {
        let [from, rise] = [from, to - from].map(|value| u64::from((value as f32).to_bits()));
        Self(from | rise << 32)
    }

    /// The value `into` (0 to 1) of the way.
    #[inline(always)]
    pub(super) fn at(self, into: f32) -> f64 {
        let from = f32::from_bits(self.0 as u32);
        let rise = f32::from_bits((self.0 >> 32) as u32);
        f64::from(from) + f64::from(rise) * f64::from(into)
    }
}
