// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The report and the calculator in a real browser: accessible, narrow, dark, printed, with the network off.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use udvej_json::{
    call_with,
    import::File,
    udvej::{EXAMPLE, cost::Unobserved},
};

use crate::{
    checkout::{self, root},
    program,
    step::{node_tests, run as run_command},
};

/// Where the reports and their pictures lie, below `target/`.
const FOLDER: &str = "browser/report";
const TESTS: &str = "tests/browser";
/// The fixture of a municipality in KITOS, and what KITOS does not hold.
const KITOS: &str = "tests/fixtures/kitos";
const OVERLAY: &str = "overlay.json";
const OPTIONS: &str = "options.csv";

pub(crate) fn run() -> Result<()> {
    program::need_node()?;
    program::need_npm()?;
    program::need_chromium()?;
    let folder = checkout::fresh_folder(FOLDER)?;
    let (small, kitos) = (Subject { document: small()?, provenance: None }, import()?);
    for lang in ["da", "en"] {
        for (name, subject) in [("small", &small), ("kitos", &kitos)] {
            fs::write(folder.join(format!("{name}-{lang}.html")), subject.report(lang)?)?;
        }
    }
    program::npm_packages(TESTS)?;
    run_command(&mut node_tests(TESTS, "report.")?)
}

/// The tests of the calculator, on what was built. `answers` is the folder of what Rust answered.
pub(crate) fn calculator(answers: &Path) -> Result<()> {
    program::need_chromium()?;
    let folder = checkout::fresh_folder("browser/calculator")?;
    fs::write(folder.join("small.json"), small()?)?;
    program::npm_packages(TESTS)?;
    run_command(node_tests(TESTS, "calculator.")?.env("UDVEJ_SEAM", answers))
}

/// What a report is about.
struct Subject {
    document: String,
    provenance: Option<Value>,
}

impl Subject {
    /// The report as HTML.
    fn report(&self, lang: &str) -> Result<String> {
        let report = ask(&json!({"call": "assess", "document": self.document, "trials": 1000}), &[])?;
        // No provenance is `null`, which says the same as leaving it out.
        let provenance = &self.provenance;
        let request =
            json!({"call": "report", "format": "html", "report": report, "provenance": provenance, "lang": lang});
        let html = ask(&request, &[])?;
        Ok(html.as_str().context("the report is no text")?.to_owned())
    }
}

/// The KITOS fixture and its overlay, as a document with its provenance.
fn import() -> Result<Subject> {
    let collections = [
        "it-systems",
        "it-system-usages-0",
        "it-system-usages-1",
        "it-contracts",
        "data-processing-registrations",
        "organizations",
    ];
    let mut names: Vec<String> = collections.iter().map(|name| format!("2026/{name}.json")).collect();
    names.extend([OVERLAY.to_owned(), OPTIONS.to_owned()]);
    let read = |name: &String| fs::read(root().join(KITOS).join(name)).with_context(|| format!("cannot read `{name}`"));
    let contents = names.iter().map(read).collect::<Result<Vec<_>>>()?;
    let files: Vec<File<'_>> = names.iter().zip(&contents).map(|(name, bytes)| File { name, bytes }).collect();
    let request =
        json!({"call": "import", "kind": "kitos", "date": "2026-11-21", "overlay": [OVERLAY], "options": [OPTIONS]});
    let imported = ask(&request, &files)?;
    let document = imported.get("document").and_then(Value::as_str).context("no document came back")?.to_owned();
    Ok(Subject { document, provenance: imported.get("provenance").cloned() })
}

/// The result of a call of the seam.
fn ask(request: &Value, files: &[File<'_>]) -> Result<Value> {
    let answer: Value = serde_json::from_str(&call_with(&request.to_string(), files, &Unobserved).json)?;
    match answer.get("result") {
        Some(result) => Ok(result.clone()),
        None => bail!("the seam answered: {answer}"),
    }
}

/// Eksempelby with its first systems only: axe takes minutes for the whole.
fn small() -> Result<String> {
    const SYSTEMS: usize = 4;
    let mut document: Value = serde_json::from_str(EXAMPLE)?;
    let systems = document.get_mut("systems").and_then(Value::as_array_mut).context("the example has no systems")?;
    systems.truncate(SYSTEMS);
    let kept: Vec<Value> = systems.iter().filter_map(|system| system.get("id").cloned()).collect();
    for needed in systems.iter_mut().filter_map(|system| system.get_mut("depends_on")?.as_array_mut()) {
        needed.retain(|edge| edge.get("system").is_some_and(|id| kept.contains(id)));
    }
    Ok(document.to_string())
}
