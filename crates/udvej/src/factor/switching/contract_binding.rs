// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! Months until the organisation can leave without paying for it, against `scales/binding_months`.
//!
//! # Why it matters
//! Until then every other freedom is worth its termination fee.
//!
//! # Levels
//! months / `scales/binding_months`, cut at 1; no contract, or one that has ended: 0. Unknown contract or end: bounds 0 and
//! 1, reckoned with at `scales/input_prior`. Where the last day to give notice may have passed because notice or renewal
//! is unknown, the contract may have renewed itself for any time: the upper bound is 1.
//!
//! # Source
//! `methodology/v1.json`: 48 months is the ordinary limit of a framework agreement (Directive 2014/24, Art. 33(1)).
//!
//! # Example
//! The term ends 18 months after the valuation date and notice can still be given: 18 / 48 = 0.375.

use super::route::unknown;
use crate::error::Localised;
use crate::factor::found::{Found, day, join, text};
use crate::factor::{Ground, InputState, Inputs, Place, Subject};
use crate::portfolio::{Contract, ContractState};
use crate::quantity::{Belief, Date};

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    let prior = ground.method.scales.input_prior.value;
    let contract = match subject.contract {
        None => {
            let (da, en) = (
                "Det er ukendt, om en kontrakt binder; {reckoned}.",
                "Whether a contract binds is unknown; {reckoned}.",
            );
            return unknown(inputs, Place::Contract, prior, da, en);
        }
        Some(ContractState::None) => {
            let value = inputs.known(Place::Contract, Belief::known(0.0));
            return Found::new(value, inputs.tell(|| text("Ingen kontrakt binder.", "No contract binds.")));
        }
        Some(ContractState::Running(contract)) => contract,
    };
    let window = &subject.exit.window;
    let (Some(months), Some(free_exit)) = (window.months, window.free_exit) else {
        let (da, en) = (
            "Det er ukendt, hvornår kontrakten udløber; {reckoned}.",
            "When the contract ends is unknown; {reckoned}.",
        );
        return unknown(inputs, Place::ContractEnd, prior, da, en);
    };
    let scale = ground.method.scales.binding_months.value;
    let value = inputs.known(Place::ContractEnd, Belief::known((months / scale).clamp(0.0, 1.0)));
    let value = Belief { high: longest(contract, value, window.may_bind_longer, inputs), ..value };
    Found::new(value, inputs.tell(|| told(value, months, free_exit)))
}

fn told(value: Belief, months: f64, free_exit: Date) -> Localised {
    let sentence = if months > 0.0 {
        text(
            "Kontrakten kan tidligst forlades uden betaling den {date}, om {months} måneder.",
            "The contract can be left without payment on {date} at the earliest, in {months} months.",
        )
    } else {
        text("Kontrakten kan forlades uden betaling nu.", "The contract can be left without payment now.")
    };
    let open = if value.width() > 0.0 {
        text(
            " Varsel eller fornyelse er ukendt, så den kan binde længere.",
            " Notice or renewal is unknown, so it may bind longer.",
        )
    } else {
        text("", "")
    };
    let months = Localised::number(months, 1);
    join(&[sentence, open], "").fill_with(&[("months", &months), ("date", &day(free_exit))])
}

/// The upper end where it is unknown whether, and for how long, the contract has renewed itself.
fn longest(contract: &Contract, value: Belief, open: bool, inputs: &mut Inputs) -> f64 {
    let range = Belief { high: 1.0, ..value };
    let mut taken = |place: Place, known: bool| match (known, open) {
        (true, _) => inputs.known(place, range).high,
        // Then the answer moves nothing here, and is no input.
        (false, false) => value.high,
        (false, true) => inputs.unknown(place, InputState::Unanswered, range).high,
    };
    let renewal = taken(Place::Renewal, contract.renewal_months.is_some());
    let notice = taken(Place::Notice, contract.notice_months.is_some());
    if open { renewal.min(notice) } else { value.high }
}

#[cfg(test)]
#[path = "contract_binding_tests.rs"]
mod tests;
