// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The `udvej` command: how locked in is a public authority, and what does leaving cost?
//!
//! Exits 0 when done, 2 when the input or the call is wrong (each problem on standard error), 1 otherwise.

mod arguments;
mod command;
mod failure;
mod input;
mod language;
mod output;
mod paint;
mod progress;

use std::process::ExitCode;

use clap::Parser as _;

use crate::arguments::Arguments;

fn main() -> ExitCode {
    // clap itself answers a wrong call: usage on standard error, exit 2.
    let arguments = Arguments::parse();
    match command::run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
