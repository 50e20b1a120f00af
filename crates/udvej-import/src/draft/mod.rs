// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! A document in the making: every value with where it came from.

mod contents;
mod json;
mod merge;
mod path;
mod write;

pub(crate) use contents::{Draft, Wanted};
pub(crate) use json::read_json;
pub(crate) use merge::{Aliases, overlay, unsettled};
pub(crate) use path::{Path, organisation, supplier, system};
pub(crate) use write::written;

#[cfg(test)]
mod draft_tests;
