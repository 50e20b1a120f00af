// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! Whether there is somewhere to go, from the maturities m1 >= m2 >= m3 of the best three alternatives:
//! (1 - m1) / (1 + m2 + m3).
//!
//! # Why it matters
//! One ready alternative frees; ten theoretical ones do not. A second and a third ready one still help: they keep the
//! first one honest.
//!
//! # Levels
//! Maturity runs from 0, an idea, to 1, in use by peers for the same task. No alternative: 1. A listed alternative of
//! unknown maturity: bounds 0 and 1, reckoned with at `scales/maturity_prior`. No list: bounds 0 and 1, reckoned with as one
//! alternative of that maturity. "Not applicable" is not allowed. One more alternative never raises the value.
//!
//! # Source
//! A choice of the authors: the least formula that is 0 with one ready alternative, 1 with none, and falls with each.
//!
//! # Example
//! Maturities 0.6, 0.5 and 0.2: (1 - 0.6) / (1 + 0.5 + 0.2) = 0.235.

use crate::error::Localised;
use crate::factor::found::{Found, percent, reckoned, text};
use crate::factor::{Ground, InputState, Inputs, Place, Subject};
use crate::quantity::Belief;

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    let prior = ground.method.scales.maturity_prior.value;
    let options = &subject.exit.options;
    if !options.is_empty() && options.iter().all(|option| !option.listed) {
        let value = Belief::unit(best_of([prior.value()].into_iter()));
        let value = inputs.unknown(Place::Alternatives, InputState::Unanswered, value);
        let sentence = inputs.tell(|| {
            text(
                "Det er ukendt, om der findes alternativer; {reckoned}.",
                "It is unknown whether there are alternatives; {reckoned}.",
            )
            .fill_with(&[("reckoned", &reckoned(crate::quantity::Share::clamped(value.mean)))])
        });
        return Found::new(value, sentence);
    }
    inputs.known(Place::Alternatives, Belief::default());
    let mut best: [Best; 3] = [Best::default(); 3];
    let mut ripest: Option<(&str, Belief)> = None;
    let mut count = 0;
    for (at, option) in options.iter().enumerate().filter(|(_, option)| option.listed) {
        let place = Place::Maturity(at);
        let maturity = match option.maturity {
            _ if inputs.is_mature(at) => inputs.known(place, Belief::known(1.0)),
            Some(maturity) => inputs.known(place, Belief::known(maturity.value())),
            None => inputs.unknown(place, InputState::Unanswered, Belief::unit(prior.value())),
        };
        let ends = [maturity.low, maturity.mean, maturity.high];
        best.iter_mut().zip(ends).for_each(|(best, maturity)| best.take(maturity));
        if ripest.is_none_or(|(_, before)| before.mean < maturity.mean) {
            ripest = Some((option.name, maturity));
        }
        count += 1;
    }
    let [low, mean, high] = best.map(Best::value);
    let found = Belief { low: high, mean, high: low };
    Found::new(found, inputs.tell(|| sentence(count, ripest)))
}

/// The best three maturities, the best first.
#[derive(Debug, Clone, Copy, Default)]
struct Best([f64; 3]);

impl Best {
    fn take(&mut self, mut maturity: f64) {
        for kept in &mut self.0 {
            if maturity > *kept {
                std::mem::swap(&mut maturity, kept);
            }
        }
    }

    /// (1 - m1) / (1 + m2 + m3); 1 without any.
    fn value(self) -> f64 {
        let [first, second, third] = self.0;
        (1.0 - first) / (1.0 + second + third)
    }
}

fn best_of(maturities: impl Iterator<Item = f64>) -> f64 {
    let mut best = Best::default();
    maturities.for_each(|maturity| best.take(maturity));
    best.value()
}

fn sentence(count: usize, best: Option<(&str, Belief)>) -> Localised {
    let Some((name, maturity)) = best else {
        return text("Der er intet alternativ.", "There is no alternative.");
    };
    let told = match (count, maturity.width() > 0.0) {
        (1, false) => {
            text("Ét alternativ, {name}, med modenhed {p} af 100.", "One alternative, {name}, of maturity {p} of 100.")
        }
        (1, true) => text(
            "Ét alternativ, {name}, af ukendt modenhed; regnes foreløbig som {p} af 100.",
            "One alternative, {name}, of unknown maturity; reckoned for now as {p} of 100.",
        ),
        (_, false) => text(
            "{n} alternativer; det modneste er {name} med modenhed {p} af 100.",
            "{n} alternatives; the most mature is {name} at {p} of 100.",
        ),
        (_, true) => text(
            "{n} alternativer; det modneste regnes foreløbig at være {name} med modenhed {p} af 100.",
            "{n} alternatives; the most mature is reckoned for now to be {name} at {p} of 100.",
        ),
    };
    told.fill_with(&[("p", &percent(maturity.mean))]).fill(&[("n", &count.to_string()), ("name", name)])
}

#[cfg(test)]
#[path = "substitutability_tests.rs"]
mod tests;
