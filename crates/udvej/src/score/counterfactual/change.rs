// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;

use crate::error::Localised;
use crate::factor::{Ground, Subject};
use crate::knowledge::{Question, QuestionId};
use crate::methodology::FactorId;
use crate::portfolio::{Alternative, Contract, ContractState, PlanBInput, System};
use crate::quantity::{Answer, Bounded, Evidence, Given, Id, MoneyEstimate, Months, Name, Share, Spread};

/// A system as it would be, and which factors that moves.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub(super) system: System,
    pub(super) factor: FactorId,
    pub(super) moves: Vec<FactorId>,
    pub(super) input: String,
    pub(super) from: String,
    pub(super) to: String,
    /// With {points} and {score} to be filled, and {name}.
    pub(super) sentence: Localised,
    /// What the document calls it.
    pub(super) name: String,
}

/// Everything that one step would make better.
pub(super) fn changes(ground: &Ground<'_>, subject: Subject<'_>) -> Vec<Change> {
    let asked = ground.knowledge.questions.questions.iter().filter(|question| question.changeable);
    let mut changes: Vec<Change> = asked.filter_map(|question| better_level(subject.system, question)).collect();
    if let Some(ContractState::Running(contract)) = &subject.system.contract {
        changes.extend(better_contract(subject.system, contract));
    }
    changes.extend(mature_alternative(ground, subject.system));
    changes
}

fn factor(question: QuestionId) -> FactorId {
    match question {
        QuestionId::Criticality => FactorId::Criticality,
        QuestionId::DataPortability => FactorId::DataPortability,
        QuestionId::InterfaceOpenness => FactorId::InterfaceOpenness,
        QuestionId::Customisation => FactorId::Customisation,
        QuestionId::ExitClause | QuestionId::ExitAssistance => FactorId::ContractTerms,
        QuestionId::SkillsOwn | QuestionId::SkillsMarket => FactorId::Skills,
        QuestionId::DataSensitivity => FactorId::CompelledDisclosure,
        QuestionId::Escrow | QuestionId::Fallback => FactorId::CompelledDenial,
    }
}

/// The next level below the one answered.
fn better_level(system: &System, question: &Question) -> Option<Change> {
    let answer = system.answers.get(&question.id)?.value()?;
    let now = question.level(answer)?;
    let below = question.levels.iter().filter(|level| level.value < now.value);
    let next = below.max_by(|a, b| a.value.value().total_cmp(&b.value.value()))?;
    let mut changed = system.clone();
    let given = Given { value: next.id.clone(), evidence: Evidence::default(), note: None };
    changed.answers.insert(question.id, Answer::Value(given));
    let stem = |text: &str| text.trim_end_matches('.').to_owned();
    let level = Localised { da: stem(&next.sentence.da), en: stem(&next.sentence.en) };
    let sentence = Localised {
        da: "Hvis dette gjaldt: »{level}«, ville scoren falde {points} point til {score}.".to_owned(),
        en: "If this held: \"{level}\", the score would fall by {points} points to {score}.".to_owned(),
    };
    let factor = factor(question.id);
    Some(Change {
        system: changed,
        factor,
        moves: vec![factor],
        input: format!("answers/{}", question.id.id()),
        from: now.id.clone(),
        to: next.id.clone(),
        sentence: sentence.fill_with(&[("level", &level)]),
        name: String::new(),
    })
}

