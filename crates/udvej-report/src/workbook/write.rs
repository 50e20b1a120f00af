// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};
use udvej::error::Language;
use udvej::quantity::Date;

use super::amount;
use super::sheet::{Sheet, Value};
use crate::clean::clean;

/// Characters that a cell holds.
const LONGEST: usize = 32_767;
const A4: u8 = 9;

/// How cells look.
struct Formats {
    heading: Format,
    text: Format,
    /// For text that a spreadsheet could take for a formula when it is edited.
    quoted: Format,
    amount: Format,
    share: Format,
    points: Format,
    number: Format,
    index: Format,
    date: Format,
}

impl Formats {
    fn new(language: Language) -> Self {
        let plain = || Format::new().set_align(FormatAlign::Top);
        let heading = plain().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin);
        Self {
            heading,
            text: plain().set_text_wrap(),
            quoted: plain().set_text_wrap().set_quote_prefix(),
            amount: plain().set_num_format("#,##0"),
            share: plain().set_num_format(if language == Language::Da { "0 %" } else { "0%" }),
            points: plain().set_num_format("0"),
            number: plain().set_num_format("0.0"),
            index: plain().set_num_format("0.00"),
            date: plain().set_num_format("dd-mm-yyyy"),
        }
    }
}

pub(super) fn write(workbook: &mut Workbook, sheets: &[Sheet], language: Language) -> Result<(), XlsxError> {
    let formats = Formats::new(language);
    for sheet in sheets {
        write_sheet(workbook.add_worksheet(), sheet, &formats)?;
    }
    Ok(())
}

fn write_sheet(page: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    for (at, column) in (0..).zip(&sheet.columns) {
        page.set_column_width(at, column.width)?;
        write_text(page, 0, at, &column.title, formats, true)?;
    }
    for (row, values) in (1..).zip(&sheet.rows) {
        for (column, value) in (0..).zip(values) {
            write_value(page, row, column, value, formats)?;
        }
    }
    page.set_freeze_panes(1, 0)?;
    let last = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
    page.autofilter(0, 0, u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX), last)?;
    page.set_repeat_rows(0, 0)?;
    page.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    page.set_footer("&L&F&C&A&R&P / &N");
    Ok(())
}

fn write_value(page: &mut Worksheet, row: u32, at: u16, value: &Value, formats: &Formats) -> Result<(), XlsxError> {
    let (value, format) = match value {
        Value::Empty => return Ok(()),
        Value::Text(text) => return write_text(page, row, at, text, formats, false),
        Value::Amount(value) => match amount::number(value.decimal()) {
            Some(it) => (it, &formats.amount),
            None => return write_text(page, row, at, &value.to_string(), formats, false),
        },
        Value::Date(value) => {
            match day(*value) {
                Some(day) => page.write_datetime_with_format(row, at, &day, &formats.date)?,
                None => return write_text(page, row, at, &value.to_string(), formats, false),
            };
            return Ok(());
        }
        Value::Share(value) => (*value, &formats.share),
        Value::Points(value) => (*value, &formats.points),
        Value::Number(value) => (*value, &formats.number),
        Value::Index(value) => (*value, &formats.index),
        #[expect(clippy::cast_precision_loss, reason = "a workbook's numbers are such")]
        Value::Count(value) => (*value as f64, &formats.points),
    };
    page.write_number_with_format(row, at, value, format)?;
    Ok(())
}

/// A workbook's days begin with 1900.
pub(super) fn day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year >= 1900)?;
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

fn write_text(
    page: &mut Worksheet,
    row: u32,
    at: u16,
    text: &str,
    formats: &Formats,
    heading: bool,
) -> Result<(), XlsxError> {
    let format = match heading {
        true => &formats.heading,
        false if could_be_formula(text) => &formats.quoted,
        false => &formats.text,
    };
    page.write_string_with_format(row, at, shown(text), format)?;
    Ok(())
}

/// Text as XML and a cell hold it.
fn shown(text: &str) -> String {
    let text: String =
        clean(text).chars().map(|c| if matches!(c, '\u{fffe}' | '\u{ffff}') { '\u{fffd}' } else { c }).collect();
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}

/// A spreadsheet takes these, also behind a space, for the start of a formula.
fn could_be_formula(text: &str) -> bool {
    text.starts_with(['\t', '\r']) || text.trim_start().starts_with(['=', '+', '-', '@'])
}
