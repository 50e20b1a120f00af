// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::lock_in::{AppliesWord, Contribution, DimensionScore, Dimensions, Floor};
use super::total::Scale;
use crate::factor::{Applies, Reading, Value, Values};
use crate::methodology::DimensionId;
use crate::quantity::Belief;

/// Each dimension's exact Shapley share of the score, in points, in the order of [`DimensionId::ALL`]: over all orders in
/// which the four could arrive, the mean of what each adds when it does. The weights stay as they are in every coalition.
///
/// Source: Shapley, A value for n-person games (1953): sum over S without i of |S|! (n - |S| - 1)! / n! (v(S + i) - v(S)).
pub(super) fn shapley(scale: &Scale, values: [f64; 4]) -> [f64; 4] {
    // |S|! (3 - |S|)! / 4! for |S| = 0 to 3.
    const EDGE: f64 = 0.25;
    const MID: f64 = 1.0 / 12.0;
    let worths = worths(scale, scale.terms(values));
    // Those without a member come in runs, each before the run with it.
    let of = |member: usize| {
        let runs = worths.chunks_exact(2 << member).flat_map(|runs| {
            let (without, with) = runs.split_at(1 << member);
            with.iter().zip(without)
        });
        let arrivals = [EDGE, MID, MID, MID, MID, MID, MID, EDGE];
        arrivals.into_iter().zip(runs).map(|(arrival, (with, without))| arrival * (with - without)).sum()
    };
    [0, 1, 2, 3].map(of)
}

/// The points of each coalition of terms; one's place has a bit for each of its members.
fn worths(scale: &Scale, terms: [f64; 4]) -> [f64; 16] {
    let mut sums = [0.0; 16];
    for (at, term) in terms.into_iter().enumerate() {
        // Those whose last member this is are those of the ones before, and it.
        let (before, with) = sums.split_at_mut(1 << at);
        before.iter().zip(with).for_each(|(before, with)| *with = before + term);
    }
    sums.map(|sum| scale.points_of_sum(sum))
}

/// The dimensions with their points; `beliefs` are theirs, in the order of [`DimensionId::ALL`].
pub(super) fn dimensions(scale: &Scale, beliefs: &[Belief; 4], values: &Values) -> Dimensions {
    let points = shapley(scale, beliefs.map(|belief| belief.mean));
    let of = |dimension: DimensionId| {
        let belief = beliefs.get(dimension as usize).copied().unwrap_or_default();
        DimensionScore {
            value: belief.mean,
            low: belief.low,
            high: belief.high,
            coverage: coverage(scale, dimension, values) * 100.0,
            weight: scale.weight(dimension),
            points: points.get(dimension as usize).copied().unwrap_or_default(),
        }
    };
    Dimensions::of(of)
}

/// Share of a dimension's weight that rests on known inputs; what does not apply has no weight.
fn coverage(scale: &Scale, dimension: DimensionId, values: &Values) -> f64 {
    let (mut known, mut all) = (0.0, 0.0);
    for (weight, value) in scale.own(dimension, values) {
        let weight = weight * value.applies.mean;
        known += weight * value.known;
        all += weight;
    }
    if all > 0.0 { known / all } else { 1.0 }
}

/// One contribution a factor: of the points of its dimension the part w x / sum(w x).
pub(super) fn contributions(
    scale: &Scale,
    dimensions: &Dimensions,
    values: &Values,
    readings: &[Reading],
) -> Vec<Contribution> {
    let sums = |of: &dyn Fn(&Value) -> f64| {
        DimensionId::ALL.map(|id| values.iter().filter(|value| value.factor.dimension() == id).map(of).sum::<f64>())
    };
    let all_weights = sums(&|value| scale.applied(value));
    let all_values = sums(&|value| scale.applied(value) * value.value.mean);
    let sum_of = |sums: [f64; 4], id: DimensionId| sums.get(id as usize).copied().unwrap_or(0.0);
    let part = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    let of = |(reading, value): (&Reading, &Value)| {
        let dimension = reading.factor.dimension();
        let weight = scale.applied(value);
        let share = part(weight * reading.value.mean, sum_of(all_values, dimension));
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
            weight: part(weight, sum_of(all_weights, dimension)),
            coverage: value.known * 100.0,
            applies: AppliesWord::from(&reading.applies),
            reason,
            sentence: reading.sentence.clone(),
            inputs: reading.inputs.clone(),
        }
    };
    readings.iter().zip(values).map(of).collect()
}

/// The worst factor that rests on inputs, all of them known, among those that have weight.
pub(super) fn floor(scale: &Scale, values: &Values) -> Floor {
    let answered = || {
        values.iter().filter(|value| {
            let weight = scale.applied(value) * scale.weight(value.factor.dimension());
            weight > 0.0 && value.applies.low > 0.0 && value.asks && value.known >= 1.0
        })
    };
    let worst = answered().map(|value| value.value.mean).reduce(f64::max);
    let binding = answered().filter(|value| Some(value.value.mean) == worst).map(|value| value.factor).collect();
    Floor { value: worst.map(|worst| worst * 100.0), binding }
}

#[cfg(test)]
#[path = "explain_tests.rs"]
mod tests;
