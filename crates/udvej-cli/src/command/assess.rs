// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::path::Path;

use udvej_json::Checked;
use udvej_json::report::{Paint, Unpainted, html, markdown, table_painted, workbook};
use udvej_json::udvej::error::{Code, Place, Pointer, Problem};
use udvej_json::udvej::provenance::Provenance;
use udvej_json::udvej::{self, Knowledge, Method};

use super::run::Surroundings;
use crate::arguments::{Chance, ReportFormat};
use crate::failure::Failure;
use crate::paint::Colours;
use crate::progress::Progress;

/// What is asked of the report.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) format: ReportFormat,
    pub(super) method: &'a str,
    pub(super) chance: Chance,
    pub(super) provenance: Option<&'a Path>,
}

pub(super) fn run(around: Surroundings<'_>, path: &Path, asked: Asked<'_>) -> Result<(), Failure> {
    let Asked { format, method, chance, provenance } = asked;
    let language = around.language;
    let known = Method::v1();
    if method != known.id {
        let values = [("found", method), ("allowed", &*known.id)];
        return Err(Failure::problem(Problem::new(Code::UnknownMethod, Pointer::default(), &values), language));
    }
    let text = around.read(path)?;
    let provenance = provenance.map(|path| sidecar(around, path)).transpose()?;
    let checked = udvej::check(&text);
    let Some(portfolio) = checked.portfolio else {
        return Err(Failure::Wrong(Checked::of(&checked.problems, &checked.warnings, language)));
    };
    let simulation = chance.simulation();
    let progress = Progress::new(around.quiet);
    let report = udvej::assess_with(&portfolio, known, Knowledge::bundled(), &simulation, &progress);
    progress.clear();
    let report = report.map_err(|cancelled| Failure::Broken(cancelled.to_string()))?;
    let output = around.output;
    output.write(&match format {
        ReportFormat::Json => report.to_json(),
        ReportFormat::Md => markdown(&report, provenance.as_ref(), language),
        ReportFormat::Html => html(&report, provenance.as_ref(), language),
        ReportFormat::Xlsx => {
            let workbook = workbook(&report, provenance.as_ref(), language);
            let bytes = workbook.map_err(|error| Failure::Broken(error.to_string()))?;
            return output.write_bytes(&bytes);
        }
        ReportFormat::Table => {
            let paint: &dyn Paint = if output.has_colour() { &Colours } else { &Unpainted };
            table_painted(&report, language, output.width(), paint)
        }
    })
}

/// The provenance that `udvej import` wrote.
fn sidecar(around: Surroundings<'_>, path: &Path) -> Result<Provenance, Failure> {
    serde_json::from_str(&around.read(path)?).map_err(|error| {
        let values = [
            ("expected", "a provenance file of `udvej import`"),
            ("expected_da", "en herkomstfil fra `udvej import`"),
            ("right", "the file that `udvej import` wrote beside the document"),
            ("right_da", "filen, som `udvej import` skrev ved siden af dokumentet"),
        ];
        let mut problem = Problem::new(Code::FileKind, Pointer::default(), &values);
        problem.place = Some(Place { line: error.line() as u64, column: error.column() as u64 });
        Failure::problem(problem, around.language)
    })
}
