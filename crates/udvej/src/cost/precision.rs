// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::Simulation;
use super::summary::AmountQuantiles;
use crate::quantity::{Amount, Currency};
use crate::sample::REPLICATES;
use crate::trial::{Outcome, Quantity};

/// How precise simulated figures are. The trials stand in eight parts that know nothing of each other; how far the parts differ
/// tells how far the whole may be off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Precision {
    /// How trials were placed: `mc` (independent at random) or `rqmc` (evenly, by scrambled Sobol sequences).
    pub sampling: String,
    /// Trials done.
    pub trials: u64,
    /// Parts that know nothing of each other.
    pub replicates: u16,
    /// Standard errors of the one-off cost.
    pub one_off: Option<AmountQuantiles>,
    /// Standard errors of the difference.
    pub npv_difference: Option<AmountQuantiles>,
    /// Standard error of the share of the trials in which leaving is ahead.
    pub probability_cheaper: Option<f64>,
    /// What was asked for, where trials grew until it was reached.
    pub goal: Option<Goal>,
}

/// The precision asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// Largest standard error of a quantile as a share of the quantile, or of its quantity's distance from P10 to P90.
    pub relative: f64,
    /// Or as an amount.
    pub amount: Option<Amount>,
    /// How far the least precise quantile is, as a multiple of what was asked for: at most 1 where all are precise enough.
    pub distance: f64,
    /// Whether all are.
    pub reached: bool,
}

impl Precision {
    pub(crate) fn of(simulation: &Simulation, outcome: &Outcome, currency: Currency) -> Self {
        let errors = |found: &crate::trial::Summarised| Some(AmountQuantiles::of(&found.errors?, currency));
        let one_off = outcome.get(Quantity::Completed).or_else(|| outcome.get(Quantity::Sunk));
        Self {
            sampling: simulation.sampling.id().to_owned(),
            trials: outcome.trials,
            #[expect(clippy::cast_possible_truncation, reason = "eight")]
            replicates: REPLICATES as u16,
            one_off: one_off.and_then(errors),
            npv_difference: outcome.npv().and_then(errors),
            probability_cheaper: outcome.ahead.last().and_then(|share| share.error),
            goal: simulation.goal().map(|goal| {
                let distance = outcome.distance(&goal);
                let amount = (goal.amount > 0.0).then(|| Amount::of_engine(goal.amount, currency));
                Goal { relative: goal.relative, amount, distance, reached: distance <= 1.0 }
            }),
        }
    }
}
