// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Documents with their expected problems: `tests/vectors/document/*.json`.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::Value as Json;
use udvej::error::{Code, Problems};

fn vectors() -> Vec<(String, Json)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("vectors/document");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        (path.file_stem().unwrap().to_string_lossy().into_owned(), serde_json::from_str(&text).unwrap())
    };
    files.into_iter().map(read).collect()
}

fn input(vector: &Json) -> Option<String> {
    if let Some(text) = vector["input"].as_str() {
        return Some(text.to_owned());
    }
    let repeat = vector.get("repeat")?;
    let part = |name: &str| repeat[name].as_str().unwrap().to_owned();
    let times = usize::try_from(repeat["times"].as_u64().unwrap()).unwrap();
    Some(part("prefix") + &part("unit").repeat(times) + &part("suffix"))
}

/// Code, pointer, line, column.
type Line = (String, String, Option<u64>, Option<u64>);

fn found(problems: &Problems) -> BTreeSet<Line> {
    let line = |problem: &udvej::error::Problem| {
        let place = problem.place;
        let (line, column) = (place.map(|place| place.line), place.map(|place| place.column));
        (problem.code.to_string(), problem.pointer.to_string(), line, column)
    };
    problems.problems.iter().map(line).collect()
}

fn expected(vector: &Json) -> BTreeSet<Line> {
    let line = |problem: &Json| {
        let text = |name: &str| problem[name].as_str().unwrap().to_owned();
        (text("code"), text("pointer"), problem["line"].as_u64(), problem["column"].as_u64())
    };
    vector["problems"].as_array().unwrap().iter().map(line).collect()
}

#[test]
fn every_document_gives_exactly_the_problems_that_its_vector_tells() {
    let mut wrong = Vec::new();
    let vectors = vectors();
    assert!(vectors.len() >= 60);
    for (file, vector) in &vectors {
        let Some(text) = input(vector) else {
            continue;
        };
        let checked = udvej::check(&text);
        let (found, expected) = (found(&checked.problems), expected(vector));
        let right = match vector["kept"].as_u64() {
            None => found == expected && checked.problems.omitted == 0,
            Some(kept) => {
                let counted = checked.problems.problems.len() as u64 == kept;
                counted && Some(checked.problems.omitted) == vector["omitted"].as_u64() && expected.is_subset(&found)
            }
        };
        if !right {
            wrong.push(format!("{file}: found {found:#?} (and {}), expected {expected:#?}", checked.problems.omitted));
        }
        if let Some(codes) = vector["warnings"].as_array() {
            let codes: Vec<&str> = codes.iter().map(|code| code.as_str().unwrap()).collect();
            let mut found: Vec<&str> = checked.warnings.problems.iter().map(|warning| warning.code.as_str()).collect();
            found.sort_unstable();
            if found != codes {
                wrong.push(format!("{file}: warnings {found:?} instead of {codes:?}"));
            }
        }
        assert_eq!(checked.portfolio.is_some(), checked.problems.is_empty(), "{file}");
    }
    assert!(wrong.is_empty(), "{} vectors differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_code_of_a_document_is_shown_by_a_vector() {
    // The seam's own codes have no document, and those of the importers have their own tests.
    let seam = ["wrong-request", "not-in-this-build", "unknown-call", "unknown-system", "unknown-method"];
    let imports =
        Code::ALL.iter().skip_while(|code| **code != Code::FileKind).take_while(|code| **code != Code::WrongRequest);
    let imports: BTreeSet<Code> = imports.copied().collect();
    let mut shown = BTreeSet::new();
    for (_, vector) in vectors() {
        shown.extend(expected(&vector).into_iter().map(|(code, ..)| code));
        let warnings = vector["warnings"].as_array().cloned().unwrap_or_default();
        shown.extend(warnings.iter().map(|code| code.as_str().unwrap().to_owned()));
    }
    let missing: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| !imports.contains(code))
        .map(|code| code.as_str())
        .filter(|code| !seam.contains(code) && !shown.contains(*code))
        .collect();
    assert!(missing.is_empty(), "no vector shows {missing:?}");
}

#[test]
fn every_problem_says_what_would_be_right_in_both_languages() {
    for (file, vector) in vectors() {
        let Some(text) = input(&vector) else {
            continue;
        };
        for problem in udvej::check(&text).problems.problems.iter().take(20) {
            for text in [&problem.message, &problem.hint] {
                assert!(!text.da.is_empty() && !text.en.is_empty(), "{file}: {problem:?}");
                assert!(!text.da.contains("_da}") && !text.en.contains("expected}"), "{file}: unfilled {text:?}");
            }
        }
    }
}
