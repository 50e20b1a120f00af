// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Steps with a heading and a time, and the commands they run.

use std::{
    env,
    ffi::OsStr,
    fs,
    process::{Command, Stdio},
    thread,
    time::Instant,
};

use anyhow::{Context as _, Result, anyhow, bail};

use crate::checkout;

/// Does two things at once: each keeps one core busy most of the time.
pub(crate) fn both(one: impl FnOnce() -> Result<()>, other: impl FnOnce() -> Result<()> + Send) -> Result<()> {
    thread::scope(|scope| {
        let beside = scope.spawn(other);
        let own = one();
        own.and(beside.join().unwrap_or_else(|_| Err(anyhow!("what ran beside it panicked"))))
    })
}

/// Does `work` under a heading and prints how long it took.
pub(crate) fn step(title: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("\n== {title}");
    let start = Instant::now();
    let outcome = work();
    let seconds = start.elapsed().as_secs_f64();
    match outcome {
        Ok(()) => println!("-- {title}: done in {seconds:.1} s"),
        Err(_) => println!("-- {title}: FAILED after {seconds:.1} s"),
    }
    outcome.with_context(|| format!("the step `{title}` failed"))
}

/// A command that starts at the top of the checkout.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(checkout::root());
    command
}

/// The cargo that started us, building into the checkout's own `target/` whatever the environment says.
pub(crate) fn cargo() -> Command {
    let mut cargo = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.env("CARGO_TARGET_DIR", checkout::target(""));
    cargo
}

/// node with the tests of a folder whose names begin so. It has no patterns of its own before version 21.
pub(crate) fn node_tests(folder: &str, begin: &str) -> Result<Command> {
    let mut tests = Vec::new();
    for entry in fs::read_dir(checkout::root().join(folder)).with_context(|| format!("cannot list `{folder}`"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(begin) && name.ends_with(".test.mjs") {
            tests.push(format!("{folder}/{name}"));
        }
    }
    if tests.is_empty() {
        bail!("no `{folder}/{begin}*.test.mjs`: there is nothing to test");
    }
    tests.sort();
    let mut node = command("node");
    node.arg("--test").args(tests);
    Ok(node)
}

/// Runs the command, letting it print; fails when it does.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start `{}`", shown(command)))?;
    if !status.success() {
        bail!("`{}` ended with {status}", shown(command));
    }
    Ok(())
}

/// Runs the command and returns what it prints on standard output.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output =
        command.stderr(Stdio::inherit()).output().with_context(|| format!("cannot start `{}`", shown(command)))?;
    if !output.status.success() {
        bail!("`{}` ended with {}", shown(command), output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{}` did not print UTF-8", shown(command)))
}

/// Whether the command starts and succeeds; what it prints is not shown.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let mut words = vec![program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|argument| checkout::shown(argument.as_ref())));
    words.join(" ")
}
