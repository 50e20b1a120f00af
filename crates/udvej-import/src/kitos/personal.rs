// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::document::tree::{Node, Value};
use udvej::provenance::Origin;

use super::tally::{Personal, Tally};

/// Members that hold persons. They are counted and never read; no other part of the importer names them.
const MEMBERS: [(&str, Personal); 8] = [
    ("roles", Personal::Roles),
    ("createdBy", Personal::Editors),
    ("lastModifiedBy", Personal::Editors),
    ("contactPerson", Personal::Contacts),
    ("contactEmail", Personal::Contacts),
    ("contactPhoneNumber", Personal::Contacts),
    ("signedBy", Personal::Signatories),
    ("responsiblePerson", Personal::Contacts),
];

/// Columns of an export that hold persons.
pub(super) const COLUMNS: [(&str, Personal); 5] = [
    ("taget i anvendelse af", Personal::Editors),
    ("sidst redigeret: bruger", Personal::Editors),
    ("sidst ændret bruger", Personal::Editors),
    ("sidst ændret id", Personal::Editors),
    ("kontraktunderskriver", Personal::Signatories),
];

/// Counts the personal data below a record, so that it can be told that they were left out.
pub(super) fn count(node: Node<'_>, origin: &Origin, tally: &mut Tally) {
    match node.value() {
        Value::Record(members) => {
            for member in members {
                match MEMBERS.iter().find(|(name, _)| *name == member.key) {
                    Some((_, kind)) => tally.personal(*kind, times(&member.node.value()), origin.clone()),
                    None => count(member.node, origin, tally),
                }
            }
        }
        Value::List(items) => items.for_each(|item| count(item, origin, tally)),
        _ => {}
    }
}

fn times(value: &Value<'_>) -> u64 {
    match value {
        Value::Null | Value::Bool(_) => 0,
        Value::Text(text) => u64::from(!text.trim().is_empty()),
        Value::List(items) => items.clone().count() as u64,
        Value::Number(_) | Value::Record(_) => 1,
    }
}
