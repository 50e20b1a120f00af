// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::path::Path;

use udvej_json::Checked;
use udvej_json::udvej;
use udvej_json::udvej::error::Language;

use super::run::Surroundings;
use crate::arguments::Found;
use crate::failure::{Failure, labelled, lines, warning};

/// Problems on standard error, warnings on standard output; as JSON both on standard output.
pub(super) fn run(around: Surroundings<'_>, path: &Path, format: Found) -> Result<(), Failure> {
    let checked = match around.read(path) {
        Ok(text) => {
            let checked = udvej::check(&text);
            Checked::of(&checked.problems, &checked.warnings, around.language)
        }
        Err(Failure::Wrong(checked)) => checked,
        Err(failure) => return Err(failure),
    };
    match format {
        Found::Json => {
            let mut json =
                serde_json::to_string_pretty(&checked).map_err(|error| Failure::Broken(error.to_string()))?;
            json.push('\n');
            around.output.write(&json)?;
            if checked.problems.is_empty() { Ok(()) } else { Err(Failure::Told) }
        }
        Found::Text => {
            let label = warning(around.language);
            around.output.write(&labelled(label, &lines(&checked.warnings, 0)))?;
            if !checked.problems.is_empty() {
                return Err(Failure::Wrong(checked));
            }
            if around.quiet { Ok(()) } else { around.output.write(&valid(checked.warnings.len(), around.language)) }
        }
    }
}

fn valid(warnings: usize, language: Language) -> String {
    match (language, warnings) {
        (Language::Da, 0) => "Dokumentet er gyldigt.\n".to_owned(),
        (Language::Da, 1) => "Dokumentet er gyldigt, med 1 advarsel.\n".to_owned(),
        (Language::Da, n) => format!("Dokumentet er gyldigt, med {n} advarsler.\n"),
        (Language::En, 0) => "The document is valid.\n".to_owned(),
        (Language::En, 1) => "The document is valid, with 1 warning.\n".to_owned(),
        (Language::En, n) => format!("The document is valid, with {n} warnings.\n"),
    }
}
