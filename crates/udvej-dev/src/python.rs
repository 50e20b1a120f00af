// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The Python package as its users get it: the wheel, in a new virtual environment outside the repository.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, bail};

use crate::{
    checkout::{self, root, target},
    program, same_bytes,
    step::{command, run as run_command},
};

const PACKAGE: &str = "bindings/python";
/// The largest wheel that is still quickly there, in bytes.
const LARGEST: u64 = 2_500_000;

pub(crate) fn run() -> Result<()> {
    program::need_python()?;
    program::need_node()?;
    let outside = Outside::new()?;
    let python = environment(&outside.folder)?;
    pip(&python, &["--requirement", &format!("{PACKAGE}/requirements.txt")])?;
    let wheel = wheel(&python)?;
    let size = fs::metadata(&wheel)?.len();
    println!("the wheel has {size} bytes");
    if size > LARGEST {
        bail!("the wheel has {size} bytes: at most {LARGEST}");
    }
    pip(&python, &["--no-deps", "--force-reinstall", &wheel.to_string_lossy()])?;
    pip(&python, &["narwhals"])?;
    let module = |name: &str| {
        let mut python = command(&python);
        // Neither the sources nor what lies in the folder of the moment stands in for what is installed.
        python.current_dir(&outside.folder).args(["-P", "-m", name]);
        python
    };
    let package = root().join(PACKAGE);
    let settings = package.join("pyproject.toml");
    run_command(module("ruff").args(["format", "--check", "--no-cache", "--quiet"]).arg(&package))?;
    run_command(module("ruff").args(["check", "--no-cache", "--quiet"]).arg(&package))?;
    run_command(module("mypy").args(["--no-incremental", "--config-file"]).arg(&settings))?;
    run_command(module("mypy.stubtest").args(["udvej._udvej"]))?;
    run_command(module("pyright").arg("--project").arg(&package).arg("--pythonpath").arg(&python))?;
    let tests = ["-p", "no:cacheprovider", "--quiet", "--import-mode=importlib", "--config-file"];
    let pages = checkout::fresh_folder("notebooks")?;
    run_command(
        module("pytest")
            .args(tests)
            .arg(&settings)
            .arg(package.join("tests"))
            .env("UDVEJ_SEAM", same_bytes::answers("python")?)
            .env("UDVEJ_NOTEBOOKS", &pages),
    )?;
    println!("the notebooks are in {}", checkout::shown(&pages));
    Ok(())
}

/// A folder outside the repository, gone when it is no longer needed.
struct Outside {
    folder: PathBuf,
}

impl Outside {
    fn new() -> Result<Self> {
        let folder = env::temp_dir().join(format!("udvej-python-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| format!("cannot make `{}`", folder.display()))?;
        Ok(Self { folder })
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        // What cannot be removed lies in the folder for temporary files.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A new virtual environment; its Python.
fn environment(folder: &Path) -> Result<PathBuf> {
    let environment = folder.join("environment");
    run_command(command("python3").args(["-m", "venv"]).arg(&environment))?;
    Ok(environment.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" }))
}

fn pip(python: &Path, install: &[&str]) -> Result<()> {
    let quietly = ["-m", "pip", "--quiet", "--disable-pip-version-check", "--cache-dir"];
    run_command(command(python).args(quietly).arg(target("pip-cache")).arg("install").args(install))
}

fn wheel(python: &Path) -> Result<PathBuf> {
    let folder = checkout::fresh_folder("wheels")?;
    let mut maturin: Command = command(python);
    maturin.args([
        "-m",
        "maturin",
        "build",
        "--manifest-path",
        &format!("{PACKAGE}/Cargo.toml"),
        "--compression-level",
        "9",
    ]);
    maturin.arg("--out").arg(&folder);
    run_command(maturin.env("CARGO_TARGET_DIR", target("")))?;
    let mut made = fs::read_dir(&folder)?;
    let wheel = made.next().context("maturin made no wheel")??;
    Ok(wheel.path())
}
