// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

mod change;
mod words;

use serde::{Deserialize, Serialize};

use self::change::{Change, changes};
use self::words::Words;
use super::total::Scale;
use crate::error::Localised;
use crate::factor::{Ground, Inputs, Subject, Values};
use crate::methodology::FactorId;
use crate::order::Order as _;
use crate::quantity::Belief;

/// One thing that somebody can change, one step better, and what the score would be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Counterfactual {
    /// The factor that it is about.
    pub factor: FactorId,
    /// What would change.
    pub input: String,
    /// What it is today: a level, or a number.
    pub from: String,
    /// What it would be.
    pub to: String,
    /// The same in words.
    pub sentence: Localised,
    /// The score then.
    pub score: f64,
    /// By how much it would fall.
    pub points: f64,
}

/// What one step better would do, the most points first, of equals by input; what would not lower the score is left out.
///
/// Every factor that rests on what is changed is read again: a shorter notice also moves the day on which the contract
/// lets go, and with it how long the price is protected. What couples the system with the others is left as it is.
pub(super) fn counterfactuals(
    ground: &Ground<'_>,
    scale: &Scale,
    subject: Subject<'_>,
    (values, beliefs): (&Values, &[Belief; 4]),
    inputs: &mut Inputs,
) -> Vec<Counterfactual> {
    let now = scale.score(beliefs).mean;
    let mut found: Vec<Counterfactual> = changes(ground, subject)
        .into_iter()
        .filter_map(|change| {
            let anew = change.read(ground, subject, inputs);
            let score = scale.rescored(values, beliefs, anew.into_iter()).mean;
            let points = now - score;
            (points > 0.0).then(|| told(&change, subject, score, points))
        })
        .collect();
    found.order_by(|a, b| b.points.total_cmp(&a.points).then_with(|| a.input.cmp(&b.input)));
    found
}

fn told(change: &Change<'_>, subject: Subject<'_>, score: f64, points: f64) -> Counterfactual {
    let Words { input, from, to, sentence, name } = change.words(subject);
    let filled = [("points", &Localised::number(points, 1)), ("score", &Localised::number(score, 0))];
    let sentence = sentence.fill_with(&filled).fill(&[("name", name)]);
    Counterfactual { factor: change.factor(), input, from, to, sentence, score, points }
}

#[cfg(test)]
#[path = "counterfactual_tests.rs"]
mod tests;
