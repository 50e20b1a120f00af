// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! Who else can: the mean of the organisation's own skills and those that the market offers.
//!
//! # Why it matters
//! Where only the supplier knows the system, the supplier also writes the plan for leaving it.
//!
//! # Levels
//! The questions `skills_own` and `skills_market`, half each. Unknown: from the best level to the worst, reckoned with at
//! the question's prior. "Not applicable" is not allowed.
//!
//! # Source
//! `knowledge/data/questions.json`.
//!
//! # Example
//! One own employee has done it (0.33), and one or two firms can (0.67): 0.5.

use crate::factor::found::{Found, join, said};
use crate::factor::{Ground, Inputs, Subject, level};
use crate::knowledge::QuestionId;

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    let [own, market] = [QuestionId::SkillsOwn, QuestionId::SkillsMarket]
        .map(|question| level::read(ground.knowledge, subject.system, question, inputs));
    let value = own.value.with(market.value, |own, market| (own + market) / 2.0);
    Found::new(value, inputs.tell(|| join(&[own.sentence, market.sentence].map(said), " ")))
}

#[cfg(test)]
#[path = "skills_tests.rs"]
mod tests;
