// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fmt::Write;

use serde_json::Value as Json;
use sha2::{Digest, Sha256};

/// JSON with sorted keys and sorted lists and no blanks: no list of a document has an order that matters.
pub(crate) fn text(value: &Json) -> String {
    match value {
        Json::Object(members) => {
            let mut parts: Vec<String> =
                members.iter().map(|(key, value)| format!("{}:{}", Json::String(key.clone()), text(value))).collect();
            parts.sort_unstable();
            format!("{{{}}}", parts.join(","))
        }
        Json::Array(items) => {
            let mut parts: Vec<String> = items.iter().map(text).collect();
            parts.sort_unstable();
            format!("[{}]", parts.join(","))
        }
        Json::Number(number) => number.as_f64().map_or_else(|| number.to_string(), shortest),
        scalar => scalar.to_string(),
    }
}

/// The shortest form that reads back as the same number: 50, not 50.0.
fn shortest(number: f64) -> String {
    format!("{number}")
}

/// SHA-256 of a text in hexadecimal.
#[must_use]
pub fn sha256(text: &str) -> String {
    sha256_of(text.as_bytes())
}

/// SHA-256 of bytes in hexadecimal.
#[must_use]
pub fn sha256_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
