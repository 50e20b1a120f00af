// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The fixtures, and calls with them.

use std::path::PathBuf;

use serde_json::Value as Json;
use udvej::error::Code;
use udvej_import::{File, Finding, Imported, Prefer, Settings, kitos};

use crate::fixture::{lines, settings};

/// Files by name.
pub type Files = Vec<(String, Vec<u8>)>;

/// The files of one folder of the fixtures, by name.
pub fn folder(name: &str) -> Files {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/kitos").join(name);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    let read =
        |path: PathBuf| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap());
    paths.into_iter().map(read).collect()
}

/// Files beside the folders, by the beginning of their names.
pub fn beside(begin: &str) -> Files {
    folder("").into_iter().filter(|(name, _)| name.starts_with(begin)).collect()
}

/// What KITOS does not hold, as JSON and as a table.
pub fn overlays() -> Files {
    beside("overlay").into_iter().filter(|(name, _)| !name.ends_with(".py")).collect()
}

pub fn files(files: &Files) -> Vec<File<'_>> {
    files.iter().map(|(name, bytes)| File { name, bytes }).collect()
}

/// A call with options and overlays; `change` may say more.
pub fn import(input: &Files, options: &Files, overlay: &Files, change: impl FnOnce(&mut Settings<'_>)) -> Imported {
    let overlay = files(overlay);
    let mut settings = settings(&overlay);
    settings.options = files(options);
    change(&mut settings);
    kitos(&files(input), &settings)
}

/// The municipality as one year's API answers, with its options and its overlay.
pub fn eksempelby(year: &str) -> Imported {
    import(&folder(year), &beside("options"), &overlays(), |_| ())
}

/// The document, which must be there.
pub fn document(imported: &Imported) -> Json {
    assert!(imported.findings.problems.is_empty(), "{}", lines(&imported.findings.problems));
    serde_json::from_str(imported.document.as_ref().unwrap()).unwrap()
}

pub fn system<'d>(document: &'d Json, name: &str) -> &'d Json {
    let mut systems = document["systems"].as_array().unwrap().iter();
    systems.find(|system| system["name"] == name).unwrap_or_else(|| panic!("no system {name}"))
}

pub fn supplier<'d>(document: &'d Json, name: &str) -> &'d Json {
    let mut suppliers = document["suppliers"].as_array().unwrap().iter();
    suppliers.find(|supplier| supplier["name"] == name).unwrap_or_else(|| panic!("no supplier {name}"))
}

/// The findings with one code.
pub fn with(findings: &[Finding], code: Code) -> Vec<&Finding> {
    findings.iter().filter(|finding| finding.problem.code == code).collect()
}

/// Lets an overlay or the sources win.
pub fn prefer(winner: Prefer) -> impl FnOnce(&mut Settings<'_>) {
    move |settings| settings.prefer = Some(winner)
}
