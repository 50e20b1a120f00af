// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! `cargo dev demo`: the main job, with the command that people get.

use std::{env::consts::EXE_SUFFIX, process::Command};

use anyhow::Result;

use crate::{
    checkout::{self, target},
    step::{cargo, command, run as run_command},
};

const DOCUMENT: &str = "target/demo/eksempelby.json";
const CASE: &str = "tests/cases/schleswig-holstein.json";

pub(crate) fn run() -> Result<()> {
    println!("Building the `udvej` command (the first time takes a few minutes) ...");
    run_command(cargo().args(["build", "--quiet", "--release", "--package", "udvej-cli"]))?;
    checkout::fresh_folder("demo")?;

    run_command(udvej().args(["example", "--out", DOCUMENT]))?;
    run_command(udvej().args(["check", DOCUMENT]))?;

    println!("\nEksempelby, a made-up municipality:\n");
    run_command(udvej().args(["assess", DOCUMENT, "--format", "table"]))?;
    for format in ["html", "json", "md", "xlsx"] {
        let report = format!("target/demo/report.{format}");
        run_command(udvej().args(["assess", DOCUMENT, "--format", format, "--out", &report]))?;
    }

    println!("\nSchleswig-Holstein, a published case:\n");
    run_command(udvej().args(["assess", CASE, "--format", "table"]))?;

    println!();
    println!("{DOCUMENT} is the document that was assessed: change it and run `udvej assess` on it.");
    println!("target/demo/report.html is the report to read: open it in a browser, it needs no network.");
    println!("target/demo/report.json is the same report for programs.");
    println!("target/demo/report.xlsx is the same report as a workbook.");
    println!("target/demo/report.md is the same report as text for a case file.");
    Ok(())
}

fn udvej() -> Command {
    command(target(&format!("release/udvej{EXE_SUFFIX}")))
}
