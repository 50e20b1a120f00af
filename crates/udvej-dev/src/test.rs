// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! `cargo dev test`: everything that has to hold, cheap things first, stopping at the first that does not.

use std::time::Instant;

use anyhow::Result;

use crate::{
    book, browser, calculator, generate, program, python,
    step::{both, cargo, run as run_command, step},
    wasm,
};

pub(crate) fn run() -> Result<()> {
    let start = Instant::now();
    step("format", || {
        program::need_rust_components()?;
        run_command(cargo().args(["fmt", "--all", "--check"]))
    })?;
    step("lints", || run_command(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])))?;
    step("Rust tests and documentation tests", || run_command(cargo().args(["test", "--workspace"])))?;
    step("npm package", wasm::run)?;
    step("npm package in node: the same bytes as Rust", wasm::test)?;
    step("generated files", generate::check)?;
    // Two installers at once would wait for each other, or fail.
    program::need_python()?;
    program::need_chromium()?;
    both(
        || step("Python wheel, types, tests and notebooks", python::run),
        || {
            step("calculator in a browser", calculator::run)?;
            step("report in a browser", browser::run)
        },
    )?;
    step("book", book::run)?;
    println!("\ncargo dev test: everything passed in {:.0} s", start.elapsed().as_secs_f64());
    Ok(())
}
