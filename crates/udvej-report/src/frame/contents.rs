// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A table for programs, column by column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// Its word.
    pub name: String,
    /// Currency of its amounts; nothing where two reports with different ones are compared.
    #[serde(default)]
    pub currency: Option<String>,
    /// One entry a column; all have the same number of values.
    pub columns: Vec<FrameColumn>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrameColumn {
    /// Its word, the same in every language.
    pub name: String,
    /// Its title in the language that was asked for.
    pub title: String,
    /// What its values are.
    pub kind: FrameKind,
    /// One a row; null where nothing is known.
    pub values: Vec<Value>,
}

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FrameKind {
    /// Text.
    Text,
    /// An amount as the text of an exact decimal; the frame's last column tells the currency.
    Amount,
    /// A number from 0 to 100: points of a score, or percent of the weight that is known. A change may be negative.
    Points,
    /// A number from 0 to 1; a change may be negative.
    Share,
    /// Any other number.
    Number,
    /// A whole number.
    Count,
    /// A date as `2026-11-21`.
    Date,
    /// True or false.
    YesNo,
}

impl Frame {
    /// How many rows it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |column| column.values.len())
    }

    /// The column of this name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&FrameColumn> {
        self.columns.iter().find(|column| column.name == name)
    }
}
