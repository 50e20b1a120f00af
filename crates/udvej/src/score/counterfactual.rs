// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

mod change;

use serde::{Deserialize, Serialize};

use self::change::{Change, changes};
use super::question::replaced;
use super::total::Scale;
use crate::error::Localised;
use crate::exit::exits;
use crate::factor::{Findings, Ground, Subject, reread, trajectories};
use crate::methodology::FactorId;
use crate::order::Order as _;
use crate::portfolio::{Parts, Portfolio, System};

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
/// Each change is made to a copy of the system, and every factor that rests on it is read again: a shorter notice also
/// moves the day on which the contract lets go, and with it how long the price is protected.
pub(super) fn counterfactuals(
    ground: &Ground<'_>,
    scale: &Scale<'_>,
    subject: Subject<'_>,
    findings: &Findings,
) -> Vec<Counterfactual> {
    let now = scale.score(&findings.readings).mean;
    let mut found: Vec<Counterfactual> = changes(ground, subject)
        .into_iter()
        .filter_map(|change| {
            let score = score_after(ground, scale, subject, findings, &change)?;
            let points = now - score;
            let filled = [("points", &Localised::number(points, 1)), ("score", &Localised::number(score, 0))];
            let sentence = change.sentence.fill_with(&filled).fill(&[("name", &change.name)]);
            let Change { factor, input, from, to, .. } = change;
            (points > 0.0).then_some(Counterfactual { factor, input, from, to, sentence, score, points })
        })
        .collect();
    found.order_by(|a, b| b.points.total_cmp(&a.points).then_with(|| a.input.cmp(&b.input)));
    found
}

fn score_after(
    ground: &Ground<'_>,
    scale: &Scale<'_>,
    subject: Subject<'_>,
    findings: &Findings,
    change: &Change,
) -> Option<f64> {
    // A portfolio of the one changed system: exit and trajectory depend on nothing else. What couples it with the others
    // is left as it is, and read from the whole portfolio.
    let lone = lone(ground, subject, change.system.clone());
    let exits = exits(&lone, ground.knowledge);
    let trajectories = trajectories(&lone, ground.knowledge, &exits);
    let changed =
        Subject { system: lone.systems().first()?, exit: exits.first()?, trajectory: trajectories.first()?, ..subject };
    let anew = replaced(findings, |reading| {
        change.moves.contains(&reading.factor).then(|| reread(ground, changed, reading.factor, None)).flatten()
    });
    Some(scale.score(&anew).mean)
}

fn lone(ground: &Ground<'_>, subject: Subject<'_>, system: System) -> Portfolio {
    let parts = ground.portfolio.parts();
    Portfolio::from_checked(Parts {
        valuation_date: parts.valuation_date,
        currency: parts.currency,
        organisation: parts.organisation.clone(),
        assumptions: parts.assumptions.clone(),
        suppliers: vec![subject.supplier.clone()],
        systems: vec![system],
        rates: parts.rates.clone(),
        warnings: crate::error::Problems::default(),
        warned: Vec::new(),
        input_sha256: String::new(),
    })
}

#[cfg(test)]
#[path = "counterfactual_tests.rs"]
mod tests;
