// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! `cargo dev calculator`: the calculator for a static host and as one file, its tests, and both in a real browser.

use anyhow::{Result, bail};

use crate::{
    browser,
    checkout::root,
    program, same_bytes,
    step::{command, run as run_command},
    wasm,
};

const CALCULATOR: &str = "bindings/wasm/calculator";

pub(crate) fn run() -> Result<()> {
    program::need_node()?;
    program::need_npm()?;
    for module in ["main.wasm", "main.simd.wasm", "more.wasm"] {
        if !root().join(wasm::PACKAGE).join("dist").join(module).exists() {
            bail!("`{}/dist/{module}` is missing: run `cargo dev wasm` first", wasm::PACKAGE);
        }
    }
    program::npm_packages(wasm::PACKAGE)?;
    wasm::scripts()?;
    program::npm_packages(CALCULATOR)?;
    npm("build")?;
    npm("test")?;
    browser::calculator(&same_bytes::answers("browser")?)?;
    println!("the calculator is in {CALCULATOR}/dist, pictures of it are in target/browser/calculator");
    Ok(())
}

/// A script of its `package.json`.
fn npm(script: &str) -> Result<()> {
    run_command(command("npm").args(["run", "--silent", "--if-present", "--prefix", CALCULATOR, script]))
}
