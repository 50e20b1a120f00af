// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};
use udvej::error::{Code, Problems};
use udvej::provenance::Origin;

use super::recognise::{headings, sheet_of};
use super::row;
use crate::draft::{Aliases, Draft, Path};
use crate::findings::Findings;
use crate::imported::{Gathered, Imported, finish};
use crate::settings::{File, Settings};
use crate::sheet::values::Numerals;
use crate::sheet::{Grid, Record, Records, folded, grids};
use crate::suggestion::suggestion;
use crate::table::layout::{Column, Sheet};

/// A document from tables by the template: workbooks, and CSV files and typed tables of one sheet each, in any number
/// and order.
///
/// Limits of each file: 256 MB of text or of unpacked workbook, a million cells. Two actors of one supplier in the same
/// role need different names.
#[must_use]
pub fn table(files: &[File<'_>], settings: &Settings<'_>) -> Imported {
    let mut findings = Findings::default();
    let draft = read_tables(files, &mut findings);
    if draft.root.is_empty() && findings.problems.is_empty() {
        let values = [
            ("what", "table of the template with a row"),
            ("what_da", "tabel efter skabelonen med en række i"),
            ("right", "a workbook or CSV files after the template"),
            ("right_da", "en projektmappe eller CSV-filer efter skabelonen"),
        ];
        findings.problem(Code::NothingFound, &values, files.first().map(|file| Origin::file(&file.name.into())));
    }
    let mut aliases = Aliases::default();
    for list in ["suppliers", "systems"] {
        let at = Path::default().field(list);
        for id in draft.keys(&at) {
            let name = draft.get(&at.item(id.as_str()).field("name"));
            if let Some(name) = name.and_then(|leaf| leaf.value.as_str()) {
                aliases.add(list, name, &id);
            }
        }
    }
    finish(files, Gathered { draft, aliases, dropped: Vec::new(), findings }, settings)
}

/// The tables of some files as one draft.
pub(crate) fn read_tables(files: &[File<'_>], findings: &mut Findings) -> Draft {
    let mut reading =
        Reading { draft: Draft::default(), present: Vec::new(), empty: Vec::new(), rows: BTreeMap::new(), findings };
    for file in files {
        let grids = grids(file, reading.findings);
        let filled: Vec<&Grid> = grids.iter().filter(|grid| !grid.rows.is_empty()).collect();
        for grid in &filled {
            if let Some(sheet) = sheet_of(grid, filled.len() == 1, reading.findings) {
                reading.sheet(grid, sheet);
            }
        }
    }
    // What is there and has nothing in it is said once every sheet is read.
    let present = std::mem::take(&mut reading.present).into_iter().map(|(at, origin)| (at, origin, json!({})));
    let empty = std::mem::take(&mut reading.empty).into_iter().map(|(at, origin)| (at, origin, json!([])));
    for (at, origin, nothing) in present.chain(empty) {
        if !reading.draft.holds(&at) {
            reading.draft.set(&at, nothing, &origin);
        }
    }
    reading.draft
}

/// What is read so far.
pub(crate) struct Reading<'f> {
    pub(crate) draft: Draft,
    /// Records that are known to be there.
    pub(crate) present: Vec<(Path, Origin)>,
    /// Lists whose table has no row.
    empty: Vec<(Path, Origin)>,
    /// The first row of each place.
    rows: BTreeMap<(&'static str, Path), Origin>,
    pub(crate) findings: &'f mut Findings,
}

impl Reading<'_> {
    fn sheet(&mut self, grid: &Grid, sheet: &'static Sheet) {
        let Some(mut records) = Records::of(grid, &headings(sheet), self.findings) else { return };
        let Some(columns) = self.columns(&records, sheet) else { return };
        // Headings tell how people write numbers, not how the program did that made a typed table.
        if !grid.typed && columns.iter().any(|(column, heading)| column.is_danish(heading)) {
            records.numerals = Numerals::Danish;
        }
        for record in records.iter() {
            row::read(self, sheet, &columns, &record);
        }
        // A table of required things without a row is an empty list, a missing one is missing.
        let list = Path::default().field(sheet.key.as_str());
        if sheet.required && records.iter().next().is_none() {
            self.empty.push((list, grid.whole()));
        }
    }

    /// The columns of a table with the headings that they have in it; nothing where one is missing that every row needs.
    fn columns(&mut self, records: &Records<'_>, sheet: &'static Sheet) -> Option<Vec<(&'static Column, String)>> {
        let at = |heading: &str| records.grid.origin(records.heading_row(), Some(heading));
        let known: BTreeMap<String, &'static Column> = sheet
            .columns
            .iter()
            .flat_map(|column| column.headings().map(|heading| (folded(heading), column)))
            .collect();
        let mut columns: Vec<(&'static Column, String)> = Vec::new();
        for heading in records.headings() {
            match known.get(&folded(heading)).copied() {
                Some(column) if columns.iter().any(|(known, _)| known.key == column.key) => {
                    // Twice under one heading is told already.
                    if columns.iter().all(|(_, known)| known.to_lowercase() != heading.to_lowercase()) {
                        self.findings.problem(Code::DuplicateColumn, &[("column", heading)], Some(at(heading)));
                    }
                }
                Some(column) => columns.push((column, heading.to_owned())),
                None => {
                    // Problems beyond those that are kept are only counted.
                    let told = self.findings.count() < Problems::KEPT as u64;
                    let known = sheet.columns.iter().flat_map(Column::headings).filter(|_| told);
                    let (near, near_da) = suggestion(heading, known);
                    let values = [("found", heading), ("suggestion", &near), ("suggestion_da", &near_da)];
                    self.findings.problem(Code::UnknownColumn, &values, Some(at(heading)));
                }
            }
        }
        let address = sheet.address();
        let missing: Vec<&str> =
            address.columns().filter(|key| columns.iter().all(|(column, _)| column.key != *key)).collect();
        for key in &missing {
            self.findings.problem(Code::MissingColumn, &[("column", key)], Some(records.grid.whole()));
        }
        missing.is_empty().then_some(columns)
    }

    /// Whether a row is the first of its place; a problem where it is not.
    pub(crate) fn is_first(&mut self, sheet: &'static Sheet, at: &Path, record: &Record<'_>) -> bool {
        let origin = record.origin(None);
        match self.rows.get(&(sheet.key.as_str(), at.clone())) {
            None => {
                self.rows.insert((sheet.key.as_str(), at.clone()), origin);
                true
            }
            Some(first) => {
                let id = at.pointer();
                let id = id.as_str().rsplit('/').next().unwrap_or_default();
                self.findings.duplicate(id, first, &origin);
                false
            }
        }
    }

    pub(crate) fn set(&mut self, at: &Path, value: Json, origin: &Origin) {
        self.draft.set(at, value, origin);
    }
}
