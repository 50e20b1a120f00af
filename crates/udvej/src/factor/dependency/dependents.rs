// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! Which share of the *other* systems stops with this one, each weighted by its criticality.
//!
//! # Why it matters
//! A platform under twenty case systems is harder to leave, and worse to lose, than any of the twenty says by itself.
//!
//! # Levels
//! An edge has a strength between 0 (nothing stops) and 1 (all of it). Along a path the strengths are multiplied; of
//! several paths the best counts; cycles are legal and nothing counts twice. Value: sum of criticality x reach over the
//! other systems / sum of their criticality; 0 where there are no other systems. A system that does not say what it stops
//! with may stop with anything: bounds 0 and 1, reckoned with at `scales/dependency_prior`, directly on every system; an
//! edge without a strength likewise, along that edge. An unknown criticality lies between its levels; the bounds of the weighted share are exact.
//!
//! # Source
//! The strongest path is the shortest path on -ln strength (Dijkstra 1959). KITOS fills edges from system relations.
//!
//! # Example
//! B (criticality 1) stops with A at 0.5, C (criticality 0.5) stops with B at 0.8, D (criticality 0.5) with nothing:
//! A reads (1 x 0.5 + 0.5 x 0.4 + 0) / 2 = 0.35.

use super::dependence::View;
use crate::error::Localised;
use crate::factor::found::{Found, join, percent, text};
use crate::factor::{Ground, InputState, Inputs, Place, Subject};
use crate::order::Order as _;
use crate::quantity::Belief;

/// How many dependent systems the sentence names.
const NAMED: usize = 3;

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    let others = ground.holdings.len().saturating_sub(1);
    let graph = &ground.graph;
    let (open, vague) = (graph.open_beside(subject.at), graph.vague_beside(subject.at));
    inputs.others(Place::OtherEdges, open + vague, others);
    let own = ground.holdings.get(subject.at).is_some_and(|holding| holding.rated != InputState::Known);
    inputs.others(Place::OtherCriticality, ground.totals.unrated - usize::from(own), others);
    // Where every system says what it stops with, and how much, the ends agree.
    let settled = open + vague == 0 || inputs.is_reckoned(Place::OtherEdges);
    let view = View { settled, rated: inputs.is_reckoned(Place::OtherCriticality) };
    let value = ground.dependence.read(ground, view, subject.at);
    Found::new(
        value,
        inputs.tell(|| {
            let stops = graph.stops(subject.at);
            let told = stops.iter().filter(|stop| stop.reach.mean > 0.0);
            let named = told.filter_map(|stop| Some((stop.reach.mean, ground.holdings.get(stop.at)?.name)));
            sentence(value, others, (open, vague), named.collect())
        }),
    )
}

fn sentence(value: Belief, others: usize, (open, vague): (usize, usize), mut told: Vec<(f64, &str)>) -> Localised {
    told.order_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let names: Vec<&str> = told.iter().take(NAMED).map(|(_, name)| *name).collect();
    let stopping = match (others, told.len()) {
        (0, _) => text("Der er ingen andre systemer i dokumentet.", "There are no other systems in the document."),
        (1, 1) => text(
            "Det eneste andet system, {names}, standser helt eller delvis med det.",
            "The only other system, {names}, stops wholly or partly with it.",
        ),
        (_, 0) if open == 0 => text("Ingen andre systemer standser med det.", "No other system stops with it."),
        (_, 0) => {
            text("Ingen andre systemer er oplyst at standse med det.", "No other system is stated to stop with it.")
        }
        (_, 1) => text(
            "1 af {n} andre systemer, {names}, standser helt eller delvis med det.",
            "1 of {n} other systems, {names}, stops wholly or partly with it.",
        ),
        (_, count) if count > NAMED => text(
            "{k} af {n} andre systemer standser helt eller delvis med det, bl.a. {names}.",
            "{k} of {n} other systems stop wholly or partly with it, among them {names}.",
        ),
        _ => text(
            "{k} af {n} andre systemer standser helt eller delvis med det ({names}).",
            "{k} of {n} other systems stop wholly or partly with it ({names}).",
        ),
    };
    let silent = match open {
        0 => text("", ""),
        1 => text(" Ét oplyser ikke, hvad det afhænger af.", " One does not say what it depends on."),
        _ => text(" {open} oplyser ikke, hvad de afhænger af.", " {open} do not say what they depend on."),
    };
    let loose = match vague {
        0 => text("", ""),
        1 => text(" For ét er det ikke oplyst, hvor meget der standser.", " Of one it is not stated how much stops."),
        _ => text(
            " For {vague} er det ikke oplyst, hvor meget der standser.",
            " Of {vague} it is not stated how much stops.",
        ),
    };
    let share = match (told.len(), open + vague) {
        (0, 0) => text("", ""),
        (_, 0) => text(" Vægtet efter kritikalitet er det {p} %.", " Weighted by criticality that is {p} %."),
        _ => text(
            " Vægtet efter kritikalitet regnes det foreløbig som {p} %.",
            " Weighted by criticality it is reckoned for now as {p} %.",
        ),
    };
    let counts = [
        ("k", told.len().to_string()),
        ("n", others.to_string()),
        ("open", open.to_string()),
        ("vague", vague.to_string()),
        ("names", names.join(", ")),
    ];
    let counts: Vec<(&str, &str)> = counts.iter().map(|(name, count)| (*name, count.as_str())).collect();
    // Numbers first: a system's name may itself hold braces.
    join(&[stopping, silent, loose, share], "").fill_with(&[("p", &percent(value.mean))]).fill(&counts)
}

#[cfg(test)]
#[path = "dependents_tests.rs"]
mod tests;
