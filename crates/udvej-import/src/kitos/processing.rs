// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::enums::Decided;
use super::mapping::{Mapping, Target};
use super::options::COUNTRY;
use super::register::{Registration, SubProcessor};
use super::tally::Note;
use crate::draft::supplier;

impl Mapping<'_> {
    /// Whom each supplier lets process data, from the registrations in which it is the only processor.
    pub(super) fn map_processing(&mut self) {
        let known: BTreeSet<String> = self.systems.iter().map(|at| at.supplier.clone()).collect();
        let mut of: BTreeMap<String, Vec<&Registration>> = BTreeMap::new();
        for registration in &self.register.registrations {
            if !self.is_ours(registration.organisation.as_ref()) {
                continue;
            }
            for link in &registration.usages {
                if self.lookup.target(link) == Target::Absent {
                    self.tally.unresolved_usage(link);
                }
            }
            match registration.processors.as_slice() {
                [] => {}
                [only] => of.entry(self.key(only)).or_default().push(registration),
                several if registration.sub_processors.is_empty() => {
                    for party in several {
                        of.entry(self.key(party)).or_default().push(registration);
                    }
                }
                several => self.tally.not_taken(
                    ("the list of sub-processors", "listen over underdatabehandlere"),
                    &registration.name,
                    (
                        &format!("{} processors; nothing says whose they are", several.len()),
                        &format!("{} databehandlere; det fremgår ikke, hvem de hører til", several.len()),
                    ),
                    ("write them at the supplier in an overlay", "skriv dem ved leverandøren i et tillæg"),
                    &registration.origin,
                ),
            }
        }
        for (key, registrations) in of.into_iter().filter(|(key, _)| known.contains(key)) {
            let listed: Vec<&SubProcessor> = registrations.iter().flat_map(|one| &one.sub_processors).collect();
            for entry in &listed {
                self.add_sub_processor(&key, entry);
            }
            let said = registrations.iter().find_map(|one| one.has_sub_processors.as_ref());
            let none = said.filter(|_| listed.is_empty() && self.all_say_no(&key, &registrations));
            if let Some(no) = none {
                self.draft.set(&supplier(&key).field("subprocessors"), json!([]), &no.origin);
            }
        }
    }

    /// Whether the registrations rule out sub-processors: each says no, and together they cover the supplier's systems.
    fn all_say_no(&self, key: &str, registrations: &[&Registration]) -> bool {
        let no = |one: &&Registration| one.has_sub_processors.as_ref().is_some_and(|has| has.value == Decided::No);
        let targets = registrations.iter().flat_map(|one| &one.usages).map(|link| self.lookup.target(link));
        let covered: BTreeSet<usize> = targets
            .filter_map(|target| match target {
                Target::System(number) => Some(number),
                _ => None,
            })
            .collect();
        let mut systems = self.systems.iter().enumerate().filter(|(_, at)| at.supplier == key);
        registrations.iter().all(no) && systems.all(|(number, _)| covered.contains(&number))
    }

    fn add_sub_processor(&mut self, key: &str, entry: &SubProcessor) {
        let name = &entry.party.name;
        let at = supplier(key).field("subprocessors").item(name.value.as_str());
        if !self.draft.holds(&at.field("name")) {
            self.draft.set(&at.field("name"), name.value.as_str(), &name.origin);
        }
        let elsewhere = entry.transfer.as_ref().is_none_or(|transfer| transfer.value != Decided::No);
        let country = entry.country.as_ref().filter(|_| elsewhere && !self.draft.holds(&at.field("country")));
        let code = country.and_then(|country| self.meaning(COUNTRY, &country.value, &country.origin));
        if let (Some(country), Some(code)) = (country, code) {
            self.tally.note(Note::ThirdCountry, &country.origin);
            self.draft.set_rough(&at.field("country"), code, &country.origin);
        }
    }
}
