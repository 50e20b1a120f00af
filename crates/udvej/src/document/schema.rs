// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Map, Value as Json, json};

use super::wire::Wire;
use crate::order::Order as _;

/// Collects the schemas of named records.
#[derive(Debug, Default)]
pub(crate) struct Schemas {
    definitions: Map<String, Json>,
}

/// One record's schema while its fields are told.
#[derive(Debug, Default)]
pub(crate) struct RecordSchema {
    properties: Map<String, Json>,
    required: Vec<Json>,
}

impl RecordSchema {
    pub(crate) fn field(&mut self, name: &str, required: bool, doc: &str, schema: Json) {
        let mut schema = schema;
        if let Json::Object(members) = &mut schema {
            members.insert("description".to_owned(), Json::String(doc.to_owned()));
        }
        self.properties.insert(name.to_owned(), schema);
        if required {
            self.required.push(Json::String(name.to_owned()));
        }
    }
}

impl Schemas {
    /// A reference to the definition `name`, which is made on first use.
    pub(crate) fn record(&mut self, name: &str, about: &str, tell: impl FnOnce(&mut Self, &mut RecordSchema)) -> Json {
        if !self.definitions.contains_key(name) {
            self.definitions.insert(name.to_owned(), Json::Null);
            let mut record = RecordSchema::default();
            tell(self, &mut record);
            let definition = json!({
                "type": "object", "description": about, "properties": record.properties,
                "required": record.required, "additionalProperties": false,
            });
            self.definitions.insert(name.to_owned(), definition);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// The definition `name`, which is made on first use.
    pub(crate) fn define(&mut self, name: &str, schema: impl FnOnce(&mut Self) -> Json) -> Json {
        if !self.definitions.contains_key(name) {
            self.definitions.insert(name.to_owned(), Json::Null);
            let definition = schema(self);
            self.definitions.insert(name.to_owned(), definition);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }
}

/// JSON Schema 2020-12 of a document.
pub(crate) fn of<T: Wire>() -> Json {
    let mut schemas = Schemas::default();
    let root = T::schema(&mut schemas);
    let mut definitions: Vec<(String, Json)> = schemas.definitions.into_iter().collect();
    definitions.order_by(|a, b| a.0.cmp(&b.0));
    let definitions: Map<String, Json> = definitions.into_iter().collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://udvej.dk/schema/udvej-1.json",
        "title": "udvej/1",
        "$ref": root.get("$ref"),
        "$defs": definitions,
    })
}
