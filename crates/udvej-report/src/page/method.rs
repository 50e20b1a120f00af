// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::error::Language;
use udvej::order::Order as _;
use udvej::quantity::Grade;

use super::origin::Origins;
use super::place::{Place, capital, place};
use crate::block::{Block, Cell, Column, Item, Table};
use crate::texts;
use crate::voice::Voice;

/// Method, every assumption with source and grade, what is doubtful, how to compute the same again.
pub(super) fn page(origins: Origins<'_>, voice: Voice) -> Vec<Block> {
    let report = origins.report;
    let mut blocks = vec![
        Block::anchored(2, voice.say(texts::METHOD), "method"),
        Block::paragraph(voice.fill(texts::METHOD_SENTENCE, &[("method", &report.method)])),
        Block::heading(3, voice.say(texts::HOW_TO_READ)),
        Block::List(notes(report, voice)),
    ];
    blocks.push(Block::anchored(2, voice.say(texts::ASSUMPTIONS), "assumptions"));
    blocks.extend(assumptions(report, voice));
    blocks.push(Block::anchored(2, voice.say(texts::WARNINGS), "warnings"));
    blocks.extend(origins.refusal(voice));
    blocks.push(if report.warnings.is_empty() {
        Block::paragraph(voice.say(texts::NO_WARNINGS))
    } else {
        Block::List(warned(report, voice))
    });
    blocks.push(Block::anchored(2, voice.say(texts::RECORD), "record"));
    blocks.push(Block::Table(record(origins, voice)));
    blocks.extend(origins.files(3, voice));
    blocks
}

/// With which versions the report was written.
pub(crate) fn origin_line(report: &Report, voice: Voice) -> String {
    let values = [("udvej", &*report.udvej), ("method", &*report.method), ("knowledge", &*report.knowledge)];
    voice.fill(texts::FOOTER, &values)
}

/// How to read the numbers.
pub(crate) fn notes(report: &Report, voice: Voice) -> Vec<Item> {
    let mut caps: Vec<f64> =
        report.systems.iter().filter_map(|system| system.plan_b.as_ref()).map(|plan| plan.overrun_cap).collect();
    caps.order_by(f64::total_cmp);
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
    let items = warned(report, voice);
    if items.is_empty() {
        Vec::new()
    } else {
        vec![Block::heading(level, voice.say(texts::WARNINGS)), Block::List(items)]
    }
}

/// Each warning by the name of what it is about; the place in the document small beside it.
fn warned(report: &Report, voice: Voice) -> Vec<Item> {
    let items = report.warnings.iter().map(|warning| {
        let Place { subject, field } = place(&warning.at, report, voice);
        let lead = [subject, (!field.is_empty()).then_some(field)].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let lead = if lead.is_empty() { voice.say(texts::WHOLE_DOCUMENT).to_owned() } else { capital(&lead) };
        let (message, hint) = (capital(&voice.of(&warning.message)), capital(&voice.of(&warning.hint)));
        let text = voice.fill(texts::WARNING_LINE, &[("message", &message), ("hint", &hint)]);
        let pointer = warning.at.as_str();
        let item = Item::led(lead, text);
        if pointer.is_empty() { item } else { item.at(pointer) }
    });
    items.collect()
}

/// The command that writes the same report again.
pub(crate) fn command(origins: Origins<'_>, voice: Voice) -> String {
    let tag = if voice.language == Language::Da { "da" } else { "en" };
    let (from, to) = (voice.say(texts::DOCUMENT_FILE), voice.say(texts::REPORT_FILE));
    let Origins { report: Report { method, seed, trials, .. }, provenance, format, .. } = origins;
    let sidecar = if provenance.is_some() { voice.say(texts::PROVENANCE_OPTION) } else { "" };
    format!(
        "udvej assess {from}{sidecar} --method {method} --seed {seed} --trials {trials} --format {format} --lang {tag} --out {to}.{format}"
    )
}

fn record(origins: Origins<'_>, voice: Voice) -> Table {
    let report = origins.report;
    let rows = [
        (texts::R_REPORT, report.report.clone()),
        (texts::R_UDVEJ, report.udvej.clone()),
        (texts::R_METHOD, report.method.clone()),
        (texts::R_KNOWLEDGE, report.knowledge.clone()),
        (texts::R_SEED, report.seed.to_string()),
        (texts::R_TRIALS, voice.numbers.count(u64::from(report.trials))),
        (texts::R_HASH, report.input_sha256.clone()),
        (texts::R_DATE, voice.numbers.date(report.valuation_date)),
        (texts::R_COMMAND, command(origins, voice)),
    ];
    let columns = vec![Column::text(voice.say(texts::FIELD_NAME)), Column::path(voice.say(texts::FIELD_VALUE))];
    let rows = rows.map(|(name, value)| vec![Cell::from(voice.say(name)), value.into()]);
    Table::new(voice.say(texts::RECORD_CAPTION), columns).rows(rows)
}

/// One table for each file of method and knowledge base.
fn assumptions(report: &Report, voice: Voice) -> Vec<Block> {
    let count = |grade: Grade| report.assumptions.iter().filter(|figure| figure.grade == grade).count().to_string();
    let (published, derived) = (count(Grade::Published), count(Grade::Derived));
    let (judgement, all) = (count(Grade::Judgement), report.assumptions.len().to_string());
    let counts = [("all", &*all), ("published", &*published), ("derived", &*derived), ("judgement", &*judgement)];
    let mut blocks = vec![Block::paragraph(voice.fill(texts::ASSUMPTIONS_SENTENCE, &counts))];
    let mut files: Vec<&str> = Vec::new();
    for figure in &report.assumptions {
        let file = file(&figure.id);
        if !files.contains(&file) {
            files.push(file);
        }
    }
    for name in files {
        let columns = vec![
            Column::path(voice.say(texts::ASSUMPTION)),
            Column::path(voice.say(texts::VALUE_OF)),
            Column::text(voice.say(texts::SOURCE)),
            Column::text(voice.say(texts::GRADE)),
        ];
        let rows = report.assumptions.iter().filter(|figure| file(&figure.id) == name).map(|figure| {
            let source = format!("{} ({})", figure.source, figure.year);
            vec![
                Cell::from(figure.id.as_str()),
                figure.value.as_str().into(),
                source.into(),
                voice.say(texts::grade(figure.grade)).into(),
            ]
        });
        let title = texts::assumptions(name).map_or(name, |text| voice.say(text));
        blocks.push(Block::heading(3, title));
        let caption = voice.fill(texts::ASSUMPTIONS_CAPTION, &[("file", title)]);
        blocks.push(Block::Table(Table::new(caption, columns).rows(rows)));
    }
    blocks
}

/// The part of an id before its first slash.
fn file(id: &str) -> &str {
    id.split_once('/').map_or(id, |(file, _)| file)
}
