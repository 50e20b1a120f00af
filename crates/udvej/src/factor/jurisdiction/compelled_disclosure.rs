// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! How far legal orders can compel somebody to hand over the data: the exposure to disclosure times the sensitivity of the
//! data.
//!
//! # Why it matters
//! A supplier, its owner or its sub-processor can be ordered to hand over what it can read, and be forbidden to say so.
//!
//! # Levels
//! Parties: the supplier, the company at the top (which commands the supplier and so can do what it can), affiliates with
//! access, the operator, sub-processors; each reached by incorporation and by control. A member of the Union also has the
//! Union's order. Strength of an order: the most that any law in force, or lapsed with orders that still bind, can do
//! through any party: power x capability. The organisation's own state, and the Union for a member, count with
//! `jurisdictions/home`. Exposure: 1 - prod(1 - strength). Value: exposure x level of `data_sensitivity`. A party whose
//! country is unknown, or a list that is missing, adds nothing at best, makes the exposure 1 at worst, and is reckoned with
//! as one order of power `jurisdictions/unknown`; unknown capability lies between 0 and 1, reckoned with at
//! `scales/input_prior`. The basis for transfers (adequacy or not) is shown and never scored: it does not change who can
//! be ordered to do what. Neither does a data boundary or a subsidiary in the Union.
//!
//! # Source
//! `knowledge/data/jurisdictions.json`, law by law, and the capabilities of `methodology/v1.json`.
//!
//! # Example
//! A Danish authority, a supplier in the United States that holds data in plaintext (1), special categories of data (0.75):
//! FISA 702 0.9 x 1 = 0.9, times 0.75 = 0.675.

use super::Power;
use super::exposure::strongest_first;
use super::regime::{Regimes, UNKNOWN};
use crate::error::Localised;
use crate::factor::found::{Found, join, said, text};
use crate::factor::{Ground, Inputs, Subject, level};
use crate::knowledge::QuestionId;

pub(crate) fn read<'p>(ground: &Ground<'p>, subject: Subject<'p>, inputs: &mut Inputs) -> Found {
    let regimes = Regimes::of(ground, subject, Power::Disclosure, inputs);
    let sensitivity = level::read(ground.knowledge, subject.system, QuestionId::DataSensitivity, inputs);
    let value = regimes.exposure().with(sensitivity.value, |exposure, sensitivity| exposure * sensitivity);
    Found::new(value, inputs.tell(|| join(&[told(&regimes), said(sensitivity.sentence)], " ")))
}

fn told(regimes: &Regimes<'_, '_>) -> Localised {
    let nobody =
        text("Ingen af de oplyste parter kan udlevere data.", "None of the stated parties can hand over data.");
    let unknown = text(
        "Det er ukendt, hvem der kan pålægges at udlevere data.",
        "It is unknown who can be ordered to hand over data.",
    );
    let known = text(
        "{law} ({place}) kan pålægge {actor} at udlevere data.",
        "{law} ({place}) can order {actor} to hand over data.",
    );
    strongest(regimes, nobody, unknown, known)
}

/// Names the strongest known regime, how many there are, and what does not help against it.
pub(super) fn strongest(
    regimes: &Regimes<'_, '_>,
    nobody: Localised,
    unknown: Localised,
    known: Localised,
) -> Localised {
    let shown = strongest_first(regimes);
    let missing = shown.iter().find(|regime| regime.code == UNKNOWN).map(|regime| regime.actor.clone());
    let named: Vec<_> = shown.into_iter().filter(|regime| regime.code != UNKNOWN).collect();
    let Some(first) = named.first() else {
        return if missing.is_some() { unknown } else { nobody };
    };
    let mut parts = vec![known];
    if named.len() > 1 {
        let more = match named.len() {
            2 => text("Én retsorden mere rækker ind.", "One more legal order reaches in."),
            _ => text("{n} retsordener mere rækker ind.", "{n} more legal orders reach in."),
        };
        parts.push(more.fill(&[("n", &(named.len() - 1).to_string())]));
    }
    if !regimes.in_eea(&first.code) {
        parts.push(text(
            "At data ligger i EU, eller at aftalen er med et datterselskab i EU, ændrer det ikke.",
            "That data lie in the EU, or that the agreement is with a subsidiary in the EU, does not change that.",
        ));
    }
    if let Some(missing) = missing {
        let besides =
            text("Desuden kan {missing} være inden for rækkevidde.", "Besides, {missing} may be within reach.");
        parts.push(besides.fill_with(&[("missing", &missing)]));
    }
    // The rule for states that were not researched names no article.
    let place = match first.article.as_str() {
        "" | "-" => first.name.clone(),
        article => join(&[first.name.clone(), Localised::same(article)], ", "),
    };
    let filled = [("law", &first.law), ("place", &place), ("actor", &first.actor)];
    join(&parts, " ").fill_with(&filled)
}

#[cfg(test)]
#[path = "compelled_disclosure_tests.rs"]
mod tests;
