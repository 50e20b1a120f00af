// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! `cargo dev wasm`: the npm package, as node and browsers load it.

use std::{
    env, fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use flate2::{Compression, write::GzEncoder};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    checkout::{self, root, shown, target},
    program, same_bytes,
    step::{both, cargo, command, node_tests, read, run as run_command},
};

/// The npm package.
pub(crate) const PACKAGE: &str = "bindings/wasm";

/// One way to build the module.
struct Build {
    /// Name of the file.
    name: &'static str,
    /// Name of the JavaScript beside it, which both builds of one module share.
    glue: &'static str,
    features: &'static [&'static str],
    /// Whether it uses vector instructions.
    vectors: bool,
}

/// What Rust's target has turned on: the optimiser assumes less.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What makes the gzip small: inlining would raise the numbers of locals, alignments tell engines nothing, and functions in the
/// order of use have short numbers. Decision 0012 has what each does.
const SHRINK: [&str; 4] = ["-O2", "--skip-pass=inlining-optimizing", "--dealign", "--reorder-functions"];

const BUILDS: [Build; 3] = [
    Build { name: "main", glue: "main", features: &[], vectors: false },
    Build { name: "main.simd", glue: "main", features: &[], vectors: true },
    Build { name: "more", glue: "more", features: &["more"], vectors: false },
];

pub(crate) fn run() -> Result<()> {
    program::need_wasm_target()?;
    program::need_node()?;
    program::need_npm()?;
    let package = root().join(PACKAGE);
    program::npm_packages(PACKAGE)?;
    let dist = package.join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("cannot empty `{}`", shown(&dist)))?;
    }
    fs::create_dir_all(&dist)?;
    let [main, vectors, more] = &BUILDS;
    // The last link of a build takes one core; the build with a folder of its own waits for no other.
    both(|| main.make(&package, &dist).and_then(|()| more.make(&package, &dist)), || vectors.make(&package, &dist))?;
    let glue = |build: &Build| fs::read(target(&format!("wasm/{}/{}.js", build.name, build.glue)));
    if glue(main)? != glue(vectors)? {
        bail!("wasm-bindgen wrote different JavaScript for `{}` and `{}`, which share it", main.name, vectors.name);
    }
    scripts()?;
    for glue in ["main", "more"] {
        for ending in ["js", "d.ts"] {
            let file = format!("{glue}.{ending}");
            fs::copy(package.join("js").join(&file), dist.join(&file))?;
        }
    }
    // The style of fragments, for pages that forbid styles within them.
    fs::copy(root().join("crates/udvej-report/src/html/piece.css"), dist.join("fragment.css"))?;
    fs::copy(root().join("LICENSE"), package.join("LICENSE")).context("cannot copy the licence")?;
    Ok(())
}

/// The package's TypeScript.
pub(crate) fn scripts() -> Result<()> {
    run_command(command("node").args([&format!("{PACKAGE}/node_modules/typescript/bin/tsc"), "--project", PACKAGE]))
}

/// Its tests in node, on what was built.
pub(crate) fn test() -> Result<()> {
    run_command(node_tests(&format!("{PACKAGE}/tests"), "")?.env("UDVEJ_SEAM", same_bytes::answers("node")?))
}

impl Build {
    /// What the compiler is told beside the profile. A panic names a file: no path of this machine may go into the package.
    fn flags(&self) -> Result<Vec<String>> {
        let sysroot = read(command("rustc").args(["--print", "sysroot"]))?;
        let cargo = env::var_os("CARGO_HOME").map(PathBuf::from);
        let cargo =
            cargo.or_else(|| Some(env::home_dir()?.join(".cargo"))).context("nothing says where cargo lives")?;
        let places =
            [(sysroot.trim(), "/rust"), (&*cargo.to_string_lossy(), "/cargo"), (&*root().to_string_lossy(), "")]
                .map(|(place, name)| format!("--remap-path-prefix={place}={name}"));
        Ok(places.into_iter().chain(self.vectors.then(|| "-Ctarget-feature=+simd128".to_owned())).collect())
    }

    fn make(&self, package: &Path, dist: &Path) -> Result<()> {
        // Other flags rebuild every crate: a folder of their own keeps both.
        let folder = if self.vectors { "simd" } else { "" };
        run_command(
            cargo()
                .env("CARGO_TARGET_DIR", target(folder))
                .env("CARGO_ENCODED_RUSTFLAGS", self.flags()?.join("\u{1f}"))
                .args(["build", "--profile", "wasm", "--target", "wasm32-unknown-unknown", "--package", "udvej-wasm"])
                .args(["--features", &self.features.join(",")]),
        )?;
        let bound = checkout::fresh_folder(&format!("wasm/{}", self.name))?;
        // As a library, wasm-bindgen is always the version in Cargo.lock, which has to equal the version of the crate.
        Bindgen::new()
            .input_path(target(folder).join("wasm32-unknown-unknown/wasm/udvej_wasm.wasm"))
            .out_name(self.glue)
            .web(true)?
            .typescript(true)
            // The package says where the module lies: two builds share this file.
            .omit_default_module_path(true)
            .generate(&bound)
            .context("wasm-bindgen could not write the module")?;
        if !self.vectors {
            for ending in ["js", "d.ts"] {
                let file = format!("{}.{ending}", self.glue);
                fs::copy(bound.join(&file), package.join("js").join(&file))?;
            }
        }
        let module = dist.join(format!("{}.wasm", self.name));
        run_command(
            command("node")
                .arg(package.join("node_modules/binaryen/bin/wasm-opt"))
                .args(FEATURES)
                .args(SHRINK)
                .args(["--strip-debug", "--strip-producers", "--output"])
                .arg(&module)
                .args(self.vectors.then_some("--enable-simd"))
                .arg(bound.join(format!("{}_bg.wasm", self.glue))),
        )?;
        print_size(&module)
    }
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
