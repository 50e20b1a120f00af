// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! The probability of at least one price step within `scales/price_years`.
//!
//! # Why it matters
//! New metrics, bundles and owners raise prices at once; an average hides it.
//!
//! # Levels
//! 1 - exp(-f years), f = (shape + steps seen) / (rate + years of history). A rise counts as a step when the document says
//! so, or when it lies above the `step_quantile` of the prior predictive for its duration. No price history: anything from
//! 0 to 1, reckoned with at the prior frequency. "Not applicable" is not allowed.
//!
//! # Source
//! Poisson steps with a Gamma prior in `knowledge/data/price.json`; news-worthy cases inform the size, never the frequency.
//! Filled by `prices`.
//!
//! # Example
//! One step in 5 years, prior shape 1 and rate 15: f = 2/20 = 0.1, over 5 years 1 - exp(-0.5) = 0.393.

use super::Trajectory;
use crate::error::Localised;
use crate::factor::Inputs;
use crate::factor::found::{Told, text};
use crate::math;
use crate::methodology::Method;
use crate::quantity::Belief;

impl Trajectory {
    pub(super) fn step_risk(&self, method: &Method, inputs: &mut Inputs) -> (Belief, Told) {
        let years = method.scales.price_years.value;
        let risk = -math::exp_m1(-self.steps_a_year * years);
        let value = self.of_history(inputs, risk);
        let sentence = || {
            let sentence = if self.history.increments.is_empty() {
                text(
                    "Ingen prishistorik: risikoen for et prisspring inden for {horizon} år er ukendt (regnet som {p} %).",
                    "No price history: the risk of a price step within {horizon} years is unknown (reckoned as {p} %).",
                )
            } else {
                text(
                    "{steps} prisspring set på {years} år: {p} % risiko for mindst ét inden for {horizon} år.",
                    "{steps} price steps seen in {years} years: {p} % risk of at least one within {horizon} years.",
                )
            };
            let sentence = sentence.fill_with(&[("horizon", &Localised::number(years, 0))]);
            self.told(&sentence, risk * 100.0)
        };
        (value, inputs.tell(sentence))
    }
}
