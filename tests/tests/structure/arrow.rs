// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Which way the arrows point inside the core.

use std::collections::BTreeSet;

use crate::source::{Source, root, rust_files};

/// Each top module of the core and what it may use. A new module gets a row here first.
const ALLOWED: &[(&str, &[&str])] = &[
    ("json", &[]),
    ("order", &[]),
    ("error", &["json"]),
    ("math", &[]),
    ("quantity", &["error", "json"]),
    ("provenance", &["error"]),
    ("knowledge", &["quantity", "error"]),
    ("methodology", &["quantity", "error"]),
    ("sample", &["math"]),
    ("threads", &[]),
    ("trial", &["threads", "sample", "math"]),
    ("portfolio", &["quantity", "error", "knowledge", "methodology"]),
    ("exit", &["portfolio", "knowledge", "methodology", "quantity", "error"]),
    ("factor", &["order", "exit", "portfolio", "knowledge", "methodology", "quantity", "math", "error"]),
    (
        "score",
        &[
            "order",
            "factor",
            "exit",
            "portfolio",
            "knowledge",
            "methodology",
            "quantity",
            "threads",
            "sample",
            "math",
            "error",
        ],
    ),
    (
        "cost",
        &[
            "order",
            "score",
            "factor",
            "exit",
            "portfolio",
            "knowledge",
            "methodology",
            "quantity",
            "threads",
            "trial",
            "sample",
            "math",
            "error",
        ],
    ),
    ("document", &["json", "order", "portfolio", "knowledge", "methodology", "quantity", "error"]),
    (
        "report",
        &[
            "order",
            "cost",
            "score",
            "factor",
            "exit",
            "portfolio",
            "knowledge",
            "methodology",
            "quantity",
            "sample",
            "math",
            "error",
            "document",
        ],
    ),
];

/// The core and its engine, whose modules the core names as its own.
const CRATES: [&str; 2] = ["crates/udvej/src", "crates/udvej-engine/src"];

#[test]
fn the_core_uses_its_modules_only_along_the_arrows() {
    let mut wrong = Vec::new();
    for source in CRATES.iter().flat_map(|folder| rust_files(folder)) {
        let Some(&own) = source.modules().first() else { continue };
        if source.is_test() {
            continue;
        }
        let Some((_, allowed)) = ALLOWED.iter().find(|(module, _)| *module == own) else {
            wrong.push(format!("{}: `{own}` has no row in the table of arrows", source.path));
            continue;
        };
        for used in uses(&source) {
            let is_module = ALLOWED.iter().any(|(module, _)| *module == used);
            if !is_module {
                wrong.push(format!("{}: `crate::{used}` is no module: name the module it comes from", source.path));
            } else if used != own && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{}: `{own}` must not use `{used}`", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that point the wrong way:\n{}", wrong.join("\n"));
}

#[test]
fn every_row_of_the_table_is_a_module_of_the_core() {
    let folders = CRATES.map(|folder| root().join(folder));
    let gone: Vec<_> = ALLOWED
        .iter()
        .map(|(module, _)| module)
        .filter(|module| {
            !folders.iter().any(|folder| folder.join(module).is_dir() || folder.join(format!("{module}.rs")).is_file())
        })
        .collect();
    assert!(gone.is_empty(), "rows without a module: {gone:?}");
}

/// The first names after `crate::`, also in braces, and after as many `super::` as lead to the crate's root.
fn uses(source: &Source) -> BTreeSet<String> {
    // A use between two files of one folder goes through `super` and never reaches the root.
    let to_root = "super::".repeat(source.modules().len());
    let mut found = BTreeSet::new();
    for start in ["crate::", to_root.as_str()] {
        for (place, _) in source.code.match_indices(start) {
            if !continues_a_name(&source.code[..place]) {
                found.extend(heads(&source.code[place + start.len()..]));
            }
        }
    }
    found
}

fn continues_a_name(before: &str) -> bool {
    before.ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$' | ':'))
}

/// `a::b` gives `a`; `{a::{b, c}, d}` gives `a` and `d`.
fn heads(text: &str) -> Vec<String> {
    let Some(group) = text.strip_prefix('{') else { return vec![name(text)] };
    let (mut depth, mut names, mut expected) = (1, Vec::new(), true);
    for (place, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => expected = true,
            _ if expected && !letter.is_whitespace() => {
                names.push(name(&group[place..]));
                expected = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

fn name(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

#[test]
fn every_way_to_name_a_module_is_seen() {
    let code = "use crate::{error::{A, B}, math}; use crate::sample::C; pub(in crate::cost) fn f() -> \
                crate::score::D { super::super::exit::e() } use super::near; macro_rules! m { () => { $crate::g } }";
    let source = Source { path: "crates/udvej/src/x/y.rs".into(), text: String::new(), code: code.into() };
    let expected = ["cost", "error", "exit", "math", "sample", "score"];
    assert_eq!(uses(&source), expected.map(String::from).into());
}
