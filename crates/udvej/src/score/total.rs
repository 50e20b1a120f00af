// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::factor::{Applies, Reading, weighted_mean};
use crate::math;
use crate::methodology::{DimensionId, FactorId, Method};
use crate::portfolio::Portfolio;
use crate::quantity::{Belief, Bounded};

/// How the dimensions are brought together: 100 (sum w d^p)^(1/p).
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale<'m> {
    method: &'m Method,
    weights: [f64; 4],
    exponent: f64,
}

impl<'m> Scale<'m> {
    /// The document's weights, else the method's, as shares of their sum.
    pub(super) fn of(portfolio: &Portfolio, method: &'m Method) -> Self {
        let set = portfolio.parts().assumptions.weights;
        let weights = DimensionId::ALL.map(|dimension| match (set, dimension) {
            (None, _) => method.dimension_weight(dimension),
            (Some(set), DimensionId::Dependency) => set.dependency.value(),
            (Some(set), DimensionId::SwitchingCost) => set.switching_cost.value(),
            (Some(set), DimensionId::Jurisdiction) => set.jurisdiction.value(),
            (Some(set), DimensionId::Price) => set.price.value(),
        });
        let sum: f64 = weights.iter().sum();
        let weights = weights.map(|weight| if sum > 0.0 { weight / sum } else { 0.0 });
        Self { method, weights, exponent: method.exponent.value }
    }

    /// Share of a dimension in all weight.
    pub(super) fn weight(&self, dimension: DimensionId) -> f64 {
        DimensionId::ALL.iter().zip(self.weights).find(|(id, _)| **id == dimension).map_or(0.0, |(_, weight)| weight)
    }

    /// Share of a factor in its dimension before any is left out.
    pub(super) fn factor_weight(&self, factor: FactorId) -> f64 {
        self.method.factor_weight(factor)
    }

    /// Weighted mean of a dimension's factors; those that perhaps do not apply are in the mean, and in or out of the bounds.
    pub(super) fn dimension(&self, dimension: DimensionId, readings: &[Reading]) -> Belief {
        let own = readings.iter().filter(|reading| reading.factor.dimension() == dimension);
        let terms: Vec<(Belief, Belief)> = own
            .map(|reading| {
                let weight = self.factor_weight(reading.factor);
                let weight = match reading.applies {
                    Applies::Yes => Belief::known(weight),
                    Applies::Perhaps => Belief { low: 0.0, mean: weight, high: weight },
                    Applies::No(_) => Belief::known(0.0),
                };
                (weight, reading.value)
            })
            .collect();
        weighted_mean(&terms)
    }

    /// Every dimension, in the order of [`DimensionId::ALL`].
    pub(super) fn dimensions(&self, readings: &[Reading]) -> [Belief; 4] {
        DimensionId::ALL.map(|dimension| self.dimension(dimension, readings))
    }

    /// The score in points with its bounds.
    pub(super) fn score(&self, readings: &[Reading]) -> Belief {
        let dimensions = self.dimensions(readings);
        let at = |end: fn(Belief) -> f64| self.points(dimensions.map(end), |_| true);
        Belief { low: at(|d| d.low), mean: at(|d| d.mean), high: at(|d| d.high) }
    }

    /// 100 (sum of w d^p)^(1/p) over the dimensions that are `counted`, by their place; weights stay as they are.
    pub(super) fn points(&self, values: [f64; 4], counted: impl Fn(usize) -> bool) -> f64 {
        let terms = self.weights.iter().zip(values).enumerate().filter(|(at, _)| counted(*at));
        let sum: f64 = terms.map(|(_, (weight, value))| weight * math::pow(value, self.exponent)).sum();
        // A sum of shares may exceed 1 in the last bit.
        100.0 * math::pow(sum.min(1.0), 1.0 / self.exponent)
    }

    /// The score of `values` with the weights of the dimensions `kept` made to sum to 1.
    pub(super) fn points_of(&self, values: [f64; 4], kept: [DimensionId; 2]) -> f64 {
        let weights = DimensionId::ALL.map(|id| if kept.contains(&id) { self.weight(id) } else { 0.0 });
        let sum: f64 = weights.iter().sum();
        let weights = weights.map(|weight| if sum > 0.0 { weight / sum } else { 0.0 });
        self.weighing(weights).points(values, |_| true)
    }

    /// The weights as shares of their sum, in the order of [`DimensionId::ALL`].
    pub(super) const fn weights(&self) -> [f64; 4] {
        self.weights
    }

    /// The same scale with other weights, which sum to 1.
    pub(super) const fn weighing(&self, weights: [f64; 4]) -> Self {
        Self { weights, ..*self }
    }
}

#[cfg(test)]
#[path = "total_tests.rs"]
mod tests;
