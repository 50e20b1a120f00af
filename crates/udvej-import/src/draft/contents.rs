// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value as Json;
use udvej::provenance::Origin;

use super::path::{Path, Step};
use crate::findings::{Finding, Findings};
use crate::settings::Settings;

/// A value and where it came from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Leaf {
    pub(crate) value: Json,
    pub(crate) origin: Origin,
    /// A range that stands for a value which the source does not tell; an overlay may narrow it.
    pub(crate) rough: bool,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    Leaf(Leaf),
    Record(BTreeMap<String, Self>),
    /// Entries by their key.
    List(BTreeMap<String, Self>),
}

/// One place, two values.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Conflict {
    pub(crate) at: Path,
    pub(crate) first: Leaf,
    pub(crate) second: Leaf,
}

/// A document in the making. Setting one place twice to different values is a conflict; the first one stands.
#[derive(Debug, Clone, Default)]
pub(crate) struct Draft {
    pub(crate) root: BTreeMap<String, Node>,
    pub(crate) conflicts: Vec<Conflict>,
    /// What is told unless an overlay gives the values that are missing.
    pub(crate) wanted: Vec<Wanted>,
}

/// Values that the source does not hold, and what to say where one of them stays missing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Wanted {
    pub(crate) at: Vec<Path>,
    pub(crate) warning: Finding,
}

impl Draft {
    /// Sets one value. The value is JSON as the document has it: amounts as text, dates as `2026-11-21`.
    pub(crate) fn set(&mut self, at: &Path, value: impl Into<Json>, origin: &Origin) {
        self.put(at, Leaf { value: value.into(), origin: origin.clone(), rough: false });
    }

    /// Sets a range that an overlay may narrow without a conflict.
    pub(crate) fn set_rough(&mut self, at: &Path, value: impl Into<Json>, origin: &Origin) {
        self.put(at, Leaf { value: value.into(), origin: origin.clone(), rough: true });
    }

    /// What the call says, where no file does.
    pub(crate) fn defaults(&mut self, settings: &Settings<'_>) {
        let origin = Origin::file(&Arc::from("udvej"));
        for (name, value) in [
            ("format", "udvej/1".to_owned()),
            ("valuation_date", settings.valuation_date.to_string()),
            ("currency", settings.currency.code().to_owned()),
        ] {
            let at = Path::default().field(name);
            if !self.holds(&at) {
                self.set(&at, value, &origin);
            }
        }
    }

    /// Tells what is still missing.
    pub(crate) fn tell_wanted(&mut self, findings: &mut Findings) {
        for Wanted { at, warning } in std::mem::take(&mut self.wanted) {
            if !at.iter().all(|at| self.holds(at)) {
                findings.add_warning(warning);
            }
        }
    }

    /// What stands at a place.
    pub(crate) fn get(&self, at: &Path) -> Option<&Leaf> {
        match self.node(at)? {
            Node::Leaf(leaf) => Some(leaf),
            _ => None,
        }
    }

    /// Whether anything stands at a place or below it.
    pub(crate) fn holds(&self, at: &Path) -> bool {
        self.node(at).is_some()
    }

    /// The keys of a list, in order.
    pub(crate) fn keys(&self, at: &Path) -> Vec<String> {
        match self.node(at) {
            Some(Node::List(items)) => items.keys().cloned().collect(),
            _ => Vec::new(),
        }
    }

    fn node(&self, at: &Path) -> Option<&Node> {
        let (first, rest) = at.steps().split_first()?;
        let mut node = self.root.get(key(first))?;
        for step in rest {
            node = match (node, step) {
                (Node::Record(fields), Step::Field(name)) => fields.get(name.as_ref())?,
                (Node::List(items), Step::Item(name)) => items.get(name)?,
                _ => return None,
            };
        }
        Some(node)
    }

    pub(crate) fn put(&mut self, at: &Path, leaf: Leaf) {
        if let Err(first) = put(&mut self.root, at.steps(), &leaf)
            && first.value != leaf.value
        {
            self.conflicts.push(Conflict { at: at.clone(), first: *first, second: leaf });
        }
    }
}

fn key(step: &Step) -> &str {
    match step {
        Step::Field(name) => name,
        Step::Item(key) => key,
    }
}

/// The leaf that stands in the way, where one does.
fn put(within: &mut BTreeMap<String, Node>, steps: &[Step], leaf: &Leaf) -> Result<(), Box<Leaf>> {
    let Some((first, rest)) = steps.split_first() else { return Ok(()) };
    let Some(next) = rest.first() else {
        return match within.get(key(first)) {
            None => {
                within.insert(key(first).to_owned(), Node::Leaf(leaf.clone()));
                Ok(())
            }
            Some(node) => Err(Box::new(first_leaf(node).unwrap_or(leaf).clone())),
        };
    };
    let node = within.entry(key(first).to_owned()).or_insert_with(|| match next {
        Step::Field(_) => Node::Record(BTreeMap::new()),
        Step::Item(_) => Node::List(BTreeMap::new()),
    });
    match (node, next) {
        (Node::Record(fields), Step::Field(_)) => put(fields, rest, leaf),
        (Node::List(items), Step::Item(_)) => put(items, rest, leaf),
        (node, _) => Err(Box::new(first_leaf(node).unwrap_or(leaf).clone())),
    }
}

/// The first leaf at or below a node: an empty record or list is never made.
pub(crate) fn first_leaf(node: &Node) -> Option<&Leaf> {
    match node {
        Node::Leaf(leaf) => Some(leaf),
        Node::Record(parts) | Node::List(parts) => parts.values().find_map(first_leaf),
    }
}
