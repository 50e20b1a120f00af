// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! What happens if the system is gone: five levels from "nobody notices within a month" to "life, health, supply or
//! safety is in danger within a day".
//!
//! # Why it matters
//! A supplier holds tightly only where its absence hurts. Criticality counts once, here; it does not scale compelled
//! denial, and it is the weight of roll-ups.
//!
//! # Levels
//! The question `criticality`: negligible 0, low 0.25, medium 0.5, high 0.75, vital 1. Unknown: anything from 0 to 1,
//! reckoned with at the question's prior. "Not applicable" is not allowed.
//!
//! # Source
//! `knowledge/data/questions.json`. KITOS fills it from the system usage's criticality, DORA from the register's
//! assessment of the function.
//!
//! # Example
//! `"criticality": "high"` reads 0.75.

use crate::factor::found::Found;
use crate::factor::{Ground, Inputs, Subject, level};
use crate::knowledge::QuestionId;

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    level::read(ground.knowledge, subject.system, QuestionId::Criticality, inputs)
}
