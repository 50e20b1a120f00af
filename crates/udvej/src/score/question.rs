// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::total::Scale;
use crate::error::Localised;
use crate::factor::{Ground, InputState, Inputs, Subject, Supposed, Taken, Values, label, value};
use crate::methodology::FactorId;
use crate::order::Order as _;
use crate::quantity::Belief;

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

/// An unknown input, and the factors that rest on it.
#[derive(Debug)]
pub(super) struct Unknown {
    taken: Taken,
    factors: Vec<FactorId>,
}

impl Unknown {
    /// Adds what `factor` took and does not know; each place stands once.
    pub(super) fn gather(all: &mut Vec<Self>, factor: FactorId, seen: &[Taken]) {
        for taken in seen.iter().filter(|taken| taken.state != InputState::Known) {
            match all.iter_mut().find(|before| before.taken.place == taken.place) {
                Some(before) => before.factors.push(factor),
                None => all.push(Self { taken: *taken, factors: vec![factor] }),
            }
        }
    }
}

/// Every unknown input of a system, what narrows the bounds most first, of equals by input. `values` and `beliefs` are what
/// was found in its factors and dimensions.
pub(super) fn questions(
    ground: &Ground<'_>,
    scale: &Scale,
    subject: Subject<'_>,
    (values, beliefs): (&Values, &[Belief; 4]),
    unknown: Vec<Unknown>,
    inputs: &mut Inputs,
) -> Vec<OpenQuestion> {
    let now = scale.score(beliefs).width();
    let mut questions: Vec<OpenQuestion> = unknown
        .into_iter()
        .map(|Unknown { taken, factors }| {
            inputs.suppose(Some(Supposed::Reckoned(taken.place)));
            let anew = factors.iter().map(|factor| value(ground, subject, *factor, inputs));
            let then = scale.rescored(values, beliefs, anew).width();
            let input = taken.place.id(&subject);
            let label = label(ground, subject, &input);
            OpenQuestion { input, state: taken.state, label, shrink: (now - then).max(0.0), factors }
        })
        .collect();
    inputs.suppose(None);
    questions.order_by(|a, b| b.shrink.total_cmp(&a.shrink).then_with(|| a.input.cmp(&b.input)));
    questions
}

#[cfg(test)]
#[path = "question_tests.rs"]
mod tests;
