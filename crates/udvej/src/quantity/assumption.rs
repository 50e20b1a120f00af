// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::{Grade, Sourced};

/// One figure of the knowledge base or the method as a reader of the report sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assumption {
    /// Where it stands, e.g. `economics/hourly_cost`.
    pub id: String,
    /// The figure as text.
    pub value: String,
    /// Where it comes from.
    pub source: String,
    /// Year of the source.
    pub year: u16,
    /// How well founded.
    pub grade: Grade,
}

impl Assumption {
    /// A figure that carries its source.
    pub(crate) fn of<T: Serialize>(id: impl Into<String>, entry: &Sourced<T>) -> Self {
        Self::new(id, &entry.value, &entry.source, entry.year, entry.grade)
    }

    /// A figure whose source stands beside it.
    pub(crate) fn new(
        id: impl Into<String>,
        value: &(impl Serialize + ?Sized),
        source: &str,
        year: u16,
        grade: Grade,
    ) -> Self {
        let value = serde_json::to_string(value).unwrap_or_default();
        Self { id: id.into(), value, source: source.to_owned(), year, grade }
    }
}
