// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::Deserialize;
use serde_json::value::RawValue;
use udvej_json::Checked;

use crate::failure::Failure;

#[derive(Debug, Deserialize)]
struct Answer<'a> {
    #[serde(borrow)]
    result: Option<&'a RawValue>,
}

/// The result of a call of the seam as JSON text, a line end behind it.
pub(super) fn call(request: &serde_json::Value) -> Result<String, Failure> {
    let broken = |error: serde_json::Error| Failure::Broken(error.to_string());
    let answer = udvej_json::call(&request.to_string());
    match serde_json::from_str::<Answer<'_>>(&answer).map_err(broken)?.result {
        Some(result) => Ok(format!("{}\n", result.get())),
        None => Err(Failure::Wrong(serde_json::from_str::<Checked>(&answer).map_err(broken)?)),
    }
}
