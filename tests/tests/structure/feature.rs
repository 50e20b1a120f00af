// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Dependencies and features that would change the bits of a result, or not run in a browser.

use std::{env, process::Command};

use crate::source::root;

/// One dependency as it is built: name and features.
struct Built {
    name: String,
    features: Vec<String>,
}

/// What a package is built from, for one target. `cargo tree` resolves features for this package alone, as a build
/// does; `cargo metadata` would add what the tests of other packages turn on.
fn built(package: &str, target: Option<&str>) -> Vec<Built> {
    let mut tree = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    tree.current_dir(root()).args(["tree", "--package", package, "--edges", "normal", "--prefix", "none"]);
    tree.args(["--no-dedupe", "--format", "{p}|{f}"]);
    tree.args(target.into_iter().flat_map(|target| ["--target", target]));
    let output = tree.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    let built: Vec<_> = lines.lines().filter_map(parse).collect();
    assert!(built.iter().any(|crate_| crate_.name == package), "`cargo tree` says nothing about `{package}`");
    built
}

fn parse(line: &str) -> Option<Built> {
    let (package, features) = line.split_once('|')?;
    let features = features.split(',').map(|feature| feature.trim_end_matches(" (*)").to_owned()).collect();
    Some(Built { name: package.split(' ').next()?.to_owned(), features })
}

fn has_feature(built: &[Built], name: &str, feature: &str) -> bool {
    built.iter().any(|crate_| crate_.name == name && crate_.features.iter().any(|on| on == feature))
}

const WASM: Option<&str> = Some("wasm32-unknown-unknown");

#[test]
fn nothing_that_ships_turns_on_the_platforms_own_mathematics() {
    for (package, target) in [("udvej", WASM), ("udvej-wasm", WASM), ("udvej", None), ("udvej-cli", None)] {
        let built = built(package, target);
        for name in ["num-traits", "statrs"] {
            assert!(!has_feature(&built, name, "std"), "`{package}` is built with `{name}/std`");
        }
    }
}

#[test]
fn the_core_and_the_wasm_module_draw_no_random_numbers_from_outside() {
    for package in ["udvej", "udvej-wasm"] {
        for crate_ in built(package, WASM) {
            let name = crate_.name;
            assert!(!matches!(name.as_str(), "getrandom" | "rand"), "`{package}` is built with `{name}`");
        }
    }
}
