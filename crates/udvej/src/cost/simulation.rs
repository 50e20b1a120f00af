// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use crate::sample::{Sampling, Trials};
use crate::trial::{self, Quantiles, Run};

/// How to simulate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Simulation {
    /// Seed of every random stream.
    pub seed: u64,
    /// Trials for each system; at least 1.
    pub trials: u32,
    /// How trials are placed.
    pub sampling: Sampling,
    /// How quantiles are found.
    pub quantiles: Quantiles,
    /// When a plan is precise enough; nothing for `trials` and no more.
    pub tolerance: Option<Tolerance>,
    /// Threads to use; the result does not depend on it.
    pub threads: u16,
    /// What to keep.
    pub keep: Keep,
}

/// How precise quantiles are to be: trials start at [`Simulation::trials`] and double until the standard error of each reported
/// quantile is within `relative` of the quantile or of its quantity's distance from P10 to P90, or within `amount`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tolerance {
    /// A share above 0.
    pub relative: f64,
    /// In the document's currency; 0 for none.
    pub amount: f64,
    /// Trials at most.
    pub most: u32,
}

impl Default for Tolerance {
    /// 1 %, a million trials at most.
    fn default() -> Self {
        Self { relative: 0.01, amount: 0.0, most: 1 << 20 }
    }
}

impl Default for Simulation {
    /// Seed 1, 16,384 evenly placed trials, one thread, summaries only. That many give the P50 of a one-off cost to a few
    /// thousandths.
    fn default() -> Self {
        Self {
            seed: 1,
            trials: 1 << 14,
            sampling: Sampling::default(),
            quantiles: Quantiles::default(),
            tolerance: None,
            threads: 1,
            keep: Keep::Summary,
        }
    }
}

impl Simulation {
    /// Trials at most where none is kept: a choice, about a minute for one system.
    pub const MOST: u32 = 100_000_000;
    /// Trials at most where all are kept, for the memory that they take.
    pub const MOST_KEPT: u32 = 1_000_000;

    /// The same with no more trials than are allowed, and one at least.
    #[must_use]
    pub fn within_limits(self) -> Self {
        let kept = self.keep == Keep::Draws || self.quantiles == Quantiles::Exact;
        let most = if kept { Self::MOST_KEPT } else { Self::MOST };
        let tolerance = self.tolerance.map(|tolerance| Tolerance { most: tolerance.most.min(most), ..tolerance });
        Self { trials: self.trials.clamp(1, most), tolerance, ..self }
    }

    pub(crate) fn goal(&self) -> Option<trial::Goal> {
        let goal = |tolerance: Tolerance| trial::Goal {
            relative: tolerance.relative,
            amount: tolerance.amount,
            most: u64::from(tolerance.most),
        };
        self.tolerance.map(goal)
    }

    pub(crate) fn trials(&self) -> Trials {
        Trials { count: u64::from(self.trials.max(1)), sampling: self.sampling }
    }

    /// The same for one plan on `threads` threads.
    pub(crate) fn run(&self, threads: u16) -> Run {
        Run {
            seed: self.seed,
            trials: self.trials(),
            threads,
            quantiles: self.quantiles,
            keep: self.keep == Keep::Draws,
            goal: self.goal(),
        }
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
