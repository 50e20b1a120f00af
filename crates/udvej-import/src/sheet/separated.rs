// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Arc;

use udvej::error::Code;

use super::grid::{Cell, Grid, Row, is_comment};
use super::guard::unguarded;
use super::limits::MAX_CELLS;
use super::values::Numerals;
use crate::findings::Findings;

/// How many lines are looked at for the separator: exports may begin with a title.
const LOOKED_AT: usize = 10;

/// A text of separated values: separator `;`, `,` or tab by the heading line (or by a first line `sep=;`), quotes as in
/// RFC 4180, rows that begin with `#` are comments. At most a million cells.
pub(crate) fn grid(file: &Arc<str>, text: &str, findings: &mut Findings) -> Option<Grid> {
    let (separator, begin) = separator(text);
    let body = text.get(begin..).unwrap_or("");
    let mut lines = Lines { text: body, at: 0, line: 1 + u64::from(begin > 0) };
    let numerals = Numerals::of_separator(separator);
    let mut grid = Grid { file: Arc::clone(file), sheet: None, rows: Vec::new(), numerals, typed: false };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(body.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut cells = 0;
    // The reader fails neither on text in memory nor on rows of any length.
    while reader.read_record(&mut record).unwrap_or(false) {
        let number = lines.of_row(record.position().map_or(0, csv::Position::byte));
        cells += record.len();
        if cells > MAX_CELLS {
            findings.problem(Code::TooManyCells, &[("limit", &MAX_CELLS.to_string())], Some(grid.origin(number, None)));
            return None;
        }
        grid.rows.extend(Row::of(number, record.iter().map(cell).collect()));
    }
    if let Some((line, rest)) = unclosed(body, separator) {
        let line = line + u64::from(begin > 0);
        let values = [
            ("found", rest),
            ("expected", "a text with a quotation mark at its end"),
            ("expected_da", "en tekst med et anførselstegn til sidst"),
            ("right", "\"text\", and a quotation mark within a text twice: \"24\"\" screen\""),
            ("right_da", "\"tekst\", og et anførselstegn inde i en tekst to gange: \"24\"\" skærm\""),
        ];
        findings.problem(Code::CellValue, &values, Some(grid.origin(line, None)));
        return None;
    }
    Some(grid)
}

/// Lines of ascending offsets.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the row that is read from `offset` on: the reader begins before line breaks that it passes over.
    fn of_row(&mut self, offset: u64) -> u64 {
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        let rest = self.text.get(offset..).unwrap_or("");
        let begin = offset + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let passed = self.text.get(self.at..begin).unwrap_or("");
        self.line += passed.bytes().filter(|byte| *byte == b'\n').count() as u64;
        self.at = begin;
        self.line
    }
}

fn cell(text: &str) -> Cell {
    if text.trim().is_empty() { Cell::Empty } else { Cell::Text(unguarded(text).to_owned()) }
}

/// The separator, and where the rows begin.
fn separator(text: &str) -> (u8, usize) {
    let first = text.lines().next().unwrap_or("");
    let named = first.trim().strip_prefix("sep=").and_then(|rest| rest.bytes().next());
    if let Some(named) = named.filter(|named| matches!(named, b';' | b',' | b'\t')) {
        return (named, text.find('\n').map_or(text.len(), |end| end + 1));
    }
    let headings = text.lines().filter(|line| !line.trim().is_empty() && !is_comment(line)).take(LOOKED_AT);
    for line in headings {
        // Of equally many the first wins: a comma stands in headings more often than the others.
        let counts = [b';', b'\t', b','].map(|separator| (separator, outside_quotes(line, separator)));
        let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
        if let Some((separator, _)) = counts.into_iter().find(|(_, count)| most > 0 && *count == most) {
            return (separator, 0);
        }
    }
    (b',', 0)
}

fn outside_quotes(line: &str, separator: u8) -> usize {
    let mut quoted = false;
    let counts = |byte: u8| {
        quoted ^= byte == b'"';
        !quoted && byte == separator
    };
    line.bytes().map(counts).filter(|counted| *counted).count()
}

/// Line and text of a quoted cell that never ends: the reader would take the rest of the file as its text.
fn unclosed(text: &str, separator: u8) -> Option<(u64, &str)> {
    #[derive(PartialEq)]
    enum At {
        Row,
        Cell,
        Plain,
        Quoted,
        Quote,
    }
    let (mut at, mut line, mut begun) = (At::Row, 1, (1, 0));
    for (offset, byte) in text.bytes().enumerate() {
        at = match (at, byte) {
            (At::Quoted, b'"') => At::Quote,
            (At::Quoted, _) | (At::Quote, b'"') => At::Quoted,
            (_, b'\n' | b'\r') => At::Row,
            (At::Row | At::Cell, b'"') => {
                begun = (line, offset);
                At::Quoted
            }
            (_, byte) if byte == separator => At::Cell,
            _ => At::Plain,
        };
        line += u64::from(byte == b'\n');
    }
    (at == At::Quoted).then(|| (begun.0, text.get(begun.1..).unwrap_or("")))
}

#[cfg(test)]
#[path = "separated_tests.rs"]
mod tests;