/// No notice, no renewal by itself, no fee; each alone.
fn better_contract(system: &System, contract: &Contract) -> Vec<Change> {
    let months = |months: Option<Months>| months.map(Bounded::value).filter(|months| *months > 0.0);
    let zero = Months::default();
    let notice = months(contract.notice_months).map(|from| {
        let changed = Contract { notice_months: Some(zero), ..contract.clone() };
        let told = (
            "Uden opsigelsesvarsel ville scoren falde {points} point til {score}.",
            "Without notice the score would fall by {points} points to {score}.",
        );
        (changed, "contract/notice_months", from, told)
    });
    let renewal = months(contract.renewal_months).map(|from| {
        let changed = Contract { renewal_months: Some(zero), ..contract.clone() };
        let told = (
            "Hvis kontrakten ikke fornyede sig selv, ville scoren falde {points} point til {score}.",
            "If the contract did not renew itself, the score would fall by {points} points to {score}.",
        );
        (changed, "contract/renewal_months", from, told)
    });
    let amount = contract.termination_fee.map(|fee| fee.engine(Decimal::ONE).likely()).filter(|fee| *fee > 0.0);
    let fee = amount.map(|from| {
        let free = MoneyEstimate { amounts: Spread::Exact(Decimal::ZERO), currency: None };
        let changed = Contract { termination_fee: Some(free), ..contract.clone() };
        let told = (
            "Uden gebyr for at gå før tid ville scoren falde {points} point til {score}.",
            "Without a fee for leaving early the score would fall by {points} points to {score}.",
        );
        (changed, "contract/termination_fee", from, told)
    });
    let all = [notice, renewal, fee].into_iter().flatten();
    all.map(|(contract, input, from, (da, en))| Change {
        system: System { contract: Some(ContractState::Running(contract)), ..system.clone() },
        factor: FactorId::ContractTerms,
        moves: vec![FactorId::ContractTerms, FactorId::ContractBinding, FactorId::Protection],
        input: input.to_owned(),
        from: from.to_string(),
        to: "0".to_owned(),
        sentence: Localised { da: da.to_owned(), en: en.to_owned() },
        name: String::new(),
    })
    .collect()
}

/// The most mature alternative in use by peers; a new one where there is none.
fn mature_alternative(ground: &Ground<'_>, system: &System) -> Option<Change> {
    let prior = ground.method.scales.maturity_prior.value;
    let mut plan: PlanBInput = system.plan_b.clone().unwrap_or_default();
    let mut listed = plan.alternatives.take().unwrap_or_default();
    let ripeness = |alternative: &Alternative| alternative.maturity.unwrap_or(prior).value();
    // The last of equals in reverse is the first by id.
    let best = listed.iter_mut().rev().max_by(|a, b| ripeness(a).total_cmp(&ripeness(b)));
    let change = match best {
        Some(best) => {
            let from = best.maturity.map_or_else(|| "unknown".to_owned(), |maturity| maturity.value().to_string());
            best.maturity = Some(Share::ONE);
            let input = format!("plan_b/alternatives/{}/maturity", best.id);
            let sentence = Localised {
                da: "Var alternativet {name} i brug hos andre til samme opgave, ville scoren falde {points} point til {score}."
                    .to_owned(),
                en: "Were the alternative {name} in use by peers for the same task, the score would fall by {points} points to {score}."
                    .to_owned(),
            };
            (input, from, sentence, best.name.as_str().to_owned(), vec![FactorId::Substitutability])
        }
        None => {
            listed.push(in_use_by_peers()?);
            let sentence = Localised {
                da: "Med et alternativ, som andre bruger til samme opgave, ville scoren falde {points} point til {score}.".to_owned(),
                en: "With an alternative that peers use for the same task, the score would fall by {points} points to {score}."
                    .to_owned(),
            };
            let moves = vec![FactorId::Substitutability, FactorId::ExitCost, FactorId::ExitDuration];
            ("plan_b/alternatives".to_owned(), "none".to_owned(), sentence, String::new(), moves)
        }
    };
    let (input, from, sentence, name, moves) = change;
    plan.alternatives = Some(listed);
    let system = System { plan_b: Some(plan), ..system.clone() };
    Some(Change { system, factor: FactorId::Substitutability, moves, input, from, to: "1".to_owned(), sentence, name })
}

fn in_use_by_peers() -> Option<Alternative> {
    Some(Alternative {
        id: Id::new("in-use-by-peers")?,
        name: Name::new("in use by peers").ok()?,
        maturity: Some(Share::ONE),
        months: None,
        one_off: std::collections::BTreeMap::new(),
        running: None,
        growth: None,
        project_kind: None,
        overrun: None,
        abandonment: None,
    })
}
