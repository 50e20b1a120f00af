// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What is said, once for every format.

mod action;
mod agenda;
mod contingency;
mod council;
mod method;
mod order;
mod origin;
mod overview;
mod place;
mod plan;
mod plan_table;
mod roll_up;
mod supplier;
mod system;
mod whole;

pub(crate) use action::{actions, ask_first};
pub(crate) use method::{notes, origin_line, warnings};
pub(crate) use order::by_score;
pub(crate) use origin::Origins;
pub(crate) use plan::{break_even, latest_start};
pub(crate) use roll_up::{concentration, roll_up};
pub(crate) use whole::whole;
pub use whole::{explain, plan};

#[cfg(test)]
mod page_tests;
