// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use super::party::Party;
use super::versions::{Entry, Versions};
use crate::cursor::Found;
use crate::findings::Findings;

/// A contracting process with its parties and awards read.
#[derive(Debug)]
pub(super) struct Process<'a> {
    pub(super) ocid: String,
    pub(super) at: Versions<'a>,
    pub(super) tender: Versions<'a>,
    pub(super) contracts: Vec<Signed<'a>>,
    awards: Vec<Entry<'a>>,
    parties: Vec<(Versions<'a>, Party)>,
    /// The parties by each of their ids.
    known: BTreeMap<String, usize>,
}

/// A contract with its award.
#[derive(Debug)]
pub(super) struct Signed<'a> {
    pub(super) entry: Entry<'a>,
    award: Option<usize>,
    /// Whether no other contract was made under the award.
    pub(super) alone: bool,
}

impl<'a> Process<'a> {
    pub(super) fn read(ocid: &str, at: Versions<'a>, findings: &mut Findings) -> Self {
        let parties = at.list("parties", findings).into_iter();
        let parties =
            parties.filter_map(|entry| Party::read(&entry.versions, findings).map(|party| (entry.versions, party)));
        let parties: Vec<(Versions<'a>, Party)> = parties.collect();
        let mut known = BTreeMap::new();
        for (number, (_, party)) in parties.iter().enumerate() {
            for id in party.local.iter().chain([&party.id.value]) {
                known.entry(id.clone()).or_insert(number);
            }
        }
        let awards = at.list("awards", findings);
        let contracts = signed(&awards, at.list("contracts", findings), findings);
        Self { ocid: ocid.to_owned(), tender: at.record("tender", findings), contracts, awards, at, parties, known }
    }

    /// Who buys: the buyer, or else whoever runs the procurement.
    pub(super) fn buyer(&self, findings: &mut Findings) -> Option<Party> {
        let named = self.named(&self.at, "buyer", findings);
        let named = named.or_else(|| self.with_role("buyer"));
        let named = named.or_else(|| self.named(&self.tender, "procuringEntity", findings));
        named.or_else(|| self.with_role("procuringEntity"))
    }

    fn named(&self, at: &Versions<'a>, name: &str, findings: &mut Findings) -> Option<Party> {
        let reference = at.record(name, findings);
        if reference.is_some() { self.party(&reference, findings) } else { None }
    }

    fn with_role(&self, role: &str) -> Option<Party> {
        let found = self.parties.iter().find(|(_, party)| party.roles.iter().any(|own| own == role));
        found.map(|(_, party)| party.clone())
    }

    /// The party that a reference means; what the list of parties does not tell is taken from the reference.
    pub(super) fn party(&self, reference: &Versions<'a>, findings: &mut Findings) -> Option<Party> {
        let id = reference.id("id", findings);
        let listed = id.as_ref().and_then(|id| self.parties.get(*self.known.get(&id.value)?));
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
    pub(super) fn award(&self, contract: &Signed<'a>) -> Option<&Versions<'a>> {
        self.awards.get(contract.award?).map(|award| &award.versions)
    }
}

/// The contracts with their awards; an award that is named and missing is told.
fn signed<'a>(awards: &[Entry<'a>], contracts: Vec<Entry<'a>>, findings: &mut Findings) -> Vec<Signed<'a>> {
    let numbered = awards.iter().enumerate();
    let known: BTreeMap<&str, usize> =
        numbered.filter_map(|(number, award)| Some((award.id.as_ref()?.value.as_str(), number))).collect();
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut signed = Vec::new();
    for entry in contracts {
        let award = match entry.versions.id("awardID", findings) {
            None => (awards.len() == 1).then_some(0),
            Some(id) => {
                let award = known.get(id.value.as_str()).copied();
                if award.is_none() {
                    let name = entry.id.as_ref().map_or("?", |id| id.value.as_str());
                    findings.unresolved(name, &id.value, ("the `awards`", "`awards`"), &id.origin);
                }
                award
            }
        };
        if let Some(award) = award {
            *counts.entry(award).or_default() += 1;
        }
        signed.push(Signed { entry, award, alone: false });
    }
    for contract in &mut signed {
        contract.alone = contract.award.is_some_and(|award| counts.get(&award) == Some(&1));
    }
    signed
}
