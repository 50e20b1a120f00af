// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::exit::{Exit, Window, option};
use crate::factor::{Ground, Inputs, Subject, Supposed, Value, value};
use crate::knowledge::{Level, Question, QuestionId};
use crate::methodology::FactorId;
use crate::portfolio::{Alternative, Contract, ContractState, System};
use crate::quantity::{Bounded, Id, MoneyEstimate, Months, Name, Share, Spread};

/// One step that would make better.
#[derive(Debug)]
pub(super) enum Change<'p> {
    /// A question answered by the level below.
    Level { question: &'p Question, now: &'p Level, next: &'p Level },
    /// A term of the contract that is gone: what it is today, and the contract without it.
    Term { term: Term, from: f64, contract: ContractState },
    /// The most mature alternative, by its place, in use by peers.
    Mature { at: usize, from: Option<Share> },
    /// An alternative in use by peers where there is none.
    Found,
}

/// The terms of a contract that hold back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    Notice,
    Renewal,
    Fee,
}

/// Everything that one step would make better.
pub(super) fn changes<'p>(ground: &Ground<'p>, subject: Subject<'p>) -> Vec<Change<'p>> {
    let asked = ground.knowledge.questions.questions.iter().filter(|question| question.changeable);
    let mut changes: Vec<Change<'_>> = asked.filter_map(|question| better_level(subject.system, question)).collect();
    if let Some(ContractState::Running(contract)) = subject.contract {
        changes.extend(better_contract(contract));
    }
    changes.push(better_alternative(ground, subject));
    changes
}

/// The next level below the one answered.
fn better_level<'p>(system: &System, question: &'p Question) -> Option<Change<'p>> {
    let answer = system.answers.get(&question.id)?.value()?;
    let now = question.level(answer)?;
    let below = question.levels.iter().filter(|level| level.value < now.value);
    let next = below.max_by(|a, b| a.value.value().total_cmp(&b.value.value()))?;
    Some(Change::Level { question, now, next })
}

/// No notice, no renewal by itself, no fee; each alone.
fn better_contract<'p>(contract: &Contract) -> impl Iterator<Item = Change<'p>> {
    let months = |months: Option<Months>| months.map(Bounded::value);
    let fee = contract.termination_fee.map(|fee| fee.engine(Decimal::ONE).likely());
    let terms = [
        (Term::Notice, months(contract.notice_months)),
        (Term::Renewal, months(contract.renewal_months)),
        (Term::Fee, fee),
    ];
    let held = terms.into_iter().filter_map(|(term, from)| Some((term, from.filter(|from| *from > 0.0)?)));
    held.map(|(term, from)| {
        let mut without = contract.clone();
        match term {
            Term::Notice => without.notice_months = Some(Months::default()),
            Term::Renewal => without.renewal_months = Some(Months::default()),
            Term::Fee => {
                without.termination_fee = Some(MoneyEstimate { amounts: Spread::Exact(Decimal::ZERO), currency: None });
            }
        }
        Change::Term { term, from, contract: ContractState::Running(without) }
    })
}

/// The most mature alternative in use by peers; a new one where there is none.
fn better_alternative<'p>(ground: &Ground<'_>, subject: Subject<'_>) -> Change<'p> {
    let prior = ground.method.scales.maturity_prior.value;
    let listed = subject.exit.options.iter().enumerate().filter(|(_, option)| option.listed);
    let mature = listed.map(|(at, option)| (at, option.maturity));
    let ripeness = |maturity: Option<Share>| maturity.unwrap_or(prior).value();
    let best = mature.reduce(|best, next| if ripeness(next.1) > ripeness(best.1) { next } else { best });
    best.map_or(Change::Found, |(at, from)| Change::Mature { at, from })
}

impl Change<'_> {
    /// The factor that it is about.
    pub(super) const fn factor(&self) -> FactorId {
        match self {
            Self::Level { question, .. } => match question.id {
                QuestionId::Criticality => FactorId::Criticality,
                QuestionId::DataPortability => FactorId::DataPortability,
                QuestionId::InterfaceOpenness => FactorId::InterfaceOpenness,
                QuestionId::Customisation => FactorId::Customisation,
                QuestionId::ExitClause | QuestionId::ExitAssistance => FactorId::ContractTerms,
                QuestionId::SkillsOwn | QuestionId::SkillsMarket => FactorId::Skills,
                QuestionId::DataSensitivity => FactorId::CompelledDisclosure,
                QuestionId::Escrow | QuestionId::Fallback => FactorId::CompelledDenial,
            },
            Self::Term { .. } => FactorId::ContractTerms,
            Self::Mature { .. } | Self::Found => FactorId::Substitutability,
        }
    }

    /// The factors that rest on it, read anew.
    pub(super) fn read(&self, ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Vec<Value> {
        match self {
            Self::Level { question, next, .. } => {
                inputs.suppose(Some(Supposed::Level(question.id, next.value.value())));
                let anew = value(ground, subject, self.factor(), inputs);
                inputs.suppose(None);
                vec![anew]
            }
            Self::Mature { at, .. } => {
                inputs.suppose(Some(Supposed::Mature(*at)));
                let anew = value(ground, subject, FactorId::Substitutability, inputs);
                inputs.suppose(None);
                vec![anew]
            }
            Self::Term { contract, .. } => {
                let contract = Some(contract);
                let window = Window::of(ground.portfolio, ground.knowledge, subject.system.service, contract);
                // No factor that is read here rests on the options.
                let exit = Exit { today: subject.exit.today, options: Vec::new(), window };
                let trajectory = subject.trajectory.under(ground.outlook.protection(contract, &exit.window));
                let changed = Subject { contract, exit: &exit, trajectory: &trajectory, ..subject };
                let moved = [FactorId::ContractTerms, FactorId::ContractBinding, FactorId::Protection];
                moved.map(|factor| value(ground, changed, factor, inputs)).to_vec()
            }
            Self::Found => {
                let found = in_use_by_peers();
                let options = found.iter().map(|found| option(&ground.derivation, subject.system, Some(found)));
                let exit =
                    Exit { today: subject.exit.today, options: options.collect(), window: subject.exit.window.clone() };
                let changed = Subject { exit: &exit, ..subject };
                let moved = [FactorId::Substitutability, FactorId::ExitCost, FactorId::ExitDuration];
                moved.map(|factor| value(ground, changed, factor, inputs)).to_vec()
            }
        }
    }
}

fn in_use_by_peers() -> Option<Alternative> {
    Some(Alternative {
        id: Id::new("in-use-by-peers")?,
        name: Name::new("in use by peers").ok()?,
        maturity: Some(Share::ONE),
        months: None,
        one_off: BTreeMap::new(),
        running: None,
        growth: None,
        project_kind: None,
        overrun: None,
        abandonment: None,
    })
}
