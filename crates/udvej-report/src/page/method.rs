// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::quantity::Grade;

use crate::block::{Block, Cell, Column, Item, Table};
use crate::texts;
use crate::voice::Voice;

/// Method, how to compute the same again, every assumption with source and grade.
pub(super) fn page(report: &Report, voice: Voice) -> Vec<Block> {
    let count = |grade: Grade| report.assumptions.iter().filter(|figure| figure.grade == grade).count().to_string();
    let (published, derived) = (count(Grade::Published), count(Grade::Derived));
    let (judgement, all) = (count(Grade::Judgement), report.assumptions.len().to_string());
    let counts = [("all", &*all), ("published", &*published), ("derived", &*derived), ("judgement", &*judgement)];
    vec![
        Block::anchored(2, voice.say(texts::METHOD), "method"),
        Block::paragraph(voice.fill(texts::METHOD_SENTENCE, &[("method", &report.method)])),
        Block::heading(3, voice.say(texts::HOW_TO_READ)),
        Block::List(notes(report, voice)),
        Block::heading(3, voice.say(texts::RECORD)),
        Block::Table(record(report, voice)),
        Block::heading(3, voice.say(texts::ASSUMPTIONS)),
        Block::paragraph(voice.fill(texts::ASSUMPTIONS_SENTENCE, &counts)),
        Block::Table(assumptions(report, voice)),
    ]
}

/// How to read the numbers.
pub(crate) fn notes(report: &Report, voice: Voice) -> Vec<Item> {
    let mut caps: Vec<f64> =
        report.systems.iter().filter_map(|system| system.plan_b.as_ref()).map(|plan| plan.overrun_cap).collect();
    caps.sort_by(f64::total_cmp);
    caps.dedup();
    let caps: Vec<String> = caps.into_iter().map(|cap| voice.numbers.decimal(cap, 1)).collect();
    let mut notes: Vec<Item> =
        [texts::NOTE_SCORE, texts::NOTE_SIGN, texts::NOTE_QUANTILES].map(|text| Item::plain(voice.say(text))).to_vec();
    if !caps.is_empty() {
        notes.push(Item::plain(voice.fill(texts::NOTE_CAP, &[("caps", &voice.list(&caps))])));
    }
    let last = [texts::NOTE_BREAK_EVEN, texts::NOTE_LATE, texts::NOTE_NOT];
    notes.extend(last.map(|text| Item::plain(voice.say(text))));
    notes
}

/// What is doubtful in the document, under a heading; nothing where nothing is.
pub(crate) fn warnings(report: &Report, voice: Voice, level: u8) -> Vec<Block> {
    let items = report.warnings.iter().map(|warning| {
        let (message, hint) = (voice.of(&warning.message), voice.of(&warning.hint));
        Item::led(warning.pointer.as_str(), voice.fill(texts::WARNING_LINE, &[("message", &message), ("hint", &hint)]))
    });
    let items: Vec<Item> = items.collect();
    if items.is_empty() {
        Vec::new()
    } else {
        vec![Block::heading(level, voice.say(texts::WARNINGS)), Block::List(items)]
    }
}

fn record(report: &Report, voice: Voice) -> Table {
    let rows = [
        (texts::R_REPORT, report.report.clone()),
        (texts::R_UDVEJ, report.udvej.clone()),
        (texts::R_METHOD, report.method.clone()),
        (texts::R_KNOWLEDGE, report.knowledge.clone()),
        (texts::R_SEED, report.seed.to_string()),
        (texts::R_TRIALS, report.trials.to_string()),
        (texts::R_HASH, report.input_sha256.clone()),
        (texts::R_DATE, voice.numbers.date(report.valuation_date)),
    ];
    let columns = [texts::FIELD_NAME, texts::FIELD_VALUE].map(|title| Column::text(voice.say(title))).to_vec();
    let rows = rows.map(|(name, value)| vec![Cell::from(voice.say(name)), value.into()]);
    Table::new(voice.say(texts::RECORD_CAPTION), columns).rows(rows)
}

fn assumptions(report: &Report, voice: Voice) -> Table {
    let columns = vec![
        Column::path(voice.say(texts::ASSUMPTION)),
        Column::path(voice.say(texts::VALUE_OF)),
        Column::text(voice.say(texts::SOURCE)),
        Column::text(voice.say(texts::GRADE)),
    ];
    let rows = report.assumptions.iter().map(|figure| {
        let source = format!("{} ({})", figure.source, figure.year);
        let cells = [figure.id.clone(), figure.value.clone(), source, voice.say(texts::grade(figure.grade)).to_owned()];
        cells.map(Cell::from).to_vec()
    });
    Table::new(voice.say(texts::ASSUMPTIONS_CAPTION), columns).rows(rows)
}
