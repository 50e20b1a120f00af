// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The book, built with every warning an error, in a new virtual environment each time. The pages of the notebooks come
//! from the step before, which runs them; `docs/notebooks.py` takes them in.

use anyhow::Result;

use crate::{
    checkout::{self, target},
    program,
    step::{command, run as run_command},
};

pub(crate) fn run() -> Result<()> {
    program::need_python()?;
    let environment = checkout::fresh_folder("venv-docs")?;
    run_command(command("python3").args(["-m", "venv"]).arg(&environment))?;
    let programs = environment.join(if cfg!(windows) { "Scripts" } else { "bin" });
    run_command(
        command(programs.join("python"))
            .args(["-m", "pip", "--quiet", "--disable-pip-version-check", "--cache-dir"])
            .arg(target("pip-cache"))
            .args(["install", "--requirement", "docs/requirements.txt"]),
    )?;
    run_command(
        command(programs.join("python"))
            // The theme's advice on other tools is not about this book.
            .env("NO_MKDOCS_2_WARNING", "1")
            .args(["-m", "mkdocs", "--quiet", "build", "--strict", "--site-dir"])
            .arg(target("book")),
    )?;
    println!("the book is in target/book/index.html");
    Ok(())
}
