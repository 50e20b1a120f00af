// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! How little the contract holds the price down over the coming `scales/price_years`.
//!
//! # Why it matters
//! A cap with two years left is worth two years.
//!
//! # Levels
//! 1 - strength x min(years left / `price_years`, 1); strength = 1 - ln(1 + cap) / `scales/cap_growth`, cut to 0..1: fixed
//! prices 1, no clause 0. Where notice or renewal is unknown and a renewal may have happened, the lower bound is
//! 1 - strength. No contract: 1. Clause unknown: anything from 0 to 1; end unknown: from 1 - strength to 1. "Not
//! applicable" is not allowed.
//!
//! # Source
//! A choice of scale in `methodology/v1.json`. Filled by `contract/price_protection` and `contract/end`; KITOS holds the
//! clause as `priceRegulation` and the end as `irrevocableUntil` or the agreement period.
//!
//! # Example
//! At most 3 % a year (ln 1.03 = 0.0296) for 2.5 more years of 5: strength 0.704, value 1 - 0.704 x 0.5 = 0.648.

use super::Trajectory;
use crate::error::Localised;
use crate::factor::found::{Told, text};
use crate::factor::{InputState, Inputs, Place};
use crate::math;
use crate::methodology::Method;
use crate::quantity::Belief;

impl Trajectory {
    pub(super) fn protected(&self, method: &Method, inputs: &mut Inputs) -> (Belief, Told) {
        let horizon = method.scales.price_years.value;
        let protection = self.protection;
        let prior = method.scales.input_prior.value.value();
        if !protection.stated {
            let value = inputs.unknown(Place::PriceProtection, InputState::Unanswered, Belief::unit(prior));
            let sentence =
                || text("Det er ukendt, hvad der beskytter prisen.", "It is unknown what protects the price.");
            return (value, inputs.tell(sentence));
        }
        let _ = inputs.known(Place::PriceProtection, Belief::known(0.0));
        let strength = protection.cap.map_or(0.0, |cap| 1.0 - (cap / method.scales.cap_growth.value).clamp(0.0, 1.0));
        let Some(years) = protection.years else {
            let range = Belief::between(1.0 - strength, 1.0 - strength * (1.0 - prior), 1.0);
            let value = inputs.unknown(Place::ContractEnd, InputState::Unanswered, range);
            let sentence = || {
                text(
                    "Prisen er beskyttet, men det er ukendt hvor længe.",
                    "The price is protected, but for how long is unknown.",
                )
            };
            return (value, inputs.tell(sentence));
        };
        let value = 1.0 - strength * (years / horizon).clamp(0.0, 1.0);
        let sentence = inputs.tell(|| match protection.cap {
            None => text("Intet i kontrakten holder prisen nede.", "Nothing in the contract holds the price down."),
            Some(cap) => text(
                "Kontrakten tillader højst {cap} % stigning om året i {left} år endnu.",
                "The contract allows at most {cap} % rise a year for {left} more years.",
            )
            .fill_with(&[
                ("cap", &Localised::number(math::exp_m1(cap) * 100.0, 1)),
                ("left", &Localised::number(years, 1)),
            ]),
        });
        let _ = inputs.known(Place::ContractEnd, Belief::known(value));
        // A renewal that nobody knows of may have carried the protection on: each unknown term alone would settle it.
        let range = Belief { low: 1.0 - strength, mean: value, high: value };
        let open = [Place::Renewal, Place::Notice].into_iter().zip(protection.open_terms);
        let open = open.filter(|(_, term)| term.is_some());
        let lows = open.map(|(term, _)| inputs.unknown(term, InputState::Unanswered, range).low);
        (Belief { low: lows.fold(value, |_, low| low), ..Belief::known(value) }, sentence)
    }
}
