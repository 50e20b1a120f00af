// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::provenance::Origin;
use udvej::quantity::Country;

use super::versions::Versions;
use crate::cursor::Found;
use crate::draft::{Draft, Path};
use crate::findings::Findings;
use crate::identity::legal_id;

/// An organisation of a contracting process.
#[derive(Debug, Clone)]
pub(super) struct Party {
    /// Its number in a register with the register's code, or else the id that the publisher gave it.
    pub(super) id: Found<String>,
    /// The id that the publisher gave it.
    pub(super) local: Option<String>,
    pub(super) name: Option<Found<String>>,
    country: Option<Found<String>>,
    cvr: Option<Found<String>>,
    pub(super) roles: Vec<String>,
}

impl Party {
    /// Reads a party; nothing where neither an id nor a name stands.
    pub(super) fn read(at: &Versions<'_>, findings: &mut Findings) -> Option<Self> {
        let local = at.id("id", findings);
        let identifier = at.record("identifier", findings);
        let scheme = identifier.text("scheme", findings);
        let number = identifier.id("id", findings).map(|number| number.map(|number| without_blanks(&number)));
        let name = at.text("name", findings).or_else(|| identifier.text("legalName", findings));
        let registered = scheme
            .as_ref()
            .zip(number.as_ref())
            .map(|(scheme, number)| number.clone().map(|number| format!("{}-{number}", scheme.value)));
        let id = registered.or_else(|| local.clone()).or_else(|| name.clone())?;
        let country = country(at, scheme.as_ref(), name.as_ref().unwrap_or(&id), findings);
        let danish = scheme.is_some_and(|scheme| scheme.value.eq_ignore_ascii_case("DK-CVR"));
        Some(Self {
            id: id.map(|id| legal_id(&id)),
            local: local.map(|local| local.value),
            name,
            country,
            cvr: number.filter(|_| danish),
            roles: roles(at, findings),
        })
    }

    pub(super) fn shown(&self) -> &str {
        self.name.as_ref().map_or(self.id.value.as_str(), |name| name.value.as_str())
    }

    pub(super) fn origin(&self) -> &Origin {
        &self.id.origin
    }

    /// Writes id, name, country and number at a place. The same one may stand in many processes under slightly other
    /// names: the first name written stays.
    pub(super) fn write(&self, at: &Path, draft: &mut Draft) {
        if !draft.holds(&at.field("id")) {
            draft.set(&at.field("id"), self.id.value.as_str(), &self.id.origin);
        }
        if let Some(name) = self.name.as_ref().filter(|_| !draft.holds(&at.field("name"))) {
            draft.set(&at.field("name"), name.value.as_str(), &name.origin);
        }
        for (field, value) in [("country", &self.country), ("cvr", &self.cvr)] {
            if let Some(value) = value {
                draft.set(&at.field(field), value.value.as_str(), &value.origin);
            }
        }
    }
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn roles(at: &Versions<'_>, findings: &mut Findings) -> Vec<String> {
    let roles = at.holding("roles").map(|version| version.list("roles", findings)).unwrap_or_default();
    let texts = roles.iter().filter_map(|role| {
        role.read(("a text", "en tekst"), findings, |value| match value {
            udvej::document::tree::Value::Text(text) => Some(text.to_string()),
            _ => None,
        })
    });
    texts.map(|text| text.value).collect()
}

/// The country of the address, or else that of the register: the code of a register begins with it (org-id.guide).
fn country(
    at: &Versions<'_>,
    scheme: Option<&Found<String>>,
    name: &Found<String>,
    findings: &mut Findings,
) -> Option<Found<String>> {
    let address = at.record("address", findings);
    let fields = ["country", "countryCode", "countryName"];
    let written = fields.into_iter().find_map(|field| address.text(field, findings));
    let code = |text: &str| text.parse::<Country>().ok();
    let register = scheme.and_then(|scheme| {
        let prefix = scheme.value.split('-').next().and_then(code)?;
        Some(Found { value: prefix.to_string(), origin: scheme.origin.clone() })
    });
    let Some(written) = written else { return register };
    let right = ("write the country in an overlay", "skriv landet i et tillæg");
    match (code(&written.value.to_uppercase()), register) {
        (None, register) => {
            if register.is_none() {
                let what = (&*format!("the country `{}`", written.value), &*format!("landet `{}`", written.value));
                let why = ("it is no ISO 3166-1 code", "det er ikke en ISO 3166-1-kode");
                findings.not_taken(what, &name.value, why, right, &written.origin);
            }
            register
        }
        (Some(seat), register) => {
            if let Some(register) = register.filter(|register| register.value != seat.code()) {
                let what = ("the country of the register", "registerets land");
                let why = (
                    &*format!("the register is of {}, the address in {seat}", register.value),
                    &*format!("registeret hører til {}, adressen ligger i {seat}", register.value),
                );
                findings.not_taken(what, &name.value, why, right, &register.origin);
            }
            Some(Found { value: seat.to_string(), origin: written.origin })
        }
    }
}
