// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! How much was adapted just for this organisation: five levels from use as delivered to more than 100 person-days to redo.
//!
//! # Why it matters
//! What was built on the platform stays with the platform.
//!
//! # Levels
//! The question `customisation`. Unknown: from the best level to the worst, reckoned with at the question's prior.
//! "Not applicable" is not allowed: a system as delivered is the best level.
//!
//! # Source
//! `knowledge/data/questions.json`. The levels are counted in person-days, so two people come to the same answer.
//!
//! # Example
//! `"answers": {"customisation": "developed"}` reads 0.75.

use crate::factor::found::Found;
use crate::factor::{Ground, Inputs, Subject, level};
use crate::knowledge::QuestionId;

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    level::read(ground.knowledge, subject.system, QuestionId::Customisation, inputs)
}
