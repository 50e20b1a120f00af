// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;
use serde_json::json;
use udvej::error::Code;
use udvej::provenance::Origin;

use super::mapping::{InUse, Mapping};
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
        if let Some(shared) = paying.iter().find(|contract| contract.usages.len() != 1) {
            let (systems, sum) = (shared.usages.len(), total(&[*shared], |contract| &contract.external).0);
            self.tally.not_taken(
                (&format!("årlig udgift til {}", shared.name), &format!("the yearly cost of {}", shared.name)),
                &at.name,
                (
                    &format!("{sum} {CURRENCY} dækker {systems} systemer og deles ikke"),
                    &format!("{sum} {CURRENCY} covers {systems} systems and is not split"),
                ),
                ("skriv hvert systems del i et tillæg", "write each system's share in an overlay"),
                &shared.origin,
            );
            return;
        }
        if let (sum, Some(origin)) = total(&paying, |contract| &contract.external) {
            self.set(at, "annual_cost", json!({ "amount": sum.to_string(), "currency": CURRENCY }), &origin);
        }
        if let (sum, Some(origin)) = total(&paying, |contract| &contract.internal) {
            self.set(at, "own_effort", json!({ "amount": sum.to_string(), "currency": CURRENCY }), &origin);
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
                self.tally.findings.problem(Code::NegativeAmount, &[("found", &found)], Some(line.origin.clone()));
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
