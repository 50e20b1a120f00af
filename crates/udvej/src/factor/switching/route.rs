// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::error::Localised;
use crate::exit::{Exit, ExitOption};
use crate::factor::found::{Found, reckoned, text};
use crate::factor::{InputState, Inputs};
use crate::quantity::{Belief, Estimate, Share};

/// Where a system could go.
pub(super) enum Routes<'e> {
    /// The document lists these.
    Listed(Vec<&'e ExitOption>),
    /// The document says nothing; this one is derived.
    Derived(&'e ExitOption),
    /// The document says that there is nowhere to go.
    Nowhere,
}

pub(super) const ALTERNATIVES: &str = "plan_b/alternatives";

impl<'e> Routes<'e> {
    pub(super) fn of(exit: &'e Exit) -> Self {
        let listed: Vec<&ExitOption> = exit.options.iter().filter(|option| option.listed).collect();
        match exit.options.first() {
            None => Self::Nowhere,
            Some(derived) if listed.is_empty() => Self::Derived(derived),
            Some(_) => Self::Listed(listed),
        }
    }
}

/// With nowhere to go, leaving costs everything and takes for ever.
pub(super) fn nowhere(inputs: &mut Inputs<'_>) -> Found {
    let value = inputs.known(ALTERNATIVES, Belief::known(1.0));
    Found::new(value, text("Der er intet alternativ at skifte til.", "There is no alternative to move to."))
}

/// The least of each end, and the option with the least mean (the first of equals).
pub(super) fn least<'e>(options: impl Iterator<Item = (&'e ExitOption, Belief)>) -> Option<(&'e ExitOption, Belief)> {
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
pub(super) fn unknown(inputs: &mut Inputs<'_>, id: &str, prior: Share, sentence: &Localised) -> Found {
    let value = inputs.unknown(id, InputState::Unanswered, Belief::unit(prior.value()));
    Found::new(value, sentence.fill_with(&[("reckoned", &reckoned(prior))]))
}
