// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use udvej::error::Code;
use udvej::provenance::Origin;

use super::mapping::Mapping;
use super::register::Party;
use super::supplier::danish_number;
use crate::draft::organisation;

impl Mapping<'_> {
    /// One document is one organisation: the only one that has usages, or the one that the call names.
    pub(super) fn choose_organisation(&mut self) {
        let mut parties: BTreeMap<&str, &Party> = BTreeMap::new();
        for party in self.register.usages.iter().filter_map(|usage| usage.organisation.as_ref()) {
            let id = party.id.as_ref().unwrap_or(&party.name);
            parties.entry(&id.value).or_insert(party);
        }
        let wanted = self.settings.organisation.map(|wanted| wanted.trim().to_lowercase());
        let named = |id: &str, party: &Party| {
            wanted.as_ref().is_some_and(|wanted| *wanted == id || *wanted == party.name.value.to_lowercase())
        };
        let picked: Vec<_> = parties.iter().filter(|(id, party)| named(id, party)).collect();
        let chosen = match (picked.as_slice(), parties.len(), &wanted) {
            ([(id, party)], ..) => Some(((**id).to_owned(), **party)),
            (_, 1, None) => parties.iter().next().map(|(id, party)| ((*id).to_owned(), *party)),
            _ => None,
        };
        let country = chosen.as_ref().map(|(_, party)| party.name.origin.clone());
        if let Some((id, party)) = chosen {
            let at = organisation();
            self.draft.set(&at.field("id"), id.as_str(), &party.id.as_ref().unwrap_or(&party.name).origin);
            self.draft.set(&at.field("name"), party.name.value.as_str(), &party.name.origin);
            let listed = self
                .register
                .organisations
                .iter()
                .find(|listed| listed.id.as_ref().is_some_and(|listed| listed.value == id) && listed.cvr.is_some());
            let number = party.cvr.as_ref().or(listed.and_then(|listed| listed.cvr.as_ref()));
            if let Some((number, cvr)) = number.and_then(|cvr| Some((danish_number(&cvr.value)?, cvr))) {
                self.draft.set(&at.field("cvr"), number, &cvr.origin);
            }
            self.organisation = Some(id);
        } else if !parties.is_empty() {
            let count = parties.len().to_string();
            for (id, party) in &parties {
                let list = format!("{} ({id})", party.name.value);
                let values = [("count", &*count), ("list", &*list)];
                self.tally.findings.problem(Code::SeveralOrganisations, &values, Some(party.name.origin.clone()));
            }
        }
        // KITOS is a register of Danish authorities. An export does not say whose it is.
        let first = || self.register.usages.first().map(|usage| origin_of_file(&usage.origin));
        if let Some(origin) = country.map(|origin| origin_of_file(&origin)).or_else(first) {
            self.draft.set(&organisation().field("country"), "DK", &origin);
        }
    }
}

fn origin_of_file(origin: &Origin) -> Origin {
    Origin::file(&origin.file)
}
