// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::path::Path;

use serde::Deserialize;
use serde_json::json;
use udvej_json::udvej::score::LockIn;

use super::run::Surroundings;
use super::seam;
use crate::arguments::Found;
use crate::failure::Failure;
use crate::language::word;

#[derive(Debug, Deserialize)]
struct Explained {
    name: String,
    score: LockIn,
}

pub(super) fn run(
    around: Surroundings<'_>,
    path: &Path,
    system: &str,
    format: Found,
    method: &str,
) -> Result<(), Failure> {
    let text = around.read(path)?;
    let lang = word(around.language);
    let request = json!({ "call": "explain", "document": text, "system": system, "method": method, "lang": lang });
    let result = seam::call(&request)?;
    if format == Found::Json {
        return around.output.write(&result);
    }
    let explained: Explained = serde_json::from_str(&result).map_err(|error| Failure::Broken(error.to_string()))?;
    around.output.write(&udvej_json::report::explain(
        &explained.score,
        &explained.name,
        around.language,
        around.output.width(),
    ))
}
