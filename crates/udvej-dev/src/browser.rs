// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The report in a real browser: accessible, narrow, dark, printed, with the network off.

use std::{env::consts::EXE_SUFFIX, process::Command};

use anyhow::Result;

use crate::{
    checkout::{self, target},
    program,
    step::{cargo, command, run as run_command},
};

/// Where the reports and their pictures lie, below `target/`.
const FOLDER: &str = "browser";
const TESTS: &str = "tests/browser";
/// The fixture of a municipality in KITOS, and what KITOS does not hold.
const KITOS: &str = "tests/fixtures/kitos";

pub(crate) fn run() -> Result<()> {
    program::need_node()?;
    program::need_npm()?;
    program::need_chromium()?;
    run_command(cargo().args(["build", "--quiet", "--release", "--package", "udvej-cli"]))?;
    checkout::fresh_folder(FOLDER)?;
    let document = format!("target/{FOLDER}/eksempelby.json");
    run_command(udvej().args(["example", "--out", &document]))?;
    let imported = format!("target/{FOLDER}/kitos.json");
    let provenance = format!("target/{FOLDER}/kitos.provenance.json");
    import(&imported)?;
    for lang in ["da", "en"] {
        let report = |name: &str| format!("target/{FOLDER}/{name}-{lang}.html");
        let assess = ["--format", "html", "--trials", "1000", "--lang", lang, "--out"];
        run_command(udvej().args(["assess", &document]).args(assess).arg(report("eksempelby")))?;
        let with_provenance = ["assess", &imported, "--provenance", &provenance];
        run_command(udvej().args(with_provenance).args(assess).arg(report("kitos")))?;
    }
    run_command(command("npm").args(["ci", "--no-audit", "--no-fund", "--prefix", TESTS]))?;
    run_command(command("node").args(["--test", &format!("{TESTS}/report.test.mjs")]))
}

/// From the KITOS fixture and its overlay to a document with its provenance beside it.
pub(crate) fn import(document: &str) -> Result<()> {
    let collections =
        ["it-systems", "it-system-usages", "it-contracts", "data-processing-registrations", "organizations"];
    let files = collections.map(|name| format!("{KITOS}/2026/{name}.json"));
    let overlay = format!("{KITOS}/overlay.json");
    let mut import = udvej();
    import.args(["import", "kitos"]).args(files).args(["--overlay", &overlay, "--date", "2026-11-21", "--quiet"]);
    run_command(import.args(["--out", document]))
}

fn udvej() -> Command {
    command(target(&format!("release/udvej{EXE_SUFFIX}")))
}
