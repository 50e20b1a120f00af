// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde_json::Value as Json;
use udvej::error::{Code, Language};
use udvej::order;

use super::contents::{Conflict, Draft, Leaf, Node, first_leaf};
use super::path::{Path, Step};
use crate::findings::Findings;
use crate::settings::Prefer;
use crate::suggestion::suggestion;

/// Other names under which an overlay may speak of a system or a supplier: list and name to id. A name that fits
/// several entries fits none.
#[derive(Debug, Default)]
pub(crate) struct Aliases(BTreeMap<(&'static str, String), Option<String>>);

impl Aliases {
    /// `name` stands for the entry `id` of `list`; upper and lower case are the same.
    pub(crate) fn add(&mut self, list: &'static str, name: &str, id: &str) {
        let known = self.0.entry((list, name.trim().to_lowercase())).or_insert_with(|| Some(id.to_owned()));
        if known.as_deref().is_some_and(|known| known != id) {
            *known = None;
        }
    }

    fn id(&self, list: &'static str, name: &str) -> Option<&str> {
        self.0.get(&(list, name.trim().to_lowercase()))?.as_deref()
    }

    /// The names that are known, in lower case.
    fn names(&self, list: &'static str) -> impl Iterator<Item = &str> {
        self.0.keys().filter(move |(of, _)| *of == list).map(|(_, name)| name.as_str())
    }
}

const LISTS: [(&str, &str, &str); 2] = [("suppliers", "suppliers", "leverandører"), ("systems", "systems", "systemer")];

/// Lays `over` upon `base`. Where both hold a value and they differ, that is a problem, unless `prefer` says which wins;
/// then it is a warning. A range that stands for an unknown value is narrowed without ado.
pub(crate) fn overlay(
    base: &mut Draft,
    over: Draft,
    aliases: &Aliases,
    prefer: Option<Prefer>,
    findings: &mut Findings,
) {
    let Draft { mut root, conflicts, .. } = over;
    base.conflicts.extend(conflicts);
    for (list, en, da) in LISTS {
        let Some(Node::List(items)) = root.remove(list) else { continue };
        let renamed = items.into_iter().map(|(key, node)| {
            let known = base.holds(&Path::default().field(list).item(key.as_str()));
            let id = if known { None } else { aliases.id(list, &key) };
            match id {
                Some(id) => (id.to_owned(), without_id(node)),
                None if known || is_new(list, &node) => (key, node),
                None => {
                    let (near, near_da) = suggestion(&key, aliases.names(list));
                    let origin = first_leaf(&node).map(|leaf| leaf.origin.row());
                    let values = [
                        ("found", &*key),
                        ("list", en),
                        ("list_da", da),
                        ("suggestion", &near),
                        ("suggestion_da", &near_da),
                    ];
                    findings.problem(Code::UnknownKey, &values, origin);
                    (key, Node::Record(BTreeMap::new()))
                }
            }
        });
        let kept = renamed
            .filter(|(_, node)| first_leaf(node).is_some())
            .map(|(key, node)| (key, renamed_references(node, aliases)));
        let kept: BTreeMap<String, Node> = order::keyed(kept);
        if !kept.is_empty() {
            root.insert(list.to_owned(), Node::List(kept));
        }
    }
    let mut merger = Merger { prefer, conflicts: Vec::new() };
    for (name, node) in root {
        merger.merge(&mut base.root, name.clone(), node, &Path::default().field(name));
    }
    for conflict in merger.conflicts {
        match prefer {
            None => base.conflicts.push(conflict),
            Some(winner) => settled(&conflict, winner, findings),
        }
    }
}

/// An entry that the base lacks may be added when it says what it is.
fn is_new(list: &str, node: &Node) -> bool {
    let has = |name| matches!(node, Node::Record(fields) if fields.contains_key(name));
    has("id") && has("name") && (list == "suppliers" || has("supplier"))
}

fn without_id(node: Node) -> Node {
    match node {
        Node::Record(mut fields) => {
            fields.remove("id");
            Node::Record(fields)
        }
        other => other,
    }
}

/// References to systems and suppliers by another name become ids.
fn renamed_references(node: Node, aliases: &Aliases) -> Node {
    let Node::Record(mut fields) = node else { return node };
    if let Some(Node::Leaf(leaf)) = fields.get_mut("supplier")
        && let Some(id) = leaf.value.as_str().and_then(|name| aliases.id("suppliers", name))
    {
        leaf.value = Json::String(id.to_owned());
    }
    if let Some(Node::List(edges)) = fields.remove("depends_on") {
        let edges = edges.into_iter().map(|(key, mut edge)| {
            let Some(id) = aliases.id("systems", &key).map(str::to_owned) else { return (key, edge) };
            if let Node::Record(parts) = &mut edge
                && let Some(Node::Leaf(leaf)) = parts.get_mut("system")
            {
                leaf.value = Json::String(id.clone());
            }
            (id, edge)
        });
        fields.insert("depends_on".to_owned(), Node::List(edges.collect()));
    }
    Node::Record(fields)
}

fn settled(conflict: &Conflict, winner: Prefer, findings: &mut Findings) {
    let (taken, other) = match winner {
        Prefer::Overlay => (&conflict.second, &conflict.first),
        Prefer::Source => (&conflict.first, &conflict.second),
    };
    let at = conflict.at.pointer();
    let values = [
        ("at", at.as_str()),
        ("first", &*taken.value.to_string()),
        ("second", &*other.value.to_string()),
        ("source", &*other.origin.text(Language::En)),
        ("source_da", &*other.origin.text(Language::Da)),
    ];
    findings.warning(Code::ConflictSettled, &values, Some(taken.origin.clone()));
}

struct Merger {
    prefer: Option<Prefer>,
    conflicts: Vec<Conflict>,
}

impl Merger {
    fn merge(&mut self, base: &mut BTreeMap<String, Node>, name: String, over: Node, at: &Path) {
        let Some(known) = base.get_mut(&name) else {
            base.insert(name, over);
            return;
        };
        match (known, over) {
            (Node::Record(known), Node::Record(over)) => {
                for (name, node) in over {
                    self.merge(known, name.clone(), node, &at.field(name));
                }
            }
            (Node::List(known), Node::List(over)) => {
                for (key, node) in over {
                    self.merge(known, key.clone(), node, &at.step(Step::Item(key)));
                }
            }
            (known, over) => self.decide(known, over, at),
        }
    }

    fn decide(&mut self, known: &mut Node, over: Node, at: &Path) {
        let (Some(first), Some(second)) = (first_leaf(known).cloned(), first_leaf(&over).cloned()) else { return };
        if let (Node::Leaf(_), Node::Leaf(_)) = (&*known, &over) {
            if first.value == second.value {
                return;
            }
            if first.rough && fits(&first.value, &second.value) {
                *known = over;
                return;
            }
        }
        self.conflicts.push(Conflict { at: at.clone(), first, second });
        if self.prefer == Some(Prefer::Overlay) {
            *known = over;
        }
    }
}

/// Whether the exact value lies within the range that stood for it.
fn fits(rough: &Json, exact: &Json) -> bool {
    let number = |value: &Json, names: &[&str]| names.iter().find_map(|name| value.get(name)).and_then(Json::as_f64);
    let (Some(low), Some(high)) = (number(rough, &["low", "p10"]), number(rough, &["high", "p90"])) else {
        return true;
    };
    let least = exact.as_f64().or_else(|| number(exact, &["low", "p10"]));
    let most = exact.as_f64().or_else(|| number(exact, &["high", "p90"]));
    least.zip(most).is_none_or(|(least, most)| low <= least && most <= high)
}

/// The problem of a conflict that nobody has settled.
pub(crate) fn unsettled(conflict: &Conflict, findings: &mut Findings) {
    let Conflict { at, first, second } = conflict;
    let shown = |leaf: &Leaf| leaf.value.to_string();
    let at = at.pointer();
    let values = [
        ("at", at.as_str()),
        ("first", &*shown(first)),
        ("second", &*shown(second)),
        ("source", &*first.origin.text(Language::En)),
        ("source_da", &*first.origin.text(Language::Da)),
    ];
    findings.problem(Code::ConflictingValues, &values, Some(second.origin.clone()));
}
