// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiff::civil::Date;
use udvej::error::Code;
use udvej::provenance::Origin;

use super::grid::{Cell, Grid, Row};
use super::values::{self, Amount, Numerals, Unreadable};
use crate::findings::Findings;

/// How many rows are looked at for the headings: exports may begin with a title.
const LOOKED_AT: usize = 10;

/// A grid seen through its heading row. Headings are the same in upper and lower case and with any blanks.
#[derive(Debug)]
pub(crate) struct Records<'g> {
    pub(crate) grid: &'g Grid,
    /// How numbers are written; of a grid with Danish headings the reader says so.
    pub(crate) numerals: Numerals,
    /// The headings as written; empty where a column has none.
    headings: Vec<String>,
    heading_row: u64,
    columns: BTreeMap<String, usize>,
    rows: &'g [Row],
}

/// One row below the headings.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Record<'r> {
    records: &'r Records<'r>,
    row: &'r Row,
}

/// A heading as it is compared.
pub(crate) fn folded(heading: &str) -> String {
    heading.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl<'g> Records<'g> {
    /// The records of a grid; nothing where it is empty. The headings are the first of the first ten rows that holds at
    /// least two of those `known`, else the first row, and of a typed table always the first. A heading that stands twice is a problem, and so is a cell
    /// without a heading; columns whose heading begins with `#` are comments.
    pub(crate) fn of(grid: &'g Grid, known: &[&str], findings: &mut Findings) -> Option<Self> {
        let known: Vec<String> = known.iter().map(|heading| folded(heading)).collect();
        let hits = |row: &Row| {
            let texts = row.cells.iter().filter_map(Cell::text);
            texts.filter(|text| known.contains(&folded(text))).take(2).count()
        };
        let looked_at = if grid.typed { 1 } else { LOOKED_AT };
        let begin = grid.rows.iter().take(looked_at).position(|row| hits(row) == 2).unwrap_or(0);
        let (heading, rows) = grid.rows.get(begin..)?.split_first()?;
        let headings: Vec<String> = heading.cells.iter().map(|cell| cell.text().unwrap_or_default()).collect();
        let mut columns = BTreeMap::new();
        for (at, name) in headings.iter().enumerate().filter(|(_, name)| !name.is_empty() && !name.starts_with('#')) {
            match columns.entry(folded(name)) {
                Entry::Vacant(entry) => {
                    entry.insert(at);
                }
                Entry::Occupied(_) => {
                    let origin = grid.origin(heading.number, Some(name));
                    findings.problem(Code::DuplicateColumn, &[("column", name)], Some(origin));
                }
            }
        }
        let expected = headings.len().to_string();
        for row in rows {
            let surplus = |(at, cell): (usize, &Cell)| {
                *cell != Cell::Empty && headings.get(at).is_none_or(|heading| heading.is_empty())
            };
            if row.cells.iter().enumerate().any(surplus) {
                let found = row.cells.len().to_string();
                let values = [("found", &*found), ("expected", &*expected)];
                findings.problem(Code::RowTooLong, &values, Some(grid.origin(row.number, None)));
            }
        }
        Some(Self { grid, numerals: grid.numerals, headings, heading_row: heading.number, columns, rows })
    }

    /// The headings as written, without empty ones and comments.
    pub(crate) fn headings(&self) -> impl Iterator<Item = &str> {
        self.headings.iter().map(String::as_str).filter(|name| !name.is_empty() && !name.starts_with('#'))
    }

    /// The number of the row that holds the headings.
    pub(crate) fn heading_row(&self) -> u64 {
        self.heading_row
    }

    /// Whether there is a column with this heading.
    pub(crate) fn has(&self, heading: &str) -> bool {
        self.columns.contains_key(&folded(heading))
    }

    /// The rows below the headings.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Record<'_>> {
        self.rows.iter().map(|row| Record { records: self, row })
    }
}

impl Record<'_> {
    /// Where a cell stands; the whole row without a heading.
    pub(crate) fn origin(&self, heading: Option<&str>) -> Origin {
        let column = heading.and_then(|heading| self.records.columns.get(&folded(heading)));
        let written = column.and_then(|at| self.records.headings.get(*at)).map(String::as_str).or(heading);
        self.records.grid.origin(self.row.number, written)
    }

    /// The cell below a heading; nothing where the column is missing or the cell empty.
    pub(crate) fn cell(&self, heading: &str) -> Option<&Cell> {
        let at = self.records.columns.get(&folded(heading))?;
        self.row.cells.get(*at).filter(|cell| cell.text().is_some())
    }

    /// What stands below a heading, trimmed.
    pub(crate) fn text(&self, heading: &str) -> Option<String> {
        self.cell(heading)?.text()
    }

    /// A date. What is no date is a problem, and then there is nothing; so below.
    pub(crate) fn date(&self, heading: &str, findings: &mut Findings) -> Option<Date> {
        match self.cell(heading)? {
            Cell::Date(date) => Some(*date),
            _ => self.parsed(heading, values::date, findings),
        }
    }

    /// A number as digits with a decimal point.
    pub(crate) fn digits(&self, heading: &str, findings: &mut Findings) -> Option<String> {
        let numerals = self.numerals(heading);
        self.parsed(heading, |text| values::number(text, numerals), findings)
    }

    /// An amount, and the currency that it names.
    pub(crate) fn amount(&self, heading: &str, findings: &mut Findings) -> Option<Amount> {
        let numerals = self.numerals(heading);
        self.parsed(heading, |text| values::amount(text, numerals), findings)
    }

    /// How the number in a cell is written: one that the spreadsheet holds as a number has a decimal point.
    pub(crate) fn numerals(&self, heading: &str) -> Numerals {
        if matches!(self.cell(heading), Some(Cell::Number(_))) { Numerals::Point } else { self.records.numerals }
    }

    /// What `parse` makes of a cell; a problem where it makes nothing.
    pub(crate) fn parsed<T>(
        &self,
        heading: &str,
        parse: impl FnOnce(&str) -> Result<T, Unreadable>,
        findings: &mut Findings,
    ) -> Option<T> {
        let text = self.text(heading)?;
        match parse(&text) {
            Ok(value) => Some(value),
            Err(error) => {
                error.tell(&text, self.origin(Some(heading)), findings);
                None
            }
        }
    }
}

#[cfg(test)]
#[path = "records_tests.rs"]
mod tests;
