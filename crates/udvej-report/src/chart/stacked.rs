// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What each dimension adds to the score, for all systems.

use maud::{Markup, html};
use serde_json::{Value, json};
use udvej::Report;
use udvej::methodology::DimensionId;
use udvej::report::SystemReport;

use super::axis;
use super::canvas::{STRONG, WIDTH, label, lines, note, shortened, tall, wide};
use super::drawing::Drawing;
use super::ink::Ink;
use super::scale::Scale;
use super::{ChartCell, ChartTable, texts};
use crate::page::by_score;
use crate::texts as words;
use crate::voice::Voice;

/// Systems shown; the rest is told.
const SHOWN: usize = 20;
const TOP: f64 = 52.0;
const ROW: f64 = 38.0;
const INKS: [(DimensionId, Ink); 4] = [
    (DimensionId::Dependency, Ink::First),
    (DimensionId::SwitchingCost, Ink::Second),
    (DimensionId::Jurisdiction, Ink::Third),
    (DimensionId::Price, Ink::Fourth),
];

pub(super) fn draw(report: &Report, voice: Voice) -> Option<Drawing> {
    let all = by_score(report);
    let systems: Vec<_> = all.iter().take(SHOWN).copied().collect();
    if systems.is_empty() {
        return None;
    }
    let x = Scale::round(0.0, 100.0, (1.0, WIDTH - 1.0), axis::TICKS);
    let bottom = TOP + ROW * f64::from(u32::try_from(systems.len()).unwrap_or(0));
    let note_lines = lines(voice.say(texts::STACKED_NOTE), WIDTH);
    let table = table(&systems, voice);
    let body = html! {
        @for (at, (dimension, ink)) in INKS.iter().enumerate() { (key(at, *dimension, *ink, voice)) }
        (axis::below(x, bottom, voice))
        @for (at, system) in (0_u32..).zip(&systems) { (row(system, TOP + ROW * f64::from(at), x, voice)) }
        (note(bottom + 40.0, &note_lines))
    };
    Some(Drawing {
        title: voice.say(texts::STACKED_TITLE).to_owned(),
        description: describe(&systems, all.len(), voice),
        height: bottom + 28.0 + tall(note_lines.len()),
        body,
        vega: vega(&table, voice),
        table,
    })
}

fn key(at: usize, dimension: DimensionId, ink: Ink, voice: Voice) -> Markup {
    let x = if at.is_multiple_of(2) { 0.0 } else { WIDTH / 2.0 };
    let y = if at < 2 { 0.0 } else { 21.0 };
    html! {
        (ink.bar(x, y + 1.0, 26.0, 13.0))
        (label(x + 33.0, y + 12.0, voice.say(words::dimension(dimension))))
    }
}

fn row(system: &SystemReport, y: f64, x: Scale, voice: Voice) -> Markup {
    let score = voice.points(system.score.value);
    let mut from = 0.0;
    html! {
        (label(0.0, y + 13.0, shortened(&system.name, WIDTH - STRONG * wide(&score) - 16.0)))
        (label(WIDTH, y + 13.0, score).end().strong())
        @for (dimension, ink) in INKS {
            ({
                let points = system.score.dimensions.get(dimension).points.max(0.0);
                let (left, right) = (x.at(from), x.at(from + points));
                from += points;
                // A hair of paper between the parts.
                html! { @if right - left > 0.6 { (ink.bar(left, y + 18.0, right - left - 0.6, 13.0)) } }
            })
        }
    }
}

fn table(systems: &[&SystemReport], voice: Voice) -> ChartTable {
    let number = |value: f64| ChartCell::number(value, voice.numbers.decimal(value, 1));
    let rows = systems.iter().map(|system| {
        let mut row = vec![ChartCell::text(&*system.name), number(system.score.value)];
        row.extend(DimensionId::ALL.map(|dimension| number(system.score.dimensions.get(dimension).points)));
        row
    });
    let mut table = ChartTable::new(voice.say(texts::STACKED_TABLE))
        .text("system", voice.say(texts::SYSTEM))
        .number("score", voice.say(texts::SCORE));
    for dimension in DimensionId::ALL {
        table = table.number(dimension.id(), voice.say(words::dimension(dimension)));
    }
    table.rows(rows)
}

fn describe(systems: &[&SystemReport], all: usize, voice: Voice) -> String {
    let told = |system: &&SystemReport| format!("{} {}", system.name, voice.points(system.score.value));
    let first: Vec<String> = systems.iter().take(3).map(told).collect();
    let mut text = voice.fill(texts::STACKED_DESCRIPTION, &[("first", &voice.list(&first))]);
    let rest = all.saturating_sub(systems.len());
    if let (Some(last), true) = (systems.last(), rest > 0) {
        let most = voice.points(last.score.value);
        text.push(' ');
        text.push_str(&voice.fill(texts::STACKED_REST, &[("n", &rest.to_string()), ("score", &most)]));
    }
    text
}

fn vega(table: &ChartTable, voice: Voice) -> Value {
    let names = DimensionId::ALL.map(DimensionId::id);
    let titles = DimensionId::ALL.map(|dimension| (dimension.id().to_owned(), table.title(dimension.id()).into()));
    let lookup = Value::Object(titles.into_iter().collect());
    json!({
        "transform": [
            { "fold": names, "as": ["dimension", "points"] },
            { "calculate": format!("({lookup})[datum.dimension]"), "as": "name" },
        ],
        "mark": { "type": "bar", "tooltip": true },
        "encoding": {
            "x": { "field": "points", "type": "quantitative", "stack": "zero", "title": voice.say(texts::POINTS) },
            "y": { "field": "system", "type": "nominal", "sort": null, "title": null },
            "color": { "field": "name", "type": "nominal", "sort": null, "title": voice.say(texts::DIMENSION) },
        },
    })
}
