// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::Serialize;
use serde_json::{Map, Value};

use crate::block::{Cell, Column, Table};

/// What a chart shows, as a table: to stand beside it, and for those who do not see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChartTable {
    /// What the table shows, with the unit of its numbers.
    pub caption: String,
    /// One entry a column.
    pub columns: Vec<ChartColumn>,
    /// One entry a row; each has one cell a column.
    pub rows: Vec<Vec<ChartCell>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChartColumn {
    /// Its word, the same in every language.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// Whether its cells are numbers.
    pub number: bool,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChartCell {
    /// As people read it; empty where nothing is known.
    pub text: String,
    /// As programs read it: a number, a text, a date as `2026-11-21`, or null.
    pub value: Value,
}

impl ChartTable {
    pub(super) fn new(caption: impl Into<String>) -> Self {
        Self { caption: caption.into(), columns: Vec::new(), rows: Vec::new() }
    }

    pub(super) fn text(mut self, name: &'static str, title: impl Into<String>) -> Self {
        self.columns.push(ChartColumn { name, title: title.into(), number: false });
        self
    }

    pub(super) fn number(mut self, name: &'static str, title: impl Into<String>) -> Self {
        self.columns.push(ChartColumn { name, title: title.into(), number: true });
        self
    }

    pub(super) fn rows(mut self, rows: impl IntoIterator<Item = Vec<ChartCell>>) -> Self {
        self.rows.extend(rows);
        self
    }

    pub(super) fn title(&self, name: &str) -> &str {
        self.columns.iter().find(|column| column.name == name).map_or("", |column| &column.title)
    }

    /// One object a row, by the columns' words.
    pub(super) fn values(&self) -> Value {
        let row = |row: &Vec<ChartCell>| {
            let pairs = self.columns.iter().zip(row).map(|(column, cell)| (column.name.to_owned(), cell.value.clone()));
            Value::Object(pairs.collect::<Map<_, _>>())
        };
        self.rows.iter().map(row).collect()
    }

    /// The same as a table of a page.
    pub(crate) fn block(&self) -> Table {
        let column = |column: &ChartColumn| match column.number {
            true => Column::number(column.title.as_str()),
            false => Column::text(column.title.as_str()),
        };
        let row = |row: &Vec<ChartCell>| row.iter().map(|cell| Cell::from(cell.text.as_str())).collect();
        Table::new(self.caption.as_str(), self.columns.iter().map(column).collect()).rows(self.rows.iter().map(row))
    }
}

impl ChartCell {
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { value: Value::String(text.clone()), text }
    }

    pub(super) fn number(value: f64, text: impl Into<String>) -> Self {
        Self { text: text.into(), value: value.into() }
    }

    /// Nothing is known.
    pub(super) fn unknown() -> Self {
        Self { text: String::new(), value: Value::Null }
    }
}
