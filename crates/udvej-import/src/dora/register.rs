// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use jiff::civil::Date;
use udvej::error::Code;
use udvej::provenance::Origin;

use super::assessment::Assessment;
use super::closed::{Grade, Kind, Reliance, YesNo};
use super::provider::{Provider, is_person};
use super::service_type::{ALLOWED, ServiceType, service_type};
use super::table::{Row, Table};
use super::template::*;
use crate::cursor::Found;
use crate::findings::Findings;

/// What tells one ICT service from the others: contract, type of service, code of the provider.
pub(super) type Key = (String, ServiceType, String);

/// The register as it stands.
#[derive(Debug, Default)]
pub(super) struct Register {
    pub(super) entities: BTreeMap<String, Entity>,
    pub(super) contracts: BTreeMap<String, Contract>,
    pub(super) services: BTreeMap<Key, Vec<Use>>,
    pub(super) providers: BTreeMap<String, Provider>,
    pub(super) chain: Vec<Link>,
    pub(super) functions: BTreeMap<String, Vec<Function>>,
    pub(super) assessments: BTreeMap<Key, Assessment>,
}

/// B_01.02.
#[derive(Debug)]
pub(super) struct Entity {
    pub(super) lei: Found<String>,
    pub(super) name: Option<Found<String>>,
    pub(super) country: Option<Found<String>>,
}

/// B_02.01.
#[derive(Debug)]
pub(super) struct Contract {
    pub(super) kind: Option<Kind>,
    pub(super) currency: Option<String>,
    pub(super) expense: Option<Found<String>>,
    origin: Origin,
}

/// B_02.02: one use of a service.
#[derive(Debug)]
pub(super) struct Use {
    pub(super) reference: Found<String>,
    pub(super) provider: Found<String>,
    /// Whether the code of the provider is the number of a person.
    pub(super) personal: bool,
    pub(super) user: Option<Found<String>>,
    pub(super) function: Option<Found<String>>,
    pub(super) service: Found<ServiceType>,
    pub(super) start: Option<Found<Date>>,
    pub(super) end: Option<Found<Date>>,
    pub(super) ended: bool,
    pub(super) notice: Option<Found<u32>>,
    pub(super) location: Option<Origin>,
    pub(super) sensitiveness: Option<Found<Grade>>,
    pub(super) reliance: Option<Reliance>,
}

/// B_05.02: somebody in a supply chain.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) reference: String,
    pub(super) service: ServiceType,
    pub(super) provider: Found<String>,
    pub(super) personal: bool,
    pub(super) rank: u32,
    /// Code of the one that it delivers to.
    pub(super) recipient: Option<String>,
}

impl Link {
    /// The service that it delivers in the chain.
    pub(super) fn key(&self) -> Key {
        (self.reference.clone(), self.service, self.provider.value.clone())
    }
}

/// B_06.01.
#[derive(Debug)]
pub(super) struct Function {
    pub(super) entity: Option<String>,
    pub(super) name: Option<Found<String>>,
    pub(super) critical: Option<Found<YesNo>>,
    pub(super) recovery_hours: Option<u32>,
}

/// The day that stands for none.
pub(super) const ENDLESS: Date = Date::constant(9999, 12, 31);

impl Register {
    /// Adds the rows of a table.
    pub(super) fn add(&mut self, table: &Table<'_>, findings: &mut Findings) {
        let code = table.template.code;
        for row in table.rows() {
            // A row that lacks its key is told, and left out.
            let _: Option<()> = match code {
                "B_01.02" => self.entity(row, findings),
                "B_02.01" => self.contract(row, findings),
                "B_02.02" => self.service(row, findings),
                "B_05.01" => self.provider(row, findings),
                "B_05.02" => self.link(row, findings),
                "B_06.01" => self.function(row, findings),
                _ => self.assessment(row, findings),
            };
        }
    }

    fn entity(&mut self, row: Row<'_>, findings: &mut Findings) -> Option<()> {
        let lei = row.needed(ENTITY, findings)?;
        if row.date(ENTITY_DELETED, findings).is_some_and(|deleted| deleted.value != ENDLESS) {
            let why = ("the register says that it was deleted", "registeret siger, at den er slettet");
            findings.skipped(&lei.value, why, NOTHING, &lei.origin);
            return None;
        }
        if let Some(first) = self.entities.get(&lei.value) {
            findings.duplicate(&lei.value, &first.lei.origin, &lei.origin);
            return None;
        }
        let entity = Entity { name: row.text(ENTITY_NAME), country: row.code(ENTITY_COUNTRY), lei };
        self.entities.insert(entity.lei.value.clone(), entity);
        Some(())
    }

    fn contract(&mut self, row: Row<'_>, findings: &mut Findings) -> Option<()> {
        let reference = row.needed(REFERENCE, findings)?;
        if let Some(first) = self.contracts.get(&reference.value) {
            findings.duplicate(&reference.value, &first.origin, &reference.origin);
            return None;
        }
        let contract = Contract {
            kind: row.option::<Kind>(KIND, findings).map(|kind| kind.value),
            currency: row.code(CURRENCY).map(|currency| currency.value),
            expense: row.digits(EXPENSE, findings),
            origin: reference.origin,
        };
        self.contracts.insert(reference.value, contract);
        Some(())
    }

