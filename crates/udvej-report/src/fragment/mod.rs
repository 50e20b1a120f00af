// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Pieces of HTML for a notebook or another page: each with its own paint, and nothing that reaches out of it.

mod assessment;
mod chart;
mod comparison;
mod frame;
mod name;
mod portfolio;
mod problem;
mod show;
mod texts;

pub use name::{FragmentName, UnknownFragment};
pub use problem::{ProblemLine, ProblemLines};
pub use show::{Fragment, fragment, fragment_text};

#[cfg(test)]
mod fragment_tests;
