// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::Trajectory;
use crate::error::Localised;
use crate::factor::{Applies, InputState, Inputs, Reading};
use crate::methodology::{FactorId, Method};
use crate::quantity::Belief;

impl Trajectory {
    /// The five price factors; `pin` names an unknown input to take at what it is reckoned with.
    pub(crate) fn readings(&self, method: &Method, pin: Option<&str>) -> Vec<Reading> {
        let factors = [
            FactorId::GrowthLikelihood,
            FactorId::GrowthSize,
            FactorId::StepRisk,
            FactorId::Protection,
            FactorId::BargainingPosition,
        ];
        factors.into_iter().map(|factor| self.reading(factor, method, pin)).collect()
    }

    fn reading(&self, factor: FactorId, method: &Method, pin: Option<&str>) -> Reading {
        let mut inputs = pin.map_or_else(Inputs::new, Inputs::pinning);
        let (value, sentence) = match factor {
            FactorId::GrowthLikelihood => self.growth_likelihood(&mut inputs),
            FactorId::GrowthSize => self.growth_size(method, &mut inputs),
            FactorId::StepRisk => self.step_risk(method, &mut inputs),
            FactorId::Protection => self.protected(method, &mut inputs),
            _ => self.bargaining(method, &mut inputs),
        };
        Reading { factor, value, inputs: inputs.into_seen(), applies: Applies::Yes, sentence }
    }

    /// Without a price history these factors are unknown: the prior alone says nothing of this supplier.
    pub(super) fn of_history(&self, inputs: &mut Inputs<'_>, value: f64) -> Belief {
        if self.history.increments.is_empty() {
            inputs.unknown("prices", InputState::Unanswered, Belief::unit(value))
        } else {
            inputs.known("prices", Belief::known(value))
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
