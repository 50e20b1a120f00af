// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::{BTreeMap, BTreeSet};

use super::provider::Provider;
use super::register::{Key, Link, Register};
use crate::draft::{Draft, supplier};
use crate::findings::Findings;

/// Most steps up a supply chain: real ones have a handful.
const LONGEST: usize = 100;

/// Writes those that a supplier lets take part in a service, of any rank, as its subprocessors. `taken` are the services
/// written, with the ids of their suppliers.
pub(super) fn write(register: &Register, taken: &BTreeMap<&Key, String>, draft: &mut Draft, findings: &mut Findings) {
    let mut recipients: BTreeMap<Key, BTreeSet<&str>> = BTreeMap::new();
    for link in register.chain.iter().filter(|link| link.rank > 1) {
        if let Some(recipient) = &link.recipient {
            recipients.entry(link.key()).or_default().insert(recipient);
        }
    }
    for link in register.chain.iter().filter(|link| link.rank > 1) {
        let direct = direct(link, register, &recipients);
        if direct.is_empty() {
            let name = format!("{}, {}", link.reference, link.service.0);
            let what = ("the chain up to a service in B_02.02", "kæden op til en ydelse i B_02.02");
            findings.unresolved(&name, &link.reference, what, &link.provider.origin);
        }
        let suppliers: Vec<&String> = direct.into_iter().filter_map(|key| taken.get(key)).collect();
        if suppliers.is_empty() {
            continue;
        }
        let Some(actor) = register.known(&link.provider, link.personal, &link.reference, findings) else { continue };
        for id in suppliers.into_iter().filter(|id| **id != actor.id.value) {
            add(id, &actor, register, draft);
        }
    }
}

/// The services of direct providers to which a link leads. Where a row names no recipient, it is that of the only
/// direct provider.
fn direct<'r>(link: &Link, register: &'r Register, recipients: &BTreeMap<Key, BTreeSet<&'r str>>) -> Vec<&'r Key> {
    let Some(recipient) = &link.recipient else {
        let mut services = register.services_of(&link.reference, Some(link.service));
        return match (services.next(), services.next()) {
            (Some((only, _)), None) => vec![only],
            _ => Vec::new(),
        };
    };
    let (mut found, mut seen, mut open) = (Vec::new(), BTreeSet::new(), vec![recipient.as_str()]);
    while let Some(code) = open.pop() {
        if seen.len() >= LONGEST || !seen.insert(code) {
            continue;
        }
        let key = (link.reference.clone(), link.service, code.to_owned());
        match register.services.get_key_value(&key) {
            Some((key, _)) => found.push(key),
            None => open.extend(recipients.get(&key).into_iter().flatten().copied()),
        }
    }
    found
}

fn add(id: &str, actor: &Provider, register: &Register, draft: &mut Draft) {
    let Some(name) = &actor.name else { return };
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
