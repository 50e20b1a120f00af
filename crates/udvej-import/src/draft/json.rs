// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Arc;

use serde_json::Value as Json;
use udvej::document::tree::{Node as Tree, Value};
use udvej::error::Pointer;
use udvej::order;
use udvej::provenance::Origin;

use super::contents::Draft;
use super::path::Path;

/// The lists of a document whose entries have a key, and the fields that make it.
const KEYED: [(&str, &[&str]); 9] = [
    ("affiliates", &["name"]),
    ("alternatives", &["id"]),
    ("depends_on", &["system"]),
    ("exchange_rates", &["from", "to", "date"]),
    ("prices", &["date"]),
    ("scenarios", &["id"]),
    ("subprocessors", &["name"]),
    ("suppliers", &["id"]),
    ("systems", &["id"]),
];

/// Adds a document, or a part of one, to a draft: each value with its JSON pointer. What it means is checked later.
pub(crate) fn read_json(tree: Tree<'_>, file: &Arc<str>, draft: &mut Draft) {
    if let Value::Record(members) = tree.value() {
        for member in members {
            add(
                member.node,
                &member.key,
                &Path::default().field(member.key.to_string()),
                &Pointer::default(),
                file,
                draft,
            );
        }
    }
}

fn add(node: Tree<'_>, name: &str, at: &Path, above: &Pointer, file: &Arc<str>, draft: &mut Draft) {
    let pointer = above.child(name);
    match node.value() {
        Value::Record(members) if !members.is_empty() && !is_scalar_record(node) => {
            for member in members {
                add(member.node, &member.key, &at.field(member.key.to_string()), &pointer, file, draft);
            }
        }
        Value::List(items) if !items.is_empty() => match KEYED.iter().find(|(list, _)| *list == name) {
            Some((_, keys)) => {
                for (number, item) in items.enumerate() {
                    let key = key(item, keys).unwrap_or_else(|| format!("#{number}"));
                    add(item, &number.to_string(), &at.item(key), &pointer, file, draft);
                }
            }
            None => draft.set(at, exact(node), &Origin::pointer(file, pointer.as_str())),
        },
        _ => draft.set(at, exact(node), &Origin::pointer(file, pointer.as_str())),
    }
}

/// Estimates, amounts and answers are one value in several fields.
fn is_scalar_record(node: Tree<'_>) -> bool {
    const VALUES: [&str; 10] = ["low", "mode", "high", "p10", "p50", "p90", "amount", "currency", "value", "cap"];
    const BESIDE: [&str; 2] = ["evidence", "note"];
    match node.value() {
        Value::Record(members) => {
            members.into_iter().all(|member| VALUES.contains(&&*member.key) || BESIDE.contains(&&*member.key))
        }
        _ => false,
    }
}

fn key(item: Tree<'_>, keys: &[&str]) -> Option<String> {
    let parts = keys.iter().map(|key| match item.get(key)?.node.value() {
        Value::Text(text) => Some(text.into_owned()),
        Value::Number(number) => Some(number.to_owned()),
        _ => None,
    });
    Some(parts.collect::<Option<Vec<_>>>()?.join(" "))
}

/// The value as JSON. A number that JSON numbers of this library would round stays exact as text.
#[must_use]
pub(crate) fn exact(node: Tree<'_>) -> Json {
    match node.value() {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(value),
        Value::Text(text) => Json::String(text.into_owned()),
        Value::Number(digits) => number(digits),
        Value::List(items) => Json::Array(items.map(exact).collect()),
        Value::Record(members) => {
            Json::Object(order::keyed(members.map(|member| (member.key.into_owned(), exact(member.node)))))
        }
    }
}

/// Numbers of at most 15 significant digits survive a round trip through a float; longer ones stay as text.
pub(crate) fn number(digits: &str) -> Json {
    let mantissa = digits.split(['e', 'E']).next().unwrap_or(digits);
    let count = mantissa.trim_start_matches(['-', '0', '.']).chars().filter(char::is_ascii_digit).count();
    let parsed = || serde_json::from_str::<Json>(digits).ok();
    if count <= 15 {
        parsed().unwrap_or_else(|| Json::String(digits.to_owned()))
    } else {
        Json::String(digits.to_owned())
    }
}
