// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

/// How to simulate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Simulation {
    /// Seed of every random stream.
    pub seed: u64,
    /// Trials for each system; at least 1.
    pub trials: u32,
    /// Threads to use; the result does not depend on it.
    pub threads: u16,
    /// What to keep.
    pub keep: Keep,
}

impl Default for Simulation {
    /// Seed 1, 10,000 trials, one thread, summaries only. 10,000 trials give the P50 of a one-off cost to about 1 %.
    fn default() -> Self {
        Self { seed: 1, trials: 10_000, threads: 1, keep: Keep::Summary }
    }
}

/// What to keep of a simulation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keep {
    /// Quantiles and means.
    #[default]
    Summary,
    /// Every trial's one-off cost and difference as well.
    Draws,
}

/// Every trial, in the document's currency, unrounded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draws {
    /// One-off cost at today's prices.
    pub one_off: Vec<f64>,
    /// Present value of stay - leave.
    pub npv_difference: Vec<f64>,
}
