// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Documents from KITOS: `tests/fixtures/kitos`.

use std::path::PathBuf;
use udvej::error::Language;
use udvej_import::{File, Imported, Settings, kitos};

fn read(folder: &str) -> Vec<(String, Vec<u8>)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/kitos");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .into_iter()
        .filter(|path| path.is_file())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(path).unwrap()))
        .collect()
}

#[test]
fn show() {
    let root = read("");
    let get = |name: &str| root.iter().find(|(n, _)| n == name).map(|(n, b)| File { name: n, bytes: b }).unwrap();
    let files = read(&std::env::var("YEAR").unwrap_or("2026".into()));
    let files: Vec<File<'_>> = files.iter().map(|(n, b)| File { name: n, bytes: b }).collect();
    let settings = Settings {
        valuation_date: "2026-11-21".parse().unwrap(),
        currency: "DKK".parse().unwrap(),
        organisation: None,
        options: vec![get("options.csv")],
        overlay: vec![get("overlay.json")],
        prefer: None,
    };
    let Imported { document, provenance, findings } = kitos(&files, &settings);
    for p in &findings.problems {
        println!("PROBLEM {}\n   {}", p.line(Language::En), p.line(Language::Da));
    }
    for p in &findings.warnings {
        println!("warning {}\n   {}", p.line(Language::En), p.line(Language::Da));
    }
    println!("{:?}", provenance.dropped);
    if let Some(document) = document {
        std::fs::write("/tmp/kitos.json", document).unwrap();
    }
}
