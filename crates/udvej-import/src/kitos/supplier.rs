// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::provenance::Origin;

use super::mapping::{InUse, Mapping};
use super::register::{Contract, Party};
use crate::draft::supplier;
use crate::identity::legal_id;

impl Mapping<'_> {
    /// Each system's supplier: that of the main contract, else the only one that the catalogue names, else the holder of
    /// the rights, else a supplier of its own that stands for the unknown one.
    pub(super) fn find_suppliers(&mut self) {
        for number in 0..self.systems.len() {
            let Some(at) = self.systems.get(number) else { continue };
            let (usage, id, name) = (at.usage, at.id.clone(), at.name.clone());
            let listed = usage.system.id.as_ref().and_then(|id| self.register.systems.get(id));
            let catalogued = listed.and_then(|system| match system.main_suppliers.as_slice() {
                [only] => Some(only),
                _ => None,
            });
            let holder = usage.rights_holder.as_ref().or(listed.and_then(|system| system.rights_holder.as_ref()));
            let certain =
                at.main.and_then(|contract| contract.supplier.as_ref()).or_else(|| same_supplier(&at.contracts));
            let certain = certain.or(usage.supplier.as_ref()).or(catalogued);
            let several = at.main.is_none() && at.contracts.iter().any(|contract| contract.supplier.is_some());
            let right =
                ("mend the contract in KITOS, or use an overlay", "ret kontrakten i KITOS, eller brug et tillæg");
            let what = (format!("the supplier of `{name}`"), format!("leverandøren af `{name}`"));
            let (key, origin) = match (certain, holder) {
                (Some(party), _) => (self.add_supplier(party), party.name.origin.clone()),
                (None, Some(party)) => {
                    let why = (
                        "no contract names one; it holds the rights",
                        "ingen kontrakt nævner en; det er rettighedshaveren",
                    );
                    self.tally.assumed((&what.0, &what.1), &party.name.value, why, right, &party.name.origin);
                    (self.add_supplier(party), party.name.origin.clone())
                }
                (None, None) => {
                    let placeholder = format!("Ukendt leverandør ({name})");
                    let why = if several {
                        ("the contracts name several", "kontrakterne nævner flere")
                    } else {
                        ("nothing in KITOS names one", "intet i KITOS nævner en")
                    };
                    self.tally.assumed((&what.0, &what.1), &placeholder, why, right, &usage.origin);
                    (self.add_unknown(&id, &placeholder, &usage.origin), usage.origin.clone())
                }
            };
            if let Some(at) = self.systems.get_mut(number) {
                at.supplier.clone_from(&key);
            }
            let place = crate::draft::system(&id).field("supplier");
            if certain.is_some() {
                self.draft.set(&place, key, &origin);
            } else {
                self.draft.set_rough(&place, key, &origin);
            }
        }
    }

    fn add_unknown(&mut self, system: &str, name: &str, origin: &Origin) -> String {
        let key = format!("unknown-{system}");
        self.draft.set(&supplier(&key).field("id"), key.as_str(), origin);
        self.draft.set(&supplier(&key).field("name"), name, origin);
        key
    }

    /// Adds a supplier, where it is new, and gives its id.
    fn add_supplier(&mut self, party: &Party) -> String {
        let key = self.key(party);
        let at = supplier(&key);
        self.draft.set(&at.field("id"), key.as_str(), &party.id.as_ref().unwrap_or(&party.name).origin);
        if !self.draft.holds(&at.field("name")) {
            self.draft.set(&at.field("name"), party.name.value.as_str(), &party.name.origin);
        }
        let register = self.register;
        let cvr = party.cvr.as_ref().or_else(|| register.listed(party)?.cvr.as_ref());
        if let Some((number, cvr)) = cvr.and_then(|cvr| Some((danish_number(&cvr.value)?, cvr))) {
            self.aliases.add("suppliers", &number, &key);
            self.draft.set(&at.field("cvr"), number, &cvr.origin);
        }
        self.aliases.add("suppliers", &party.name.value, &key);
        let own = party.id.as_ref().is_some_and(|id| self.organisation.as_ref() == Some(&id.value));
        if party.internal && own {
            // The authority itself: it stands in no group.
            self.draft.set(&at.field("country"), "DK", &party.name.origin);
            self.draft.set(&at.field("parent"), "none", &party.name.origin);
        }
        key
    }

    /// The id of a supplier: its UUID, else its CVR number, else its name.
    pub(super) fn key(&self, party: &Party) -> String {
        let listed = self.register.listed(party);
        let id = party.id.as_ref().or_else(|| listed?.id.as_ref()).map(|id| id.value.clone());
        let number = party.cvr.as_ref().or_else(|| listed?.cvr.as_ref()).and_then(|cvr| danish_number(&cvr.value));
        id.or_else(|| number.map(|number| format!("cvr-{number}"))).unwrap_or_else(|| legal_id(&party.name.value))
    }
}

/// The supplier that all contracts in force name, where they name one.
fn same_supplier<'r>(contracts: &[&'r Contract]) -> Option<&'r Party> {
    let mut named =
        contracts.iter().filter(|contract| contract.is_valid()).filter_map(|contract| contract.supplier.as_ref());
    let first = named.next()?;
    let is_same = |other: &Party| match (&first.id, &other.id) {
        (Some(one), Some(other)) => one.value == other.value,
        _ => first.name.value == other.name.value,
    };
    named.all(is_same).then_some(first)
}

/// The eight digits of a Danish company number; a foreign one is no CVR number. KITOS shows both in one field.
pub(super) fn danish_number(text: &str) -> Option<String> {
    let text = text.trim().to_uppercase();
    let digits: String = text.strip_prefix("DK").unwrap_or(&text).chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    (digits.len() == 8 && digits.bytes().all(|digit| digit.is_ascii_digit())).then_some(digits)
}

impl InUse<'_> {
    /// The contracts in force with its supplier.
    pub(super) fn with_supplier(&self, mapping: &Mapping<'_>) -> Vec<&Contract> {
        let is = |contract: &&&Contract| {
            contract.is_valid() && contract.supplier.as_ref().is_some_and(|party| mapping.key(party) == self.supplier)
        };
        self.contracts.iter().filter(is).copied().collect()
    }
}
