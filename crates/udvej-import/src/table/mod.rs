// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Tables by the template, and overlays of any kind.

mod any;
mod layout;
mod read;
mod write;

pub(crate) use any::any;
pub use layout::{ColumnOutline, SheetOutline, outline};
#[cfg(test)]
pub(crate) use read::read_tables;
pub use read::table;
#[cfg(feature = "xlsx")]
pub use write::workbook;
pub use write::{Template, tables, template};

#[cfg(test)]
mod round_trip_tests;
