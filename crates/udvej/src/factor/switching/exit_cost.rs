// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! The one-off cost of the cheapest way out against what the system costs a year: r = one-off / yearly, as r / (r + 1).
//!
//! # Why it matters
//! A move that costs five years' operation is made by nobody, however dear the operation is.
//!
//! # Levels
//! One-off: the plain sum of the likely values of all components but termination fee and remaining commitment, which
//! belong to the contract's terms; parallel running is its months at what the supplier is paid. Yearly: the supplier and
//! own staff. Of several alternatives the least. No alternative: 1. A yearly cost of 0, or none given: bounds 0 and 1,
//! reckoned with at `scales/input_prior`. No list of alternatives: bounds 0 and 1, reckoned with at derived costs.
//! Components that default unit costs derive range over the defaults; what cannot be derived has no upper limit. Derived
//! components rest on counts (users, integrations, gigabytes, person-days), never on the levels of other factors, so
//! nothing counts twice (decision 0002).
//!
//! # Source
//! `knowledge/data/unit_costs.json` and `economics.json`; r / (r + 1) maps 0 to 0, one year's cost to 0.5 and has no cliff.
//!
//! # Example
//! One-off 1,500,000 likely, supplier 800,000 and own staff 200,000 a year: r = 1.5, value 0.6.

use super::route::{Routes, least, nowhere, stated, unknown};
use crate::error::Localised;
use crate::exit::{ComponentCost, ExitOption, Origin, Today};
use crate::factor::found::{Found, text};
use crate::factor::{Ground, InputState, Inputs, Place, Subject};
use crate::knowledge::Component;
use crate::portfolio::System;
use crate::quantity::Belief;

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    let routes = Routes::of(subject.exit);
    if matches!(routes, Routes::Nowhere) {
        return nowhere(inputs);
    }
    let prior = ground.method.scales.input_prior.value;
    let Some(today) = subject.exit.today else {
        return unknown(
            inputs,
            Place::AnnualCost,
            prior,
            "Det er ukendt, hvad systemet koster om året, så et skifts pris kan ikke måles op mod det; {reckoned}.",
            "What the system costs a year is unknown, so the cost of a move cannot be held against it; {reckoned}.",
        );
    };
    let yearly = yearly(&today, inputs);
    if yearly.high <= 0.0 {
        return unknown(
            inputs,
            Place::OwnEffort,
            prior,
            "Systemet koster ikke noget om året, så et skifts pris kan ikke måles op mod det; {reckoned}.",
            "The system costs nothing a year, so the cost of a move cannot be held against it; {reckoned}.",
        );
    }
    match routes {
        Routes::Nowhere => nowhere(inputs),
        Routes::Derived(option) => {
            // What the components would be taken as is no question before there is a place to go.
            let one_off = one_off(subject.system, (0, option), &today, &mut Inputs::counting());
            let range = Belief::unit(part(one_off.mean, yearly.mean));
            let value = inputs.unknown(Place::Alternatives, InputState::Unanswered, range);
            let sentence = inputs.tell(|| {
                let sentence = text(
                    "Ingen alternativer er oplyst; med standardpriser koster et skift omkring {r} gange et års udgift.",
                    "No alternatives are stated; at default prices a move costs about {r} times a year's spend.",
                );
                told(&sentence, one_off, yearly, "")
            });
            Found::new(value, sentence)
        }
        Routes::Listed(options) => {
            let costs = options.iter().enumerate();
            let costs = costs.map(|(at, option)| (option, one_off(subject.system, (at, option), &today, inputs)));
            let Some((option, cost)) = least(costs) else {
                return nowhere(inputs);
            };
            let sentence = inputs.tell(|| {
                let sentence = text(
                    "Den billigste vej ud, {name}, koster {r} gange et års udgift som engangsbeløb.",
                    "The cheapest way out, {name}, costs {r} times a year's spend as a one-off.",
                );
                told(&sentence, cost, yearly, option.name)
            });
            Found::new(cost.against(yearly, part), sentence)
        }
    }
}

/// r / (r + 1) without the division that may not be made.
fn part(one_off: f64, yearly: f64) -> f64 {
    if one_off <= 0.0 {
        0.0
    } else if one_off.is_infinite() {
        1.0
    } else {
        one_off / (one_off + yearly)
    }
}

fn yearly(today: &Today, inputs: &mut Inputs) -> Belief {
    inputs.known(Place::AnnualCost, Belief::default());
    let own = if today.own_given {
        inputs.known(Place::OwnEffort, Belief::known(today.own.likely()))
    } else {
        inputs.unknown(Place::OwnEffort, InputState::Default, stated(today.own))
    };
    own.rising(|own| own + today.supplier)
}

/// The one-off cost of an option, which goes by its place in the list.
fn one_off(system: &System, option: (usize, &ExitOption<'_>), today: &Today, inputs: &mut Inputs) -> Belief {
    let counted = option.1.components.iter().filter(|cost| cost.component != Component::Termination);
    counted.fold(Belief::default(), |sum, cost| sum.with(component(system, option, cost, today, inputs), |a, b| a + b))
}

fn component(
    system: &System,
    (at, option): (usize, &ExitOption<'_>),
    cost: &ComponentCost,
    today: &Today,
    inputs: &mut Inputs,
) -> Belief {
    let place = Place::OneOff(cost.component, at);
    match (cost.origin, cost.amount) {
        (Origin::Given, Some(amount)) => inputs.known(place, Belief::known(amount.likely())),
        (Origin::Computed, None) => {
            let months = option.parallel_months.scaled(today.supplier / 12.0);
            if option.parallel_given {
                inputs.known(Place::ParallelMonths, Belief::known(months.likely()))
            } else {
                inputs.unknown(Place::ParallelMonths, InputState::Default, stated(months))
            }
        }
        (_, Some(amount)) => {
            let range = stated(amount);
            // Own machines bear no switching charges.
            let charged = cost.component != Component::SwitchingCharges || system.service.is_some();
            let low = if charged { range.low } else { 0.0 };
            inputs.unknown(place, InputState::Default, Belief { low, ..range })
        }
        (_, None) => inputs.unknown(place, InputState::Unanswered, Belief { low: 0.0, mean: 0.0, high: f64::INFINITY }),
    }
}

fn told(sentence: &Localised, one_off: Belief, yearly: Belief, name: &str) -> Localised {
    let ratio = if yearly.mean > 0.0 { one_off.mean / yearly.mean } else { 0.0 };
    sentence.fill_with(&[("r", &Localised::number(ratio, 1))]).fill(&[("name", name)])
}

#[cfg(test)]
#[path = "exit_cost_tests.rs"]
mod tests;
