// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use jiff::civil::Date;
use udvej::provenance::Origin;

use super::cost::Priced;
use super::process::{Process, Signed};
use super::term::Term;
use super::trade::is_ict;
use super::versions::Versions;
use crate::draft::{Aliases, Draft, supplier, system};
use crate::findings::Findings;
use crate::identity::legal_id;

/// Why a contract is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reason {
    NotIct,
    Pending,
    Over,
    Cancelled,
}

/// Contracts left out: of each reason the first one and how many.
#[derive(Debug, Default)]
pub(super) struct Skipped(BTreeMap<Reason, (String, Origin, u64)>);

impl Skipped {
    fn add(&mut self, reason: Reason, name: &str, origin: &Origin) {
        self.0.entry(reason).or_insert_with(|| (name.to_owned(), origin.clone(), 0)).2 += 1;
    }

    /// One warning for each reason.
    pub(super) fn tell(self, findings: &mut Findings) {
        for (reason, (name, origin, count)) in self.0 {
            let name = if count > 1 { format!("{name} (+{})", count - 1) } else { name };
            let (why, right) = match reason {
                Reason::NotIct => (
                    ("by its CPV codes it is no ICT", "efter CPV-koderne er den ikke it"),
                    ("add it in an overlay if it is", "tilføj den i et tillæg, hvis den er"),
                ),
                Reason::Pending => {
                    (("it is not in force yet", "den er ikke trådt i kraft endnu"), ("nothing to do", "intet at gøre"))
                }
                Reason::Over => (
                    ("it has come to its end (terminated)", "den er afsluttet (terminated)"),
                    ("add what came after it in an overlay", "tilføj i et tillæg, hvad der kom efter"),
                ),
                Reason::Cancelled => (("it was cancelled", "den blev annulleret"), ("nothing to do", "intet at gøre")),
            };
            findings.skipped(&name, why, right, &origin);
        }
    }
}

/// What contracts are written to.
#[derive(Debug)]
pub(super) struct Writer<'w> {
    pub(super) draft: &'w mut Draft,
    pub(super) aliases: &'w mut Aliases,
    pub(super) skipped: &'w mut Skipped,
    pub(super) findings: &'w mut Findings,
    pub(super) valuation: Date,
}

impl Writer<'_> {
    /// Writes one contract as a system with its supplier.
    pub(super) fn contract<'a>(&mut self, process: &Process<'a>, contract: &Signed<'a>) {
        let at = &contract.entry.versions;
        let award = process.award(contract);
        let Some(id) = &contract.entry.id else {
            let Some(first) = at.cursors().first() else { return };
            first.at("id").unexpected(("an id", "et id"), "-", self.findings);
            return;
        };
        let title = at.text("title", self.findings);
        let title = title.or_else(|| award?.text("title", self.findings));
        let title = title.or_else(|| process.tender.text("title", self.findings));
        let name = title.unwrap_or_else(|| id.clone());
        if let Some(reason) = self.reason(process, at, award) {
            self.skipped.add(reason, &name.value, &id.origin);
            return;
        }
        let system_id = legal_id(&format!("{}:{}", process.ocid, id.value));
        let place = system(&system_id);
        self.draft.set(&place.field("id"), system_id.as_str(), &id.origin);
        self.draft.set(&place.field("name"), name.value.as_str(), &name.origin);
        for alias in [&name.value, &id.value, &process.ocid] {
            self.aliases.add("systems", alias, &system_id);
        }
        self.supplier(process, at, award, &name.value, &system_id);
        let own = at.record("period", self.findings);
        let period = match award {
            Some(award) if !own.is_some() => award.record("contractPeriod", self.findings),
            _ => own,
        };
        let term = Term::read(&period, &name.value, self.findings);
        term.write(&place.field("contract"), self.draft);
        let alone = award.filter(|_| contract.alone);
        let priced = Priced { name: &name.value, contract: at, award: alone, term: &term, valuation: self.valuation };
        priced.write(&place, self.draft, self.findings);
    }

    fn reason(&mut self, process: &Process<'_>, at: &Versions<'_>, award: Option<&Versions<'_>>) -> Option<Reason> {
        let status = at.text("status", self.findings);
        match status.as_ref().map_or("active", |status| status.value.as_str()) {
            "pending" => return Some(Reason::Pending),
            "terminated" => return Some(Reason::Over),
            "cancelled" => return Some(Reason::Cancelled),
            "active" => {}
            other => {
                let values =
                    [("found", other), ("field", "status"), ("allowed", "pending, active, cancelled, terminated")];
                let origin = status.as_ref().map(|status| status.origin.clone());
                self.findings.warning(udvej::error::Code::UnknownEnumValue, &values, origin);
            }
        }
        let told: Vec<&Versions<'_>> = [Some(at), award, Some(&process.tender)].into_iter().flatten().collect();
        (is_ict(&told, self.findings) == Some(false)).then_some(Reason::NotIct)
    }

    /// Writes the supplier; of several the first one is named.
    fn supplier<'a>(
        &mut self,
        process: &Process<'a>,
        at: &Versions<'a>,
        award: Option<&Versions<'a>>,
        name: &str,
        id: &str,
    ) {
        // Some publishers name the suppliers of each contract (extension contract_suppliers).
        let mut named = at.newest_list("suppliers", self.findings);
        if named.is_empty() {
            named = award.map(|award| award.newest_list("suppliers", self.findings)).unwrap_or_default();
        }
        let parties: Vec<_> = named.iter().filter_map(|named| process.party(named, self.findings)).collect();
        let Some((first, others)) = parties.split_first() else { return };
        if !others.is_empty() {
            let others: Vec<&str> = others.iter().map(|other| other.shown()).collect();
            let others = others.join(", ");
            let what = (&*format!("the suppliers {others}"), &*format!("leverandørerne {others}"));
            let why = (
                "a system has one supplier, and the first one is named",
                "et system har én leverandør, og den første er nævnt",
            );
            let right = ("name another one in an overlay", "nævn en anden i et tillæg");
            self.findings.not_taken(what, name, why, right, first.origin());
        }
        let supplier_id = first.id.value.as_str();
        self.draft.set(&system(id).field("supplier"), supplier_id, first.origin());
        first.write(&supplier(supplier_id), self.draft);
        self.aliases.add("suppliers", first.shown(), supplier_id);
        if let Some(local) = &first.local {
            self.aliases.add("suppliers", local, supplier_id);
        }
    }
}
