// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What the steps need on the machine: installed where we may, else the one command that installs it.

use std::path::Path;

use anyhow::{Result, bail};

use crate::step::{command, read, run, succeeds};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// `rustfmt` and `clippy`, which a minimal toolchain lacks.
pub(crate) fn need_rust_components() -> Result<()> {
    for (component, cargo_command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if !succeeds(crate::step::cargo().args([cargo_command, "--version"])) {
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

/// The standard library for wasm.
pub(crate) fn need_wasm_target() -> Result<()> {
    let libraries = read(command("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]))?;
    if Path::new(libraries.trim()).exists() { Ok(()) } else { rustup(&["target", "add", WASM_TARGET]) }
}

/// node, to run the wasm module outside a browser.
pub(crate) fn need_node() -> Result<()> {
    need(|| succeeds(command("node").arg("--version")), "node", &["nodejs"])
}

/// npm, to install what drives the browser.
pub(crate) fn need_npm() -> Result<()> {
    need(|| succeeds(command("npm").arg("--version")), "npm", &["npm"])
}

/// What the lock file of a folder names, and nothing else.
pub(crate) fn npm_packages(folder: &str) -> Result<()> {
    run(command("npm").args(["ci", "--no-audit", "--no-fund", "--prefix", folder]))
}

/// Chromium, and a typeface for it to write with.
pub(crate) fn need_chromium() -> Result<()> {
    let present = || match std::env::var_os("CHROMIUM") {
        Some(program) => succeeds(command(program).arg("--version")),
        None => Path::new("/usr/bin/chromium").exists(),
    };
    need(present, "Chromium (or its path in CHROMIUM)", &["chromium", "fonts-dejavu-core"])
}

/// Python, as new as the package asks for, with what it takes to make a virtual environment.
pub(crate) fn need_python() -> Result<()> {
    let complete = || {
        succeeds(command("python3").args(["-c", "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))"]))
    };
    need(complete, "python3 (3.11 or later) with venv", &["python3", "python3-venv"])
}

fn rustup(arguments: &[&str]) -> Result<()> {
    let line = format!("rustup {}", arguments.join(" "));
    if !succeeds(command("rustup").arg("--version")) {
        bail!("rustup is missing: install it from https://rustup.rs, then run `{line}`");
    }
    println!("installing: {line}");
    run(command("rustup").args(arguments))
}

fn need(present: impl Fn() -> bool, name: &str, packages: &[&str]) -> Result<()> {
    if present() {
        return Ok(());
    }
    let line = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    if !is_debian() {
        bail!("{name} is missing: install it with this system's package manager (on Debian: `sudo {line}`)");
    }
    if !is_root() {
        bail!("{name} is missing: run `sudo {line}`");
    }
    println!("installing: {line}");
    run(command("apt-get").args(["update", "-qq"]))?;
    run(command("apt-get").args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages))?;
    if present() { Ok(()) } else { bail!("{name} is still missing after `{line}`") }
}

fn is_debian() -> bool {
    Path::new("/etc/debian_version").exists()
}

fn is_root() -> bool {
    read(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
