// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde_json::Value as Json;
use udvej::provenance::Origin;

use super::options::Options;
use super::register::{Contract, Link, Register, Usage};
use super::tally::Tally;
use crate::draft::{Aliases, Draft, Path, Wanted, system};
use crate::findings::Findings;
use crate::settings::Settings;

/// From the register to the draft, step by step.
#[derive(Debug)]
pub(super) struct Mapping<'r> {
    pub(super) register: &'r Register,
    pub(super) options: &'r Options,
    pub(super) settings: &'r Settings<'r>,
    pub(super) tally: Tally,
    pub(super) draft: Draft,
    pub(super) aliases: Aliases,
    /// The organisation whose document it becomes, where the files name one.
    pub(super) organisation: Option<String>,
    /// The usages that become systems.
    pub(super) systems: Vec<InUse<'r>>,
    pub(super) lookup: Lookup,
}

/// A usage that becomes a system.
#[derive(Debug)]
pub(super) struct InUse<'r> {
    pub(super) usage: &'r Usage,
    /// Its id in the document.
    pub(super) id: String,
    pub(super) name: String,
    /// Every contract that lists it.
    pub(super) contracts: Vec<&'r Contract>,
    /// The one that its terms come from.
    pub(super) main: Option<&'r Contract>,
    /// Id of its supplier in the document.
    pub(super) supplier: String,
}

/// What a reference leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// The system with this number.
    System(usize),
    /// A usage that is left out.
    LeftOut,
    /// Nothing in the files.
    Absent,
}

/// Usages by id of the usage, id of the system, and name.
#[derive(Debug, Default)]
pub(super) struct Lookup {
    by_id: BTreeMap<String, Target>,
    by_name: BTreeMap<String, Target>,
}

impl Lookup {
    /// Makes a usage known. A name that several have leads nowhere.
    pub(super) fn add(&mut self, usage: &Usage, target: Target) {
        for id in usage.id.iter().chain(&usage.system.id) {
            // The system's id may be known from the usage of another organisation, which is left out.
            let known = self.by_id.entry(id.clone()).or_insert(target);
            if *known == Target::LeftOut {
                *known = target;
            }
        }
        let name = usage.system.name.to_lowercase();
        self.by_name.entry(name).and_modify(|known| *known = Target::Absent).or_insert(target);
    }

    /// What a reference leads to: by id where it has one, else by name.
    pub(super) fn target(&self, link: &Link) -> Target {
        let found = match &link.id {
            Some(id) => self.by_id.get(id),
            None => self.by_name.get(&link.name.to_lowercase()),
        };
        found.copied().unwrap_or(Target::Absent)
    }
}

impl<'r> Mapping<'r> {
    pub(super) fn of(register: &'r Register, options: &'r Options, settings: &'r Settings<'r>, tally: Tally) -> Self {
        Self {
            register,
            options,
            settings,
            tally,
            draft: Draft::default(),
            aliases: Aliases::default(),
            organisation: None,
            systems: Vec::new(),
            lookup: Lookup::default(),
        }
    }

    /// Takes every step.
    pub(super) fn done(mut self) -> (Draft, Aliases, Tally) {
        self.choose_organisation();
        self.choose_systems();
        self.choose_contracts();
        self.find_suppliers();
        for at in std::mem::take(&mut self.systems) {
            self.map_system(&at);
            self.map_contract(&at);
            self.map_cost(&at);
            self.systems.push(at);
        }
        self.tell_shared();
        self.map_relations();
        self.map_processing();
        (self.draft, self.aliases, self.tally)
    }

    /// Sets a value of a system that an overlay may replace: it stands for one that KITOS does not say so exactly.
    pub(super) fn set_rough(&mut self, at: &InUse<'_>, fields: &str, value: impl Into<Json>, origin: &Origin) {
        self.draft.set_rough(&place(at, fields), value, origin);
    }

    /// Sets a value of a system.
    pub(super) fn set(&mut self, at: &InUse<'_>, fields: &str, value: impl Into<Json>, origin: &Origin) {
        self.draft.set(&place(at, fields), value, origin);
    }

    /// Says something unless an overlay gives what is missing.
    pub(super) fn want(&mut self, at: Vec<Path>, tell: impl FnOnce(&mut Findings)) {
        let mut told = Findings::default();
        tell(&mut told);
        let wanted = told.warnings.into_iter().map(|warning| Wanted { at: at.clone(), warning });
        self.draft.wanted.extend(wanted);
    }

    /// Whether a record belongs to the chosen organisation; an export names none.
    pub(super) fn is_ours(&self, party: Option<&super::register::Party>) -> bool {
        let id = party.and_then(|party| party.id.as_ref());
        id.is_none_or(|id| self.organisation.as_ref().is_none_or(|ours| *ours == id.value))
    }

    /// The meaning of an option's name; one without a meaning is told.
    pub(super) fn meaning(&mut self, list: &'static str, name: &str, origin: &Origin) -> Option<String> {
        let meaning = self.options.meaning(list, name).map(str::to_owned);
        if meaning.is_none() {
            self.tally.unmapped(list, name, origin);
        }
        meaning.filter(|meaning| !meaning.is_empty())
    }
}

/// The place of a value of a system.
pub(super) fn place(at: &InUse<'_>, fields: &str) -> Path {
    system(&at.id).fields(fields)
}
