// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::Serialize;
use udvej::error::{Language, Localised};

use super::describe::{Column, Sheet, layout};

/// One sheet of the template, for whoever makes tables and needs to know which columns there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetOutline {
    /// Its stable name.
    pub key: String,
    /// What it is called in a workbook.
    pub name: Localised,
    /// What a row is, in the language asked for.
    pub about: String,
    /// Its columns in order.
    pub columns: Vec<ColumnOutline>,
}

/// One column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnOutline {
    /// Its stable name, which may stand as heading.
    pub key: String,
    /// The headings by which it is known.
    pub heading: Localised,
    /// What belongs in it, in the language asked for.
    pub help: String,
    /// How a cell is read: `text`, `date`, `number`, `estimate_money` and so on.
    pub kind: String,
    /// Whether every row needs it to say where it belongs. What a whole document needs is checked by the core alone.
    pub required: bool,
    /// Whether `unknown` may stand in it.
    pub optional: bool,
    /// Whether it only saves another sheet, in which its values have their home.
    pub flat: bool,
    /// The words of the format that may stand in it; none where it is free.
    pub words: Vec<String>,
}

/// The sheets of the template with their columns.
#[must_use]
pub fn outline(language: Language) -> Vec<SheetOutline> {
    layout().iter().map(|sheet| of_sheet(sheet, language)).collect()
}

fn of_sheet(sheet: &Sheet, language: Language) -> SheetOutline {
    let address = sheet.address();
    let required = |column: &Column| address.columns().any(|key| key == column.key);
    SheetOutline {
        key: sheet.key.clone(),
        name: sheet.name.clone(),
        about: sheet.about.text(language).to_owned(),
        columns: sheet.columns.iter().map(|column| of_column(column, required(column), language)).collect(),
    }
}

fn of_column(column: &Column, required: bool, language: Language) -> ColumnOutline {
    ColumnOutline {
        key: column.key.clone(),
        heading: column.heading.clone(),
        help: column.help.text(language).to_owned(),
        kind: column.kind.word(),
        required,
        optional: column.optional,
        flat: column.flat,
        words: column.words.iter().map(|word| word.word.clone()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_typed_table_of_every_column_is_read() {
        for sheet in outline(Language::Da) {
            let columns: Vec<&str> = sheet.columns.iter().map(|column| column.heading.da.as_str()).collect();
            let table = serde_json::json!({"udvej-table": 1, "sheet": sheet.key, "columns": columns, "rows": []});
            let mut findings = crate::Findings::default();
            let text = table.to_string();
            let file = crate::File { name: "frame", bytes: text.as_bytes() };
            crate::table::read_tables(&[file], &mut findings);
            assert_eq!(findings.problems, [], "{}", sheet.key);
        }
    }

    #[test]
    fn a_column_is_required_where_the_table_is_refused_without_it() {
        for sheet in outline(Language::En) {
            for column in &sheet.columns {
                let others = sheet.columns.iter().map(|other| &other.key).filter(|key| **key != column.key);
                let columns: Vec<&String> = others.collect();
                let table = serde_json::json!({"udvej-table": 1, "sheet": sheet.key, "columns": columns, "rows": []});
                let mut findings = crate::Findings::default();
                let text = table.to_string();
                crate::table::read_tables(&[crate::File { name: "f", bytes: text.as_bytes() }], &mut findings);
                assert_eq!(findings.count() > 0, column.required, "{} {}", sheet.key, column.key);
            }
        }
    }

    #[test]
    fn every_kind_has_a_word_and_texts_are_in_the_language_asked_for() {
        let (da, en) = (outline(Language::Da), outline(Language::En));
        assert_eq!(da.len(), layout().len());
        assert!(da.iter().zip(&en).all(|(da, en)| da.about != en.about && da.key == en.key));
        let columns = da.iter().flat_map(|sheet| &sheet.columns);
        assert!(columns.clone().count() > 100 && columns.clone().all(|column| !column.kind.is_empty()));
        let prices = en.iter().find(|sheet| sheet.key == "prices").unwrap();
        let kinds: Vec<(&str, &str)> =
            prices.columns.iter().map(|column| (&*column.key, &*column.kind)).take(3).collect();
        assert_eq!(kinds, [("system", "reference"), ("date", "date"), ("unit_price", "money")]);
    }
}
