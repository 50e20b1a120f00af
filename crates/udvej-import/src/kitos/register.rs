// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use udvej::provenance::Origin;

use super::enums::{
    ArchiveDuty, Critical, Decided, Hosting, LifeCycle, NoticeEnd, Sensitivity, Specific, SupplierKind,
};
use super::tally::Tally;
use crate::cursor::Found;

/// A value that a register may leave out.
pub(super) type Maybe<T> = Option<Found<T>>;

/// What the files hold, whether they were JSON or Excel. Ids are UUIDs in lower case; an export that does not show them
/// gives none.
#[derive(Debug, Default)]
pub(super) struct Register {
    pub(super) usages: Vec<Usage>,
    pub(super) systems: BTreeMap<String, Catalogued>,
    pub(super) contracts: Vec<Contract>,
    pub(super) registrations: Vec<Registration>,
    /// Organisations of the collection of that name, and the suppliers of an export.
    pub(super) organisations: Vec<Party>,
    /// Where each id was seen first.
    seen: BTreeMap<(&'static str, String), Origin>,
}

impl Register {
    /// Whether the id is new in its list; one that stands twice is told and left out.
    fn is_new(&mut self, list: &'static str, id: &str, origin: &Origin, tally: &mut Tally) -> bool {
        let key = (list, id.to_owned());
        if let Some(first) = self.seen.get(&key) {
            tally.duplicate(id, first, origin);
            return false;
        }
        self.seen.insert(key, origin.clone());
        true
    }

    /// The contract that a reference names.
    pub(super) fn contract(&self, link: &Link) -> Option<&Contract> {
        self.contracts.iter().find(|contract| match &link.id {
            Some(id) => contract.id.as_ref() == Some(id),
            None => contract.name == link.name,
        })
    }

    /// The organisation in the list of them: by id, else by a name that only one has.
    pub(super) fn listed(&self, party: &Party) -> Option<&Party> {
        let all = self.organisations.iter();
        if let Some(id) = &party.id {
            return all.into_iter().find(|listed| listed.id.as_ref().is_some_and(|listed| listed.value == id.value));
        }
        let name = party.name.value.to_lowercase();
        let mut same = all.filter(|listed| listed.name.value.to_lowercase() == name);
        same.next().filter(|_| same.next().is_none())
    }

    pub(super) fn add_usage(&mut self, usage: Option<Usage>, tally: &mut Tally) {
        let Some(usage) = usage else { return };
        let id = usage.id.as_ref().or(usage.system.id.as_ref()).unwrap_or(&usage.system.name).clone();
        if self.is_new("usages", &id, &usage.origin, tally) {
            self.usages.push(usage);
        }
    }

    pub(super) fn add_system(&mut self, system: Option<(Link, Catalogued)>, tally: &mut Tally) {
        let Some((link, system)) = system else { return };
        let id = link.id.unwrap_or(link.name);
        if self.is_new("systems", &id, &system.origin, tally) {
            self.systems.insert(id, system);
        }
    }

    pub(super) fn add_contract(&mut self, contract: Option<Contract>, tally: &mut Tally) {
        let Some(contract) = contract else { return };
        // Names of contracts are not unique, so an export may hold one twice.
        if contract.id.clone().is_none_or(|id| self.is_new("contracts", &id, &contract.origin, tally)) {
            self.contracts.push(contract);
        }
    }

    pub(super) fn add_registration(&mut self, registration: Option<Registration>, tally: &mut Tally) {
        let Some(registration) = registration else { return };
        if registration.id.clone().is_none_or(|id| self.is_new("registrations", &id, &registration.origin, tally)) {
            self.registrations.push(registration);
        }
    }

    pub(super) fn add_organisation(&mut self, party: Option<Party>, tally: &mut Tally) {
        let Some(party) = party else { return };
        let id = party.id.as_ref().unwrap_or(&party.name);
        if self.is_new("organisations", &id.value.clone(), &id.origin.clone(), tally) {
            self.organisations.push(party);
        }
    }
}

/// A reference to a record of the register.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Link {
    pub(super) id: Option<String>,
    pub(super) name: String,
    pub(super) origin: Origin,
}

