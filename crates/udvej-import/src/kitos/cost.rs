// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;
use serde_json::json;
use udvej::error::Code;
use udvej::provenance::Origin;

use super::mapping::{InUse, Mapping, place};
use super::register::{Contract, Payments};
use super::tally::Note;

/// KITOS names no currency; its amounts are kroner.
const CURRENCY: &str = "DKK";

impl Mapping<'_> {
    /// What the supplier is paid and own staff cost a year, where each contract covers this system alone. A contract for
    /// several is not split: nothing in KITOS says how.
    pub(super) fn map_cost(&mut self, at: &InUse<'_>) {
        let mut contracts = at.with_supplier(self);
        if let Some(main) = at.main.filter(|main| !contracts.iter().any(|contract| std::ptr::eq(*contract, *main))) {
            contracts.insert(0, main);
        }
        let paying: Vec<&Contract> = contracts.into_iter().filter(|contract| contract.pays()).collect();
        if paying.iter().any(|contract| contract.usages.len() != 1) {
            return;
        }
        if let (sum, Some(origin)) = total(&paying, |contract| &contract.external) {
            self.set(at, "annual_cost", json!({ "amount": sum.to_string(), "currency": CURRENCY }), &origin);
        }
        if let (sum, Some(origin)) = total(&paying, |contract| &contract.internal) {
            self.set(at, "own_effort", json!({ "amount": sum.to_string(), "currency": CURRENCY }), &origin);
        }
    }

    /// Tells of each contract for several systems, unless an overlay gives the cost of each.
    pub(super) fn tell_shared(&mut self) {
        for contract in &self.register.contracts {
            let within = |at: &&InUse<'_>| at.contracts.iter().any(|one| std::ptr::eq(*one, contract));
            let systems: Vec<&InUse<'_>> = self.systems.iter().filter(within).collect();
            let (sum, paid) = total(&[contract], |contract| &contract.external);
            let Some(origin) = paid.filter(|_| contract.is_valid() && contract.usages.len() > 1) else { continue };
            let names = systems.iter().map(|at| at.name.as_str()).collect::<Vec<_>>().join(", ");
            let places = systems.iter().map(|at| place(at, "annual_cost")).collect();
            self.want(places, |findings| {
                findings.not_taken(
                    (&format!("{sum} {CURRENCY} a year"), &format!("{sum} {CURRENCY} om året")),
                    &contract.name,
                    (&format!("it is not split: {names}"), &format!("det deles ikke: {names}")),
                    ("write each system's share in an overlay", "skriv hvert systems andel i et tillæg"),
                    &origin,
                );
            });
        }
    }

    /// What a contract holds that the document cannot take: a payment below zero is a slip; the end to which a notice runs
    /// and money for other things than operation are told of once.
    pub(super) fn look_over(&mut self, contract: &Contract) {
        if let Some(end) = &contract.notice_end {
            self.tally.note(Note::NoticeEnd, &end.origin);
        }
        for payments in [&contract.external, &contract.internal] {
            for line in payments.operation.iter().filter(|line| line.value < Decimal::ZERO) {
                let found = line.value.to_string();
                self.tally.problem(Code::NegativeAmount, &[("found", &found)], Some(line.origin.clone()));
            }
            if let (true, Some(origin)) = (payments.others, &payments.origin) {
                self.tally.note(Note::OtherPayments, origin);
            }
        }
    }
}

impl Contract {
    fn pays(&self) -> bool {
        !self.external.operation.is_empty() || !self.internal.operation.is_empty()
    }
}

/// The yearly operation of several contracts and where the first of it stands; without a line there is no sum.
fn total(contracts: &[&Contract], kind: impl Fn(&Contract) -> &Payments) -> (Decimal, Option<Origin>) {
    let paid = contracts.iter().map(|contract| kind(contract)).filter(|payments| !payments.operation.is_empty());
    let mut sum = Decimal::ZERO;
    let mut origin = None;
    for payments in paid {
        sum = payments.operation.iter().fold(sum, |sum, line| sum.saturating_add(line.value));
        origin = origin.or_else(|| payments.origin.clone());
    }
    (sum.normalize(), origin)
}
