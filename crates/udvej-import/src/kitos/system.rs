// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde_json::json;
use udvej::error::Code;
use udvej::provenance::Origin;

use super::enums::{ArchiveDuty, Critical, Hosting, LifeCycle, Listed, Sensitivity};
use super::mapping::{InUse, Mapping, Target, place};
use super::options::{
    BUSINESS_CRITICAL, CONTRACT_CRITICALITY, CRITICALITY_LEVEL, SENSITIVITY, SOCIALLY_CRITICAL, SPECIFIC,
};
use super::register::{Maybe, Usage};
use super::tally::Note;
use crate::cursor::Found;
use crate::identity::legal_id;

/// Levels of data sensitivity, from the least to the most.
const SENSITIVITIES: [&str; 5] = ["public", "internal", "personal", "special", "secret"];

impl Mapping<'_> {
    /// The usages that become systems. A system has the same id in every municipality, which pooling needs.
    pub(super) fn choose_systems(&mut self) {
        let mut taken: BTreeMap<String, Origin> = BTreeMap::new();
        for usage in &self.register.usages {
            if !self.is_ours(usage.organisation.as_ref()) {
                self.lookup.add(usage, Target::LeftOut);
                continue;
            }
            let id = usage.system.id.clone().unwrap_or_else(|| legal_id(&usage.system.name));
            let name = usage.local_name.as_ref().map_or(&usage.system.name, |name| &name.value).clone();
            if let Some((why, origin)) = self.left_out(usage) {
                let right = ("nothing to do, if that is right", "intet at gøre, hvis det er rigtigt");
                self.tally.skipped(&name, why, right, &origin);
                self.lookup.add(usage, Target::LeftOut);
                continue;
            }
            if let Some(first) = taken.get(&id) {
                self.tally.duplicate(&id, first, &usage.system.origin);
                continue;
            }
            taken.insert(id.clone(), usage.system.origin.clone());
            self.lookup.add(usage, Target::System(self.systems.len()));
            let at = InUse { usage, id, name, contracts: Vec::new(), main: None, supplier: String::new() };
            self.systems.push(at);
        }
        if self.register.usages.is_empty() {
            let values = [
                ("what", "systems in use"),
                ("what_da", "it-systemer i anvendelse"),
                ("right", "the answer of it-system-usages, or the export of systems in use"),
                ("right_da", "svaret fra it-system-usages eller eksporten af it-systemer i anvendelse"),
            ];
            self.tally.problem(Code::NothingFound, &values, None);
        }
    }

    fn left_out(&self, usage: &Usage) -> Option<((&'static str, &'static str), Origin)> {
        let status = usage.life_cycle.as_ref().filter(|status| status.value == LifeCycle::NotInUse);
        let system = usage.system.id.as_ref().and_then(|id| self.register.systems.get(id));
        let off = usage.deactivated.as_ref().or(system.and_then(|system| system.deactivated.as_ref()));
        let off = off.filter(|off| off.value);
        status
            .map(|status| (("its life cycle is `NotInUse`", "livscyklus er `Ikke i drift`"), status.origin.clone()))
            .or_else(|| off.map(|off| (("the system is deactivated", "systemet er deaktiveret"), off.origin.clone())))
    }

    /// What the usage says of its system.
    pub(super) fn map_system(&mut self, at: &InUse<'_>) {
        let usage = at.usage;
        let named = usage.local_name.as_ref().map_or(&usage.system.origin, |name| &name.origin);
        self.set(at, "id", at.id.as_str(), &usage.system.origin);
        self.set(at, "name", at.name.as_str(), named);
        let locals = usage.local_name.iter().chain(&usage.local_id).map(|found| &found.value);
        for alias in locals.chain([&usage.system.name]).chain(&usage.id) {
            self.aliases.add("systems", alias, &at.id);
        }
        self.map_users(at);
        self.map_criticality(at);
        self.map_sensitivity(at);
        self.map_hosting(at);
        let duty = usage.archiving.as_ref().and_then(|found| Some((keeps(found.value)?, &found.origin)));
        if let Some((duty, origin)) = duty {
            self.set(at, "plan_b/archiving_duty", duty, origin);
        }
    }

    /// A band of users becomes a range with the middle as the likeliest; one without an end is no range.
    fn map_users(&mut self, at: &InUse<'_>) {
        let Some(Found { value, origin }) = &at.usage.users else { return };
        match value.high {
            Some(high) if high >= value.low => {
                let mode = value.low.saturating_add((high - value.low) / 2);
                self.set_rough(at, "users", json!({ "low": value.low, "mode": mode, "high": high }), origin);
            }
            _ => {
                let least = value.low;
                self.want(vec![place(at, "users")], |findings| {
                    findings.not_taken(
                        ("the number of users", "antallet af brugere"),
                        &at.name,
                        (&format!("KITOS says only {least} or more"), &format!("KITOS siger kun {least} eller flere")),
                        ("write the number in an overlay", "skriv antallet i et tillæg"),
                        origin,
                    );
                });
            }
        }
    }

    /// The most telling of what KITOS says: the level in the organisation's own list, whether the system is critical
    /// to society, whether it is to the organisation, and how critical the contract is.
    fn map_criticality(&mut self, at: &InUse<'_>) {
        let usage = at.usage;
        let asked = |critical: &Maybe<Critical>, list| {
            critical.as_ref().map(|critical| (list, critical.value.name().to_owned(), critical.origin.clone()))
        };
        let named =
            |name: &Maybe<String>, list| name.as_ref().map(|name| (list, name.value.clone(), name.origin.clone()));
        let contract = at.main.map_or(&None, |contract| &contract.criticality);
        let said = [
            named(&usage.level, CRITICALITY_LEVEL),
            asked(&usage.socially_critical, SOCIALLY_CRITICAL),
            asked(&usage.business_critical, BUSINESS_CRITICAL),
            named(contract, CONTRACT_CRITICALITY),
        ];
        for (list, name, origin) in said.into_iter().flatten() {
            if let Some(level) = self.meaning(list, &name, &origin) {
                if list == SOCIALLY_CRITICAL && level == "high" {
                    self.tally.note(Note::SocietyMeansHigh, &origin);
                    self.set_rough(at, "criticality", level, &origin);
                } else {
                    self.set(at, "criticality", level, &origin);
                }
                return;
            }
        }
    }

    /// The most sensitive kind of data that is ticked.
    fn map_sensitivity(&mut self, at: &InUse<'_>) {
        let levels = at.usage.sensitivity.iter().map(|found| (SENSITIVITY, found.value.name(), &found.origin));
        let specific = at.usage.specific.iter().map(|found| (SPECIFIC, found.value.name(), &found.origin));
        let mut most: Option<(usize, String, &Origin)> = None;
        for (list, name, origin) in levels.chain(specific) {
            let Some(level) = self.meaning(list, name, origin) else { continue };
            let rank = SENSITIVITIES.iter().position(|known| *known == level).unwrap_or(SENSITIVITIES.len());
            if most.as_ref().is_none_or(|(top, ..)| rank > *top) {
                most = Some((rank, level, origin));
            }
        }
        if let Some((_, level, origin)) = most {
            let only_none = at.usage.sensitivity.iter().all(|found| found.value == Sensitivity::None);
            if only_none && level == "internal" {
                self.tally.note(Note::NoPersonalData, origin);
                self.set_rough(at, "answers/data_sensitivity", level, origin);
            } else {
                self.set(at, "answers/data_sensitivity", level, origin);
            }
        }
    }

    /// On own premises the organisation operates it; elsewhere the host may be the supplier or a third firm.
    fn map_hosting(&mut self, at: &InUse<'_>) {
        let Some(Found { value, origin }) = &at.usage.hosting else { return };
        match value {
            Hosting::OnPremise => {
                self.set(at, "service", "on_premises", origin);
                self.set(at, "operator", "own", origin);
            }
            Hosting::External => self.set(at, "service", "data_processing", origin),
            Hosting::Hybrid => self.want(vec![place(at, "service"), place(at, "operator")], |findings| {
                findings.not_taken(
                    ("the place of operation", "driftsstedet"),
                    &at.name,
                    ("`Hybrid` is both", "`Hybrid` er begge dele"),
                    ("write `service` and `operator` in an overlay", "skriv `service` og `operator` i et tillæg"),
                    origin,
                );
            }),
            Hosting::Undecided => {}
        }
    }
}

/// Whether something must be archived before the system is shut down; nothing where KITOS leaves that open.
fn keeps(duty: ArchiveDuty) -> Option<bool> {
    use ArchiveDuty::{B, BK, DD, DK, K, KB, KD, PreserveDataCanDiscardDocuments, Undecided, Unknown};
    match duty {
        B | BK | KB | DK | DD | PreserveDataCanDiscardDocuments => Some(true),
        K => Some(false),
        KD | Undecided | Unknown => None,
    }
}
