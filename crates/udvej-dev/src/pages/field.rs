// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The fields of a document, as its schema declares them.

use anyhow::{Context as _, Result};
use serde_json::Value;
use udvej_json::udvej::Document;

/// In a path: every entry of a list.
pub(super) const EACH: &str = "*";

/// Records that stand for one value: their members are no fields of their own.
const VALUES: [&str; 4] = ["money", "money_estimate", "price_cap", "weights"];

/// One field of a document.
#[derive(Debug)]
pub(super) struct Field {
    /// Names from the top; [`EACH`] for the entries of a list.
    pub(super) path: Vec<String>,
    /// Whether its record must have it.
    pub(super) required: bool,
    /// What it is, in one sentence.
    pub(super) about: String,
}

impl Field {
    /// As people write it: `systems[].contract.end`.
    pub(super) fn written(&self) -> String {
        self.path.join(".").replace(".*", "[]")
    }
}

/// Every field, records before what is in them.
pub(super) fn all() -> Result<Vec<Field>> {
    let schema: Value = serde_json::from_str(&Document::schema())?;
    let records = schema.get("$defs").context("the schema has no definitions")?;
    let mut fields = Vec::new();
    walk(records, "document", &[], &mut fields)?;
    Ok(fields)
}

fn walk(records: &Value, name: &str, at: &[String], fields: &mut Vec<Field>) -> Result<()> {
    let record = records.get(name).with_context(|| format!("the schema has no `{name}`"))?;
    let members = record.get("properties").and_then(Value::as_object).context("a record without members")?;
    let required = record.get("required").and_then(Value::as_array);
    for (member, schema) in members {
        let mut path = at.to_vec();
        path.push(member.clone());
        fields.push(Field {
            path: path.clone(),
            required: required.is_some_and(|names| names.iter().any(|name| name == member)),
            about: schema.get("description").and_then(Value::as_str).unwrap_or_default().to_owned(),
        });
        if let Some(inner) = record_of(schema).filter(|inner| !VALUES.contains(inner)) {
            if is_list(schema) {
                path.push(EACH.to_owned());
            }
            walk(records, inner, &path, fields)?;
        }
    }
    Ok(())
}

/// The record that a schema names, itself or in one of its choices or entries.
fn record_of(schema: &Value) -> Option<&str> {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        return name.rsplit('/').next();
    }
    let choices = schema.get("anyOf").and_then(Value::as_array).into_iter().flatten();
    choices.chain(schema.get("items")).find_map(record_of)
}

fn is_list(schema: &Value) -> bool {
    let choices = schema.get("anyOf").and_then(Value::as_array);
    schema.get("items").is_some() || choices.is_some_and(|choices| choices.iter().any(is_list))
}
