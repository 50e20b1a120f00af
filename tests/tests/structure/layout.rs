// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! How long a file may be, what it may be called, and what must not stand in it.

use crate::source::{Source, rust_files};

/// Lines of code, without blank lines and comments, at which a file has to become two.
const LONGEST: usize = 400;

/// Names that say nothing about what lies inside.
const EMPTY_NAMES: &[&str] = &["util", "helper", "common", "manager", "type", "model", "data", "info"];

const HEADER: [&str; 2] = ["// SPDX-FileCopyrightText: 2026 The udvej authors", "// SPDX-License-Identifier: MPL-2.0"];

/// Every Rust file of the workspace.
fn all() -> Vec<Source> {
    ["crates", "bindings", "benches", "tests"].into_iter().flat_map(rust_files).collect()
}

fn core() -> Vec<Source> {
    ["crates/udvej/src", "crates/udvej-engine/src"].into_iter().flat_map(rust_files).collect()
}

/// Fails with one line for each source in which `problem` finds something.
fn hold(rule: &str, sources: &[Source], problem: impl Fn(&Source) -> Option<String>) {
    let wrong: Vec<_> =
        sources.iter().filter_map(|source| problem(source).map(|text| format!("{}: {text}", source.path))).collect();
    assert!(wrong.is_empty(), "{rule}\n{}", wrong.join("\n"));
}

/// The first line with one of the texts in its code.
fn line_with(source: &Source, texts: &[&str]) -> Option<String> {
    let has = |line: &&str| texts.iter().any(|text| line.contains(text));
    source.code.lines().find(has).map(|line| format!("`{}`", line.trim()))
}

#[test]
fn no_file_is_longer_than_400_lines_of_code() {
    hold("split these files by concept", &all(), |source| {
        let lines = source.code.lines().filter(|line| !line.trim().is_empty()).count();
        (lines > LONGEST && !source.is_test()).then(|| format!("{lines} lines of code"))
    });
}

#[test]
fn mod_rs_is_an_index_page_without_logic() {
    let indexes: Vec<_> = all().into_iter().filter(|source| source.path.ends_with("/mod.rs")).collect();
    hold("move these functions into a file with a name", &indexes, |source| line_with(source, &["fn "]));
}

#[test]
fn the_core_has_no_hash_map_whose_order_could_reach_a_result() {
    hold("use BTreeMap or BTreeSet", &core(), |source| line_with(source, &["HashMap", "HashSet"]));
}

#[test]
fn only_the_math_module_calls_libm() {
    let others: Vec<_> = core().into_iter().filter(|source| source.modules().first() != Some(&"math")).collect();
    hold("call the function through `crate::math`", &others, |source| {
        let allowed_in_tests = source.is_test();
        (!allowed_in_tests).then(|| line_with(source, &["libm::", "use libm"])).flatten()
    });
}

#[test]
fn every_module_is_named_by_what_it_holds() {
    hold("give these a singular noun of the domain", &all(), |source| {
        let singular = |name: &&str| EMPTY_NAMES.contains(&name.trim_end_matches('s'));
        source.path.trim_end_matches(".rs").split('/').find(singular).map(|name| format!("`{name}` says nothing"))
    });
}

#[test]
fn every_file_begins_with_its_licence() {
    hold("begin these files with the two SPDX lines", &all(), |source| {
        (!source.text.lines().take(2).eq(HEADER)).then(|| "no licence header".into())
    });
}
