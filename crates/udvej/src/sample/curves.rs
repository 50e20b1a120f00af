// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::Curve;

/// The curves tabulated so far: each distinct one is made once and shared.
///
/// The shape is rounded before tabulating, so a curve depends on its key alone and never on who asked first.
#[derive(Debug, Default)]
pub(crate) struct Curves {
    made: Mutex<BTreeMap<(Family, u64), Arc<Curve>>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Family {
    Pert,
    LogGamma,
}

/// Steps per unit of a shape. A choice: 4e-9 of the range is far below what anyone knows of a mode, and divisions by it are exact.
const GRID: f64 = (1_u64 << 28) as f64;

/// Smallest and largest shape of a gamma; beyond, its quantiles leave the range of `f64` or its sums grow long.
const SHAPES: (f64, f64) = (0.25, 10_000.0);

impl Curves {
    /// None made yet.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// The unit Beta-PERT (lambda 4) whose mode stands at `position` in \[0, 1\].
    pub(crate) fn pert(&self, position: f64) -> Arc<Curve> {
        self.curve(Family::Pert, position.clamp(0.0, 1.0), |position| Curve::unit_beta(1.0 + 4.0 * position))
    }

    /// The logarithm of a gamma variable with the given shape and scale 1. Shapes are cut to 0.25 .. 10,000.
    pub(crate) fn log_gamma(&self, shape: f64) -> Arc<Curve> {
        self.curve(Family::LogGamma, shape.clamp(SHAPES.0, SHAPES.1), Curve::log_gamma)
    }

    fn curve(&self, family: Family, shape: f64, tabulate: impl Fn(f64) -> Curve) -> Arc<Curve> {
        // Above 0, and what is no number becomes 0: `as` saturates.
        let key = (shape * GRID + 0.5) as u64;
        // A panic elsewhere leaves the map whole: entries are added complete.
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(made.entry((family, key)).or_insert_with(|| Arc::new(tabulate(key as f64 / GRID))))
    }
}

#[cfg(test)]
#[path = "curves_tests.rs"]
mod tests;
