// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! DORA register of information: that of an invented pension fund, and hostile ones.

#[path = "fixture/import.rs"]
mod fixture;

use fixture::{assert_clean_and_sourced, fixture, lines, settings, told};
use serde_json::{Value, json};
use udvej_import::{File, Imported, Settings, dora};

const TABLES: [&str; 8] = [
    "B_01.02.csv", "B_02.01.csv", "B_02.02.csv", "b_03.01.csv", "b_05.01.csv", "b_05.02.csv", "B_06.01.csv", "b_07.01.csv",
];

fn fund(names: &[&str], overlay: bool) -> Imported {
    let folder = |name: &str| if name.ends_with(".csv") { format!("dora/csv/{name}") } else { format!("dora/{name}") };
    let bytes: Vec<Vec<u8>> = names.iter().map(|name| fixture(&folder(name))).collect();
    let files: Vec<File<'_>> = names.iter().zip(&bytes).map(|(name, bytes)| File { name, bytes }).collect();
    let over = fixture("dora/overlay.json");
    let over = [File { name: "overlay.json", bytes: &over }];
    dora(&files, &settings(if overlay { &over } else { &[] }))
}

#[test]
fn with_an_overlay_a_register_is_a_clean_document_with_every_value_sourced() {
    let imported = fund(&TABLES, true);
    println!("{}", lines(&imported.findings.problems));
    let document = assert_clean_and_sourced(&imported);
    println!("{}\n{}", serde_json::to_string_pretty(&document).unwrap(), lines(&imported.findings.warnings));
}
