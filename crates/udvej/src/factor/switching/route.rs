// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::exit::{Exit, ExitOption};
use crate::factor::found::{Found, reckoned, text};
use crate::factor::{InputState, Inputs, Place};
use crate::quantity::{Belief, Estimate, Share};

/// Where a system could go.
pub(super) enum Routes<'e> {
    /// The document lists these.
    Listed(&'e [ExitOption<'e>]),
    /// The document says nothing; this one is derived.
    Derived(&'e ExitOption<'e>),
    /// The document says that there is nowhere to go.
    Nowhere,
}

impl<'e> Routes<'e> {
    pub(super) fn of(exit: &'e Exit<'e>) -> Self {
        match exit.options.as_slice() {
            [] => Self::Nowhere,
            // Either the document's, or the one that stands in for them.
            [derived] if !derived.listed => Self::Derived(derived),
            listed => Self::Listed(listed),
        }
    }
}

/// With nowhere to go, leaving costs everything and takes for ever.
pub(super) fn nowhere(inputs: &mut Inputs) -> Found {
    let value = inputs.known(Place::Alternatives, Belief::known(1.0));
    let sentence =
        inputs.tell(|| text("Der er intet alternativ at skifte til.", "There is no alternative to move to."));
    Found::new(value, sentence)
}

/// The least of each end, and the option with the least mean (the first of equals).
pub(super) fn least<'e>(
    options: impl Iterator<Item = (&'e ExitOption<'e>, Belief)>,
) -> Option<(&'e ExitOption<'e>, Belief)> {
    options.reduce(|(best, least), (option, value)| {
        let ends = Belief {
            low: least.low.min(value.low),
            mean: least.mean.min(value.mean),
            high: least.high.min(value.high),
        };
        (if value.mean < least.mean { option } else { best }, ends)
    })
}

/// The three ends of an estimate that stands in for an answer.
pub(super) fn stated(estimate: Estimate) -> Belief {
    Belief { low: estimate.low(), mean: estimate.likely(), high: estimate.high() }
}

/// An input in \[0, 1\] of which nothing is known, with a sentence that says what stands in for it.
pub(super) fn unknown(inputs: &mut Inputs, place: Place, prior: Share, da: &str, en: &str) -> Found {
    let value = inputs.unknown(place, InputState::Unanswered, Belief::unit(prior.value()));
    Found::new(value, inputs.tell(|| text(da, en).fill_with(&[("reckoned", &reckoned(prior))])))
}
