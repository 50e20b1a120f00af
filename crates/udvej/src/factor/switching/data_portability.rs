// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! Whether all data come out in a usable form: five levels from a full export that was loaded elsewhere to data that can
//! only be viewed.
//!
//! # Why it matters
//! Data that do not come out must be typed again, or left behind. The Data Act (Arts. 23-30) gives a right to them, not a
//! format.
//!
//! # Levels
//! The question `data_portability`. Unknown: from the best level to the worst, reckoned with at the question's prior.
//! "Not applicable" is allowed, with a reason (a system that holds no data): its weight goes to the others, and while it is
//! unanswered the bounds reckon with both.
//!
//! # Source
//! `knowledge/data/questions.json`. KITOS and DORA do not hold it; the table does.
//!
//! # Example
//! `"answers": {"data_portability": "on_request"}` reads 0.5.

use crate::factor::found::Found;
use crate::factor::{Ground, Inputs, Subject, level};
use crate::knowledge::QuestionId;

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    level::read(ground.knowledge, subject.system, QuestionId::DataPortability, inputs)
}
