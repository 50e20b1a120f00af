// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

/// How well a figure is founded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Stands in the named source.
    Published,
    /// Computed from published figures; the source says how.
    Derived,
    /// A choice of the authors.
    Judgement,
}

/// A figure with where it comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sourced<T> {
    /// The figure.
    pub value: T,
    /// Where it comes from, or why it was chosen.
    pub source: String,
    /// Year of the source.
    pub year: u16,
    /// How well founded.
    pub grade: Grade,
}
