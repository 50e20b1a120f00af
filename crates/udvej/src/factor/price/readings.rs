// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::Trajectory;
use crate::error::Localised;
use crate::factor::{Applies, InputState, Inputs, Reading};
use crate::math;
use crate::methodology::{FactorId, Method};
use crate::quantity::Belief;

fn text(da: &str, en: &str) -> Localised {
    Localised { da: da.to_owned(), en: en.to_owned() }
}

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
    fn from_history(&self, inputs: &mut Inputs<'_>, value: f64) -> Belief {
        if self.history.increments.is_empty() {
            inputs.unknown("prices", InputState::Unanswered, Belief::unit(value))
        } else {
            inputs.known("prices", Belief::known(value))
        }
    }

    fn growth_likelihood(&self, inputs: &mut Inputs<'_>) -> (Belief, Localised) {
        let likelihood = self.trend.likelihood_above(math::ln_1p(self.index));
        let value = self.from_history(inputs, likelihood);
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
        (value, self.told(&sentence, likelihood * 100.0))
    }

    fn growth_size(&self, method: &Method, inputs: &mut Inputs<'_>) -> (Belief, Localised) {
        let real = self.trend.m - math::ln_1p(self.index);
        let value = self.from_history(inputs, (real / method.scales.real_growth.value).clamp(0.0, 1.0));
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
        (value, self.told(&sentence, math::exp_m1(real) * 100.0))
    }

    fn step_risk(&self, method: &Method, inputs: &mut Inputs<'_>) -> (Belief, Localised) {
        let years = method.scales.price_years.value;
        let risk = -math::exp_m1(-self.steps_a_year * years);
        let value = self.from_history(inputs, risk);
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
        (value, self.told(&sentence, risk * 100.0))
    }

    fn protected(&self, method: &Method, inputs: &mut Inputs<'_>) -> (Belief, Localised) {
        let horizon = method.scales.price_years.value;
        let protection = self.protection;
        let prior = method.scales.input_prior.value.value();
        if !protection.stated {
            let value = inputs.unknown("contract/price_protection", InputState::Unanswered, Belief::unit(prior));
            return (
                value,
                text("Det er ukendt, hvad der beskytter prisen.", "It is unknown what protects the price."),
            );
        }
        let _ = inputs.known("contract/price_protection", Belief::known(0.0));
        let strength = protection.cap.map_or(0.0, |cap| 1.0 - (cap / method.scales.cap_growth.value).clamp(0.0, 1.0));
        let Some(years) = protection.years else {
            let range = Belief::between(1.0 - strength, 1.0 - strength * (1.0 - prior), 1.0);
            let value = inputs.unknown("contract/end", InputState::Unanswered, range);
            return (
                value,
                text(
                    "Prisen er beskyttet, men det er ukendt hvor længe.",
                    "The price is protected, but for how long is unknown.",
                ),
            );
        };
        let value = 1.0 - strength * (years / horizon).clamp(0.0, 1.0);
        let sentence = match protection.cap {
            None => text("Intet i kontrakten holder prisen nede.", "Nothing in the contract holds the price down."),
            Some(cap) => text(
                "Kontrakten tillader højst {cap} % stigning om året i {left} år endnu.",
                "The contract allows at most {cap} % rise a year for {left} more years.",
            )
            .fill_with(&[
                ("cap", &Localised::number(math::exp_m1(cap) * 100.0, 1)),
                ("left", &Localised::number(years, 1)),
            ]),
        };
        (inputs.known("contract/end", Belief::known(value)), sentence)
    }

    fn bargaining(&self, method: &Method, inputs: &mut Inputs<'_>) -> (Belief, Localised) {
        let prior = method.scales.input_prior.value;
        match self.position {
            None => {
                let value = inputs.unknown("peer_percentile", InputState::Unanswered, Belief::unit(prior.value()));
                let sentence = text(
                    "Det er ukendt, hvad sammenlignelige organisationer betaler.",
                    "It is unknown what comparable organisations pay.",
                );
                (value, sentence)
            }
            Some(position) => {
                let sentence = text(
                    "{p} % af sammenlignelige organisationer betaler en lavere enhedspris.",
                    "{p} % of comparable organisations pay a lower unit price.",
                );
                let value = inputs.known("peer_percentile", Belief::known(position.value()));
                (value, sentence.fill_with(&[("p", &Localised::number(position.value() * 100.0, 0))]))
            }
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of prices")]
    fn told(&self, sentence: &Localised, p: f64) -> Localised {
        let history = &self.history;
        sentence.fill_with(&[
            ("n", &Localised::number(history.increments.len() as f64, 0)),
            ("steps", &Localised::number(history.steps() as f64, 0)),
            ("years", &Localised::number(history.years(), 1)),
            ("p", &Localised::number(p, 1)),
        ])
    }
}
