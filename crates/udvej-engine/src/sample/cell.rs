// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// A straight piece of a tabulated function: its value at the left edge and its rise to the right one.
///
/// Both in single precision, so that one load brings both: 6e-8 of the value, far below what a straight piece errs.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Cell {
    from: f32,
    rise: f32,
}

impl Cell {
    pub(super) fn between(from: f64, to: f64) -> Self {
        Self { from: from as f32, rise: (to - from) as f32 }
    }

    /// The value `into` (0 to 1) of the way.
    #[inline(always)]
    pub(super) fn at(self, into: f32) -> f64 {
        f64::from(self.from) + f64::from(self.rise) * f64::from(into)
    }
}
