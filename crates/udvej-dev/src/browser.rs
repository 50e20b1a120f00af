// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The report and the calculator in a real browser: accessible, narrow, dark, printed, with the network off.

use std::{env::consts::EXE_SUFFIX, fs, path::Path, process::Command};

use anyhow::{Context as _, Result};
use serde_json::Value;
use udvej_json::udvej::EXAMPLE;

use crate::{
    checkout::{self, root, target},
    program,
    step::{cargo, command, node_tests, run as run_command},
};

/// Where the reports and their pictures lie, below `target/`.
const FOLDER: &str = "browser/report";
const TESTS: &str = "tests/browser";
/// The fixture of a municipality in KITOS, and what KITOS does not hold.
const KITOS: &str = "tests/fixtures/kitos";

pub(crate) fn run() -> Result<()> {
    program::need_node()?;
    program::need_npm()?;
    program::need_chromium()?;
    run_command(cargo().args(["build", "--quiet", "--package", "udvej-cli"]))?;
    checkout::fresh_folder(FOLDER)?;
    let document = format!("target/{FOLDER}/small.json");
    fs::write(root().join(&document), small()?)?;
    let imported = format!("target/{FOLDER}/kitos.json");
    let provenance = format!("target/{FOLDER}/kitos.provenance.json");
    import(&imported)?;
    for lang in ["da", "en"] {
        let report = |name: &str| format!("target/{FOLDER}/{name}-{lang}.html");
        let assess = ["--format", "html", "--trials", "1000", "--lang", lang, "--out"];
        run_command(udvej().args(["assess", &document]).args(assess).arg(report("small")))?;
        let with_provenance = ["assess", &imported, "--provenance", &provenance];
        run_command(udvej().args(with_provenance).args(assess).arg(report("kitos")))?;
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

/// From the KITOS fixture and its overlay to a document with its provenance beside it.
fn import(document: &str) -> Result<()> {
    let collections = [
        "it-systems",
        "it-system-usages-0",
        "it-system-usages-1",
        "it-contracts",
        "data-processing-registrations",
        "organizations",
    ];
    let files = collections.map(|name| format!("{KITOS}/2026/{name}.json"));
    let (overlay, options) = (format!("{KITOS}/overlay.json"), format!("{KITOS}/options.csv"));
    let mut import = udvej();
    import.args(["import", "kitos"]).args(files).args(["--date", "2026-11-21", "--quiet"]);
    import.args(["--overlay", &overlay, "--options", &options]);
    run_command(import.args(["--out", document]))
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

fn udvej() -> Command {
    command(target(&format!("debug/udvej{EXE_SUFFIX}")))
}
