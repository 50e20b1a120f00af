// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! How much of everything lies with the company at the top of the supplier's group: the mean of its share of the yearly
//! spend and its share of the criticality of all systems.
//!
//! # Why it matters
//! Many eggs in one basket weaken the hand at the table and make one failure, one price list and one foreign order reach
//! everything. Legal entities do not matter, the company at the top does: splitting a supplier in two changes nothing.
//!
//! # Levels
//! 0 nothing, 1 all. Unknown spend has no natural upper limit: the share is 0 at worst where any other spend is unknown
//! (the others may be anything) and 1 where any of the group's own is; it is reckoned with at the mean of the known
//! spends. A supplier whose parent is unknown lies between standing alone and belonging, with every other such supplier,
//! to the group where the share becomes largest; it is reckoned with as standing alone. Without any spend, or any
//! criticality, that share is 0.
//!
//! # Source
//! Shares at the ultimate owner, as in concentration measures of merger control (HHI; Commission Notice 2004/C 31/03). The
//! index itself belongs to the organisation, not to a system.
//!
//! # Example
//! Spend 600 of 1,000 and criticality 1.5 of 2.5 lie with the group: (0.6 + 0.6) / 2 = 0.6.

use super::Holding;
use crate::error::Localised;
use crate::factor::found::{Found, join, percent, text};
use crate::factor::{Ground, InputState, Inputs, Place, Subject};
use crate::knowledge::QuestionId;

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    let Some(own) = ground.holdings.get(subject.at) else {
        return Found::new(Default::default(), inputs.tell(|| text("", "")));
    };
    take(ground, own, inputs);
    let open = own.open && !inputs.is_reckoned(Place::Parent);
    let (value, parts) = ground.baskets.share(&ground.holdings, subject.at, inputs);
    Found::new(value, inputs.tell(|| sentence(ground, own, open, parts)))
}

/// Takes what is known and unknown as inputs: the system's own, and each kind of the others' as one.
fn take(ground: &Ground<'_>, own: &Holding<'_>, inputs: &mut Inputs) {
    let given = |known: bool| if known { InputState::Known } else { InputState::Unanswered };
    let (unpaid, unrated) = (own.spend.is_none(), own.rated != InputState::Known);
    inputs.state(Place::AnnualCost, given(!unpaid));
    inputs.state(Place::Question(QuestionId::Criticality), own.rated);
    inputs.state(Place::Parent, given(!own.open));
    let count = ground.holdings.len() - 1;
    inputs.others(Place::OtherSpend, ground.totals.unpaid - usize::from(unpaid), count);
    inputs.others(Place::OtherCriticality, ground.totals.unrated - usize::from(unrated), count);
    let unowned = ground.baskets.unowned - usize::from(own.open);
    inputs.others(Place::OtherParents, unowned, ground.baskets.suppliers - 1);
}

fn sentence(ground: &Ground<'_>, own: &Holding<'_>, open: bool, shares: (f64, f64)) -> Localised {
    let systems = ground.holdings.len();
    let told = match systems {
        1 => {
            text("{group} leverer det eneste system i dokumentet.", "{group} delivers the only system of the document.")
        }
        _ => text(
            "{group} står for {spend} % af den årlige udgift og {criticality} % af kritikaliteten i de {n} systemer.",
            "{group} accounts for {spend} % of the yearly spend and {criticality} % of the criticality of the {n} systems.",
        ),
    };
    let missing = ground.totals.unpaid;
    let unpaid = match missing {
        0 => text("", ""),
        all if all == systems => text(
            " Udgiften er ukendt og regnes foreløbig som lige stor for alle.",
            " The spend is unknown and reckoned for now as the same for all.",
        ),
        1 => text(
            " Én udgift er ukendt og regnes foreløbig som gennemsnittet af de kendte.",
            " One spend is unknown and reckoned for now as the mean of those known.",
        ),
        _ => text(
            " {m} udgifter er ukendte og regnes foreløbig som gennemsnittet af de kendte.",
            " {m} spends are unknown and reckoned for now as the mean of those known.",
        ),
    };
    let unowned = if open {
        text(" Hvem der ejer leverandøren, er ukendt.", " Who owns the supplier is unknown.")
    } else {
        text("", "")
    };
    let (n, m) = (systems.to_string(), missing.to_string());
    let filled = [("spend", &percent(shares.0)), ("criticality", &percent(shares.1))];
    join(&[told, unpaid, unowned], "").fill_with(&filled).fill(&[("n", &n), ("m", &m), ("group", own.group_name)])
}

#[cfg(test)]
#[path = "concentration_tests.rs"]
mod tests;
