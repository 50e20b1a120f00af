// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;
use std::sync::Arc;

use udvej::provenance::Origin;

use super::mapping::Mapping;
use super::register::Party;
use super::supplier::danish_number;
use crate::draft::organisation;
use crate::identity::{Candidate, chosen, legal_id};

impl Mapping<'_> {
    /// One document is one organisation: the only one that has usages, or the one that the call names. An export does
    /// not say whose it is; then the call may.
    pub(super) fn choose_organisation(&mut self) {
        let mut parties: BTreeMap<String, &Party> = BTreeMap::new();
        for party in self.register.usages.iter().filter_map(|usage| usage.organisation.as_ref()) {
            let id = party.id.as_ref().unwrap_or(&party.name);
            parties.entry(id.value.clone()).or_insert(party);
        }
        let candidate =
            |party: &Party| Candidate { names: vec![party.name.value.clone()], origin: party.name.origin.clone() };
        let candidates = parties.iter().map(|(id, party)| (id.clone(), candidate(party))).collect();
        let at = organisation();
        match chosen(&candidates, self.settings.organisation, &mut self.tally) {
            Some(id) => {
                if let Some(party) = parties.get(&id) {
                    self.add_organisation(party);
                }
                self.organisation = Some(id);
            }
            None => {
                if let Some(name) = self.settings.organisation {
                    let call = Origin::file(&Arc::from("udvej"));
                    self.draft.set(&at.field("id"), legal_id(name), &call);
                    self.draft.set(&at.field("name"), name, &call);
                }
            }
        }
        // KITOS is a register of Danish authorities.
        if let Some(usage) = self.register.usages.first() {
            let named = usage.organisation.as_ref().map_or(&usage.origin, |party| &party.name.origin);
            self.draft.set(&at.field("country"), "DK", named);
        }
    }

    fn add_organisation(&mut self, party: &Party) {
        let at = organisation();
        let id = party.id.as_ref().unwrap_or(&party.name);
        self.draft.set(&at.field("id"), legal_id(&id.value), &id.origin);
        self.draft.set(&at.field("name"), party.name.value.as_str(), &party.name.origin);
        let register = self.register;
        let number = party.cvr.as_ref().or_else(|| register.listed(party)?.cvr.as_ref());
        if let Some((number, cvr)) = number.and_then(|cvr| Some((danish_number(&cvr.value)?, cvr))) {
            self.draft.set(&at.field("cvr"), number, &cvr.origin);
        }
    }
}
