// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::error::Code;
use udvej::order::Order as _;

use crate::findings::Findings;
use crate::sheet::{Grid, Records};
use crate::suggestion::suggestion;
use crate::table::layout::{Column, Sheet, layout};

/// Which sheet of the template a grid is: by the name of the sheet, or of the file where it has no sheets; else, where it
/// is the only one of its file, by its headings. A problem where it is none.
pub(crate) fn sheet_of(grid: &Grid, alone: bool, findings: &mut Findings) -> Option<&'static Sheet> {
    let name = grid.sheet.as_deref().unwrap_or_else(|| stem(&grid.file));
    let named = layout().iter().find(|sheet| sheet.is_called(name));
    // What a typed table says of itself is meant.
    let alone = alone && !(grid.typed && grid.sheet.is_some());
    if let Some(sheet) = named.or_else(|| if alone { by_headings(grid) } else { None }) {
        return Some(sheet);
    }
    let allowed: Vec<&str> = layout().iter().flat_map(|sheet| [&*sheet.name.da, &*sheet.key]).collect();
    let (near, near_da) = suggestion(name, allowed.iter().copied());
    let values =
        [("found", name), ("allowed", &allowed.join(", ")), ("suggestion", &near), ("suggestion_da", &near_da)];
    findings.problem(Code::UnknownSheet, &values, Some(grid.whole()));
    None
}

/// The name of a file without folders and ending.
fn stem(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The sheet that knows most headings, of those whose key columns are there; nothing where two know as many.
fn by_headings(grid: &Grid) -> Option<&'static Sheet> {
    let mut scores: Vec<(usize, &Sheet)> = layout()
        .iter()
        .filter_map(|sheet| {
            let records = Records::of(grid, &headings(sheet), &mut Findings::default())?;
            let known: Vec<&Column> = records.headings().filter_map(|heading| sheet.column(heading)).collect();
            let complete = sheet.address().columns().all(|key| known.iter().any(|column| column.key == key));
            (complete && !known.is_empty()).then_some((known.len(), sheet))
        })
        .collect();
    scores.order_by_key(|(score, _)| std::cmp::Reverse(*score));
    match scores.as_slice() {
        [(first, sheet), (second, _), ..] if first > second => Some(sheet),
        [(_, sheet)] => Some(sheet),
        _ => None,
    }
}

/// Every heading that a sheet knows.
pub(crate) fn headings(sheet: &Sheet) -> Vec<&str> {
    sheet.columns.iter().flat_map(Column::headings).collect()
}
