// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::exit::exits;
use udvej::knowledge::QuestionId;
use udvej::portfolio::{ContractState, System};
use udvej::quantity::{Answer, Bounded as _};
use udvej::{Knowledge, Portfolio};

use super::assessment::{SHOWN, count, figure, more};
use super::texts;
use crate::block::{Block, Cell, Column, Figure, Table};
use crate::texts as words;
use crate::voice::Voice;

/// What a document holds, before any assessment.
pub(super) fn blocks(portfolio: &Portfolio, voice: Voice) -> Vec<Block> {
    let parts = portfolio.parts();
    let date = voice.numbers.date(parts.valuation_date);
    let users = voice.numbers.decimal(parts.organisation.users.value(), 0);
    let values = [("date", &*date), ("currency", parts.currency.code()), ("users", &*users)];
    let mut blocks = vec![
        Block::heading(3, parts.organisation.name.as_str()),
        Block::note(voice.fill(texts::PORTFOLIO_STAMP, &values)),
        Block::Figures(figures(portfolio, voice)),
    ];
    if portfolio.systems().is_empty() {
        blocks.push(Block::paragraph(voice.say(words::NO_SYSTEMS)));
        return blocks;
    }
    blocks.push(Block::Table(systems(portfolio, voice)));
    blocks.extend(more(portfolio.systems().len(), voice));
    if !portfolio.warnings().is_empty() {
        blocks.push(Block::note(voice.count(portfolio.warnings().len(), texts::COUNT_WARNINGS)));
    }
    blocks
}

fn figures(portfolio: &Portfolio, voice: Voice) -> Vec<Figure> {
    let systems = portfolio.systems();
    let running = |system: &&System| matches!(system.contract, Some(ContractState::Running(_)));
    let priced = |system: &&System| !system.prices.is_empty();
    let shown = |n: usize| voice.numbers.count(count(n));
    let of = |n: usize| voice.fill(texts::FOR_SYSTEMS, &[("n", &*shown(n)), ("all", &*shown(systems.len()))]);
    let prices: usize = systems.iter().map(|system| system.prices.len()).sum();
    let contracts = systems.iter().filter(running).count();
    vec![
        figure(words::SYSTEMS, shown(systems.len()), String::new(), voice),
        figure(words::SUPPLIERS, shown(portfolio.suppliers().len()), String::new(), voice),
        figure(texts::CONTRACTS, shown(contracts), of(contracts), voice),
        figure(texts::PRICES, shown(prices), of(systems.iter().filter(priced).count()), voice),
        figure(texts::ANSWERS, shown(systems.iter().map(answered).sum()), all_answers(systems.len(), voice), voice),
    ]
}

fn all_answers(systems: usize, voice: Voice) -> String {
    let possible = voice.numbers.count(count(systems.saturating_mul(QuestionId::ALL.len())));
    voice.fill(texts::OF_POSSIBLE, &[("n", &possible)])
}

/// Questions with a value, or of which it is said that they do not arise.
fn answered(system: &System) -> usize {
    let known = |answer: &Answer<String>| matches!(answer, Answer::Value(_) | Answer::NotApplicable(_));
    let others = QuestionId::ALL.iter().filter(|id| system.answers.get(id).is_some_and(known)).count();
    others + usize::from(known(&system.criticality))
}

fn systems(portfolio: &Portfolio, voice: Voice) -> Table {
    let knowledge = Knowledge::bundled();
    let exits = exits(portfolio, knowledge);
    let columns = vec![
        Column::text(voice.say(words::SYSTEM)),
        Column::text(voice.say(words::SUPPLIER)),
        Column::number(voice.say(words::USERS)),
        Column::number(format!("{}, {}", voice.say(words::COST_TODAY), voice.numbers.unit())),
        Column::text(voice.say(texts::CRITICALITY)),
        Column::number(voice.say(texts::ANSWERED)),
    ];
    let unknown = || voice.say(words::UNKNOWN_AMOUNT).to_owned();
    let rows = portfolio.systems_with_supplier().zip(&exits).take(SHOWN).map(|((system, supplier), exit)| {
        let users = system.users.map(|users| users.map(|users| users.value()).likely());
        let level =
            system.criticality.value().and_then(|level| texts::criticality(level)).map(|level| voice.say(level));
        vec![
            Cell::from(system.name.as_str()),
            supplier.name.as_str().into(),
            users.map_or_else(unknown, |users| voice.numbers.decimal(users, 0)).into(),
            exit.today.as_ref().map_or_else(unknown, |today| voice.numbers.decimal(today.supplier, 0)).into(),
            level.map_or_else(unknown, str::to_owned).into(),
            format!("{}/{}", answered(system), QuestionId::ALL.len()).into(),
        ]
    });
    Table::new(voice.say(texts::SYSTEMS_CAPTION), columns).rows(rows)
}
