// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Open Contracting Data Standard: files of an invented municipality, and hostile ones.

#[path = "fixture/import.rs"]
mod fixture;

use fixture::{assert_clean_and_sourced, fixture, lines, settings, told};
use udvej_import::{File, Imported, Settings, ocds};

fn town(overlay: bool) -> Imported {
    let names = ["releases.json", "records.json", "releases.jsonl"];
    let bytes = names.map(|name| fixture(&format!("ocds/{name}")));
    let files: Vec<File<'_>> = names.iter().zip(&bytes).map(|(name, bytes)| File { name, bytes }).collect();
    let over = fixture("ocds/overlay.json");
    let over = [File { name: "overlay.json", bytes: &over }];
    ocds(&files, &settings(if overlay { &over } else { &[] }))
}

#[test]
fn with_an_overlay_the_contracts_of_a_town_are_a_clean_document_with_every_value_sourced() {
    let imported = town(true);
    let document = assert_clean_and_sourced(&imported);
    println!("{}\n{}", serde_json::to_string_pretty(&document).unwrap(), lines(&imported.findings.warnings));
}
