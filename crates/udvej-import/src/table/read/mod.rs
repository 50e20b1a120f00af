// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Tables by the template become a draft.

mod cell;
mod estimate;
mod recognise;
mod row;
mod tables;

pub(crate) use tables::read_tables;
pub use tables::table;

#[cfg(test)]
mod read_tests;
