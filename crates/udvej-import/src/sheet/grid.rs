// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Arc;

use jiff::civil::Date;
use udvej::provenance::{Origin, Spot};

/// One sheet, or one CSV file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Grid {
    /// Name of the file.
    pub(crate) file: Arc<str>,
    /// Name of the sheet, where the file has sheets.
    pub(crate) sheet: Option<Arc<str>>,
    /// Rows that are not empty.
    pub(crate) rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    /// Its number, from 1, as a spreadsheet counts (in CSV the line on which it begins).
    pub(crate) number: u64,
    pub(crate) cells: Vec<Cell>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Bool(bool),
    Date(Date),
}

impl Grid {
    /// Where a cell stands; the whole row without a column.
    pub(crate) fn origin(&self, row: u64, column: Option<&str>) -> Origin {
        let spot = Spot::Cell { sheet: self.sheet.clone(), row, column: column.map(Arc::from) };
        Origin { file: Arc::clone(&self.file), spot }
    }
}
