// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::path::{Path, PathBuf};

use udvej_json::import::{File, Finding, Findings, Kind, Prefer, Settings, import};
use udvej_json::udvej::error::Language;

use super::run::Surroundings;
use crate::arguments::{ImportArguments, Winner};
use crate::failure::{Failure, labelled, tell, warning};
use crate::output::Output;

/// A file that was read.
struct Held {
    name: String,
    bytes: Vec<u8>,
}

/// The document to standard output or `--out`, with its provenance beside it; what is doubtful on standard error.
pub(super) fn run(around: Surroundings<'_>, kind: Kind, asked: &ImportArguments) -> Result<(), Failure> {
    let language = around.language;
    let (files, options, overlay) =
        (held(around, &asked.files)?, held(around, &asked.options)?, held(around, &asked.overlay)?);
    let settings = Settings {
        valuation_date: asked.date.unwrap_or_else(today),
        currency: asked.currency,
        organisation: asked.organisation.as_deref(),
        options: lent(&options),
        overlay: lent(&overlay),
        prefer: asked.prefer.map(|winner| match winner {
            Winner::Overlay => Prefer::Overlay,
            Winner::Source => Prefer::Source,
        }),
    };
    let imported = import(kind, &lent(&files), &settings);
    if !around.quiet {
        tell(&labelled(warning(language), &lines(&imported.findings.warnings, language)));
    }
    let Some(document) = imported.document else {
        tell(&lines(&imported.findings.problems, language));
        tell(&counted(&imported.findings, language));
        return Err(Failure::Told);
    };
    around.output.write(&document)?;
    if let Some(path) = asked.provenance.clone().or_else(|| around.output.path.map(beside)) {
        Output { path: Some(&path), language }.write(&imported.provenance.to_json())?;
    }
    if !around.quiet && around.output.path.is_some() {
        tell(&counted(&imported.findings, language));
    }
    Ok(())
}

fn held(around: Surroundings<'_>, paths: &[PathBuf]) -> Result<Vec<Held>, Failure> {
    let read = |path: &PathBuf| Ok(Held { name: name(path), bytes: around.bytes(path)? });
    paths.iter().map(read).collect()
}

fn lent(files: &[Held]) -> Vec<File<'_>> {
    files.iter().map(|file| File { name: &file.name, bytes: &file.bytes }).collect()
}

/// The file's name without its folders: what a person knows it by, and no trace of a machine in the provenance.
fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// `document.json` has its provenance in `document.provenance.json`.
fn beside(document: &Path) -> PathBuf {
    document.with_extension("provenance.json")
}

fn today() -> jiff::civil::Date {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date()
}

fn lines(findings: &[Finding], language: Language) -> String {
    findings.iter().map(|finding| format!("{}\n", finding.line(language))).collect()
}

fn counted(findings: &Findings, language: Language) -> String {
    let (problems, warnings) = (findings.count(), findings.warnings.len());
    match language {
        Language::Da if problems == 0 => format!("Importeret med {warnings} advarsler.\n"),
        Language::Da => format!("Intet importeret: {problems} fejl, {warnings} advarsler.\n"),
        Language::En if problems == 0 => format!("Imported with {warnings} warnings.\n"),
        Language::En => format!("Nothing imported: {problems} problems, {warnings} warnings.\n"),
    }
}
