// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The empty template, and documents as tables.

mod cell;
#[cfg(feature = "xlsx")]
mod guide;
mod rows;
mod separated;
mod shown;
mod template;
#[cfg(feature = "xlsx")]
mod workbook;

pub use separated::tables;
pub use template::{Template, template};
#[cfg(feature = "xlsx")]
pub use workbook::workbook;
