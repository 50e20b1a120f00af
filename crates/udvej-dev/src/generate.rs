// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! `cargo dev generate`: the files that are made from the code, so that nothing is written twice by hand.

use std::fs;

use anyhow::{Context as _, Result, bail};

use udvej_json::udvej::Document;

use crate::{checkout::root, pages, same_bytes, typescript};

/// How the text of one file is made.
type Maker = fn() -> Result<String>;

/// Every generated file: where it lies, and what makes it.
const FILES: &[(&str, Maker)] = &[
    ("docs/reference/schema.json", || Ok(Document::schema())),
    ("docs/reference/factors.md", pages::factors),
    ("docs/reference/fields.md", pages::fields),
    ("docs/reference/questions.md", || Ok(pages::questions())),
    ("docs/reference/assumptions.md", || Ok(pages::assumptions())),
    ("docs/reference/problems.md", || Ok(pages::problems())),
    ("bindings/wasm/js/types/answer.ts", typescript::answers),
    ("bindings/wasm/js/types/document.ts", typescript::document),
    ("bindings/wasm/js/types/word.ts", typescript::words),
    ("tests/vectors/report/eksempelby.json", || Ok(same_bytes::vector())),
];

pub(crate) fn write() -> Result<()> {
    for (path, make) in FILES {
        let text = make().with_context(|| format!("cannot make `{path}`"))?;
        let full = root().join(path);
        if current(path).as_ref() == Some(&text) {
            println!("{path}: unchanged");
            continue;
        }
        if let Some(folder) = full.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&full, text).with_context(|| format!("cannot write `{path}`"))?;
        println!("{path}: written");
    }
    Ok(())
}

pub(crate) fn check() -> Result<()> {
    for (path, make) in FILES {
        let text = make().with_context(|| format!("cannot make `{path}`"))?;
        match current(path) {
            None => bail!("`{path}` is missing: run `cargo dev generate`"),
            Some(old) if old != text => bail!("`{path}` is out of date: run `cargo dev generate`"),
            Some(_) => println!("{path}: up to date"),
        }
    }
    Ok(())
}

fn current(path: &str) -> Option<String> {
    fs::read_to_string(root().join(path)).ok()
}
