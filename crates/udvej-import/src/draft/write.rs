// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde_json::Value as Json;
use udvej::error::Pointer;
use udvej::order;
use udvej::order::Order as _;
use udvej::provenance::{Origin, Sourced};

use super::contents::{Draft, Node};

/// A draft as the text of a document.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) text: String,
    pub(crate) places: Places,
}

/// Where each value of the written document came from.
#[derive(Debug, Default)]
pub(crate) struct Places(BTreeMap<String, Sourced>);

/// Writes a draft: keys sorted, lists in the order of their keys.
#[must_use]
pub(crate) fn written(draft: &Draft) -> Written {
    let mut places = Places::default();
    let root = record(&draft.root, &Pointer::default(), &Pointer::default(), &mut places);
    // Every key is text, so writing cannot fail.
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    Written { text, places }
}

fn record(fields: &BTreeMap<String, Node>, at: &Pointer, keyed: &Pointer, places: &mut Places) -> Json {
    let members =
        fields.iter().map(|(name, node)| (name.clone(), json(node, &at.child(name), &keyed.child(name), places)));
    Json::Object(order::keyed(members))
}

fn json(node: &Node, at: &Pointer, keyed: &Pointer, places: &mut Places) -> Json {
    match node {
        Node::Leaf(leaf) => {
            let sourced = Sourced { at: keyed.as_str().to_owned(), origin: leaf.origin.clone() };
            places.0.insert(at.as_str().to_owned(), sourced);
            leaf.value.clone()
        }
        Node::Record(fields) => record(fields, at, keyed, places),
        Node::List(items) => {
            let items = items.iter().enumerate();
            Json::Array(
                items.map(|(number, (key, node))| json(node, &at.child(number), &keyed.child(key), places)).collect(),
            )
        }
    }
}

impl Places {
    /// Where the value at `pointer` came from; of a record its row, of what is missing that of the record around it.
    pub(crate) fn origin(&self, pointer: &Pointer) -> Option<Origin> {
        let mut at = pointer.as_str();
        loop {
            if let Some(found) = self.0.get(at) {
                return Some(found.origin.clone());
            }
            let below = format!("{at}/");
            let inside = self.0.range(below.clone()..).next().filter(|(place, _)| place.starts_with(&below));
            if let (Some((_, found)), false) = (inside, at.is_empty()) {
                return Some(found.origin.row());
            }
            at = at.rsplit_once('/')?.0;
        }
    }

    /// Every value, by place.
    pub(crate) fn values(&self) -> Vec<Sourced> {
        let mut values: Vec<Sourced> = self.0.values().cloned().collect();
        values.order_by(Ord::cmp);
        values
    }
}
