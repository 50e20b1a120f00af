// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Portfolios of any size: the bundled municipality again and again, every copy with systems and suppliers of its own and
//! edges within it. The companies at the top are the same for all, so that groups grow with the portfolio.

use serde_json::{Value, json};
use udvej::{EXAMPLE, Portfolio, check};

/// `copies` times the bundled municipality, as a document.
pub(crate) fn document(copies: usize) -> String {
    let mut document: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    for list in ["systems", "suppliers"] {
        let once = document[list].as_array().expect("a list").clone();
        let all = (0..copies).flat_map(|copy| once.iter().map(move |record| renamed(record, copy)));
        document[list] = all.collect();
    }
    document.to_string()
}

/// The same, checked.
pub(crate) fn portfolio(copies: usize) -> Portfolio {
    let checked = check(&document(copies));
    checked.portfolio.unwrap_or_else(|| panic!("{}", checked.problems))
}

fn renamed(record: &Value, copy: usize) -> Value {
    let mut record = record.clone();
    let rename = |id: &mut Value| {
        let name = id.as_str().map(|id| format!("{id}-{copy}"));
        if let Some(name) = name {
            *id = json!(name);
        }
    };
    for member in ["id", "supplier"] {
        record.get_mut(member).map(rename);
    }
    for edge in record.get_mut("depends_on").and_then(Value::as_array_mut).into_iter().flatten() {
        edge.get_mut("system").map(rename);
    }
    record
}
