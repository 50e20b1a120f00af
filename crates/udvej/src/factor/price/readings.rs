// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::Trajectory;
use crate::error::Localised;
use crate::factor::found::Found;
use crate::factor::{Ground, InputState, Inputs, Place};
use crate::methodology::FactorId;
use crate::quantity::Belief;

impl Trajectory {
    /// One of the five price factors; any other is the bargaining position.
    pub(crate) fn read(&self, ground: &Ground<'_>, factor: FactorId, inputs: &mut Inputs) -> Found {
        let method = ground.method;
        let (value, sentence) = match factor {
            FactorId::GrowthLikelihood => self.growth_likelihood(ground, inputs),
            FactorId::GrowthSize => self.growth_size(method, inputs),
            FactorId::StepRisk => self.step_risk(method, inputs),
            FactorId::Protection => self.protected(method, inputs),
            _ => self.bargaining(method, inputs),
        };
        Found::new(value, sentence)
    }

    /// Without a price history these factors are unknown: the prior alone says nothing of this supplier.
    pub(super) fn of_history(&self, inputs: &mut Inputs, value: f64) -> Belief {
        if self.history.increments.is_empty() {
            inputs.unknown(Place::Prices, InputState::Unanswered, Belief::unit(value))
        } else {
            inputs.known(Place::Prices, Belief::known(value))
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of prices")]
    pub(super) fn told(&self, sentence: &Localised, p: f64) -> Localised {
        let history = &self.history;
        sentence.fill_with(&[
            ("n", &Localised::number(history.increments.len() as f64, 0)),
            ("steps", &Localised::number(history.steps() as f64, 0)),
            ("years", &Localised::number(history.years(), 1)),
            ("p", &Localised::number(p, 1)),
        ])
    }
}
