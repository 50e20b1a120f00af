// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Arc;

use jiff::civil::Date;
use udvej::provenance::{Origin, Spot};

use super::values::{Numerals, plain};

/// One sheet, or one CSV file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Grid {
    /// Name of the file.
    pub(crate) file: Arc<str>,
    /// Name of the sheet, where the file has sheets.
    pub(crate) sheet: Option<Arc<str>>,
    /// Rows that are neither empty nor a comment.
    pub(crate) rows: Vec<Row>,
    /// How texts that are numbers are written here, as far as the separator tells.
    pub(crate) numerals: Numerals,
    /// Whether cells say themselves what they are, and the first row is known to be the headings.
    pub(crate) typed: bool,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    /// Its number, from 1, as a spreadsheet counts (in CSV the line on which it begins). A typed table has no heading
    /// row: its data rows are counted from 1, and its headings are row 0, which no message shows.
    pub(crate) number: u64,
    /// Its cells from the first column on, without the empty ones after the last.
    pub(crate) cells: Vec<Cell>,
}

/// What stands in a cell. Separated values are texts alone.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    /// A JSON number as written: an amount keeps every digit. Of a workbook, which holds floats, the shortest form that
    /// reads back as the same one.
    Number(String),
    Bool(bool),
    Date(Date),
}

impl Cell {
    /// What it says, trimmed; nothing where it is empty. Numbers as plain digits, dates as `2026-11-21`.
    pub(crate) fn text(&self) -> Option<String> {
        match self {
            Self::Empty => None,
            Self::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned),
            Self::Number(written) => Some(plain(written)),
            Self::Bool(value) => Some(value.to_string()),
            Self::Date(date) => Some(date.to_string()),
        }
    }

    fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}

impl Row {
    /// A row, unless it is empty or a comment: one whose first text begins with `#` and goes on.
    pub(crate) fn of(number: u64, mut cells: Vec<Cell>) -> Option<Self> {
        let last = cells.iter().rposition(|cell| !cell.is_blank())?;
        cells.truncate(last + 1);
        let first = cells.iter().find(|cell| !cell.is_blank());
        let comment = matches!(first, Some(Cell::Text(text)) if is_comment(text));
        (!comment).then_some(Self { number, cells })
    }
}

/// Whether a text is a comment. A lone `#` is the usual heading of a column of numbers.
pub(crate) fn is_comment(text: &str) -> bool {
    text.trim().strip_prefix('#').is_some_and(|rest| !rest.is_empty())
}

impl Grid {
    /// Where a cell stands; the whole row without a column. The headings of a typed table go by their pointer.
    pub(crate) fn origin(&self, row: u64, column: Option<&str>) -> Origin {
        if self.typed && row == 0 {
            return Origin::pointer(&self.file, "/columns");
        }
        let spot = Spot::Cell { sheet: self.sheet.clone(), row, column: column.map(Arc::from) };
        Origin { file: Arc::clone(&self.file), spot }
    }

    /// The whole sheet, or the file where it has none.
    pub(crate) fn whole(&self) -> Origin {
        let spot = self.sheet.as_ref().map_or(Spot::File {}, |sheet| Spot::Sheet { sheet: Arc::clone(sheet) });
        Origin { file: Arc::clone(&self.file), spot }
    }
}
