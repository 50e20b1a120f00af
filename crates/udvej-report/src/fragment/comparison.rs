// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::order::Order as _;
use udvej::report::SystemReport;

use super::assessment::{SHOWN, count, figure, more};
use super::texts;
use crate::block::{Block, Cell, Column, Figure, Table};
use crate::frame::{Pair, pairs};
use crate::page;
use crate::texts as words;
use crate::voice::{Text, Voice};

/// A change of so many points shows with one decimal.
const LEAST: f64 = 0.05;

/// Two reports side by side: the whole, then the systems where something changed.
pub(super) fn blocks(before: &Report, after: &Report, voice: Voice) -> Vec<Block> {
    let old = Voice::new(voice.language, before.currency);
    let mut blocks = vec![
        Block::heading(3, voice.fill(texts::COMPARISON, &[("name", &after.organisation.name)])),
        Block::note(voice.fill(texts::STAMP_BEFORE, &[("stamp", &page::stamp(before, old))])),
        Block::note(voice.fill(texts::STAMP_AFTER, &[("stamp", &page::stamp(after, voice))])),
    ];
    blocks.extend(cautions(before, after).into_iter().map(|text| Block::paragraph(voice.say(text))));
    let figures = figures(before, after, old, voice);
    if !figures.is_empty() {
        blocks.push(Block::Figures(figures));
    }
    let pairs = pairs(before, after);
    let (mut changed, same): (Vec<Pair<'_>>, Vec<Pair<'_>>) =
        pairs.into_iter().partition(|pair| !is_same(*pair, old, voice));
    if changed.is_empty() {
        blocks.push(Block::paragraph(voice.say(texts::NOTHING_CHANGED)));
        return blocks;
    }
    // Those of one report only come last; a stable sort keeps the order by id.
    changed.order_by(|a, b| moved(*b).total_cmp(&moved(*a)));
    blocks.push(Block::Table(table(&changed, old, voice)));
    blocks.extend(more(changed.len(), voice));
    if !same.is_empty() {
        let n = voice.count(same.len(), words::COUNT_SYSTEMS);
        blocks.push(Block::note(voice.fill(texts::SAME, &[("n", &n)])));
    }
    blocks
}

/// What else than the document may lie behind a difference.
fn cautions(before: &Report, after: &Report) -> Vec<Text> {
    let checks = [
        ((&before.method, &before.knowledge) != (&after.method, &after.knowledge), texts::OTHER_METHOD),
        (before.currency != after.currency, texts::OTHER_CURRENCY),
        ((before.seed, before.trials) != (after.seed, after.trials), texts::OTHER_CHANCE),
    ];
    checks.into_iter().filter(|(differs, _)| *differs).map(|(_, text)| text).collect()
}

fn figures(before: &Report, after: &Report, old: Voice, voice: Voice) -> Vec<Figure> {
    let totals = |report: &Report| report.organisation.lock_in.totals.clone();
    let (Some(was), Some(is)) = (totals(before), totals(after)) else { return Vec::new() };
    let was_beside = |value: &str| voice.fill(texts::WAS, &[("before", value)]);
    let systems = |n: usize| voice.numbers.count(count(n));
    let spend = |totals: &udvej::score::Totals, voice: Voice| match totals.spend_known {
        0 => voice.say(words::UNKNOWN_AMOUNT).to_owned(),
        _ => voice.numbers.compact(totals.spend),
    };
    let one = |points: f64| voice.numbers.decimal(points, 1);
    vec![
        figure(words::MEAN_SCORE, one(is.mean), was_beside(&one(was.mean)), voice),
        figure(words::HIGHEST, one(is.maximum.score), was_beside(&one(was.maximum.score)), voice),
        figure(words::SYSTEMS, systems(is.systems), was_beside(&systems(was.systems)), voice),
        figure(words::YEARLY_SPEND, spend(&is, voice), was_beside(&spend(&was, old)), voice),
    ]
}

/// Whether both look the same here: shares that couple systems move all of them a little.
fn is_same(pair: Pair<'_>, old: Voice, voice: Voice) -> bool {
    let (Some(before), Some(after)) = (pair.before, pair.after) else { return false };
    let points =
        (after.score.value - before.score.value).abs().max((after.score.coverage - before.score.coverage).abs());
    points < LEAST && cost(before, old) == cost(after, voice)
}

/// How far the score moved; less than nothing where there is only one.
fn moved(pair: Pair<'_>) -> f64 {
    match (pair.before, pair.after) {
        (Some(before), Some(after)) => (after.score.value - before.score.value).abs(),
        _ => -1.0,
    }
}

fn table(pairs: &[Pair<'_>], old: Voice, voice: Voice) -> Table {
    let titled = |text: Text, what: Text| Column::number(voice.fill(text, &[("what", voice.say(what))]));
    let columns = vec![
        Column::text(voice.say(words::SYSTEM)),
        titled(texts::BEFORE, words::SCORE),
        titled(texts::AFTER, words::SCORE),
        Column::number(voice.say(texts::CHANGE)),
        titled(texts::BEFORE, words::KNOWN),
        titled(texts::AFTER, words::KNOWN),
        titled(texts::BEFORE, words::ONE_OFF),
        titled(texts::AFTER, words::ONE_OFF),
    ];
    let rows = pairs.iter().take(SHOWN).map(|pair| {
        let sides = [(pair.before, old), (pair.after, voice)];
        let score = |(system, voice): (Option<&SystemReport>, Voice)| {
            Cell::from(system.map_or_else(String::new, |found| bounded(found, voice)))
        };
        let known = |(system, voice): (Option<&SystemReport>, Voice)| {
            Cell::from(system.map_or_else(String::new, |found| voice.numbers.percent(found.score.coverage)))
        };
        let cost = |(system, voice): (Option<&SystemReport>, Voice)| {
            Cell::from(system.map_or_else(String::new, |found| cost(found, voice)))
        };
        let mut row = vec![Cell::from(pair.name())];
        row.extend(sides.map(score));
        row.push(change(*pair, voice).into());
        row.extend(sides.map(known));
        row.extend(sides.map(cost));
        row
    });
    let units = [old, voice].map(|voice| voice.numbers.unit_of_millions());
    let [was, is] = &units;
    let unit = if was == is { is.clone() } else { format!("{was} / {is}") };
    Table::new(voice.fill(texts::CHANGED_CAPTION, &[("unit", &unit)]), columns).rows(rows)
}

/// The median one-off cost in millions.
fn cost(system: &SystemReport, voice: Voice) -> String {
    system.plan_b.as_ref().map_or_else(String::new, |plan| voice.numbers.millions(plan.one_off.p50))
}

fn bounded(system: &SystemReport, voice: Voice) -> String {
    let score = &system.score;
    format!("{} [{}]", voice.numbers.decimal(score.value, 1), voice.span(score.low, score.high))
}

/// `+1,2`; a word where there is only one.
fn change(pair: Pair<'_>, voice: Voice) -> String {
    match (pair.before, pair.after) {
        (Some(before), Some(after)) => {
            let points = after.score.value - before.score.value;
            let shown = voice.numbers.decimal(points, 1);
            if points >= LEAST { format!("+{shown}") } else { shown }
        }
        (None, _) => voice.say(texts::ADDED).to_owned(),
        (_, None) => voice.say(texts::REMOVED).to_owned(),
    }
}
