// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::Curve;
use super::multiplier::Multiplier;
use super::normal_table::NormalTable;
use super::overrun::Overrun;
use super::pert::unit_pert;
use super::quantile_table::QuantileTable;
use super::step::Step;
use crate::math;

/// The tables made so far: each distinct one is made once and shared.
///
/// A shape is rounded before it is tabulated, so a table depends on its key alone and never on who asked first.
#[derive(Debug, Default)]
pub struct Tables {
    shapes: Mutex<BTreeMap<(Family, u64), Arc<NormalTable>>>,
    steps: Mutex<BTreeMap<[u64; 3], Arc<QuantileTable>>>,
    multipliers: Mutex<BTreeMap<[u64; Overrun::NUMBERS + 1], Arc<Multiplier>>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Family {
    Pert,
    Deviation,
}

/// Steps per unit of a shape. A choice: 4e-9 of the range is far below what anyone knows of a mode, and divisions by it are exact.
const GRID: f64 = (1_u64 << 28) as f64;

/// Smallest and largest shape of a gamma; beyond, its quantiles leave the range of `f64` or its sums grow long.
const SHAPES: (f64, f64) = (0.25, 10_000.0);

impl Tables {
    /// None made yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The unit Beta-PERT (lambda 4) whose mode stands at `position` in \[0, 1\].
    #[must_use]
    pub fn unit_pert(&self, position: f64) -> Arc<NormalTable> {
        self.shape(Family::Pert, position.clamp(0.0, 1.0), unit_pert)
    }

    /// 1/sqrt(G) for a gamma variable G with the given shape and scale 1, falling in z: the standard deviation that an inverse
    /// gamma variance has for scale 1. Shapes are cut to 0.25 .. 10,000.
    #[must_use]
    pub fn deviation(&self, shape: f64) -> Arc<NormalTable> {
        self.shape(Family::Deviation, shape.clamp(SHAPES.0, SHAPES.1), |shape| {
            NormalTable::of_curve(&Curve::log_gamma(shape), |log| math::exp(-0.5 * log))
        })
    }

    /// The overrun, and what it does to durations.
    #[must_use]
    pub fn multiplier(&self, overrun: &Overrun, elasticity: f64) -> Arc<Multiplier> {
        let key = overrun.key(elasticity);
        let mut made = self.multipliers.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(made.entry(key).or_insert_with(|| Arc::new(Multiplier::new(overrun, elasticity))))
    }

    /// The factor of a price step as a function of 32 random bits.
    #[must_use]
    pub fn step(&self, step: &Step) -> Arc<QuantileTable> {
        let mut made = self.steps.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(made.entry(step.key()).or_insert_with(|| {
            Arc::new(QuantileTable::new(|tail, upper| {
                let z = math::normal_quantile(tail);
                step.factor(if upper { -z } else { z })
            }))
        }))
    }

    fn shape(&self, family: Family, shape: f64, tabulate: impl Fn(f64) -> NormalTable) -> Arc<NormalTable> {
        // Above 0, and what is no number becomes 0: `as` saturates.
        let key = (shape * GRID + 0.5) as u64;
        // A panic elsewhere leaves the map whole: entries are added complete.
        let mut made = self.shapes.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(made.entry((family, key)).or_insert_with(|| Arc::new(tabulate(key as f64 / GRID))))
    }
}

#[cfg(test)]
#[path = "tables_tests.rs"]
mod tests;
