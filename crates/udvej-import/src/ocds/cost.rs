// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use udvej::provenance::Origin;

use super::term::{Term, yearly};
use super::versions::Versions;
use crate::cursor::Found;
use crate::draft::{Draft, Path};
use crate::findings::Findings;

/// An amount in its currency.
#[derive(Debug)]
struct Money {
    amount: Decimal,
    currency: Option<String>,
    origin: Origin,
}

impl Money {
    fn read(at: &Versions<'_>, findings: &mut Findings) -> Option<Self> {
        let Found { value: amount, origin } = at.amount("amount", findings)?;
        let currency = at.text("currency", findings).map(|currency| currency.value);
        Some(Self { amount, currency, origin })
    }

    fn with(&self, amount: Decimal) -> Self {
        Self { amount, currency: self.currency.clone(), origin: self.origin.clone() }
    }

    fn json(&self) -> Json {
        let amount = self.amount.normalize().to_string();
        match &self.currency {
            Some(currency) => json!({ "amount": amount, "currency": currency }),
            None => json!(amount),
        }
    }

    fn shown(&self) -> String {
        let amount = self.amount.normalize();
        self.currency.as_ref().map_or_else(|| amount.to_string(), |currency| format!("{amount} {currency}"))
    }
}

/// A contract whose yearly cost is sought.
#[derive(Debug)]
pub(super) struct Priced<'c, 'a> {
    pub(super) name: &'c str,
    pub(super) contract: &'c Versions<'a>,
    /// The award, where the contract is its only one: then the value of the award is that of the contract.
    pub(super) award: Option<&'c Versions<'a>>,
    pub(super) term: &'c Term,
    pub(super) valuation: Date,
}

const RIGHT: (&str, &str) = ("write `annual_cost` in an overlay", "skriv `annual_cost` i et tillæg");

impl Priced<'_, '_> {
    /// Writes what is paid a year: what was paid in the last full year, or else the value over the period.
    pub(super) fn write(&self, at: &Path, draft: &mut Draft, findings: &mut Findings) {
        let at = at.field("annual_cost");
        let what =
            (&*format!("the yearly cost of `{}`", self.name), &*format!("den årlige udgift til `{}`", self.name));
        if let Some((paid, year, count)) = self.paid(findings) {
            draft.set(&at, paid.json(), &paid.origin);
            let why = (
                &*format!("the sum of {count} payments in {year}"),
                &*format!("summen af {count} betalinger i {year}"),
            );
            findings.assumed(what, &paid.shown(), why, RIGHT, &paid.origin);
            return;
        }
        let value = self.value(findings);
        let Some(value) = value else { return };
        match self.term.days().map(|days| (days, yearly(value.amount, days))) {
            Some(((first, last), Some(year))) => {
                let year = value.with(year);
                draft.set_rough(&at, year.json(), &value.origin);
                let why = (
                    &*format!("{} over {first} to {last}", value.shown()),
                    &*format!("{} over {first} til {last}", value.shown()),
                );
                findings.assumed(what, &year.shown(), why, RIGHT, &value.origin);
            }
            Some((_, None)) => {
                let why = ("its period is shorter than a year", "dens periode er kortere end et år");
                findings.not_taken(VALUE, self.name, why, RIGHT, &value.origin);
            }
            None => {
                let why = ("its period is not known", "dens periode er ikke kendt");
                findings.not_taken(VALUE, self.name, why, RIGHT, &value.origin);
            }
        }
    }

    fn value(&self, findings: &mut Findings) -> Option<Money> {
        let own = Money::read(&self.contract.record("value", findings), findings);
        own.or_else(|| Money::read(&self.award?.record("value", findings), findings))
    }

    /// What was paid in the last full calendar year, where the payments told of reach from its first month or before to
    /// its last month or beyond.
    fn paid(&self, findings: &mut Findings) -> Option<(Money, i16, usize)> {
        let year = self.valuation.tomorrow().ok()?.year() - 1;
        let implementation = self.contract.record("implementation", findings);
        let origin = implementation.holding("transactions")?.at("transactions").origin();
        let mut payments = Vec::new();
        let mut complete = true;
        for entry in implementation.list("transactions", findings) {
            let at = &entry.versions;
            let value = at.record("value", findings);
            // Version 1.0 called it `amount`.
            let value = if value.is_some() { value } else { at.record("amount", findings) };
            match (at.date("date", findings), Money::read(&value, findings)) {
                (Some(date), Some(money)) => payments.push((date.value, money)),
                _ => complete = false,
            }
        }
        let (january, december) = (Date::new(year, 1, 31).ok()?, Date::new(year, 12, 1).ok()?);
        let covered =
            payments.iter().any(|(date, _)| *date <= january) && payments.iter().any(|(date, _)| *date >= december);
        let within: Vec<Money> =
            payments.into_iter().filter(|(date, _)| date.year() == year).map(|(_, money)| money).collect();
        let currency = within.first()?.currency.clone();
        let reason = if !complete {
            Some(("one of them lacks its date or its amount", "en af dem mangler dato eller beløb"))
        } else if !covered {
            Some(("they do not cover the last full year", "de dækker ikke det seneste hele år"))
        } else if within.iter().any(|money| money.currency != currency) {
            Some(("they are in several currencies", "de er i flere valutaer"))
        } else {
            None
        };
        if let Some(reason) = reason {
            findings.not_taken(("the sum of payments", "summen af betalinger"), self.name, reason, RIGHT, &origin);
            return None;
        }
        let count = within.len();
        let sum = within.iter().try_fold(Decimal::ZERO, |sum, money| sum.checked_add(money.amount))?;
        Some((Money { amount: sum, currency, origin }, year, count))
    }
}

const VALUE: (&str, &str) = ("the value", "værdien");
