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
pub(crate) use council::stamp;
#[cfg(feature = "xlsx")]
pub(crate) use method::command;
pub(crate) use method::{notes, origin_line, warnings};
pub(crate) use order::{by_exit, by_score, groups, suppliers};
pub(crate) use origin::Origins;
#[cfg(feature = "xlsx")]
pub(crate) use origin::spot;
pub(crate) use overview::scores;
#[cfg(feature = "xlsx")]
pub(crate) use place::Place;
pub(crate) use place::{capital, place};
pub(crate) use plan::{alternative, break_even, class, latest_start};
pub(crate) use roll_up::{concentration, roll_up};
pub(crate) use system::{sentence, term};
pub use whole::{explain, plan};
pub(crate) use whole::{of_system, plan_of, whole};

#[cfg(test)]
mod page_tests;
