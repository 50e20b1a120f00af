// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! `cargo dev wasm`: the module as node loads it.

use std::{fs, io::Write as _, path::Path};

use anyhow::{Context as _, Result};
use flate2::{Compression, write::GzEncoder};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    checkout::{self, shown, target},
    program,
    step::{cargo, run as run_command},
};

/// Where the module for node lies, below `target/`.
pub(crate) const NODE_FOLDER: &str = "wasm/node";

pub(crate) fn run() -> Result<()> {
    program::need_wasm_target()?;
    run_command(cargo().args([
        "build",
        "--profile",
        "wasm",
        "--target",
        "wasm32-unknown-unknown",
        "--package",
        "udvej-wasm",
    ]))?;
    let folder = checkout::fresh_folder(NODE_FOLDER)?;
    // As a library, wasm-bindgen is always the version in Cargo.lock, which has to equal the version of the crate.
    Bindgen::new()
        .input_path(target("wasm32-unknown-unknown/wasm/udvej_wasm.wasm"))
        .nodejs(true)?
        // The command-line tool's default, without which the module cannot find its own .wasm file.
        .omit_default_module_path(false)
        .generate(&folder)
        .context("wasm-bindgen could not write the module")?;
    print_size(&folder.join("udvej_wasm_bg.wasm"))
}

fn print_size(module: &Path) -> Result<()> {
    let bytes = fs::read(module).with_context(|| format!("cannot read `{}`", shown(module)))?;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&bytes)?;
    let (plain, gzip) = (kilobytes(bytes.len()), kilobytes(encoder.finish()?.len()));
    println!("{}: {plain} kB, {gzip} kB with gzip", shown(module));
    Ok(())
}

fn kilobytes(bytes: usize) -> usize {
    bytes.div_ceil(1000)
}
