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
mod picture;
mod place;
mod plan;
mod plan_table;
mod roll_up;
mod supplier;
mod system;
mod whole;

pub(crate) use action::{actions, ask_first};
#[cfg(feature = "xlsx")]
pub(crate) use method::command;
pub(crate) use method::{notes, origin_line, warnings};
pub(crate) use order::by_score;
#[cfg(feature = "xlsx")]
pub(crate) use order::suppliers;
pub(crate) use origin::Origins;
#[cfg(feature = "xlsx")]
pub(crate) use origin::spot;
#[cfg(feature = "xlsx")]
pub(crate) use place::{Place, capital, place};
#[cfg(feature = "xlsx")]
pub(crate) use plan::class;
pub(crate) use plan::{break_even, latest_start};
pub(crate) use roll_up::{concentration, roll_up};
pub(crate) use whole::whole;
pub use whole::{explain, plan};

#[cfg(test)]
mod page_tests;
