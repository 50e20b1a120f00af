// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::path::Path;

use udvej_json::Checked;
use udvej_json::udvej::error::{Code, Pointer, Problem};
use udvej_json::udvej::{self, Keep, Knowledge, Method, Simulation};
use udvej_report::{Paint, Unpainted};

use super::run::Surroundings;
use crate::arguments::{Chance, ReportFormat};
use crate::failure::Failure;
use crate::paint::Colours;
use crate::progress::Progress;

pub(super) fn run(
    around: Surroundings<'_>,
    path: &Path,
    format: ReportFormat,
    method: &str,
    chance: Chance,
) -> Result<(), Failure> {
    let language = around.language;
    let known = Method::v1();
    if method != known.id {
        let values = [("found", method), ("allowed", &*known.id)];
        return Err(Failure::problem(Problem::new(Code::UnknownMethod, Pointer::default(), &values), language));
    }
    let text = around.read(path)?;
    let checked = udvej::check(&text);
    let Some(portfolio) = checked.portfolio else {
        return Err(Failure::Wrong(Checked::of(&checked.problems, &checked.warnings, language)));
    };
    let simulation =
        Simulation { seed: chance.seed, trials: chance.trials, threads: chance.threads(), keep: Keep::Summary };
    let progress = Progress::new(around.quiet);
    let report = udvej::assess_with(&portfolio, &known, &Knowledge::bundled(), &simulation, &progress);
    progress.clear();
    let report = report.map_err(|cancelled| Failure::Broken(cancelled.to_string()))?;
    let output = around.output;
    output.write(&match format {
        ReportFormat::Json => report.to_json(),
        ReportFormat::Md => udvej_report::markdown(&report, None, language),
        ReportFormat::Html => udvej_report::html(&report, None, language),
        ReportFormat::Table => {
            let paint: &dyn Paint = if output.has_colour() { &Colours } else { &Unpainted };
            udvej_report::table_painted(&report, language, output.width(), paint)
        }
    })
}
