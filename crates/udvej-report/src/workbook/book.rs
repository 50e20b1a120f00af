// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};
use udvej::Report;
use udvej::error::Language;
use udvej::provenance::Provenance;

use super::{factor, overview, plan, source, system, texts, write};
use crate::clean::clean;
use crate::page::Origins;
use crate::voice::Voice;

/// The workbook cannot be written: a table has more rows than a sheet holds.
#[derive(Debug)]
pub struct WorkbookError(XlsxError);

impl std::fmt::Display for WorkbookError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the workbook cannot be written: {}", self.0)
    }
}

impl std::error::Error for WorkbookError {}

/// The report as XLSX: one sheet a table, numbers as numbers. The same report gives the same bytes.
///
/// `provenance` is the sidecar of an imported document; one of another document is not used, and the workbook says so.
///
/// # Errors
/// [`WorkbookError`] where a table has more rows than a sheet holds.
pub fn workbook(
    report: &Report,
    provenance: Option<&Provenance>,
    language: Language,
) -> Result<Vec<u8>, WorkbookError> {
    let voice = Voice::new(language, report.currency);
    let origins = Origins::of(report, provenance, "xlsx");
    let sheets = [
        overview::sheets(origins, voice),
        system::sheets(report, voice),
        factor::sheets(report, voice),
        plan::sheets(report, voice),
        source::sheets(origins, voice),
    ];
    let sheets: Vec<_> = sheets.into_iter().flatten().collect();
    let mut workbook = Workbook::new();
    let title = clean(&voice.fill(crate::texts::TITLE, &[("name", &report.organisation.name)]));
    let mut properties = DocProperties::new().set_title(title).set_author(voice.say(texts::AUTHOR));
    // The day of the assessment, never the clock's: the same report gives the same bytes.
    if let Some(day) = write::day(report.valuation_date) {
        properties = properties.set_creation_datetime(&day);
    }
    workbook.set_properties(&properties);
    write::write(&mut workbook, &sheets, language).and_then(|()| workbook.save_to_buffer()).map_err(WorkbookError)
}
