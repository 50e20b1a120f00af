// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::total::Scale;
use crate::error::Localised;
use crate::factor::{Findings, Ground, InputState, Reading, Subject, label, reread};
use crate::methodology::FactorId;
use crate::order::Order as _;

/// Something unknown, and how much its answer would narrow the bounds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OpenQuestion {
    /// Where the answer would stand.
    pub input: String,
    /// Its state today.
    pub state: InputState,
    /// What to ask.
    pub label: Localised,
    /// By how many points the bounds would come closer if the answer were what is reckoned with.
    pub shrink: f64,
    /// The factors that rest on it.
    pub factors: Vec<FactorId>,
}

/// Every unknown input of a system, what narrows the bounds most first, of equals by input.
pub(super) fn questions(
    ground: &Ground<'_>,
    scale: &Scale<'_>,
    subject: Subject<'_>,
    findings: &Findings,
) -> Vec<OpenQuestion> {
    let mut unknown: BTreeMap<&str, (InputState, Vec<FactorId>)> = BTreeMap::new();
    for reading in &findings.readings {
        for input in reading.inputs.iter().filter(|input| input.state != InputState::Known) {
            unknown.entry(&input.id).or_insert((input.state, Vec::new())).1.push(reading.factor);
        }
    }
    let now = scale.score(&findings.readings).width();
    let mut questions: Vec<OpenQuestion> = unknown
        .into_iter()
        .map(|(input, (state, factors))| {
            let pinned = replaced(findings, |reading| {
                factors
                    .contains(&reading.factor)
                    .then(|| reread(ground, subject, reading.factor, Some(input)))
                    .flatten()
            });
            OpenQuestion {
                input: input.to_owned(),
                state,
                label: label(ground, subject, input),
                shrink: (now - scale.score(&pinned).width()).max(0.0),
                factors,
            }
        })
        .collect();
    questions.order_by(|a, b| b.shrink.total_cmp(&a.shrink).then_with(|| a.input.cmp(&b.input)));
    questions
}

/// The readings with some read anew.
pub(super) fn replaced(findings: &Findings, anew: impl Fn(&Reading) -> Option<Reading>) -> Vec<Reading> {
    findings.readings.iter().map(|reading| anew(reading).unwrap_or_else(|| reading.clone())).collect()
}

#[cfg(test)]
#[path = "question_tests.rs"]
mod tests;
