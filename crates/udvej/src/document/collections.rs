// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::canonical::Canonical;
use super::reader::Reader;
use super::schema::Schemas;
use super::tree::{Node, Value};
use super::wire::{UNKNOWN, Wire};
use crate::knowledge::Component;
use crate::quantity::MoneyEstimate;

impl<T: Wire> Wire for Vec<T> {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::List(items) = node.value() else {
            return reader.wrong_type(node, Self::expected());
        };
        let mut whole = true;
        let mut read = Self::with_capacity(items.clone().count());
        for (at, item) in items.enumerate() {
            match reader.item(at, item, |reader| T::read(item, reader)) {
                Some(value) => read.push(value),
                None => whole = false,
            }
        }
        // What could be read is kept, so that references to it can be checked; the problems stop the document anyway.
        (whole || !read.is_empty()).then_some(read)
    }

    fn write(&self, out: &mut Canonical) {
        out.list(|items| self.iter().for_each(|item| item.write(items.item())));
    }

    fn schema(schemas: &mut Schemas) -> Json {
        json!({ "type": "array", "items": T::schema(schemas) })
    }

    fn expected() -> (&'static str, &'static str) {
        ("a list", "en liste")
    }
}

impl Wire for BTreeMap<Component, MoneyEstimate> {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let names = Component::ALL.map(Component::id);
        let mut found = [None; Component::ALL.len()];
        reader.record(node, &names, &mut found, Self::expected())?;
        let mut read = Self::new();
        let mut whole = true;
        for (component, node) in Component::ALL.into_iter().zip(found) {
            let Some(node) = node.filter(|node| !node.is_text(UNKNOWN)) else { continue };
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

    fn write(&self, out: &mut Canonical) {
        out.record(|out| self.iter().for_each(|(component, estimate)| estimate.write(out.member(component.id()))));
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