/// A reference to an organisation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Party {
    pub(super) id: Maybe<String>,
    pub(super) name: Found<String>,
    pub(super) cvr: Maybe<String>,
    pub(super) internal: bool,
}

/// A system in use at the organisation.
#[derive(Debug)]
pub(super) struct Usage {
    pub(super) origin: Origin,
    pub(super) id: Option<String>,
    pub(super) system: Link,
    pub(super) organisation: Option<Party>,
    /// Whether the system is deactivated, where only the export says so.
    pub(super) deactivated: Maybe<bool>,
    pub(super) local_id: Maybe<String>,
    pub(super) local_name: Maybe<String>,
    pub(super) life_cycle: Maybe<LifeCycle>,
    pub(super) users: Maybe<Band>,
    pub(super) main_contract: Option<Link>,
    pub(super) socially_critical: Maybe<Critical>,
    pub(super) business_critical: Maybe<Critical>,
    pub(super) level: Maybe<String>,
    pub(super) hosting: Maybe<Hosting>,
    pub(super) archiving: Maybe<ArchiveDuty>,
    pub(super) sensitivity: Vec<Found<Sensitivity>>,
    pub(super) specific: Vec<Found<Specific>>,
    pub(super) relations: Vec<Relation>,
    /// Only an export says these here.
    pub(super) supplier: Option<Party>,
    pub(super) rights_holder: Option<Party>,
}

/// So many users at least, and at most where the band has an end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Band {
    pub(super) low: i64,
    pub(super) high: Option<i64>,
}

/// A system uses another, through an interface where one is named.
#[derive(Debug)]
pub(super) struct Relation {
    pub(super) id: Option<String>,
    pub(super) to: Link,
    pub(super) interface: Option<Link>,
    pub(super) origin: Origin,
}

/// A system in the common catalogue.
#[derive(Debug)]
pub(super) struct Catalogued {
    pub(super) origin: Origin,
    pub(super) deactivated: Maybe<bool>,
    pub(super) rights_holder: Option<Party>,
    pub(super) main_suppliers: Vec<Party>,
}

/// A contract.
#[derive(Debug)]
pub(super) struct Contract {
    pub(super) origin: Origin,
    pub(super) id: Option<String>,
    pub(super) name: String,
    pub(super) organisation: Option<Party>,
    pub(super) supplier: Option<Party>,
    pub(super) usages: Vec<Link>,
    pub(super) valid: Maybe<bool>,
    pub(super) from: Maybe<Date>,
    pub(super) to: Maybe<Date>,
    pub(super) criticality: Maybe<String>,
    pub(super) price_regulation: Maybe<String>,
    /// Agreed length in months.
    pub(super) duration: Maybe<i64>,
    pub(super) continuous: Maybe<bool>,
    pub(super) extension: Maybe<String>,
    pub(super) extensions_used: Maybe<i64>,
    pub(super) irrevocable: Maybe<Date>,
    pub(super) terminated: Maybe<Date>,
    pub(super) notice: Maybe<String>,
    pub(super) notice_end: Maybe<NoticeEnd>,
    pub(super) external: Payments,
    pub(super) internal: Payments,
}

/// Payments of one kind.
#[derive(Debug, Default)]
pub(super) struct Payments {
    /// Yearly operation of each line.
    pub(super) operation: Vec<Found<Decimal>>,
    /// Where the list stands.
    pub(super) origin: Option<Origin>,
    /// Whether a line holds an acquisition or another amount above 0.
    pub(super) others: bool,
}

/// A data processing registration.
#[derive(Debug)]
pub(super) struct Registration {
    pub(super) id: Option<String>,
    pub(super) name: String,
    pub(super) organisation: Option<Party>,
    pub(super) origin: Origin,
    pub(super) usages: Vec<Link>,
    pub(super) processors: Vec<Party>,
    pub(super) has_sub_processors: Maybe<Decided>,
    pub(super) sub_processors: Vec<SubProcessor>,
}

/// Whom a processor lets process data.
#[derive(Debug)]
pub(super) struct SubProcessor {
    pub(super) party: Party,
    pub(super) transfer: Maybe<Decided>,
    /// The third country that data go to, by the name in the local list.
    pub(super) country: Maybe<String>,
}

impl SupplierKind {
    pub(super) fn is_internal(self) -> bool {
        self == Self::Internal
    }
}
