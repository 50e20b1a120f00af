// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use maud::Markup;
use serde_json::{Value, json};

use super::ChartTable;

/// A chart before it gets its id.
pub(super) struct Drawing {
    pub(super) title: String,
    /// What it shows, in words: the main figures, and what is left out.
    pub(super) description: String,
    pub(super) height: f64,
    pub(super) body: Markup,
    pub(super) table: ChartTable,
    /// Marks and encodings for Vega-Lite; the data are the table's.
    pub(super) vega: Value,
}

/// How Vega-Lite reads a column.
pub(super) fn field(table: &ChartTable, name: &str, kind: &str) -> Value {
    json!({ "field": name, "type": kind, "title": table.title(name) })
}
