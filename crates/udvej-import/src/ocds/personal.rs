// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::document::tree::{Node, Value};

/// Members that hold persons. They are counted and never read; no other part of the importer names them.
const MEMBERS: [&str; 4] = ["contactPoint", "additionalContactPoints", "persones", "beneficialOwners"];

/// How many persons stand below a node.
pub(super) fn count(node: Node<'_>) -> u64 {
    match node.value() {
        Value::Record(members) => {
            let of = |member: udvej::document::tree::Member<'_>| {
                if MEMBERS.contains(&member.key.as_ref()) { persons(member.node) } else { count(member.node) }
            };
            members.map(of).sum()
        }
        Value::List(items) => items.map(count).sum(),
        _ => 0,
    }
}

fn persons(node: Node<'_>) -> u64 {
    match node.value() {
        Value::Null => 0,
        Value::List(items) => items.count() as u64,
        _ => 1,
    }
}
