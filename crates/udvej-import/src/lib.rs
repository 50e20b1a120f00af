// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Other systems' files become a document: bytes in, document and warnings out. Nothing here reads a file or a clock.
//!
//! Every value carries where it came from; what could not be read, was left out or is doubtful is told with file, sheet
//! and row. What a value means is checked by the core alone.

mod cursor;
mod dora;
mod draft;
mod findings;
mod identity;
mod imported;
mod kind;
mod kitos;
mod ocds;
mod settings;
mod sheet;
mod suggestion;
mod table;
mod telling;

pub use dora::dora;
pub use findings::{Finding, Findings};
pub use imported::Imported;
pub use kind::{Kind, ParseKindError, import};
pub use kitos::kitos;
pub use ocds::ocds;
pub use settings::{File, Prefer, Settings};
#[cfg(feature = "xlsx")]
pub use table::workbook;
pub use table::{ColumnOutline, SheetOutline, Template, outline, table, tables, template};
