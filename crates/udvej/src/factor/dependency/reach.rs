// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! The system's users as a share of all users of the organisation, at most 1.
//!
//! # Why it matters
//! What everyone uses must be replaced for everyone at once: training, habits and support follow the number of people.
//!
//! # Levels
//! users / organisation's users, cut at 1. An estimated number of users gives its own bounds. Unknown: anything from 0 to
//! 1, reckoned with at `scales/input_prior`. "Not applicable" is not allowed.
//!
//! # Source
//! A share needs no scale. KITOS fills it from the number of users in the usage.
//!
//! # Example
//! 600 users of 2,000: 0.3.

use crate::error::Localised;
use crate::factor::found::{Found, percent, reckoned, text};
use crate::factor::{Ground, InputState, Inputs, Place, Subject};
use crate::quantity::{Belief, Bounded};

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    let all = ground.portfolio.organisation().users.value();
    let Some(users) = subject.system.users.map(|users| users.map(Bounded::value)) else {
        let prior = ground.method.scales.input_prior.value;
        let value = inputs.unknown(Place::Users, InputState::Unanswered, Belief::unit(prior.value()));
        let sentence = inputs.tell(|| {
            text("Antallet af brugere er ukendt; {reckoned}.", "The number of users is unknown; {reckoned}.")
                .fill_with(&[("reckoned", &reckoned(prior))])
        });
        return Found::new(value, sentence);
    };
    let users = Belief { low: users.low(), mean: users.likely(), high: users.high() };
    let value = inputs.known(Place::Users, users.rising(|users| share(users, all)));
    let sentence = inputs.tell(|| {
        let sentence = text(
            "{users} af organisationens {all} brugere bruger det ({p} %).",
            "{users} of the organisation's {all} users use it ({p} %).",
        );
        sentence.fill_with(&[
            ("users", &Localised::number(users.mean, 0)),
            ("all", &Localised::number(all, 0)),
            ("p", &percent(value.mean)),
        ])
    });
    Found::new(value, sentence)
}

/// Of nobody, nobody is a share of 0 and anybody one of 1.
fn share(users: f64, all: f64) -> f64 {
    if users <= 0.0 {
        0.0
    } else if all <= 0.0 {
        1.0
    } else {
        (users / all).min(1.0)
    }
}

#[cfg(test)]
#[path = "reach_tests.rs"]
mod tests;
