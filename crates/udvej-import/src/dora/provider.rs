// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use super::closed::Person;
use super::table::Row;
use super::template::{COUNTRY, LATIN_NAME, LEGAL_NAME, PARENT, PERSON, PROVIDER, PROVIDER_TYPE};
use crate::cursor::Found;
use crate::draft::{Draft, Path};
use crate::findings::Findings;
use crate::identity::legal_id;

/// B_05.01: a provider, a subcontractor or a parent.
#[derive(Debug, Clone)]
pub(super) struct Provider {
    /// The code by which the other tables speak of it; never written where it is that of a person.
    pub(super) code: Found<String>,
    /// The type of the code and the code; the name in the place of a person's number.
    pub(super) id: Found<String>,
    pub(super) name: Option<Found<String>>,
    pub(super) country: Option<Found<String>>,
    cvr: Option<Found<String>>,
    pub(super) parent: Option<Found<String>>,
    /// Whether its code is the number of a passport or of a person.
    pub(super) personal: bool,
}

/// Types of code in EBA's dictionary.
const TYPES: [(&str, &str); 5] =
    [("QX2000", "LEI"), ("QX2001", "NIN"), ("QX2002", "EUID"), ("QX2003", "CRN"), ("QX2004", "VAT")];

/// The type of the code in a row.
fn kind(row: Row<'_>) -> String {
    let kind = row.code(PROVIDER_TYPE).map(|kind| kind.value.to_uppercase()).unwrap_or_default();
    TYPES.iter().find(|(eba, _)| *eba == kind).map_or(kind, |(_, kind)| (*kind).to_owned())
}

/// Whether the code in a row is the number of a passport or of a person.
pub(super) fn is_person(row: Row<'_>) -> bool {
    let kind = kind(row);
    kind.ends_with("PNR") || kind.ends_with("NIN")
}

impl Provider {
    pub(super) fn read(row: Row<'_>, findings: &mut Findings) -> Option<Self> {
        let code = row.needed(PROVIDER, findings)?;
        let kind = kind(row);
        let person = row.option::<Person>(PERSON, findings).is_some_and(|person| person.value == Person::Individual);
        let personal = person || is_person(row);
        let name = row.text(LATIN_NAME).or_else(|| row.text(LEGAL_NAME));
        let country = row.code(COUNTRY);
        let danish = kind == "DK_CRN" || (kind == "CRN" && country.as_ref().is_some_and(|found| found.value == "DK"));
        let id = match &name {
            Some(name) if personal => name.clone().map(|name| legal_id(&name)),
            _ if kind.is_empty() => code.clone().map(|code| legal_id(&code)),
            _ => code.clone().map(|code| legal_id(&format!("{kind}-{code}"))),
        };
        let parent = row.text(PARENT);
        Some(Self { cvr: danish.then(|| code.clone()), code, id, name, country, parent, personal })
    }

    /// One that the register speaks of and does not describe.
    pub(super) fn unlisted(code: &Found<String>) -> Self {
        Self {
            id: code.clone().map(|code| legal_id(&code)),
            name: Some(code.clone()),
            code: code.clone(),
            country: None,
            cvr: None,
            parent: None,
            personal: false,
        }
    }

    pub(super) fn shown(&self) -> &str {
        self.name.as_ref().map_or(self.id.value.as_str(), |name| name.value.as_str())
    }

    /// Writes it as a supplier, with the parent that `all` describes.
    pub(super) fn write(&self, at: &Path, all: &BTreeMap<String, Self>, draft: &mut Draft, findings: &mut Findings) {
        draft.set(&at.field("id"), self.id.value.as_str(), &self.id.origin);
        for (field, value) in [("name", &self.name), ("country", &self.country), ("cvr", &self.cvr)] {
            if let Some(value) = value {
                draft.set(&at.field(field), value.value.as_str(), &value.origin);
            }
        }
        let Some(code) = &self.parent else { return };
        let place = at.field("parent");
        // Who stands alone repeats its own code (Annex I, B_05.01.0110).
        if code.value == self.code.value {
            draft.set(&place, "none", &code.origin);
            return;
        }
        let parent = all.get(&code.value).cloned().unwrap_or_else(|| {
            findings.unresolved(
                &code.value,
                &code.value,
                ("the parent in B_05.01", "moderselskabet i B_05.01"),
                &code.origin,
            );
            Self::unlisted(code)
        });
        draft.set(&place.field("id"), parent.id.value.as_str(), &code.origin);
        for (field, value) in [("name", &parent.name), ("country", &parent.country)] {
            if let Some(value) = value {
                draft.set(&place.field(field), value.value.as_str(), &value.origin);
            }
        }
    }
}
