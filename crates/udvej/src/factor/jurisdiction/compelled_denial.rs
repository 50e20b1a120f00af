// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! How far legal orders can compel somebody to stop the service, and what is left of that after escrow and a fallback.
//!
//! # Why it matters
//! Sanctions and export control have cut off public services within a day. Being cut off and being read are two harms:
//! they are measured apart.
//!
//! # Levels
//! Parties, orders and unknowns as for compelled disclosure, with the powers and capabilities of denial. Value: exposure x
//! max(`scales/mitigation_floor`, escrow x fallback), where the levels of `escrow` and `fallback` say what remains: what was
//! tried counts for most. Unknown: from the best level to the worst, reckoned with at the questions' priors. Criticality
//! does not scale it: that is a factor of its own.
//!
//! # Source
//! `knowledge/data/jurisdictions.json`, `knowledge/data/questions.json` and `methodology/v1.json`.
//!
//! # Example
//! A Danish authority, a supplier in the United States that operates the service (1), no escrow (1), a documented fallback
//! (0.7): IEEPA 0.9 x 1 = 0.9, times 0.7 = 0.63.

use super::Power;
use super::compelled_disclosure::strongest;
use super::regime::Regimes;
use crate::error::Localised;
use crate::factor::found::{Found, join, said, text};
use crate::factor::{Ground, Inputs, Subject, level};
use crate::knowledge::QuestionId;

pub(crate) fn read<'p>(ground: &Ground<'p>, subject: Subject<'p>, inputs: &mut Inputs) -> Found {
    let regimes = Regimes::of(ground, subject, Power::Denial, inputs);
    let [escrow, fallback] = [QuestionId::Escrow, QuestionId::Fallback]
        .map(|question| level::read(ground.knowledge, subject.system, question, inputs));
    let floor = ground.method.scales.mitigation_floor.value.value();
    let left = escrow.value.with(fallback.value, |escrow, fallback| (escrow * fallback).max(floor));
    let value = regimes.exposure().with(left, |exposure, left| exposure * left);
    Found::new(value, inputs.tell(|| join(&[told(&regimes), said(escrow.sentence), said(fallback.sentence)], " ")))
}

fn told(regimes: &Regimes<'_, '_>) -> Localised {
    let nobody =
        text("Ingen af de oplyste parter kan standse tjenesten.", "None of the stated parties can stop the service.");
    let unknown = text(
        "Det er ukendt, hvem der kan pålægges at standse tjenesten.",
        "It is unknown who can be ordered to stop the service.",
    );
    let known = text(
        "{law} ({place}) kan pålægge {actor} at standse tjenesten.",
        "{law} ({place}) can order {actor} to stop the service.",
    );
    strongest(regimes, nobody, unknown, known)
}

#[cfg(test)]
#[path = "compelled_denial_tests.rs"]
mod tests;
