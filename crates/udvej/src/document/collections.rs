// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::reader::Reader;
use super::schema::Schemas;
use super::tree::{Node, Value};
use super::wire::{UNKNOWN, Wire};
use crate::knowledge::Component;
use crate::order::keyed;
use crate::quantity::MoneyEstimate;

impl<T: Wire> Wire for Vec<T> {
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::List(items) = &node.value else {
            return reader.wrong_type(node, Self::expected());
        };
        let mut whole = true;
        let mut read = Self::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            match reader.below(at, |reader| T::read(item, reader)) {
                Some(value) => read.push(value),
                None => {
                    whole = false;
                    reader.holes.insert(reader.pointer.child(at));
                    if let Some(Value::Text(id)) = item.get("id").map(|member| &member.node.value) {
                        reader.ghosts.insert(id.to_string());
                    }
                }
            }
        }
        // What could be read is kept, so that references to it can be checked; the problems stop the document anyway.
        (whole || !read.is_empty()).then_some(read)
    }

    fn write(&self) -> Json {
        Json::Array(self.iter().map(Wire::write).collect())
    }

    fn schema(schemas: &mut Schemas) -> Json {
        json!({ "type": "array", "items": T::schema(schemas) })
    }

    fn expected() -> (&'static str, &'static str) {
        ("a list", "en liste")
    }
}

impl Wire for BTreeMap<Component, MoneyEstimate> {
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let names = Component::ALL.map(Component::id);
        let record = reader.record(node, &names, Self::expected())?;
        let mut read = Self::new();
        let mut whole = true;
        for component in Component::ALL {
            let Some(node) = record.get(component.id()).filter(|node| !node.is_text(UNKNOWN)) else { continue };
            match reader.below(component.id(), |reader| MoneyEstimate::read(node, reader)) {
                Some(estimate) => {
                    read.insert(component, estimate);
                }
                // The others are read before giving up: each may have its own problem.
                None => whole = false,
            }
        }
        whole.then_some(read)
    }

    fn write(&self) -> Json {
        Json::Object(keyed(self.iter().map(|(component, estimate)| (component.id().to_owned(), estimate.write()))))
    }

    fn schema(schemas: &mut Schemas) -> Json {
        schemas.record(
            "one_off",
            "One-off costs of leaving that are known; the others are derived.",
            |schemas, record| {
                for component in Component::ALL {
                    let schema = MoneyEstimate::schema(schemas);
                    record.field(component.id(), false, "", json!({ "anyOf": [schema, { "const": UNKNOWN }] }));
                }
            },
        )
    }

    fn expected() -> (&'static str, &'static str) {
        ("an object of one-off costs", "et objekt med engangsudgifter")
    }
}
