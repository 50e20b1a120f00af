// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! The probability that next year's price, steps apart, rises faster than the declared index.
//!
//! # Why it matters
//! Prices rise most for those with the fewest alternatives; a supplier that has outrun the index before is likely to do so again.
//!
//! # Levels
//! P(growth > ln(1 + index)) under the predictive Student-t after the price history. No price history (fewer than two
//! prices): anything from 0 to 1, reckoned with at the prior's probability. "Not applicable" is not allowed.
//!
//! # Source
//! Conjugate normal-inverse-gamma model, prior in `knowledge/data/price.json`. Filled by `prices` of the document; KITOS
//! holds no price history.
//!
//! # Example
//! No history, index 2 %: the prior alone gives 0.596.

use super::{Trajectory, Trend};
use crate::factor::found::{Told, text};
use crate::factor::{Ground, Inputs};
use crate::math;
use crate::quantity::Belief;

/// P(next year's price rises faster than the index).
pub(super) fn growth_likelihood(trend: &Trend, index: f64) -> f64 {
    trend.likelihood_above(math::ln_1p(index))
}

impl Trajectory {
    pub(super) fn growth_likelihood(&self, ground: &Ground<'_>, inputs: &mut Inputs) -> (Belief, Told) {
        // Of those without a history all believe the same.
        let likelihood = match self.history.increments.is_empty() {
            true => ground.unpriced_likelihood,
            false => growth_likelihood(&self.trend, self.index),
        };
        let value = self.of_history(inputs, likelihood);
        let sentence = || {
            let sentence = if self.history.increments.is_empty() {
                text(
                    "Ingen prishistorik: sandsynligheden for, at prisen stiger mere end indekset, er ukendt (regnet som {p} %).",
                    "No price history: the likelihood that the price rises faster than the index is unknown (reckoned as {p} %).",
                )
            } else {
                text(
                    "{n} prisændringer over {years} år: {p} % sandsynlighed for, at prisen næste år stiger mere end indekset.",
                    "{n} price changes over {years} years: {p} % likelihood that next year's price rises faster than the index.",
                )
            };
            self.told(&sentence, likelihood * 100.0)
        };
        (value, inputs.tell(sentence))
    }
}
