// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! Months from decision to switch on the fastest way out, against `scales/exit_months`.
//!
//! # Why it matters
//! A supplier that cannot be left within a council's term has outlasted those who would leave it.
//!
//! # Levels
//! months / `scales/exit_months`, cut at 1; of several alternatives the least. No alternative: 1. An alternative without
//! months ranges over the default of `economics/exit_months`. No list of alternatives: bounds 0 and 1, reckoned with at
//! that default. Whether the project fits before the contract's window is an alert with a last day to start, never a
//! factor.
//!
//! # Source
//! `methodology/v1.json` and `knowledge/data/economics.json`.
//!
//! # Example
//! 9 months on a scale of 36: 0.25.

use super::route::{Routes, least, nowhere, stated};
use crate::error::Localised;
use crate::exit::ExitOption;
use crate::factor::found::{Found, text};
use crate::factor::{Ground, InputState, Inputs, Place, Subject};
use crate::quantity::Belief;

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    let scale = ground.method.scales.exit_months.value;
    let share = |months: f64| (months / scale).clamp(0.0, 1.0);
    match Routes::of(subject.exit) {
        Routes::Nowhere => nowhere(inputs),
        Routes::Derived(option) => {
            let months = option.months.likely();
            let value = inputs.unknown(Place::Alternatives, InputState::Unanswered, Belief::unit(share(months)));
            let sentence = inputs.tell(|| {
                text(
                    "Ingen alternativer er oplyst; et skift regnes foreløbig til {months} måneder.",
                    "No alternatives are stated; a move is reckoned for now at {months} months.",
                )
                .fill_with(&[("months", &Localised::number(months, 0))])
            });
            Found::new(value, sentence)
        }
        Routes::Listed(options) => {
            let taken = options.iter().enumerate().map(|(at, option)| {
                let place = Place::Months(at);
                let months = if option.months_given {
                    inputs.known(place, Belief::known(option.months.likely()))
                } else {
                    inputs.unknown(place, InputState::Default, stated(option.months))
                };
                (option, months)
            });
            let Some((option, months)) = least(taken) else {
                return nowhere(inputs);
            };
            Found::new(months.rising(share), inputs.tell(|| told(option, months)))
        }
    }
}

fn told(option: &ExitOption<'_>, months: Belief) -> Localised {
    let sentence = if option.months_given {
        text(
            "Den hurtigste vej ud, {name}, tager {months} måneder fra beslutning til skift.",
            "The fastest way out, {name}, takes {months} months from decision to switch.",
        )
    } else {
        text(
            "Den hurtigste vej ud, {name}, regnes foreløbig til {months} måneder fra beslutning til skift.",
            "The fastest way out, {name}, is reckoned for now at {months} months from decision to switch.",
        )
    };
    let told = sentence.fill_with(&[("months", &Localised::number(months.mean, 0))]);
    told.fill(&[("name", option.name)])
}

#[cfg(test)]
#[path = "exit_duration_tests.rs"]
mod tests;
