// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};
use udvej::error::Code;
use udvej::order;

use super::cell::{Said, said};
use super::tables::Reading;
use crate::draft::Path;
use crate::sheet::Record;
use crate::table::layout::{Address, Column, Key, Kind, Segment, Sheet};

/// Reads one row: what each cell says goes where its column has its home.
pub(crate) fn read(
    reading: &mut Reading<'_>,
    sheet: &'static Sheet,
    columns: &[(&'static Column, String)],
    record: &Record<'_>,
) {
    let currency = columns
        .iter()
        .find(|(column, _)| column.kind == Kind::RowCurrency)
        .and_then(|(_, heading)| record.text(heading))
        .map(|text| text.to_uppercase());
    let mut cells: BTreeMap<&str, (&Column, &str, Said)> = BTreeMap::new();
    let mut wrong = false;
    for (column, heading) in columns {
        let before = reading.findings.count();
        if let Some(said) = said(column, heading, currency.as_deref(), record, reading.findings) {
            cells.insert(column.key.as_str(), (*column, heading.as_str(), said));
        }
        wrong |= reading.findings.count() > before;
    }
    let text = |key: &str| match cells.get(key) {
        Some((_, _, Said::Value(Json::String(text)))) => Some(text.as_str()),
        _ => None,
    };
    let address = sheet.address();
    let Some(at) = address.path(text) else {
        // A key that stands there and cannot be read is told already.
        if !wrong {
            let missing = address.columns().find(|key| text(key).is_none()).unwrap_or_default();
            let heading = columns.iter().find(|(column, _)| column.key == missing);
            let heading = heading.map_or(missing, |(_, heading)| heading.as_str());
            let values =
                [("field", heading), ("expected", "every row needs it"), ("expected_da", "hver række skal bruge det")];
            reading.findings.problem(Code::MissingField, &values, Some(record.origin(None)));
        }
        return;
    };
    if !reading.is_first(sheet, &at, record) {
        return;
    }
    if matches!(address.0.last(), Some(Segment::Answer(_))) {
        let parts = cells.values().filter_map(|(column, _, said)| match said {
            Said::Value(value) => Some((column.path.clone()?, value.clone())),
            _ => None,
        });
        let answer: Map<String, Json> = order::keyed(parts);
        let heading = cells.get("value").map(|(_, heading, _)| *heading);
        let origin = record.origin(heading);
        reading.set(&at, Json::Object(answer), &origin);
        return;
    }
    for (column, heading, said) in cells.values() {
        let Some(path) = &column.path else { continue };
        let origin = record.origin(Some(heading));
        let home = match path.strip_prefix('/') {
            None => below(&at, path),
            Some(path) => {
                let address = Address::parse(path);
                let Some(home) = address.path(text) else { continue };
                for (entry, key) in entries(&address) {
                    if let (Some(entry), Some(value)) = (entry.path(text), text(&key.column)) {
                        reading.set(&entry.field(key.field.clone()), json!(value), &origin);
                    }
                }
                home
            }
        };
        match said {
            Said::Value(value) => reading.set(&home, value.clone(), &origin),
            Said::Above(value) => reading.set(&home.above(), value.clone(), &origin),
            Said::Present => reading.present.push((home, origin)),
        }
    }
}

fn below(at: &Path, path: &str) -> Path {
    if path.is_empty() { at.clone() } else { at.fields(path) }
}

/// The entries of lists on the way of an address, with the field that tells each.
fn entries<'a>(address: &'a Address) -> impl Iterator<Item = (Address, &'a Key)> {
    let entry = |(at, segment): (usize, &'a Segment)| match segment {
        Segment::Entry(keys) => Some((Address(address.0.get(..=at)?.to_vec()), keys.first()?)),
        _ => None,
    };
    address.0.iter().enumerate().filter_map(entry)
}
