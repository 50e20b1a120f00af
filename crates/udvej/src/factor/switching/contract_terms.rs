// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! How the contract treats one who leaves: the mean of exit clause, help on the way out, termination fee, renewal by itself
//! and notice.
//!
//! # Why it matters
//! These five decide whether leaving is a decision or a negotiation. They can be changed at the next tender.
//!
//! # Levels
//! The questions `exit_clause` and `exit_assistance`; the fee / what the supplier is paid a year / `scales/fee_years`; the
//! months of renewal / 12; the months of notice / `scales/notice_months`; each cut at 1. Without a contract the last three
//! are 0. A question that is not applicable drops out of the mean, and one that is unanswered may. Unknown terms: bounds 0
//! and 1, reckoned with at `scales/input_prior`.
//!
//! # Source
//! `knowledge/data/questions.json`, `methodology/v1.json`. The remaining commitment is not counted here but as the time
//! until the contract lets go.
//!
//! # Example
//! Fee exit (0.5), help priced (0.25), a fee of a quarter of a year's payment (0.25), renewal by 12 months (1), notice of 6
//! months on a scale of 12 (0.5): 2.5 / 5 = 0.5.

use crate::error::Localised;
use crate::factor::found::{Found, Told, join, percent, said, text};
use crate::factor::{Ground, InputState, Inputs, Place, Subject, level, weighted_mean};
use crate::knowledge::QuestionId;
use crate::portfolio::{Contract, ContractState};
use crate::quantity::{Belief, Bounded, Months};

/// A contract that renews itself for a year at a time binds as hard as one can.
const RENEWAL_MONTHS: f64 = 12.0;

pub(crate) fn read(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Found {
    let asked = [QuestionId::ExitClause, QuestionId::ExitAssistance]
        .map(|question| level::read(ground.knowledge, subject.system, question, inputs));
    let mut reader = Terms { ground, subject, inputs };
    let terms = [reader.fee(), reader.renewal(), reader.notice()];
    let [clause, help] = asked.each_ref().map(|found| (found.applies.weight(), found.value));
    let [fee, renewal, notice] = terms.each_ref().map(|(value, _)| (Belief::known(1.0), *value));
    let sentence = inputs.tell(|| {
        let told = asked.into_iter().map(|found| found.sentence).chain(terms.into_iter().map(|(_, told)| told));
        let told: Vec<Localised> = told.map(said).collect();
        join(&told, " ")
    });
    Found::new(weighted_mean(&[clause, help, fee, renewal, notice]), sentence)
}

struct Terms<'r, 'p> {
    ground: &'r Ground<'p>,
    subject: Subject<'p>,
    inputs: &'r mut Inputs,
}

impl Terms<'_, '_> {
    fn contract(&self) -> Option<Option<&Contract>> {
        self.subject.contract.map(|state| match state {
            ContractState::None => None,
            ContractState::Running(contract) => Some(contract),
        })
    }

    fn unknown(&mut self, place: Place, (da, en): (&str, &str)) -> (Belief, Told) {
        let prior = self.ground.method.scales.input_prior.value;
        let value = self.inputs.unknown(place, InputState::Unanswered, Belief::unit(prior.value()));
        (value, self.inputs.tell(|| text(da, en)))
    }

    fn fee(&mut self) -> (Belief, Told) {
        let free = || text("Intet gebyr for at gå.", "No fee for leaving.");
        let unknown = ("Gebyret for at gå er ukendt.", "The fee for leaving is unknown.");
        let fee = match self.contract() {
            None => return self.unknown(Place::Fee, unknown),
            Some(None) => return (self.inputs.known(Place::Fee, Belief::known(0.0)), self.inputs.tell(free)),
            Some(Some(contract)) => contract.termination_fee.map(|fee| self.ground.portfolio.estimate(fee).likely()),
        };
        let Some(fee) = fee else {
            return self.unknown(Place::Fee, unknown);
        };
        self.inputs.known(Place::Fee, Belief::default());
        if fee <= 0.0 {
            return (Belief::known(0.0), self.inputs.tell(free));
        }
        let Some(today) = self.subject.exit.today else {
            let told = (
                "Der er et gebyr for at gå; hvad det svarer til af et års betaling, er ukendt.",
                "There is a fee for leaving; which part of a year's payment it is, is unknown.",
            );
            return self.unknown(Place::AnnualCost, told);
        };
        self.inputs.known(Place::AnnualCost, Belief::default());
        let scale = self.ground.method.scales.fee_years.value;
        let value = if today.supplier > 0.0 { (fee / today.supplier / scale).min(1.0) } else { 1.0 };
        let told = || {
            let years = if today.supplier > 0.0 { fee / today.supplier } else { 1.0 };
            text("Gebyret for at gå er {p} % af et års betaling.", "The fee for leaving is {p} % of a year's payment.")
                .fill_with(&[("p", &percent(years))])
        };
        (Belief::known(value), self.inputs.tell(told))
    }

    fn renewal(&mut self) -> (Belief, Told) {
        let (none, known) = (
            ("Kontrakten fornys ikke af sig selv.", "The contract does not renew itself."),
            (
                "Den fornys af sig selv for {months} måneder ad gangen.",
                "It renews itself for {months} months at a time.",
            ),
        );
        let unknown = ("Om den fornys af sig selv, er ukendt.", "Whether it renews itself is unknown.");
        self.months(Place::Renewal, |contract| contract.renewal_months, RENEWAL_MONTHS, [none, known, unknown])
    }

    fn notice(&mut self) -> (Belief, Told) {
        let (none, known) = (
            ("Der er intet varsel.", "There is no notice."),
            ("Varslet er {months} måneder.", "Notice is {months} months."),
        );
        let unknown = ("Varslet er ukendt.", "Notice is unknown.");
        let scale = self.ground.method.scales.notice_months.value;
        self.months(Place::Notice, |contract| contract.notice_months, scale, [none, known, unknown])
    }

    fn months(
        &mut self,
        place: Place,
        of: fn(&Contract) -> Option<Months>,
        scale: f64,
        [none, known, unknown]: [(&str, &str); 3],
    ) -> (Belief, Told) {
        let months = match self.contract() {
            None => None,
            Some(None) => Some(0.0),
            Some(Some(contract)) => of(contract).map(Bounded::value),
        };
        match months {
            None => self.unknown(place, unknown),
            Some(months) => {
                let value = self.inputs.known(place, Belief::known((months / scale).clamp(0.0, 1.0)));
                let (da, en) = if months > 0.0 { known } else { none };
                let told = || text(da, en).fill_with(&[("months", &Localised::number(months, 0))]);
                (value, self.inputs.tell(told))
            }
        }
    }
}

#[cfg(test)]
#[path = "contract_terms_tests.rs"]
mod tests;
