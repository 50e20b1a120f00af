// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fs;
use std::path::Path;

use udvej_json::Checked;
use udvej_json::import::{Template, tables, template, workbook};
use udvej_json::udvej::error::{Code, Pointer, Problem, Problems};

use super::run::Surroundings;
use crate::arguments::TableFormat;
use crate::failure::Failure;

/// The template: empty, or filled with a document.
pub(super) fn run(
    around: Surroundings<'_>,
    document: Option<&Path>,
    format: TableFormat,
    sheet: &str,
) -> Result<(), Failure> {
    let (output, language) = (around.output, around.language);
    let wrong = |problems: Problems| Failure::Wrong(Checked::of(&problems, &Problems::default(), language));
    let Some(path) = document else {
        let kind = match format {
            TableFormat::Csv => Template::Csv(sheet),
            TableFormat::Xlsx => Template::Xlsx,
        };
        return output.write_bytes(&template(kind, language).map_err(|problem| Failure::problem(*problem, language))?);
    };
    let text = around.read(path)?;
    match (format, output.path) {
        (TableFormat::Xlsx, _) => output.write_bytes(&workbook(&text, language).map_err(wrong)?),
        (TableFormat::Csv, None) => {
            let values = [
                ("field", "--out"),
                ("expected", "a folder, as a document takes several CSV files"),
                ("expected_da", "en mappe, da et dokument fylder flere CSV-filer"),
            ];
            Err(Failure::problem(Problem::new(Code::MissingField, Pointer::default(), &values), language))
        }
        (TableFormat::Csv, Some(folder)) => {
            fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error, language))?;
            for (name, csv) in tables(&text, language).map_err(wrong)? {
                let file = folder.join(name);
                fs::write(&file, csv).map_err(|error| Failure::file(&file, &error, language))?;
            }
            Ok(())
        }
    }
}
