// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! How fast the price is expected to grow beyond the declared index, steps apart.
//!
//! # Why it matters
//! A likely rise of half a percent and one of eight percent are different contracts.
//!
//! # Levels
//! (mn - ln(1 + index)) / `scales/real_growth`, cut to 0..1. No price history: anything from 0 to 1, reckoned with at the
//! prior's growth. "Not applicable" is not allowed.
//!
//! # Source
//! Posterior mean of the same model as growth likelihood. Filled by `prices`.
//!
//! # Example
//! mn = 0.06 and an index of 2 % (0.0198): (0.06 - 0.0198) / 0.10 = 0.402.

use super::Trajectory;
use crate::factor::Inputs;
use crate::factor::found::{Told, text};
use crate::math;
use crate::methodology::Method;
use crate::quantity::Belief;

impl Trajectory {
    pub(super) fn growth_size(&self, method: &Method, inputs: &mut Inputs) -> (Belief, Told) {
        let real = self.trend.m - math::ln_1p(self.index);
        let value = self.of_history(inputs, (real / method.scales.real_growth.value).clamp(0.0, 1.0));
        let sentence = || {
            let sentence = if self.history.increments.is_empty() {
                text(
                    "Ingen prishistorik: den ventede realvækst er ukendt (regnet som {p} % om året).",
                    "No price history: the expected real growth is unknown (reckoned as {p} % a year).",
                )
            } else {
                text(
                    "Ventet realvækst uden spring: {p} % om året, efter {n} prisændringer over {years} år.",
                    "Expected real growth without steps: {p} % a year, after {n} price changes over {years} years.",
                )
            };
            self.told(&sentence, math::exp_m1(real) * 100.0)
        };
        (value, inputs.tell(sentence))
    }
}
