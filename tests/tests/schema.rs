// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The generated JSON Schema against documents that the reader takes and refuses.

use std::path::Path;

use serde_json::Value as Json;
use udvej::{Document, EXAMPLE};

fn json(path: &Path) -> Json {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn schema() -> jsonschema::Validator {
    let schema: Json = serde_json::from_str(&Document::schema()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    jsonschema::validator_for(&schema).unwrap()
}

fn folder(name: &str) -> impl Iterator<Item = std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path())
}

fn complaints(schema: &jsonschema::Validator, document: &Json) -> Vec<String> {
    schema.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_schema_takes_what_the_reader_takes() {
    let schema = schema();
    let mut documents = vec![("Eksempelby".to_owned(), serde_json::from_str(EXAMPLE).unwrap())];
    for path in folder("cases") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.ends_with(".json") && !name.ends_with(".outcome.json") {
            documents.push((name, json(&path)));
        }
    }
    for path in folder("vectors/document") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if name.starts_with("valid-") {
            let text = json(&path)["input"].as_str().unwrap().trim_start_matches('\u{feff}').to_owned();
            documents.push((name, serde_json::from_str(&text).unwrap()));
        }
    }
    assert!(documents.len() >= 15);
    for (name, document) in documents {
        assert_eq!(complaints(&schema, &document), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_schema_refuses_what_has_another_shape() {
    let schema = schema();
    let wrong_shape = [
        "unknown-fields",
        "missing-fields",
        "wrong-types",
        "unknown-levels",
        "unknown-questions",
        "wrong-format",
        "out-of-range",
    ];
    for name in wrong_shape {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("vectors/document/{name}.json"));
        let text = json(&path)["input"].as_str().unwrap().to_owned();
        let document: Json = serde_json::from_str(&text).unwrap();
        assert!(!complaints(&schema, &document).is_empty(), "{name}");
    }
}

#[test]
fn the_canonical_document_reads_back_as_itself() {
    let document = Document::from_json(EXAMPLE).unwrap();
    let text = document.to_json();
    let again = Document::from_json(&text).unwrap();
    assert_eq!(again.to_json(), text);
    assert_eq!(complaints(&schema(), &serde_json::from_str(&text).unwrap()), Vec::<String>::new());
}
