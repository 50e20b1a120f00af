// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Arc;

use udvej::document::tree::{self, Node, Value};
use udvej::error::{Code, Pointer};

use super::grid::{Cell, Grid, Row};
use super::limits::MAX_CELLS;
use super::values::{Numerals, Unreadable};
use crate::cursor::{Cursor, day, parse, shown};
use crate::findings::Findings;

/// The key that tells a typed table from a document; its value is the version of the form.
const MARKER: &str = "udvej-table";
const VERSION: &str = "1";
const KEYS: [&str; 4] = [MARKER, "sheet", "columns", "rows"];

const NO_CELL: Unreadable = Unreadable {
    expected: ("one value", "én værdi"),
    right: (
        "a text, a number, true, false, null or {\"date\": \"2026-11-21\"}",
        "en tekst, et tal, true, false, null eller {\"date\": \"2026-11-21\"}",
    ),
};
const NO_DATE: Unreadable =
    Unreadable { expected: ("a date", "en dato"), right: ("{\"date\": \"2026-11-21\"}", "{\"date\": \"2026-11-21\"}") };

/// Whether a text is a typed table: a JSON object with the key `udvej-table`. One that is cut short is told as such by
/// whoever reads it.
pub(crate) fn is_typed(text: &str) -> bool {
    let begins = text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
    // Documents seldom hold the word; only then is the text read twice.
    begins
        && text.contains("\"udvej-table\"")
        && tree::parse(text).map_or(true, |tree| tree.root().get(MARKER).is_some())
}

/// A table whose cells have types, as a program hands over a data frame:
///
/// ```json
/// {"udvej-table": 1, "sheet": "systems", "columns": ["id", "users", "contract_end"],
///  "rows": [["esdh", 1.234, {"date": "2027-12-31"}], ["løn", null, null]]}
/// ```
///
/// `sheet` is a name or key of the template's, and may be missing, as the name of a file may tell nothing; `columns` are
/// headings in Danish or English, or keys. A cell is a text, a number, true, false, null (empty) or a date; a number
/// keeps its digits as written and is never grouped, whatever the language of the headings. A text that could be either of
/// two numbers (`"1.234"`) is refused. Rows are as long as `columns`; as elsewhere a row is left out that is empty or
/// whose first text is a comment (`# ...`), so that a template read into a data frame may be given as it is.
///
/// Rows are counted from 1, without the headings. Nothing, after a problem, where the table is of another shape; a row
/// of another length is a problem and left out, and so is a cell that is none of these.
pub(crate) fn grid(file: &Arc<str>, text: &str, findings: &mut Findings) -> Option<Grid> {
    let tree = parse(text, file, findings)?;
    let root = Cursor::new(tree.root(), Pointer::default(), file);
    let before = findings.count();
    header(&root, tree.root(), findings);
    let sheet = root.text("sheet", findings).map(|found| found.value.into());
    let columns = needed(&root, "columns", findings);
    let headings: Vec<Option<String>> = columns.iter().map(|column| heading(column, findings)).collect();
    let rows = needed(&root, "rows", findings);
    if findings.count() > before || (headings.is_empty() && rows.is_empty()) {
        return None;
    }
    let headings: Vec<String> = headings.into_iter().flatten().collect();
    let cells = headings.iter().cloned().map(Cell::Text).collect();
    let numerals = Numerals::Unknown;
    let mut grid = Grid { file: Arc::clone(file), sheet, rows: vec![Row { number: 0, cells }], numerals, typed: true };
    let mut left = MAX_CELLS.checked_sub(headings.len());
    for (row, number) in rows.iter().zip(1..) {
        let Some(items) = items(row, headings.len(), findings) else { continue };
        left = left.and_then(|left| left.checked_sub(items.len()));
        if left.is_none() {
            findings.problem(Code::TooManyCells, &[("limit", &MAX_CELLS.to_string())], Some(grid.origin(number, None)));
            return None;
        }
        let mut read = |(item, heading): (Node<'_>, &String)| {
            cell(item.value()).unwrap_or_else(|(wrong, found)| {
                wrong.tell(&shown(&found), grid.origin(number, Some(heading)), findings);
                Cell::Empty
            })
        };
        let cells = items.into_iter().zip(&headings).map(&mut read).collect();
        grid.rows.extend(Row::of(number, cells));
    }
    Some(grid)
}

/// The version, and no key that is none: one that is misspelt would be lost.
fn header(root: &Cursor<'_>, tree: Node<'_>, findings: &mut Findings) {
    let version = root.at(MARKER);
    match version.node().map(|node| node.value()) {
        Some(Value::Number(VERSION)) => {}
        other => version.unexpected((VERSION, VERSION), &shown(&other.unwrap_or(Value::Null)), findings),
    }
    let Value::Record(members) = tree.value() else { return };
    for member in members.filter(|member| !KEYS.contains(&member.key.as_ref())) {
        let known = KEYS.join(", ");
        let (en, da) = (format!("one of {known}"), format!("en af {known}"));
        root.at(&member.key).unexpected((&en, &da), &format!("\"{}\"", member.key), findings);
    }
}

/// The entries of a list that must be there.
fn needed<'a>(root: &Cursor<'a>, name: &str, findings: &mut Findings) -> Vec<Cursor<'a>> {
    if !root.at(name).is_some() {
        root.at(name).unexpected(("a list", "en liste"), "null", findings);
    }
    root.list(name, findings)
}

fn heading(column: &Cursor<'_>, findings: &mut Findings) -> Option<String> {
    let text = column.read(("a heading", "en overskrift"), findings, |value| match value {
        Value::Text(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        _ => None,
    });
    text.map(|found| found.value)
}

/// The cells of a row; nothing, after a problem, where they are not as many as the headings.
fn items<'a>(row: &Cursor<'a>, wanted: usize, findings: &mut Findings) -> Option<Vec<Node<'a>>> {
    let value = row.node()?.value();
    let (en, da) = (format!("a list of {wanted} cells"), format!("en liste med {wanted} celler"));
    match value {
        Value::List(items) => {
            let items: Vec<Node<'_>> = items.collect();
            if items.len() == wanted {
                return Some(items);
            }
            row.unexpected((&en, &da), &items.len().to_string(), findings);
        }
        other => row.unexpected((&en, &da), &shown(&other), findings),
    }
    None
}

/// A cell, or why it is none and what stands there.
fn cell(value: Value<'_>) -> Result<Cell, (Unreadable, Value<'_>)> {
    Ok(match value {
        Value::Null => Cell::Empty,
        Value::Bool(value) => Cell::Bool(value),
        Value::Number(digits) => Cell::Number(digits.to_owned()),
        Value::Text(text) if text.trim().is_empty() => Cell::Empty,
        Value::Text(text) => Cell::Text(text.into_owned()),
        Value::List(_) => return Err((NO_CELL, value)),
        Value::Record(ref members) => match members.clone().next() {
            Some(member) if member.key == "date" && members.clone().nth(1).is_none() => {
                let value = member.node.value();
                let day = if let Value::Text(text) = &value { day(text) } else { None };
                Cell::Date(day.ok_or((NO_DATE, value))?)
            }
            _ => return Err((NO_CELL, value)),
        },
    })
}

#[cfg(test)]
#[path = "typed_tests.rs"]
mod tests;
