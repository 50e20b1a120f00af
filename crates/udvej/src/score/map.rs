// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::lock_in::Dimensions;
use crate::factor::Values;
use crate::methodology::{DimensionId, FactorId};
use crate::quantity::Belief;

/// From here on an axis counts as high: the middle of the scale.
const THRESHOLD: f64 = 0.5;

/// Where a system stands between staying and leaving.
///
/// Plain means, each from 0 to 1. *Hard to leave*: switching cost (the dimension), substitutability, and the contract
/// (the mean of binding and terms). *Costly to stay*: jurisdiction, price (the dimensions), and criticality. What belongs
/// to a dimension of weight 0 is left out; an axis of which nothing is left is 0.
///
/// Source of the idea: Kraljic, Purchasing must become supply management (1983).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// How hard it is to leave.
    pub hard_to_leave: f64,
    /// The same if everything unknown turned out for the best.
    pub hard_to_leave_low: f64,
    /// The same if everything unknown turned out for the worst.
    pub hard_to_leave_high: f64,
    /// How costly it is to stay.
    pub costly_to_stay: f64,
    /// The same at best.
    pub costly_to_stay_low: f64,
    /// The same at worst.
    pub costly_to_stay_high: f64,
    /// What that calls for.
    pub quadrant: Quadrant,
}

/// What a place on the map calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quadrant {
    /// Easy to leave, cheap to stay.
    Watch,
    /// Hard to leave, cheap to stay: better terms before that changes.
    Negotiate,
    /// Easy to leave, costly to stay.
    PreparePlanB,
    /// Hard to leave, costly to stay.
    ActNow,
}

impl Position {
    pub(super) fn of(dimensions: &Dimensions, values: &Values) -> Self {
        let counted = |id: DimensionId, value: Belief| (dimensions.get(id).weight > 0.0).then_some(value);
        let dimension = |id: DimensionId| {
            let score = dimensions.get(id);
            counted(id, Belief { low: score.low, mean: score.value, high: score.high })
        };
        let factor = |id: FactorId| {
            let found = values.get(id as usize)?;
            counted(id.dimension(), found.value)
        };
        let contract = mean([factor(FactorId::ContractBinding), factor(FactorId::ContractTerms)]);
        let hard = mean([dimension(DimensionId::SwitchingCost), factor(FactorId::Substitutability), contract])
            .unwrap_or_default();
        let costly =
            mean([dimension(DimensionId::Jurisdiction), dimension(DimensionId::Price), factor(FactorId::Criticality)])
                .unwrap_or_default();
        Self {
            hard_to_leave: hard.mean,
            hard_to_leave_low: hard.low,
            hard_to_leave_high: hard.high,
            costly_to_stay: costly.mean,
            costly_to_stay_low: costly.low,
            costly_to_stay_high: costly.high,
            quadrant: quadrant(hard.mean, costly.mean),
        }
    }
}

fn quadrant(hard_to_leave: f64, costly_to_stay: f64) -> Quadrant {
    match (hard_to_leave >= THRESHOLD, costly_to_stay >= THRESHOLD) {
        (false, false) => Quadrant::Watch,
        (true, false) => Quadrant::Negotiate,
        (false, true) => Quadrant::PreparePlanB,
        (true, true) => Quadrant::ActNow,
    }
}

/// Mean of what there is.
fn mean<const N: usize>(values: [Option<Belief>; N]) -> Option<Belief> {
    let none = (0.0, Belief::default());
    let (count, sum) = values
        .into_iter()
        .flatten()
        .fold(none, |(count, sum), value| (count + 1.0, sum.with(value, |sum, value| sum + value)));
    (count > 0.0).then(|| sum.rising(|sum| sum / count))
}

#[cfg(test)]
#[path = "map_tests.rs"]
mod tests;
