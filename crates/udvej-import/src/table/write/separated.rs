// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::error::{Language, Problems};

use super::rows::{columns, filled};
use super::shown::{Shown, localised};
use crate::sheet::guarded;

/// A document as CSV files, each with its name: one for each sheet that has rows, and for suppliers and systems; headings and words in `language`, as
/// its spreadsheets expect them: in Danish with semicolons and decimal commas. Each begins with a byte-order mark, and a
/// text that a spreadsheet would take for a formula has an apostrophe before it. Imported again, they give the same
/// document.
///
/// # Errors
/// The problems of the document.
pub fn tables(document: &str, language: Language) -> Result<Vec<(String, String)>, Problems> {
    let sheets =
        filled(document, language)?.into_iter().filter(|filled| filled.sheet.required || !filled.rows.is_empty());
    let file = |filled: super::rows::Filled| {
        let name = filled.sheet.name.text(language).to_lowercase().replace(' ', "-");
        let headings = columns(filled.sheet).map(|column| column.heading.text(language).to_owned()).collect();
        let rows = filled.rows.iter().map(|row| row.iter().map(|cell| shown(cell, language)).collect());
        let rows: Vec<Vec<String>> = std::iter::once(headings).chain(rows).collect();
        let separator = if language == Language::Da { b';' } else { b',' };
        (format!("{name}.csv"), format!("\u{feff}{}", csv(&rows, separator)))
    };
    Ok(sheets.map(file).collect())
}

fn shown(cell: &Shown, language: Language) -> String {
    match cell {
        Shown::Empty => String::new(),
        Shown::Text(text) => guarded(text).into_owned(),
        Shown::Number(digits) => localised(digits, language),
        Shown::Date(date) if language == Language::Da => date.strftime("%d-%m-%Y").to_string(),
        Shown::Date(date) => date.to_string(),
    }
}

/// Rows as CSV (RFC 4180).
pub(crate) fn csv(rows: &[Vec<String>], separator: u8) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
    for row in rows {
        // Rows of one length into memory: writing cannot fail.
        let _ = writer.write_record(row);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
