// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, Formula, Note, Workbook, Worksheet,
    XlsxError,
};
use udvej::error::{Code, Language, Pointer, Problem, Problems};

use super::cell::yes;
use super::guide::guide;
use super::rows::{Filled, columns, filled};
use super::shown::{Shown, localised};
use crate::table::layout::{Column, Kind, Sheet, State, layout};

/// Rows below the headings in which a cell offers its words.
const OFFERED: u32 = 1000;

/// A document as a workbook after the template, headings and words in `language`. Imported again, it gives the same
/// document. The same document gives the same bytes.
///
/// Limits: what a sheet of a workbook holds, 1,048,576 rows; the import reads a million cells.
///
/// # Errors
/// The problems of the document; one where it is larger than a workbook can be.
pub fn workbook(document: &str, language: Language) -> Result<Vec<u8>, Problems> {
    let sheets = filled(document, language)?;
    written(&sheets, language).map_err(|error| Problems { problems: vec![*problem(&error)], omitted: 0 })
}

/// The empty workbook.
pub(crate) fn empty(language: Language) -> Result<Vec<u8>, Box<Problem>> {
    let sheets: Vec<Filled> = layout().iter().map(|sheet| Filled { sheet, rows: Vec::new() }).collect();
    written(&sheets, language).map_err(|error| problem(&error))
}

fn problem(error: &XlsxError) -> Box<Problem> {
    let (code, value) = match error {
        XlsxError::RowColumnLimitError => (Code::TooManyCells, ("limit", "1048576 x 16384".to_owned())),
        other => (Code::ArchiveBroken, ("error", other.to_string())),
    };
    Box::new(Problem::new(code, Pointer::default(), &[(value.0, &value.1)]))
}

fn written(sheets: &[Filled], language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same bytes from the same document: the library would set the time of day.
    let created = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook
        .set_properties(&DocProperties::new().set_author("udvej").set_title("udvej").set_creation_datetime(&created));
    guide(workbook.add_worksheet(), language)?;
    let mut lists = Lists::default();
    for filled in sheets {
        sheet(workbook.add_worksheet(), filled, language, &mut lists)?;
    }
    lists.write(workbook.add_worksheet(), language)?;
    workbook.save_to_buffer()
}

fn sheet(to: &mut Worksheet, filled: &Filled, language: Language, lists: &mut Lists) -> Result<(), XlsxError> {
    let Filled { sheet, rows } = filled;
    to.set_name(sheet.name.text(language))?;
    to.set_freeze_panes(1, 0)?;
    let bold = Format::new().set_bold().set_text_wrap();
    for (at, column) in (0_u16..).zip(columns(sheet)) {
        let heading = column.heading.text(language);
        to.write_string_with_format(0, at, heading, &bold)?;
        to.insert_note(0, at, &Note::new(column.help.text(language)).set_author("udvej").add_author_prefix(false))?;
        to.set_column_width(at, width(column, heading))?;
        to.set_column_format(at, &format(column.kind))?;
        if let Some(list) = lists.of(column, language) {
            let offer = DataValidation::new()
                .allow_list_formula(Formula::new(list))
                .set_error_style(DataValidationErrorStyle::Information);
            to.add_data_validation(1, at, OFFERED, at, &offer)?;
        }
    }
    let quoted = Format::new().set_quote_prefix();
    for (row, cells) in (1_u32..).zip(rows) {
        for (at, (column, cell)) in (0_u16..).zip(columns(sheet).zip(cells)) {
            match cell {
                Shown::Empty => {}
                // A text that begins like a formula is marked as text, also when it is edited.
                Shown::Text(text) if text.starts_with(['=', '+', '-', '@']) => {
                    to.write_string_with_format(row, at, text, &quoted)?;
                }
                Shown::Text(text) => {
                    to.write_string(row, at, text)?;
                }
                Shown::Number(digits) => match exact(digits) {
                    Some(number) => {
                        to.write_number_with_format(row, at, number, &format(column.kind))?;
                    }
                    None => {
                        to.write_string(row, at, localised(digits, language))?;
                    }
                },
                Shown::Date(date) => {
                    let day = ExcelDateTime::parse_from_str(&date.to_string())?;
                    to.write_datetime_with_format(row, at, &day, &format(Kind::Date))?;
                }
            }
        }
    }
    Ok(())
}

