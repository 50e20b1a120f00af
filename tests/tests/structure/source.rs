// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The source files, with their code apart from their comments.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The top of the checkout, one folder above this package. Read when the test runs: a test built before the checkout
/// was moved would look at the old place.
pub fn root() -> PathBuf {
    let own = env::var_os("CARGO_MANIFEST_DIR").expect("run this with `cargo test`");
    Path::new(&own).parent().unwrap().to_path_buf()
}

/// One source file.
pub struct Source {
    /// From the top of the checkout, with `/`.
    pub path: String,
    /// The whole text.
    pub text: String,
    /// The text without comments; what stands in string literals is kept.
    pub code: String,
}

impl Source {
    /// A unit test in a file of its own may use anything and be long.
    pub fn is_test(&self) -> bool {
        self.path.ends_with("_tests.rs")
    }

    /// The modules from the crate's root to this file: `src/quantity/share.rs` is `[quantity, share]`.
    pub fn modules(&self) -> Vec<&str> {
        let inside = self.path.split_once("src/").map_or(self.path.as_str(), |(_, inside)| inside);
        inside.trim_end_matches(".rs").split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).collect()
    }
}

/// Every Rust file below a folder, in the order of their paths.
pub fn rust_files(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    found.sort_by(|a: &Source, b: &Source| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "no Rust file below `{folder}`");
    found
}

fn collect(folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !name.starts_with('.') && !matches!(name.as_str(), "target" | "node_modules") {
                collect(&path, found);
            }
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(&path).unwrap();
            let path = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            found.push(Source { path, code: without_comments(&text), text });
        }
    }
}

/// Blanks `//` and `/* */` comments; knows strings, raw strings, characters and lifetimes as far as it must.
fn without_comments(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (kept, length) = if rest.starts_with("//") {
            (false, rest.find('\n').unwrap_or(rest.len()))
        } else if rest.starts_with("/*") {
            (false, block_comment(rest))
        } else if first == '"' {
            (true, string(rest, code.as_str()))
        } else if first == '\'' {
            (true, character(rest))
        } else {
            (true, first.len_utf8())
        };
        let (token, after) = rest.split_at(length);
        if kept {
            code.push_str(token);
        } else {
            code.extend(token.chars().filter(|letter| *letter == '\n'));
        }
        rest = after;
    }
    code
}

fn block_comment(text: &str) -> usize {
    let (mut depth, mut place) = (0, 0);
    while place < text.len() {
        let rest = &text[place..];
        if rest.starts_with("/*") {
            depth += 1;
            place += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            place += 2;
            if depth == 0 {
                return place;
            }
        } else {
            place += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

fn string(text: &str, before: &str) -> usize {
    let hashes = before.len() - before.trim_end_matches('#').len();
    if before[..before.len() - hashes].ends_with('r') {
        let end = format!("\"{}", "#".repeat(hashes));
        return text[1..].find(&end).map_or(text.len(), |place| 1 + place + end.len());
    }
    let mut escaped = false;
    for (place, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return place + 1,
            _ => {}
        }
    }
    text.len()
}

/// `'x'` and `'\n'` whole; of a lifetime only the mark.
fn character(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match letters.next() {
        Some((_, '\\')) => text[3..].find('\'').map_or(text.len(), |place| place + 4),
        Some(_) => letters.next().filter(|(_, letter)| *letter == '\'').map_or(1, |(place, _)| place + 1),
        None => text.len(),
    }
}

#[test]
fn comments_go_and_everything_else_stays() {
    let text = "let a = \"// kept\"; // gone\nlet b = '\"'; /* gone /* too */ */ let c = r#\"/* kept \" */\"#;\n\
                fn d<'x>() { '\\'' } // gone";
    let code = "let a = \"// kept\"; \nlet b = '\"';  let c = r#\"/* kept \" */\"#;\nfn d<'x>() { '\\'' } ";
    assert_eq!(without_comments(text), code);
}
