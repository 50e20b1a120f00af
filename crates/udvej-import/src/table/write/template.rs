// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::error::{Code, Language, Pointer, Problem};

use super::separated::csv;
use crate::suggestion::suggestion;
use crate::table::layout::{Sheet, layout};

/// Which empty template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template<'t> {
    /// One sheet as CSV, by its name in any language: `systems`.
    Csv(&'t str),
    /// Every sheet in one workbook (needs the feature `xlsx`).
    Xlsx,
}

/// The empty template.
///
/// As CSV: a row of names of columns, then two rows that are comments: what each column holds, and an example. As a
/// workbook: a sheet of guidance, then a sheet for each table with headings in `language`, notes and drop-down lists.
///
/// # Errors
/// When there is no such sheet, or no workbooks in this build.
pub fn template(kind: Template<'_>, language: Language) -> Result<Vec<u8>, Box<Problem>> {
    match kind {
        Template::Xlsx => empty_workbook(language),
        Template::Csv(name) => match layout().iter().find(|sheet| sheet.is_called(name)) {
            Some(sheet) => Ok(empty_table(sheet, language).into_bytes()),
            None => {
                let allowed: Vec<&str> = layout().iter().map(|sheet| sheet.key.as_str()).collect();
                let (near, near_da) = suggestion(name, allowed.iter().copied());
                let allowed = allowed.join(", ");
                let values =
                    [("found", name), ("allowed", &allowed), ("suggestion", &near), ("suggestion_da", &near_da)];
                Err(Box::new(Problem::new(Code::UnknownSheet, Pointer::default(), &values)))
            }
        },
    }
}

fn empty_table(sheet: &Sheet, language: Language) -> String {
    let row = |text: fn(&crate::table::layout::Column, Language) -> String| {
        sheet.columns.iter().map(|column| text(column, language)).collect::<Vec<_>>()
    };
    let mut example = row(|column, _| column.example.clone());
    if let Some(first) = example.first_mut() {
        first.insert_str(0, "# ");
    }
    let names = row(|column, _| column.key.clone());
    let help = row(|column, language| format!("# {}", column.help.text(language)));
    csv(&[names, help, example], b',')
}

#[cfg(feature = "xlsx")]
fn empty_workbook(language: Language) -> Result<Vec<u8>, Box<Problem>> {
    super::workbook::empty(language)
}

#[cfg(not(feature = "xlsx"))]
fn empty_workbook(_: Language) -> Result<Vec<u8>, Box<Problem>> {
    Err(Box::new(Problem::new(Code::NotInThisBuild, Pointer::default(), &[("found", "xlsx")])))
}

#[cfg(test)]
mod tests {
    use udvej::knowledge::QuestionId;

    use super::*;

    #[test]
    fn every_line_has_every_column_and_comments_begin_with_a_hash() {
        for (sheet, language) in layout().iter().flat_map(|sheet| [(sheet, Language::Da), (sheet, Language::En)]) {
            let text = String::from_utf8(template(Template::Csv(&sheet.name.da), language).unwrap()).unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            assert_eq!(rows.len(), 3);
            assert!(rows[1].iter().all(|cell| cell.starts_with("# ") && cell.len() > 4), "{text}");
            assert!(rows[2][0].starts_with("# "));
        }
    }

    #[test]
    fn the_table_of_systems_has_the_names_that_it_has_had_and_every_question() {
        let text = String::from_utf8(template(Template::Csv("systems"), Language::En).unwrap()).unwrap();
        let head = text.lines().next().unwrap();
        let names: Vec<&str> = head.split(',').collect();
        assert!(head.starts_with(
            "id,name,supplier,supplier_name,supplier_country,parent_id,parent_name,parent_country,users,"
        ));
        let had = "service contract_start contract_end contract_max_end notice_months renewal_months price_protection \
                   annual_cost currency own_effort integrations data_gb customisation_days";
        let asked = QuestionId::ALL.map(QuestionId::id);
        assert!(had.split_whitespace().chain(asked).all(|name| names.contains(&name)), "{head}");
    }

    #[test]
    fn a_sheet_that_is_none_is_told() {
        assert_eq!(template(Template::Csv("system"), Language::En).unwrap_err().code, Code::UnknownSheet);
    }
}
