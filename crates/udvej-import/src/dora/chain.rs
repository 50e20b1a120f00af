// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use super::provider::Provider;
use super::register::{Key, Register};
use crate::draft::{Draft, supplier};
use crate::findings::Findings;

/// Writes those that a supplier lets take part in a service, of any rank, as its subprocessors. `taken` are the services
/// written, with the ids of their suppliers.
pub(super) fn write(register: &Register, taken: &BTreeMap<&Key, String>, draft: &mut Draft, findings: &mut Findings) {
    for link in register.chain.iter().filter(|link| link.rank > 1) {
        let of = |key: &Key| key.0 == link.reference && key.1 == link.service;
        if !register.services.keys().any(of) {
            let name = format!("{}, {}", link.reference, link.service.0);
            findings.unresolved(
                &name,
                &link.reference,
                ("its service in B_02.02", "dens ydelse i B_02.02"),
                &link.provider.origin,
            );
            continue;
        }
        let suppliers: Vec<&String> = taken.iter().filter(|(key, _)| of(key)).map(|(_, supplier)| supplier).collect();
        if suppliers.is_empty() {
            continue;
        }
        let Some(actor) = register.known(&link.provider, link.personal, &link.reference, findings) else { continue };
        for id in suppliers.into_iter().filter(|id| **id != actor.id.value) {
            let Some(name) = &actor.name else { continue };
            let at = supplier(id).field("subprocessors").item(name.value.as_str());
            draft.set(&at.field("name"), name.value.as_str(), &name.origin);
            if let Some(country) = &actor.country {
                draft.set(&at.field("country"), country.value.as_str(), &country.origin);
            }
            let parent = actor.parent.as_ref().filter(|parent| parent.value != actor.code.value);
            let parent: Option<&Provider> = parent.and_then(|parent| register.providers.get(&parent.value));
            if let Some(control) = parent.and_then(|parent| parent.country.as_ref()) {
                draft.set(&at.field("control"), control.value.as_str(), &control.origin);
            }
        }
    }
}
