// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::json;
use udvej::provenance::Origin;

use super::assessment::Assessment;
use super::closed::{Kind, YesNo};
use super::mapping::{Signs, Untaken, criticality, is_cloud, months, nowhere_to_go};
use super::provider::Provider;
use super::register::{ENDLESS, Key, NOTHING, Register, Use};
use crate::draft::{Aliases, Draft, Path, supplier, system};
use crate::findings::Findings;
use crate::identity::legal_id;

/// What services are written to.
#[derive(Debug)]
pub(super) struct Writer<'r, 'w> {
    pub(super) register: &'r Register,
    /// LEI of the organisation whose services are written; all of them where the register names nobody.
    pub(super) entity: Option<&'r str>,
    pub(super) valuation: Date,
    pub(super) draft: &'w mut Draft,
    pub(super) aliases: &'w mut Aliases,
    pub(super) findings: &'w mut Findings,
    /// What was not taken: how often, and where first.
    pub(super) untaken: BTreeMap<Untaken, (u64, Origin)>,
}

impl<'r> Writer<'r, '_> {
    /// Writes every service of the organisation; those written, with the ids of their suppliers.
    pub(super) fn all(&mut self) -> BTreeMap<&'r Key, String> {
        let register = self.register;
        let entity = self.entity;
        let own = |used: &&Use| match (&used.user, entity) {
            (Some(user), Some(entity)) => user.value == entity,
            _ => true,
        };
        let services: Vec<(&Key, Vec<&Use>)> = register
            .services
            .iter()
            .map(|(key, uses)| (key, uses.iter().filter(own).collect::<Vec<_>>()))
            .filter(|(_, uses)| !uses.is_empty())
            .collect();
        let names = self.names(&services);
        let mut taken = BTreeMap::new();
        for ((key, uses), name) in services.iter().zip(names) {
            let Some(first) = uses.first() else { continue };
            if uses.iter().all(|used| self.is_over(used)) {
                let why =
                    ("the register says that the contract has ended", "registeret siger, at kontrakten er ophørt");
                self.findings.skipped(&name, why, NOTHING, &first.reference.origin);
                continue;
            }
            let personal = first.personal;
            let known = register.known(&first.provider, personal, &first.reference.value, self.findings);
            let Some(provider) = known else { continue };
            taken.insert(*key, provider.id.value.clone());
            self.one(key, uses, &name, &provider);
        }
        taken
    }

    fn is_over(&self, used: &Use) -> bool {
        used.ended && used.end.as_ref().is_some_and(|end| end.value <= self.valuation)
    }

    /// The name of each service: its function where each has only the other, else the type of service with the contract.
    fn names(&self, services: &[(&Key, Vec<&Use>)]) -> Vec<String> {
        let mut users: BTreeMap<&str, BTreeSet<&Key>> = BTreeMap::new();
        for (key, used) in services.iter().flat_map(|(key, uses)| uses.iter().map(move |used| (key, used))) {
            if let Some(function) = &used.function {
                users.entry(function.value.as_str()).or_default().insert(key);
            }
        }
        let name = |(key, uses): &(&Key, Vec<&Use>)| {
            let functions: BTreeSet<&str> =
                uses.iter().filter_map(|used| used.function.as_ref()).map(|function| function.value.as_str()).collect();
            let mut functions = functions.into_iter();
            let alone = match (functions.next(), functions.next()) {
                (Some(only), None) => users.get(only).is_some_and(|users| users.len() == 1),
                _ => false,
            };
            let function =
                uses.first().filter(|_| alone).and_then(|used| self.register.function_of(used)?.name.clone());
            function.map_or_else(|| format!("{} ({})", key.1.1, key.0), |name| name.value)
        };
        let short: Vec<String> = services.iter().map(name).collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for name in &short {
            *counts.entry(name).or_default() += 1;
        }
        let twice = |name: &str| counts.get(name).is_some_and(|count| *count > 1);
        let clear = short.iter().zip(services).map(|(name, (key, _))| match self.register.providers.get(&key.2) {
            Some(provider) if twice(name) => format!("{name}, {}", provider.shown()),
            _ => name.clone(),
        });
        clear.collect()
    }

    fn one(&mut self, key: &Key, uses: &[&Use], name: &str, provider: &Provider) {
        let Some(first) = uses.first() else { return };
        let id = legal_id(&format!("{}:{}:{}", key.0, key.1.0, provider.id.value));
        let at = system(&id);
        self.draft.set(&at.field("id"), id.as_str(), &first.reference.origin);
        self.draft.set(&at.field("name"), name, &self.name_origin(first, name));
        self.draft.set(&at.field("supplier"), provider.id.value.as_str(), &first.provider.origin);
        self.aliases.add("systems", name, &id);
        self.aliases.add("systems", &key.0, &id);
        provider.write(&supplier(&provider.id.value), &self.register.providers, self.draft, self.findings);
        self.aliases.add("suppliers", provider.shown(), &provider.id.value);
        if !provider.personal {
            self.aliases.add("suppliers", &provider.code.value, &provider.id.value);
        }
        if is_cloud(key.1) {
            self.draft.set(&at.field("service"), "data_processing", &first.service.origin);
            self.draft.set(&at.field("operator"), "supplier", &first.service.origin);
        }
        for used in uses {
            self.contract(used, &at.field("contract"));
        }
        self.cost(key, &at, name);
        let assessment = self.register.assessments.get(key);
        self.criticality(uses, assessment, &at);
        if let Some(assessment) = assessment {
            self.way_out(assessment, &at);
        }
    }

    /// A name made of type and contract stands where the contract stands.
    fn name_origin(&self, first: &Use, name: &str) -> Origin {
        let function = self.register.function_of(first).and_then(|function| function.name.as_ref());
        function
            .filter(|own| own.value == name)
            .map_or_else(|| first.reference.origin.clone(), |own| own.origin.clone())
    }

    fn contract(&mut self, used: &Use, at: &Path) {
        if let Some(start) = &used.start {
            self.draft.set(&at.field("start"), start.value.to_string(), &start.origin);
        }
        if let Some(end) = used.end.as_ref().filter(|end| end.value != ENDLESS) {
            self.draft.set(&at.field("end"), end.value.to_string(), &end.origin);
        }
        if let Some(notice) = &used.notice {
            self.draft.set(&at.field("notice_months"), months(notice.value), &notice.origin);
        }
        for (untaken, origin) in [
            (Untaken::Location, used.location.as_ref()),
            (Untaken::Sensitiveness, used.sensitiveness.as_ref().map(|found| &found.origin)),
        ] {
            if let Some(origin) = origin {
                self.leave(untaken, origin);
            }
        }
    }

    fn leave(&mut self, untaken: Untaken, origin: &Origin) {
        self.untaken.entry(untaken).or_insert_with(|| (0, origin.clone())).0 += 1;
    }

    /// The expense of a contract is that of its service where it has only one, used by one entity only.
    fn cost(&mut self, key: &Key, at: &Path, name: &str) {
        let Some(contract) = self.register.contracts.get(&key.0) else {
            if !self.register.contracts.is_empty() {
                let origin =
                    self.register.services.get(key).and_then(|uses| uses.first()).map(|used| &used.reference.origin);
                if let Some(origin) = origin {
                    self.findings.unresolved(name, &key.0, ("the contract in B_02.01", "kontrakten i B_02.01"), origin);
                }
            }
            return;
        };
        let Some(expense) = &contract.expense else { return };
        let services: Vec<(&Key, &Vec<Use>)> = self.register.services_of(&key.0, None).take(2).collect();
        let uses = services.iter().flat_map(|(_, uses)| uses.iter());
        let users: BTreeSet<&str> =
            uses.filter_map(|used| used.user.as_ref()).map(|user| user.value.as_str()).collect();
        let shared = matches!(contract.kind, Some(Kind::Overarching | Kind::Subsequent));
        let zero = expense.value.parse::<Decimal>().is_ok_and(|amount| amount.is_zero());
        let why = if services.len() > 1 {
            Some(("its contract covers several services", "dens kontrakt dækker flere ydelser"))
        } else if users.len() > 1 {
            Some(("several entities use it", "flere enheder bruger den"))
        } else if shared && zero {
            Some(("it is reported with the overarching contract", "den er indberettet under den overordnede kontrakt"))
        } else {
            None
        };
        if let Some(why) = why {
            let right = ("write `annual_cost` in an overlay", "skriv `annual_cost` i et tillæg");
            let what = ("the annual expense", "den årlige udgift");
            self.findings.not_taken(what, name, why, right, &expense.origin);
            return;
        }
        let amount = expense.value.as_str();
        let value = match &contract.currency {
            Some(currency) => json!({ "amount": amount, "currency": currency }),
            None => json!(amount),
        };
        self.draft.set(&at.field("annual_cost"), value, &expense.origin);
    }

    /// The highest level that one of the uses supports; a low one only where all of them do.
    fn criticality(&mut self, uses: &[&Use], assessment: Option<&Assessment>, at: &Path) {
        let impact = assessment.and_then(|assessment| assessment.impact.as_ref());
        let mut levels = Vec::new();
        let mut first: Option<Origin> = impact.map(|impact| impact.origin.clone());
        for used in uses {
            let function = self.register.function_of(used);
            let critical = function.and_then(|function| function.critical.as_ref());
            let signs = Signs {
                critical: critical.map(|critical| critical.value),
                impact: impact.map(|impact| impact.value),
                reliance: used.reliance,
                recovery_hours: function.and_then(|function| function.recovery_hours),
            };
            first = first.or_else(|| critical.map(|critical| critical.origin.clone()));
            if let (None, Some(unknown), false) = (function, &used.function, self.register.functions.is_empty()) {
                let what = ("the function in B_06.01", "funktionen i B_06.01");
                self.findings.unresolved(&used.reference.value, &unknown.value, what, &unknown.origin);
            }
            let origin = critical.map(|critical| critical.origin.clone());
            levels.push(criticality(&signs).zip(origin).map(|(level, origin)| (level, origin, signs)));
        }
        let high = levels.iter().flatten().find(|(level, _, _)| *level == "high");
        let low = levels.first().and_then(Option::as_ref).filter(|_| levels.iter().all(Option::is_some));
        match (high.or(low), first) {
            (Some((level, origin, signs)), _) => {
                let answer = json!({ "value": level, "note": basis(signs) });
                self.draft.set(&at.field("criticality"), answer, origin);
            }
            (None, Some(origin)) => self.leave(Untaken::Criticality, &origin),
            (None, None) => {}
        }
    }

    /// What the assessment says of where one could go.
    fn way_out(&mut self, assessment: &Assessment, at: &Path) {
        if let Some(plan) = assessment.exit_plan.as_ref() {
            self.leave(Untaken::ExitPlan, &plan.origin);
        }
        if let Some(reintegration) = assessment.reintegration.as_ref() {
            self.leave(Untaken::Reintegration, &reintegration.origin);
        }
        let place = at.fields("plan_b/alternatives");
        let named = assessment.alternative.as_ref().filter(|_| assessment.alternatives != Some(YesNo::No));
        if let Some(named) = named {
            for name in named.value.split([';', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
                let id = legal_id(name);
                let at = place.item(id.as_str());
                self.draft.set(&at.field("id"), id.as_str(), &named.origin);
                self.draft.set(&at.field("name"), name, &named.origin);
            }
            return;
        }
        let Some(verdict) = &assessment.substitutability else { return };
        if nowhere_to_go(Some(verdict.value), assessment.reason) {
            self.draft.set(&place, json!([]), &verdict.origin);
        }
    }

    /// Tells what was not taken, once for each kind.
    pub(super) fn close(self) {
        for (untaken, (count, origin)) in self.untaken {
            let [what, why, right] = untaken.words();
            self.findings.not_taken(what, &format!("{count} x DORA"), why, right, &origin);
        }
    }
}

/// What a level rests on, in the words of the register.
fn basis(signs: &Signs) -> String {
    let mut told = vec![format!("B_06.01 {:?}", signs.critical.unwrap_or(YesNo::NotAssessed))];
    told.extend(signs.impact.map(|impact| format!("B_07.01 {impact:?}")));
    told.extend(signs.reliance.map(|reliance| format!("B_02.02 {reliance:?}")));
    told.extend(signs.recovery_hours.filter(|hours| *hours > 0).map(|hours| format!("RTO {hours} h")));
    format!("DORA: {}", told.join("; "))
}
