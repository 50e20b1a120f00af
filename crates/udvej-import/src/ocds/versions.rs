// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use udvej::provenance::Origin;

use crate::cursor::{Cursor, Found};
use crate::findings::Findings;

/// One thing as several releases tell of it, the newest first. Of each value the newest that is there counts; entries
/// of lists with an id are one thing wherever the id stands, those without come from the newest list alone.
#[derive(Debug, Clone)]
pub(super) struct Versions<'a>(Vec<Cursor<'a>>);

/// An entry of a list.
#[derive(Debug, Clone)]
pub(super) struct Entry<'a> {
    pub(super) id: Option<Found<String>>,
    pub(super) versions: Versions<'a>,
}

impl<'a> Versions<'a> {
    pub(super) fn new(newest_first: Vec<Cursor<'a>>) -> Self {
        Self(newest_first)
    }

    /// These, and where they tell nothing, the others.
    #[must_use]
    pub(super) fn or(mut self, others: &Self) -> Self {
        self.0.extend(others.0.iter().cloned());
        self
    }

    pub(super) fn is_some(&self) -> bool {
        self.0.iter().any(Cursor::is_some)
    }

    pub(super) fn cursors(&self) -> &[Cursor<'a>] {
        &self.0
    }

    /// The newest that holds `name`.
    pub(super) fn holding(&self, name: &str) -> Option<&Cursor<'a>> {
        self.0.iter().find(|version| version.at(name).is_some())
    }

    #[must_use]
    pub(super) fn record(&self, name: &str, findings: &mut Findings) -> Self {
        let held = self.0.iter().filter(|version| version.at(name).is_some());
        Self(held.map(|version| version.record(name, findings)).filter(Cursor::is_some).collect())
    }

    pub(super) fn text(&self, name: &str, findings: &mut Findings) -> Option<Found<String>> {
        self.holding(name)?.text(name, findings)
    }

    /// Ids are texts or whole numbers.
    pub(super) fn id(&self, name: &str, findings: &mut Findings) -> Option<Found<String>> {
        self.holding(name)?.text_or_number(name, findings)
    }

    pub(super) fn whole(&self, name: &str, findings: &mut Findings) -> Option<Found<i64>> {
        self.holding(name)?.whole(name, findings)
    }

    pub(super) fn amount(&self, name: &str, findings: &mut Findings) -> Option<Found<Decimal>> {
        self.holding(name)?.amount(name, findings)
    }

    pub(super) fn date(&self, name: &str, findings: &mut Findings) -> Option<Found<Date>> {
        self.holding(name)?.date(name, findings)
    }

    /// The entries of the newest list alone.
    pub(super) fn newest_list(&self, name: &str, findings: &mut Findings) -> Vec<Self> {
        let items = self.holding(name).map(|version| version.list(name, findings)).unwrap_or_default();
        let items = items.iter().map(|item| item.as_record(findings)).filter(Cursor::is_some);
        items.map(|item| Self(vec![item])).collect()
    }

    /// The entries of a list; an id that stands twice in one release is a problem.
    pub(super) fn list(&self, name: &str, findings: &mut Findings) -> Vec<Entry<'a>> {
        let mut entries: Vec<Entry<'a>> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let held = self.0.iter().filter(|version| version.at(name).is_some());
        for (age, version) in held.enumerate() {
            let mut here: BTreeMap<String, Origin> = BTreeMap::new();
            for item in version.list(name, findings) {
                let item = item.as_record(findings);
                if !item.is_some() {
                    continue;
                }
                let Some(id) = item.text_or_number("id", findings) else {
                    if age == 0 {
                        entries.push(Entry { id: None, versions: Self(vec![item]) });
                    }
                    continue;
                };
                if let Some(first) = here.get(&id.value) {
                    findings.duplicate(&id.value, first, &id.origin);
                    continue;
                }
                here.insert(id.value.clone(), id.origin.clone());
                match places.get(&id.value).and_then(|place| entries.get_mut(*place)) {
                    Some(entry) => entry.versions.0.push(item),
                    None => {
                        places.insert(id.value.clone(), entries.len());
                        entries.push(Entry { id: Some(id), versions: Self(vec![item]) });
                    }
                }
            }
        }
        entries
    }
}
