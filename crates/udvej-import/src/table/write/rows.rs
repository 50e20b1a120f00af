// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::borrow::Cow;

use udvej::Document;
use udvej::document::tree::{self, Node, Value};
use udvej::error::{Language, Problems};
use udvej::order::Order as _;

use super::cell::cell;
use super::shown::Shown;
use crate::table::layout::{Column, Segment, Sheet, layout};

/// A record of a document that makes a row.
pub(crate) struct Found<'n> {
    pub(crate) node: Node<'n>,
    /// Columns that say where it belongs, with what they say.
    pub(crate) keys: Vec<(String, String)>,
}

/// The rows of one sheet, each with a cell for each of its columns.
pub(crate) struct Filled {
    pub(crate) sheet: &'static Sheet,
    pub(crate) rows: Vec<Vec<Shown>>,
}

/// The columns of a sheet that have their home there.
pub(crate) fn columns(sheet: &Sheet) -> impl Iterator<Item = &Column> {
    sheet.columns.iter().filter(|column| !column.flat)
}

/// A document as rows, sheet by sheet; the rows in the order of their keys.
pub(crate) fn filled(document: &str, language: Language) -> Result<Vec<Filled>, Problems> {
    let canonical = Document::from_json(document)?.to_json();
    let tree = tree::parse(&canonical).map_err(|problem| Problems { problems: vec![*problem], omitted: 0 })?;
    let root = tree.root();
    let fill = |sheet: &'static Sheet| {
        let mut found = Vec::new();
        walk(&sheet.address().0, sheet, root, &mut Vec::new(), &mut found);
        found.order_by(|a, b| a.keys.cmp(&b.keys));
        let rows = found.iter().map(|found| columns(sheet).map(|column| cell(column, found, root, language)).collect());
        Filled { sheet, rows: rows.collect() }
    };
    Ok(layout().iter().map(fill).collect())
}

fn walk<'n>(
    segments: &[Segment],
    sheet: &Sheet,
    node: Node<'n>,
    keys: &mut Vec<(String, String)>,
    found: &mut Vec<Found<'n>>,
) {
    let Some((segment, rest)) = segments.split_first() else {
        found.push(Found { node, keys: keys.clone() });
        return;
    };
    let words = |column: &str| {
        let column = sheet.columns.iter().find(|known| known.key == column);
        column.map_or(&[][..], |column| &column.words)
    };
    match segment {
        Segment::Field(name) => {
            if let Some(member) = node.get(name) {
                walk(rest, sheet, member.node, keys, found);
            }
        }
        Segment::Entry(names) => {
            let Value::List(items) = node.value() else { return };
            for item in items {
                let length = keys.len();
                keys.extend(names.iter().map(|key| {
                    let value = item.get(&key.field).and_then(|member| text(member.node));
                    (key.column.clone(), value.unwrap_or_default().into_owned())
                }));
                walk(rest, sheet, item, keys, found);
                keys.truncate(length);
            }
        }
        Segment::Named(column) => {
            for word in words(column) {
                let Some(member) = node.get(&word.word) else { continue };
                keys.push((column.clone(), word.word.clone()));
                walk(rest, sheet, member.node, keys, found);
                keys.pop();
            }
        }
        Segment::Answer(column) => {
            for word in words(column) {
                let within = if word.word == "criticality" { Some(node) } else { at(node, "answers") };
                let answer = within.and_then(|within| at(within, &word.word));
                // A bare level stands in the sheet of systems.
                let Some(answer) = answer.filter(|answer| matches!(answer.value(), Value::Record(_))) else { continue };
                keys.push((column.clone(), word.word.clone()));
                walk(rest, sheet, answer, keys, found);
                keys.pop();
            }
        }
    }
}

/// The node some fields below; the node itself for the empty path.
pub(crate) fn at<'n>(node: Node<'n>, path: &str) -> Option<Node<'n>> {
    path.split('/').filter(|name| !name.is_empty()).try_fold(node, |node, name| Some(node.get(name)?.node))
}

/// The text, or the digits, of a value.
pub(crate) fn text(node: Node<'_>) -> Option<Cow<'_, str>> {
    match node.value() {
        Value::Text(text) => Some(text),
        Value::Number(digits) => Some(Cow::Borrowed(digits)),
        _ => None,
    }
}
