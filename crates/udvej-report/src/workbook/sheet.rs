// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::quantity::{Amount, Date};

use crate::voice::{Text, Voice};

/// One sheet: a heading row and the rows below it.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Value>>,
}

#[derive(Debug)]
pub(super) struct Column {
    pub(super) title: String,
    /// In characters.
    pub(super) width: f64,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Empty,
    Text(String),
    /// In whole units of the currency; the cell keeps the rest.
    Amount(Amount),
    /// A fraction, shown as percent.
    Share(f64),
    /// From 0 to 100, shown whole.
    Points(f64),
    /// Shown with one decimal.
    Number(f64),
    /// Shown with two decimals.
    Index(f64),
    /// Shown whole, without separators.
    Count(u64),
    Date(Date),
}

impl Sheet {
    pub(super) fn new(name: Text, voice: Voice, columns: &[(Text, f64)]) -> Self {
        let column = |(title, width): &(Text, f64)| Column { title: voice.say(*title).to_owned(), width: *width };
        Self { name: voice.say(name).to_owned(), columns: columns.iter().map(column).collect(), rows: Vec::new() }
    }

    pub(super) fn rows(mut self, rows: impl IntoIterator<Item = Vec<Value>>) -> Self {
        self.rows.extend(rows);
        self
    }
}

impl Value {
    /// The value of what is known, else an empty cell.
    pub(super) fn known<T>(value: Option<T>, of: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, of)
    }

    /// What the report counts in percent.
    pub(super) fn percent(percent: f64) -> Self {
        Self::Share(percent / 100.0)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<Amount> for Value {
    fn from(amount: Amount) -> Self {
        Self::Amount(amount)
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}
