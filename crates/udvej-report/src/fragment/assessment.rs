// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::score::Totals;

use super::texts;
use crate::block::{Block, Column, Figure, Table};
use crate::page;
use crate::texts as words;
use crate::voice::{Text, Voice};

/// Rows of a table; the others are counted.
pub(super) const SHOWN: usize = 25;

/// All systems in short: key figures, the ranked list, what to ask first.
pub(super) fn blocks(report: &Report, voice: Voice) -> Vec<Block> {
    let mut blocks = vec![
        Block::heading(3, voice.fill(words::TITLE, &[("name", &report.organisation.name)])),
        Block::note(page::stamp(report, voice)),
    ];
    let Some(totals) = &report.organisation.lock_in.totals else {
        blocks.push(Block::paragraph(voice.say(words::NO_SYSTEMS)));
        return blocks;
    };
    blocks.push(Block::Figures(figures(report, totals, voice)));
    blocks.push(Block::Table(ranked(report, voice)));
    blocks.extend(more(report.systems.len(), voice));
    blocks.push(Block::note(voice.say(texts::RANKED_NOTE)));
    blocks.push(Block::heading(4, voice.say(words::ASK_FIRST)));
    blocks.push(Block::List(page::ask_first(report, voice)));
    if !report.warnings.is_empty() {
        blocks.push(Block::note(voice.count(report.warnings.len(), texts::COUNT_WARNINGS)));
    }
    blocks
}

/// The groups by weight, and how concentrated the whole is.
pub(super) fn suppliers(report: &Report, voice: Voice) -> Vec<Block> {
    let mut blocks = vec![Block::heading(3, voice.say(words::DEPEND_ON))];
    if report.groups.is_empty() {
        blocks.push(Block::paragraph(voice.say(words::NO_SYSTEMS)));
        return blocks;
    }
    blocks.push(Block::Table(page::roll_up(report, voice, SHOWN)));
    blocks.push(Block::note(page::concentration(report, voice)));
    blocks
}

/// How many of `all` are not shown; nothing where all are.
pub(super) fn more(all: usize, voice: Voice) -> Option<Block> {
    let more = all.checked_sub(SHOWN).filter(|more| *more > 0)?;
    Some(Block::paragraph(voice.fill(texts::MORE, &[("n", &voice.numbers.count(count(more)))])))
}

pub(super) fn count(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

pub(super) fn figure(label: Text, value: String, beside: String, voice: Voice) -> Figure {
    Figure { label: voice.say(label).to_owned(), value, beside }
}

fn figures(report: &Report, totals: &Totals, voice: Voice) -> Vec<Figure> {
    let numbers = voice.numbers;
    let highest = report.systems.iter().find(|system| system.id == totals.maximum.system);
    let highest = highest.map_or(totals.maximum.system.as_str(), |system| &system.name);
    let (known, all) = (totals.spend_known.to_string(), totals.systems.to_string());
    let spend = match totals.spend_known {
        0 => voice.say(words::UNKNOWN_AMOUNT).to_owned(),
        _ => numbers.compact(totals.spend),
    };
    let mut figures = vec![
        figure(words::MEAN_SCORE, voice.points(totals.mean), voice.say(texts::MEAN_BESIDE).to_owned(), voice),
        figure(words::HIGHEST, voice.points(totals.maximum.score), highest.to_owned(), voice),
    ];
    figures.extend(coverage(report, voice));
    let spend_beside = voice.fill(texts::KNOWN_OF, &[("known", &known), ("all", &all)]);
    figures.push(figure(words::YEARLY_SPEND, spend, spend_beside, voice));
    if let Some(hhi) = report.organisation.lock_in.hhi_spend.value.filter(|value| *value > 0.0) {
        let beside = voice.fill(texts::AS_EQUAL, &[("n", &numbers.decimal(1.0 / hhi, 1))]);
        figures.push(figure(texts::CONCENTRATION, numbers.decimal(hhi, 2), beside, voice));
    }
    figures
}

/// How much is known, on average over the systems, and where least.
fn coverage(report: &Report, voice: Voice) -> Option<Figure> {
    let known = || report.systems.iter().map(|system| system.score.coverage);
    let (sum, systems) = known().fold((0.0, 0.0), |(sum, systems), known| (sum + known, systems + 1.0));
    let least = report.systems.iter().min_by(|a, b| a.score.coverage.total_cmp(&b.score.coverage))?;
    let values = [("share", &*voice.numbers.percent(least.score.coverage)), ("name", &*least.name)];
    Some(figure(words::KNOWN, voice.numbers.percent(sum / systems), voice.fill(texts::LEAST_KNOWN, &values), voice))
}

fn ranked(report: &Report, voice: Voice) -> Table {
    let systems = page::by_score(report);
    let mut table = page::scores(&systems, voice, SHOWN);
    table.columns.push(Column::number(format!("{}, {}", voice.say(words::ONE_OFF), voice.numbers.unit_of_millions())));
    for (row, system) in table.rows.iter_mut().zip(&systems) {
        let plan = system.plan_b.as_ref();
        row.push(
            plan.map_or_else(|| voice.say(texts::NO_PLAN).to_owned(), |plan| voice.quantiles(&plan.one_off)).into(),
        );
    }
    table
}
