// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::factor::{Value, Values, weighted_mean};
use crate::math;
use crate::methodology::{DimensionId, FactorId, Method};
use crate::portfolio::Portfolio;
use crate::quantity::{Belief, Bounded};

/// How the dimensions are brought together: 100 (sum w d^p)^(1/p).
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    weights: [f64; 4],
    /// Share of each factor in its dimension, in the order of [`FactorId::ALL`].
    factors: [f64; FactorId::ALL.len()],
    exponent: f64,
}

impl Scale {
    /// The document's weights, else the method's, as shares of their sum.
    pub(super) fn of(portfolio: &Portfolio, method: &Method) -> Self {
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
        Self {
            weights,
            factors: FactorId::ALL.map(|factor| method.factor_weight(factor)),
            exponent: method.exponent.value,
        }
    }

    /// Share of a dimension in all weight.
    pub(super) fn weight(&self, dimension: DimensionId) -> f64 {
        DimensionId::ALL.iter().zip(self.weights).find(|(id, _)| **id == dimension).map_or(0.0, |(_, weight)| weight)
    }

    /// Share of a factor in its dimension before any is left out.
    pub(super) fn factor_weight(&self, factor: FactorId) -> f64 {
        self.factors.get(factor as usize).copied().unwrap_or(0.0)
    }

    /// What a factor weighs in its dimension; the headline reckons with what perhaps does not apply.
    pub(super) fn applied(&self, value: &Value) -> f64 {
        self.factor_weight(value.factor) * value.applies.mean
    }

    /// Weighted mean of a dimension's factors; those that perhaps do not apply are in the mean, and in or out of the bounds.
    pub(super) fn dimension(&self, dimension: DimensionId, values: &Values) -> Belief {
        let mut terms = [(Belief::default(), Belief::default()); FactorId::ALL.len()];
        let own = self.own(dimension, values);
        let count = own.len();
        for (term, (weight, value)) in terms.iter_mut().zip(own) {
            *term = (value.applies.rising(|applies| weight * applies), value.value);
        }
        weighted_mean(terms.get(..count).unwrap_or(&terms))
    }

    /// What was found in a dimension, each with the share of its factor.
    pub(super) fn own<'v>(
        &self,
        dimension: DimensionId,
        values: &'v Values,
    ) -> impl ExactSizeIterator<Item = (f64, &'v Value)> {
        let weights = self.factors.get(dimension.factors()).unwrap_or(&[]).iter().copied();
        weights.zip(values.get(dimension.factors()).unwrap_or(&[]))
    }

    /// Every dimension, in the order of [`DimensionId::ALL`].
    pub(super) fn dimensions(&self, values: &Values) -> [Belief; 4] {
        DimensionId::ALL.map(|dimension| self.dimension(dimension, values))
    }

    /// The score in points with its bounds, of the dimensions in the order of [`DimensionId::ALL`].
    pub(super) fn score(&self, dimensions: &[Belief; 4]) -> Belief {
        let at = |end: fn(&Belief) -> f64| self.points(dimensions.each_ref().map(end));
        Belief { low: at(|d| d.low), mean: at(|d| d.mean), high: at(|d| d.high) }
    }

    /// The score with some factors read anew.
    pub(super) fn rescored(
        &self,
        values: &Values,
        dimensions: &[Belief; 4],
        anew: impl Iterator<Item = Value>,
    ) -> Belief {
        let (mut values, mut dimensions) = (*values, *dimensions);
        let mut moved = [false; 4];
        for value in anew {
            if let Some(before) = values.get_mut(value.factor as usize) {
                *before = value;
            }
            if let Some(moved) = moved.get_mut(value.factor.dimension() as usize) {
                *moved = true;
            }
        }
        let all = DimensionId::ALL.into_iter().zip(&mut dimensions).zip(moved);
        for ((id, dimension), _) in all.filter(|(_, moved)| *moved) {
            *dimension = self.dimension(id, &values);
        }
        self.score(&dimensions)
    }

    /// 100 (sum of w d^p)^(1/p).
    pub(super) fn points(&self, values: [f64; 4]) -> f64 {
        self.points_of_sum(self.terms(values).into_iter().sum())
    }

    /// w d^p of each dimension.
    pub(super) fn terms(&self, values: [f64; 4]) -> [f64; 4] {
        let mut terms = self.weights;
        terms.iter_mut().zip(values).for_each(|(term, value)| *term *= power(value, self.exponent));
        terms
    }

    /// [`Self::points`] of a sum of [`Self::terms`].
    pub(super) fn points_of_sum(&self, sum: f64) -> f64 {
        // A sum of shares may exceed 1 in the last bit.
        100.0 * power(sum.min(1.0), 1.0 / self.exponent)
    }

    /// The score of `values` with the weights of the dimensions `kept` made to sum to 1.
    pub(super) fn points_of(&self, values: [f64; 4], kept: [DimensionId; 2]) -> f64 {
        let weights = DimensionId::ALL.map(|id| if kept.contains(&id) { self.weight(id) } else { 0.0 });
        let sum: f64 = weights.iter().sum();
        let weights = weights.map(|weight| if sum > 0.0 { weight / sum } else { 0.0 });
        self.weighing(weights).points(values)
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

/// `value` to the power of `exponent`, not negative either: the method's 2 and 1/2 have the bits of [`math::pow`] at once.
fn power(value: f64, exponent: f64) -> f64 {
    if exponent == 2.0 {
        value * value
    } else if exponent == 0.5 {
        math::sqrt(value)
    } else {
        math::pow(value, exponent)
    }
}

#[cfg(test)]
#[path = "total_tests.rs"]
mod tests;
