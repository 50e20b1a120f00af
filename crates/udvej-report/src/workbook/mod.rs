// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The report as a workbook: one sheet a table, live numbers.

mod amount;
mod book;
mod factor;
mod overview;
mod plan;
mod sheet;
mod source;
mod system;
mod texts;
mod write;

pub use book::{WorkbookError, workbook};

#[cfg(test)]
mod book_tests;
