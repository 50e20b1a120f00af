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
use crate::factor::{Ground, InputState, Inputs, Subject};
use crate::order::Order as _;
use crate::quantity::Belief;

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs<'_>) -> Found {
    let prior = ground.method.scales.maturity_prior.value;
    let listed: Vec<_> = subject.exit.options.iter().filter(|option| option.listed).collect();
    if listed.is_empty() && !subject.exit.options.is_empty() {
        let value = Belief::unit(value(&mut [prior.value()]));
        let value = inputs.unknown("plan_b/alternatives", InputState::Unanswered, value);
        let sentence = text(
            "Det er ukendt, om der findes alternativer; {reckoned}.",
            "It is unknown whether there are alternatives; {reckoned}.",
        );
        let reckoned = reckoned(crate::quantity::Share::clamped(value.mean));
        return Found::new(value, sentence.fill_with(&[("reckoned", &reckoned)]));
    }
    inputs.known("plan_b/alternatives", Belief::default());
    let mut maturities = Vec::new();
    for option in &listed {
        let id = format!("plan_b/alternatives/{}/maturity", option.id);
        maturities.push(match option.maturity {
            Some(maturity) => inputs.known(&id, Belief::known(maturity.value())),
            None => inputs.unknown(&id, InputState::Unanswered, Belief::unit(prior.value())),
        });
    }
    let end = |pick: fn(&Belief) -> f64| value(&mut maturities.iter().map(pick).collect::<Vec<_>>());
    let found = Belief { low: end(|m| m.high), mean: end(|m| m.mean), high: end(|m| m.low) };
    let best =
        listed.iter().zip(&maturities).fold(None, |best: Option<(&str, Belief)>, (option, maturity)| match best {
            Some((_, before)) if before.mean >= maturity.mean => best,
            _ => Some((option.name.as_str(), *maturity)),
        });
    Found::new(found, sentence(listed.len(), best))
}

/// (1 - m1) / (1 + m2 + m3); 1 without any.
fn value(maturities: &mut [f64]) -> f64 {
    maturities.order_by(|a, b| b.total_cmp(a));
    let mut best = maturities.iter().copied().chain(std::iter::repeat(0.0));
    let mut next = || best.next().unwrap_or(0.0);
    let (first, second, third) = (next(), next(), next());
    (1.0 - first) / (1.0 + second + third)
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
