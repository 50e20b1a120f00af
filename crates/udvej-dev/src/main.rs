// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! `cargo dev`: what a developer of udvej runs, and what the continuous integration runs.
//!
//! One file per subcommand. `step` runs the commands, `program` finds or installs what they need, `checkout` knows
//! where things lie. Everything that is written goes below `target/`, except what `cargo dev generate` renews.

mod book;
mod browser;
mod calculator;
mod checkout;
mod demo;
mod generate;
mod pages;
mod program;
mod python;
mod same_bytes;
mod step;
mod test;
mod typescript;
mod wasm;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo dev", bin_name = "cargo dev", about = "What a developer of udvej runs", version)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Assess the bundled municipality and a published case; write target/demo/report.html
    Demo,
    /// Format, lints, Rust tests, the npm package byte for byte, generated files, Python, what a browser shows, the book
    Test,
    /// Build the Python wheel, install it outside the repository, run its tests and its notebooks
    Python,
    /// Build the npm package in bindings/wasm and print the sizes of its modules
    Wasm,
    /// Build the calculator on the npm package, run its tests, and open it in a browser
    Calculator,
    /// Renew the files that are made from the code
    Generate {
        /// Write nothing; fail when a file is out of date
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Demo => demo::run(),
        Task::Test => test::run(),
        Task::Python => python::run(),
        Task::Wasm => wasm::run(),
        Task::Calculator => calculator::run(),
        Task::Generate { check: false } => generate::write(),
        Task::Generate { check: true } => generate::check(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\ncargo dev: {error:#}");
            ExitCode::FAILURE
        }
    }
}
