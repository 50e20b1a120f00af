// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What is said, once for every format.

mod action;
mod contingency;
mod council;
mod method;
mod overview;
mod plan;
mod plan_table;
mod supplier;
mod system;
mod whole;

pub(crate) use action::{actions, ask_first, by_score};
pub(crate) use method::{notes, warnings};
pub(crate) use overview::{concentration, roll_up};
pub(crate) use plan::{break_even, latest_start};
pub(crate) use whole::whole;
pub use whole::{explain, plan};

#[cfg(test)]
mod page_tests;
