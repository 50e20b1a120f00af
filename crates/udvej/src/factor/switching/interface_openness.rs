// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! How other systems talk to this one: five levels from an open standard that two suppliers support to interfaces that only
//! the supplier can build.
//!
//! # Why it matters
//! Each closed interface is rebuilt on the day of the move, by the one who is being left.
//!
//! # Levels
//! The question `interface_openness`. Unknown: from the best level to the worst, reckoned with at the question's prior.
//! "Not applicable" is allowed, with a reason (a system without integrations): its weight goes to the others, and while it
//! is unanswered the bounds reckon with both.
//!
//! # Source
//! `knowledge/data/questions.json`. KITOS fills it from interfaces and their kinds where they are registered.
//!
//! # Example
//! `"answers": {"interface_openness": "public_api"}` reads 0.25.

use crate::factor::found::Found;
use crate::factor::{Ground, Inputs, Subject, level};
use crate::knowledge::QuestionId;

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    level::read(ground.knowledge, subject.system, QuestionId::InterfaceOpenness, inputs)
}
