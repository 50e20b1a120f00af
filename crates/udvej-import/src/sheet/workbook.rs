// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, Xlsx, XlsxError};
use jiff::civil::Date;
use udvej::error::Code;
use udvej::provenance::{Origin, Spot};

use super::archive::{Refused, admit};
use super::grid::{Cell, Grid, Row};
use super::limits::MAX_CELLS;
use super::values::Numerals;
use crate::findings::Findings;

/// Beginnings of the names of sheets that hold no data: comments, and the guidance of the template.
const SKIPPED: [&str; 3] = ["#", "Vejledning", "Guide"];

/// The sheets of a workbook, the hidden ones too. Of a formula the result is read that the workbook holds; nothing is
/// computed.
pub(crate) fn grids(file: &Arc<str>, bytes: &[u8], findings: &mut Findings) -> Vec<Grid> {
    let whole = Some(Origin::file(file));
    match admit(bytes) {
        Ok(()) => {}
        Err(Refused::TooLarge(limit)) => {
            let limit = if limit >= 1_000_000 { format!("{} MB", limit / 1_000_000) } else { format!("{limit} B") };
            findings.problem(Code::ArchiveTooLarge, &[("limit", &limit)], whole);
            return Vec::new();
        }
        Err(Refused::Broken(error)) => {
            findings.problem(Code::ArchiveBroken, &[("error", &error)], whole);
            return Vec::new();
        }
    }
    // A build with overflow checks panics within the library on cell references beyond any sheet; others wrap.
    match catch_unwind(AssertUnwindSafe(|| sheets(file, bytes, findings))) {
        Ok(Ok(grids)) => grids,
        Ok(Err(error)) => {
            findings.problem(Code::ArchiveBroken, &[("error", &error.to_string())], whole);
            Vec::new()
        }
        Err(_) => {
            findings.problem(Code::ArchiveBroken, &[("error", "XLSX")], whole);
            Vec::new()
        }
    }
}

fn sheets(file: &Arc<str>, bytes: &[u8], findings: &mut Findings) -> Result<Vec<Grid>, XlsxError> {
    let mut workbook = Xlsx::new(Cursor::new(bytes))?;
    let named = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = named.map(|sheet| sheet.name.clone()).collect();
    let mut left = MAX_CELLS;
    let mut grids = Vec::new();
    for name in names.iter().filter(|name| !SKIPPED.iter().any(|skipped| name.starts_with(skipped))) {
        let sheet: Arc<str> = name.as_str().into();
        let mut grid = Grid {
            file: Arc::clone(file),
            sheet: Some(sheet),
            rows: Vec::new(),
            numerals: Numerals::Unknown,
            typed: false,
        };
        if !fill(&mut grid, &mut workbook, name, &mut left, findings)? {
            findings.problem(Code::TooManyCells, &[("limit", &MAX_CELLS.to_string())], Some(grid.whole()));
            return Ok(Vec::new());
        }
        grids.push(grid);
    }
    Ok(grids)
}

/// Reads one sheet; whether its cells were within the limit.
fn fill(
    grid: &mut Grid,
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    left: &mut usize,
    findings: &mut Findings,
) -> Result<bool, XlsxError> {
    let mut reader = workbook.worksheet_cells_reader(name)?;
    let mut number = 0;
    let mut cells: Vec<Cell> = Vec::new();
    // Rows in the order of the file; a workbook writes them in ascending order.
    while let Some(record) = reader.next_cell_with_formula_metadata()? {
        let (row, column) = (u64::from(record.pos.0) + 1, record.pos.1 as usize);
        if row != number {
            grid.rows.extend(Row::of(number, std::mem::take(&mut cells)));
            number = row;
        }
        let origin = || Some(place(grid, row, column));
        let value = match cell(&record.value) {
            Ok(value) => value,
            Err(error) => {
                findings.problem(Code::CellError, &[("found", &error)], origin());
                Cell::Empty
            }
        };
        if record.formula.is_some() {
            let found = value.text().unwrap_or_default();
            findings.warning(Code::FormulaCell, &[("found", &found)], origin());
        }
        if value == Cell::Empty {
            continue;
        }
        let wanted = (column + 1).saturating_sub(cells.len());
        let Some(rest) = left.checked_sub(wanted) else { return Ok(false) };
        *left = rest;
        cells.resize(cells.len() + wanted, Cell::Empty);
        if let Some(cell) = cells.get_mut(column) {
            *cell = value;
        }
    }
    grid.rows.extend(Row::of(number, cells));
    Ok(true)
}

/// A cell by its letters: the heading is not known yet.
fn place(grid: &Grid, row: u64, column: usize) -> Origin {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        letters.insert(0, char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or(0)));
        left = (left - 1) / 26;
    }
    let column: String = letters.into_iter().collect();
    let spot = Spot::Cell { sheet: grid.sheet.clone(), row, column: Some(column.into()) };
    Origin { file: Arc::clone(&grid.file), spot }
}

/// A cell, or the error that it shows.
fn cell(value: &DataRef<'_>) -> Result<Cell, String> {
    Ok(match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Text(number.to_string()),
        DataRef::Float(number) => number_cell(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text_cell(text),
        DataRef::SharedString(text) => text_cell(text),
        DataRef::Bool(value) => Cell::Bool(*value),
        DataRef::DateTime(moment) => date(moment).map_or_else(|| number_cell(moment.as_f64()), Cell::Date),
        DataRef::Error(error) => return Err(error.to_string()),
    })
}

fn text_cell(text: &str) -> Cell {
    if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

fn number_cell(number: f64) -> Cell {
    if number.is_finite() { Cell::Number(number.to_string()) } else { Cell::Text(number.to_string()) }
}

/// The day of a moment; nothing for a duration, a time of day and 29 February 1900, which there never was.
fn date(moment: &ExcelDateTime) -> Option<Date> {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let is_day = moment.is_datetime() && moment.as_f64() >= 1.0;
    let date = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    date.ok().filter(|_| is_day)
}

#[cfg(test)]
#[path = "workbook_tests.rs"]
mod tests;