    fn service(&mut self, row: Row<'_>, findings: &mut Findings) -> Option<()> {
        let reference = row.needed(REFERENCE, findings);
        let provider = row.needed(PROVIDER, findings);
        let service = typed(row, findings);
        let (reference, provider, service) = (reference?, provider?, service?);
        let key = (reference.value.clone(), service.value, provider.value.clone());
        let used = Use {
            reference,
            provider,
            personal: is_person(row),
            service,
            user: row.text(USER),
            function: row.text(FUNCTION),
            start: row.date(START, findings),
            end: row.date(END, findings),
            ended: row.text(ENDED_BECAUSE).is_some(),
            notice: row.natural(NOTICE, findings),
            location: row.text(AT_REST).or_else(|| row.text(PROCESSING)).map(|found| found.origin),
            sensitiveness: row.option(SENSITIVENESS, findings),
            reliance: row.option::<Reliance>(RELIANCE, findings).map(|reliance| reliance.value),
        };
        self.services.entry(key).or_default().push(used);
        Some(())
    }

    fn provider(&mut self, row: Row<'_>, findings: &mut Findings) -> Option<()> {
        let provider = Provider::read(row, findings)?;
        if let Some(first) = self.providers.get(&provider.code.value) {
            findings.duplicate(&provider.id.value, &first.code.origin, &provider.code.origin);
            return None;
        }
        self.providers.insert(provider.code.value.clone(), provider);
        Some(())
    }

    fn link(&mut self, row: Row<'_>, findings: &mut Findings) -> Option<()> {
        let reference = row.needed(REFERENCE, findings);
        let provider = row.needed(PROVIDER, findings);
        let service = typed(row, findings);
        let rank = row.needed(RANK, findings).and_then(|_| row.natural(RANK, findings));
        let link = Link {
            reference: reference?.value,
            provider: provider?,
            personal: is_person(row),
            service: service?.value,
            rank: rank?.value,
            recipient: row.text(RECIPIENT).map(|recipient| recipient.value),
        };
        self.chain.push(link);
        Some(())
    }

    fn function(&mut self, row: Row<'_>, findings: &mut Findings) -> Option<()> {
        let id = row.needed(FUNCTION, findings)?;
        let function = Function {
            entity: row.text(ENTITY).map(|entity| entity.value),
            name: row.text(FUNCTION_NAME),
            critical: row.option(CRITICAL, findings),
            recovery_hours: row.natural(RECOVERY, findings).map(|hours| hours.value),
        };
        self.functions.entry(id.value).or_default().push(function);
        Some(())
    }

    fn assessment(&mut self, row: Row<'_>, findings: &mut Findings) -> Option<()> {
        let reference = row.needed(REFERENCE, findings);
        let provider = row.needed(PROVIDER, findings);
        let service = typed(row, findings);
        let key = (reference?.value, service?.value, provider?.value);
        let assessment = Assessment::read(row, findings);
        if let Some(first) = self.assessments.get(&key) {
            findings.duplicate(&format!("{}, {}", key.0, key.1.0), &first.origin, &assessment.origin);
            return None;
        }
        self.assessments.insert(key, assessment);
        Some(())
    }

    /// The services of a contract; of one type where it is given.
    pub(super) fn services_of(
        &self,
        reference: &str,
        service: Option<ServiceType>,
    ) -> impl Iterator<Item = (&Key, &Vec<Use>)> {
        let from: Key = (reference.to_owned(), service.unwrap_or(("", "")), String::new());
        let own = from.0.clone();
        let of = move |key: &Key| key.0 == own && service.is_none_or(|service| key.1 == service);
        self.services.range(from..).take_while(move |(key, _)| of(key))
    }

    /// The provider of a code. One that is not listed goes by its code, unless that is the number of a person.
    pub(super) fn known(
        &self,
        code: &Found<String>,
        personal: bool,
        reference: &str,
        findings: &mut Findings,
    ) -> Option<Provider> {
        if let Some(provider) = self.providers.get(&code.value) {
            return Some(provider.clone());
        }
        if personal {
            let why = (
                "its provider is a person whom B_05.01 does not name",
                "leverandøren er en person, som B_05.01 ikke nævner",
            );
            let right = ("name the provider in B_05.01", "nævn leverandøren i B_05.01");
            findings.skipped(reference, why, right, &code.origin);
            return None;
        }
        findings.unresolved(
            reference,
            &code.value,
            ("the provider in B_05.01", "leverandøren i B_05.01"),
            &code.origin,
        );
        Some(Provider::unlisted(code))
    }

    /// The function of an identifier, of the entity where the register says whose it is.
    pub(super) fn function_of(&self, used: &Use) -> Option<&Function> {
        let of = self.functions.get(&used.function.as_ref()?.value)?;
        let user = used.user.as_ref().map(|user| user.value.as_str());
        let own =
            |function: &&Function| function.entity.is_none() || user.is_none() || function.entity.as_deref() == user;
        of.iter().find(own)
    }
}

pub(super) const NOTHING: (&str, &str) = ("nothing to do", "intet at gøre");

/// The type of service of a row, without which it cannot be read.
fn typed(row: Row<'_>, findings: &mut Findings) -> Option<Found<ServiceType>> {
    let text = row.needed(SERVICE, findings)?;
    let Some(found) = service_type(&text.value) else {
        let values = [("found", &*text.value), ("field", SERVICE), ("allowed", ALLOWED)];
        findings.problem(Code::UnknownEnumValue, &values, Some(text.origin));
        return None;
    };
    Some(Found { value: found, origin: text.origin })
}
