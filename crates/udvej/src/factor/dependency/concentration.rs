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

use std::collections::BTreeMap;

use super::Holding;
use crate::error::Localised;
use crate::factor::found::{Found, join, percent, text};
use crate::factor::{Ground, InputState, Inputs, Place, Subject};
use crate::knowledge::QuestionId;
use crate::order::keyed;
use crate::quantity::{Belief, Id};

const CRITICALITY: Place = Place::Question(QuestionId::Criticality);

/// What a group holds, or a supplier that may belong to any group.
#[derive(Debug, Clone, Copy, Default)]
struct Basket {
    spend: Belief,
    criticality: Belief,
    open: bool,
    /// Whether the system read is in it.
    own: bool,
}

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    let holdings = &ground.holdings;
    let baskets = baskets(holdings, subject.at, inputs);
    let known: Vec<bool> = baskets.iter().map(|basket| !basket.open).collect();
    let own_open = baskets.iter().any(|basket| basket.own && basket.open);
    let low = shares(&baskets, |_, basket| basket.own, |own| own.low, |others| others.high);
    let mean = shares(&baskets, |_, basket| basket.own, |own| own.mean, |others| others.mean);
    let merged = |with: Option<usize>| {
        let inside = |at: usize, basket: &Basket| basket.own || basket.open || Some(at) == with;
        average(shares(&baskets, inside, |own| own.high, |others| others.low))
    };
    let joinable = known.iter().enumerate().filter(|(_, known)| own_open && **known).map(|(at, _)| Some(at));
    let high = joinable.map(merged).fold(merged(None), f64::max);
    let value = Belief { low: average(low), mean: average(mean), high: high.max(average(mean)) };
    Found::new(value, inputs.tell(|| sentence(holdings, subject.at, own_open, mean)))
}

fn baskets(holdings: &[Holding<'_>], at: usize, inputs: &mut Inputs) -> Vec<Basket> {
    let Some(own) = holdings.get(at) else {
        return Vec::new();
    };
    take(holdings, at, *own, inputs);
    let reckoned = mean_spend(holdings);
    let mut baskets: BTreeMap<(&Id, bool), Basket> = BTreeMap::new();
    for (place, holding) in holdings.iter().enumerate() {
        let pinned = |mine: Place, others: Place| inputs.is_reckoned(if place == at { mine } else { others });
        let spend = match holding.spend {
            Some(spend) => Belief::known(spend),
            None if pinned(Place::AnnualCost, Place::OtherSpend) => Belief::known(reckoned),
            None => Belief { low: 0.0, mean: reckoned, high: f64::INFINITY },
        };
        let rated = pinned(CRITICALITY, Place::OtherCriticality);
        let criticality = if rated { Belief::known(holding.criticality.mean) } else { holding.criticality };
        let alone =
            inputs.is_reckoned(if holding.supplier == own.supplier { Place::Parent } else { Place::OtherParents });
        let basket = baskets.entry((holding.group, holding.open)).or_default();
        basket.spend = basket.spend.with(spend, |a, b| a + b);
        basket.criticality = basket.criticality.with(criticality, |a, b| a + b);
        basket.open = holding.open && !alone;
        basket.own |= holding.group == own.group;
    }
    baskets.into_values().collect()
}

/// Takes what is known and unknown as inputs: the system's own, and each kind of the others' as one.
fn take(holdings: &[Holding<'_>], at: usize, own: Holding<'_>, inputs: &mut Inputs) {
    let given = |known: bool| if known { InputState::Known } else { InputState::Unanswered };
    inputs.state(Place::AnnualCost, given(own.spend.is_some()));
    inputs.state(CRITICALITY, own.rated);
    inputs.state(Place::Parent, given(!own.open));
    let others = || holdings.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, holding)| holding);
    let count = others().count();
    inputs.others(Place::OtherSpend, others().filter(|holding| holding.spend.is_none()).count(), count);
    inputs.others(
        Place::OtherCriticality,
        others().filter(|holding| holding.rated != InputState::Known).count(),
        count,
    );
    let suppliers = others().filter(|holding| holding.supplier != own.supplier);
    let suppliers: BTreeMap<&Id, bool> = keyed(suppliers.map(|holding| (holding.supplier, holding.open)));
    inputs.others(Place::OtherParents, suppliers.values().filter(|open| **open).count(), suppliers.len());
}

/// What an unknown spend is reckoned with: the mean of the known ones; any one amount where none is known.
fn mean_spend(holdings: &[Holding<'_>]) -> f64 {
    let known: Vec<f64> = holdings.iter().filter_map(|holding| holding.spend).collect();
    #[expect(clippy::cast_precision_loss, reason = "a count of systems")]
    let count = known.len() as f64;
    if known.is_empty() { 1.0 } else { known.iter().sum::<f64>() / count }
}

/// Shares of spend and of criticality that lie `inside`.
fn shares(
    baskets: &[Basket],
    inside: impl Fn(usize, &Basket) -> bool,
    own: fn(Belief) -> f64,
    others: fn(Belief) -> f64,
) -> (f64, f64) {
    let (mut spend, mut criticality) = ((0.0, 0.0), (0.0, 0.0));
    for (at, basket) in baskets.iter().enumerate() {
        if inside(at, basket) {
            spend.0 += own(basket.spend);
            criticality.0 += own(basket.criticality);
        } else {
            spend.1 += others(basket.spend);
            criticality.1 += others(basket.criticality);
        }
    }
    (part(spend), part(criticality))
}

fn average(shares: (f64, f64)) -> f64 {
    (shares.0 + shares.1) / 2.0
}

/// own / (own + others): nothing of nothing is 0, and all of an amount without limit is 1.
fn part((own, others): (f64, f64)) -> f64 {
    if own <= 0.0 {
        0.0
    } else if own.is_infinite() {
        1.0
    } else {
        own / (own + others)
    }
}

fn sentence(holdings: &[Holding<'_>], at: usize, open: bool, shares: (f64, f64)) -> Localised {
    let told = match holdings.len() {
        1 => {
            text("{group} leverer det eneste system i dokumentet.", "{group} delivers the only system of the document.")
        }
        _ => text(
            "{group} står for {spend} % af den årlige udgift og {criticality} % af kritikaliteten i de {n} systemer.",
            "{group} accounts for {spend} % of the yearly spend and {criticality} % of the criticality of the {n} systems.",
        ),
    };
    let missing = holdings.iter().filter(|holding| holding.spend.is_none()).count();
    let unpaid = match missing {
        0 => text("", ""),
        all if all == holdings.len() => text(
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
    let group = holdings.get(at).map_or("", |own| own.group_name);
    let (n, m) = (holdings.len().to_string(), missing.to_string());
    let filled = [("spend", &percent(shares.0)), ("criticality", &percent(shares.1))];
    join(&[told, unpaid, unowned], "").fill_with(&filled).fill(&[("n", &n), ("m", &m), ("group", group)])
}

#[cfg(test)]
#[path = "concentration_tests.rs"]
mod tests;