/// The number, where it says no more and no less than its digits.
fn exact(digits: &str) -> Option<f64> {
    digits.parse::<f64>().ok().filter(|number| format!("{number}") == digits)
}

fn format(kind: Kind) -> Format {
    let format = Format::new();
    match kind {
        Kind::Date => format.set_num_format("dd-mm-yyyy"),
        Kind::Share | Kind::Protection => format.set_num_format("0.0%"),
        Kind::Money | Kind::EstimateMoney => format.set_num_format("#,##0.00"),
        // A text that looks like a number or a date stays as it was typed.
        Kind::Id | Kind::Reference | Kind::Text => format.set_num_format("@"),
        _ => format,
    }
}

fn width(column: &Column, heading: &str) -> f64 {
    let least = match column.kind {
        Kind::Text if column.key == "note" => 60.0,
        Kind::Text if column.key == "name" => 36.0,
        Kind::EstimateMoney | Kind::EstimateNumber | Kind::EstimateShare => 24.0,
        Kind::Words => 30.0,
        Kind::Level | Kind::Answer | Kind::Word => 18.0,
        _ => 12.0,
    };
    // The longest headings break into two lines.
    let letters = u16::try_from(heading.chars().count()).unwrap_or(u16::MAX);
    f64::from(letters.min(22) + 2).max(least)
}

/// The words that cells offer, on a hidden sheet of their own: a list within a validation holds 255 characters.
#[derive(Default)]
struct Lists(Vec<Vec<String>>);

impl Lists {
    const fn name(language: Language) -> &'static str {
        match language {
            Language::Da => "#ord",
            Language::En => "#words",
        }
    }

    /// The range that a column offers.
    fn of(&mut self, column: &Column, language: Language) -> Option<String> {
        if let Some(key) = &column.refers {
            let sheet: &Sheet = layout().iter().find(|sheet| sheet.key == *key)?;
            return Some(format!("='{}'!$A$2:$A${}", sheet.name.text(language), OFFERED + 1));
        }
        let mut words: Vec<String> = match column.kind {
            Kind::Word | Kind::Operator | Kind::Contract | Kind::Protection | Kind::Level => {
                column.words.iter().map(|word| word.label.text(language).to_owned()).collect()
            }
            Kind::Yes => vec![yes(true, language).to_owned(), yes(false, language).to_owned()],
            Kind::Present => vec![yes(true, language).to_owned()],
            Kind::None => vec![State::None.label(language).to_owned()],
            _ => return None,
        };
        if column.optional {
            words.push(State::Unknown.label(language).to_owned());
        }
        let known = self.0.iter().position(|list| *list == words);
        let row = known.unwrap_or(self.0.len()) + 1;
        let last = letters(words.len());
        if known.is_none() {
            self.0.push(words);
        }
        Some(format!("='{}'!$A${row}:${last}${row}", Self::name(language)))
    }

    fn write(&self, to: &mut Worksheet, language: Language) -> Result<(), XlsxError> {
        to.set_name(Self::name(language))?.set_hidden(true);
        for (row, words) in (0_u32..).zip(&self.0) {
            for (at, word) in (0_u16..).zip(words) {
                to.write_string(row, at, word)?;
            }
        }
        Ok(())
    }
}

/// The letter of the column of this number, from 1; no list has more than 26 words.
fn letters(number: usize) -> char {
    u8::try_from(number.clamp(1, 26)).map_or('A', |number| char::from(b'A' + number - 1))
}
