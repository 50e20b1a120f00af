// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The one description of the template: reading tables, the empty template and writing a document follow from it.

mod address;
mod describe;
mod outline;
mod words;

#[cfg(test)]
mod layout_tests;

pub(crate) use address::{Address, Key, Segment};
pub(crate) use describe::{Column, Kind, Sheet, layout};
pub use outline::{ColumnOutline, SheetOutline, outline};
pub(crate) use words::{State, literal, quoted, same_word, state};
