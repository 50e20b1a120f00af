// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::party::Party;
use super::versions::{Entry, Versions};
use crate::cursor::Found;
use crate::findings::Findings;

/// A contracting process with its parties and awards read.
#[derive(Debug)]
pub(super) struct Process<'a, 't> {
    pub(super) ocid: String,
    pub(super) at: Versions<'a, 't>,
    pub(super) tender: Versions<'a, 't>,
    pub(super) awards: Vec<Entry<'a, 't>>,
    pub(super) contracts: Vec<Entry<'a, 't>>,
    parties: Vec<(Versions<'a, 't>, Party)>,
}

impl<'a, 't> Process<'a, 't> {
    pub(super) fn read(ocid: &str, at: Versions<'a, 't>, findings: &mut Findings) -> Self {
        let parties = at.list("parties", findings).into_iter();
        let parties =
            parties.filter_map(|entry| Party::read(&entry.versions, findings).map(|party| (entry.versions, party)));
        let parties = parties.collect();
        Self {
            ocid: ocid.to_owned(),
            tender: at.record("tender", findings),
            awards: at.list("awards", findings),
            contracts: at.list("contracts", findings),
            at,
            parties,
        }
    }

    /// Who buys: the buyer, or else whoever runs the procurement.
    pub(super) fn buyer(&self, findings: &mut Findings) -> Option<Party> {
        let named = self.named(&self.at, "buyer", findings);
        let named = named.or_else(|| self.with_role("buyer"));
        let named = named.or_else(|| self.named(&self.tender, "procuringEntity", findings));
        named.or_else(|| self.with_role("procuringEntity"))
    }

    fn named(&self, at: &Versions<'a, 't>, name: &str, findings: &mut Findings) -> Option<Party> {
        let reference = at.record(name, findings);
        if reference.is_some() { self.party(&reference, findings) } else { None }
    }

    fn with_role(&self, role: &str) -> Option<Party> {
        let found = self.parties.iter().find(|(_, party)| party.roles.iter().any(|own| own == role));
        found.map(|(_, party)| party.clone())
    }

    /// The party that a reference means; what the list of parties does not tell is taken from the reference.
    pub(super) fn party(&self, reference: &Versions<'a, 't>, findings: &mut Findings) -> Option<Party> {
        let id = reference.id("id", findings);
        let listed = id.as_ref().and_then(|id| self.parties.iter().find(|(_, party)| party.is(&id.value)));
        match (listed, id) {
            (Some((_, party)), _) if party.name.is_some() => Some(party.clone()),
            (Some((versions, _)), _) => Party::read(&versions.clone().or(reference), findings),
            (None, Some(Found { value, origin })) => {
                let name = reference.text("name", findings).map_or_else(|| value.clone(), |name| name.value);
                findings.unresolved(&name, &value, ("the `parties`", "`parties`"), &origin);
                Party::read(reference, findings)
            }
            (None, None) => Party::read(reference, findings),
        }
    }

    /// The award of a contract: the one that it names, or the only one.
    pub(super) fn award(&self, contract: &Entry<'a, 't>, findings: &mut Findings) -> Option<&Versions<'a, 't>> {
        let Some(id) = contract.versions.id("awardID", findings) else {
            return match self.awards.as_slice() {
                [only] => Some(&only.versions),
                _ => None,
            };
        };
        let named = |award: &&Entry<'_, '_>| award.id.as_ref().is_some_and(|own| own.value == id.value);
        let found = self.awards.iter().find(named);
        if found.is_none() {
            let name = contract.id.as_ref().map_or("?", |id| id.value.as_str());
            findings.unresolved(name, &id.value, ("the `awards`", "`awards`"), &id.origin);
        }
        found.map(|award| &award.versions)
    }
}
