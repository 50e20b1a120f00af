// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::lock_in::{AppliesWord, Contribution, DimensionScore, Dimensions, Floor};
use super::total::Scale;
use crate::factor::{Applies, Reading};
use crate::methodology::DimensionId;

/// Each dimension's exact Shapley share of the score, in points, in the order of [`DimensionId::ALL`]: over all orders in
/// which the four could arrive, the mean of what each adds when it does. The weights stay as they are in every coalition.
///
/// Source: Shapley, A value for n-person games (1953): sum over S without i of |S|! (n - |S| - 1)! / n! (v(S + i) - v(S)).
pub(super) fn shapley(scale: &Scale<'_>, values: [f64; 4]) -> [f64; 4] {
    // |S|! (3 - |S|)! / 4! for |S| = 0 to 3.
    let arrival = |size: u32| if matches!(size, 0 | 3) { 0.25 } else { 1.0 / 12.0 };
    let worth = |coalition: usize| scale.points(values, |at| coalition >> at & 1 == 1);
    [0, 1, 2, 3].map(|at| {
        let without = (0..16_usize).filter(|coalition| coalition >> at & 1 == 0);
        without.map(|coalition| arrival(coalition.count_ones()) * (worth(coalition | 1 << at) - worth(coalition))).sum()
    })
}

/// The dimensions with their points.
pub(super) fn dimensions(scale: &Scale<'_>, readings: &[Reading]) -> Dimensions {
    let beliefs = scale.dimensions(readings);
    let points = shapley(scale, beliefs.map(|belief| belief.mean));
    let of = |dimension: DimensionId| {
        let found = DimensionId::ALL.iter().zip(beliefs).zip(points).find(|((id, _), _)| **id == dimension);
        let (belief, points) = found.map_or_else(Default::default, |((_, belief), points)| (belief, points));
        DimensionScore {
            value: belief.mean,
            low: belief.low,
            high: belief.high,
            coverage: coverage(scale, dimension, readings) * 100.0,
            weight: scale.weight(dimension),
            points,
        }
    };
    Dimensions::of(of)
}

/// Share of a dimension's weight that rests on known inputs; what does not apply has no weight.
fn coverage(scale: &Scale<'_>, dimension: DimensionId, readings: &[Reading]) -> f64 {
    let (mut known, mut all) = (0.0, 0.0);
    for reading in readings.iter().filter(|reading| reading.factor.dimension() == dimension) {
        let weight = applied(scale, reading);
        known += weight * share_known(reading);
        all += weight;
    }
    if all > 0.0 { known / all } else { 1.0 }
}

/// Known inputs / inputs; a factor that needs none is known.
#[expect(clippy::cast_precision_loss, reason = "a count of inputs")]
fn share_known(reading: &Reading) -> f64 {
    let known: f64 = reading.inputs.iter().map(crate::factor::Input::known).sum();
    if reading.inputs.is_empty() { 1.0 } else { known / reading.inputs.len() as f64 }
}

fn applied(scale: &Scale<'_>, reading: &Reading) -> f64 {
    if matches!(reading.applies, Applies::No(_)) { 0.0 } else { scale.factor_weight(reading.factor) }
}

/// One contribution a factor: of the points of its dimension the part w x / sum(w x).
pub(super) fn contributions(scale: &Scale<'_>, dimensions: &Dimensions, readings: &[Reading]) -> Vec<Contribution> {
    let sums = |of: &dyn Fn(&Reading) -> f64| {
        DimensionId::ALL
            .map(|id| readings.iter().filter(|reading| reading.factor.dimension() == id).map(of).sum::<f64>())
    };
    let weights = sums(&|reading| applied(scale, reading));
    let values = sums(&|reading| applied(scale, reading) * reading.value.mean);
    let sum_of = |sums: [f64; 4], id: DimensionId| {
        DimensionId::ALL.iter().zip(sums).find(|(of, _)| **of == id).map_or(0.0, |(_, sum)| sum)
    };
    let part = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    let of = |reading: &Reading| {
        let dimension = reading.factor.dimension();
        let weight = applied(scale, reading);
        let share = part(weight * reading.value.mean, sum_of(values, dimension));
        let reason = match &reading.applies {
            Applies::No(reason) => Some(reason.clone()),
            Applies::Yes | Applies::Perhaps => None,
        };
        Contribution {
            dimension,
            factor: reading.factor,
            points: dimensions.get(dimension).points * share,
            value: reading.value.mean,
            low: reading.value.low,
            high: reading.value.high,
            weight: part(weight, sum_of(weights, dimension)),
            coverage: share_known(reading) * 100.0,
            applies: AppliesWord::from(&reading.applies),
            reason,
            sentence: reading.sentence.clone(),
            inputs: reading.inputs.clone(),
        }
    };
    readings.iter().map(of).collect()
}

/// The worst factor that rests on inputs, all of them known, among those that have weight.
pub(super) fn floor(scale: &Scale<'_>, readings: &[Reading]) -> Floor {
    let answered = || {
        readings.iter().filter(|reading| {
            let weight = applied(scale, reading) * scale.weight(reading.factor.dimension());
            weight > 0.0 && reading.applies == Applies::Yes && !reading.inputs.is_empty() && share_known(reading) >= 1.0
        })
    };
    let worst = answered().map(|reading| reading.value.mean).reduce(f64::max);
    let binding =
        answered().filter(|reading| Some(reading.value.mean) == worst).map(|reading| reading.factor).collect();
    Floor { value: worst.map(|worst| worst * 100.0), binding }
}

#[cfg(test)]
#[path = "explain_tests.rs"]
mod tests;
