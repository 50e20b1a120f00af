// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Shares of spend and of criticality by group.

use maud::{Markup, html};
use serde_json::{Value, json};
use udvej::Report;
use udvej::order::Order as _;
use udvej::score::Totals;

use super::axis;
use super::canvas::{WIDTH, label, lines, note, shortened, tall};
use super::drawing::Drawing;
use super::ink::Ink;
use super::scale::Scale;
use super::unit::number;
use super::{ChartCell, ChartTable, texts};
use crate::page;
use crate::texts as words;
use crate::voice::Voice;

/// Groups shown by name; the rest is one bar.
const SHOWN: usize = 12;
const TOP: f64 = 52.0;
const ROW: f64 = 54.0;

/// A group: its name, and its shares in percent. The share of spend is unknown where none of its own is known.
struct Part {
    name: String,
    spend: Option<f64>,
    criticality: f64,
}

pub(super) fn draw(report: &Report, voice: Voice) -> Option<Drawing> {
    let whole = report.organisation.lock_in.totals.as_ref()?;
    let parts = parts(report, whole, voice);
    let largest = parts.iter().flat_map(|part| [part.spend.unwrap_or(0.0), part.criticality]).fold(1.0, f64::max);
    let x = Scale::round(0.0, largest, (1.0, WIDTH - 58.0), axis::TICKS);
    let bottom = TOP + ROW * f64::from(u32::try_from(parts.len()).unwrap_or(0));
    let concentration = page::concentration(report, voice);
    let note_lines = lines(&concentration, WIDTH);
    let table = table(&parts, voice);
    let body = html! {
        (key(0.0, Ink::First, voice.say(texts::SHARE_OF_SPEND)))
        (key(21.0, Ink::Second, voice.say(texts::SHARE_OF_CRITICALITY)))
        (axis::below(x, bottom, voice))
        @for (at, part) in (0_u32..).zip(&parts) { (row(part, TOP + ROW * f64::from(at), x, voice)) }
        (note(bottom + 40.0, &note_lines))
    };
    Some(Drawing {
        title: voice.say(texts::CONCENTRATION_TITLE).to_owned(),
        description: describe(&parts, &concentration, voice),
        height: bottom + 28.0 + tall(note_lines.len()),
        body,
        vega: vega(&table, voice),
        table,
    })
}

fn parts(report: &Report, whole: &Totals, voice: Voice) -> Vec<Part> {
    let share = |part: f64, whole: f64| if whole > 0.0 { 100.0 * part / whole } else { 0.0 };
    let mut parts: Vec<Part> = report
        .groups
        .iter()
        .map(|group| Part {
            name: group.name.clone(),
            spend: (group.totals.spend_known > 0).then(|| share(number(group.totals.spend), number(whole.spend))),
            criticality: share(group.totals.criticality, whole.criticality),
        })
        .collect();
    let weight = |part: &Part| part.spend.unwrap_or(0.0) + part.criticality;
    parts.order_by(|a, b| weight(b).total_cmp(&weight(a)).then_with(|| a.name.cmp(&b.name)));
    if parts.len() > SHOWN + 1 {
        let rest = parts.split_off(SHOWN);
        parts.push(Part {
            name: voice.count(rest.len(), words::COUNT_OTHERS),
            spend: Some(rest.iter().filter_map(|part| part.spend).sum()),
            criticality: rest.iter().map(|part| part.criticality).sum(),
        });
    }
    parts
}

fn key(y: f64, ink: Ink, text: &str) -> Markup {
    html! {
        (ink.bar(0.0, y + 1.0, 26.0, 13.0))
        (label(33.0, y + 12.0, text))
    }
}

fn row(part: &Part, y: f64, x: Scale, voice: Voice) -> Markup {
    let bar = |y: f64, share: f64, ink: Ink| {
        html! {
            (ink.bar(x.at(0.0), y, x.at(share) - x.at(0.0), 13.0))
            (label(x.at(share) + 6.0, y + 11.0, percent(share, voice)))
        }
    };
    html! {
        (label(0.0, y + 13.0, shortened(&part.name, WIDTH)))
        @match part.spend {
            Some(share) => (bar(y + 19.0, share, Ink::First)),
            None => (label(2.0, y + 30.0, voice.say(texts::SPEND_UNKNOWN)).soft()),
        }
        (bar(y + 34.0, part.criticality, Ink::Second))
    }
}

fn percent(share: f64, voice: Voice) -> String {
    voice.numbers.probability(share / 100.0)
}

fn table(parts: &[Part], voice: Voice) -> ChartTable {
    let cell = |share: f64| ChartCell::number(share, percent(share, voice));
    let rows = parts.iter().map(|part| {
        let spend = part.spend.map_or_else(ChartCell::unknown, cell);
        vec![ChartCell::text(&*part.name), spend, cell(part.criticality)]
    });
    ChartTable::new(voice.say(texts::CONCENTRATION_TABLE))
        .text("group", voice.say(texts::GROUP))
        .number("spend", voice.say(texts::SHARE_OF_SPEND))
        .number("criticality", voice.say(texts::SHARE_OF_CRITICALITY))
        .rows(rows)
}

fn describe(parts: &[Part], concentration: &str, voice: Voice) -> String {
    let told = |part: &Part| {
        let spend =
            part.spend.map_or_else(|| voice.say(words::SPEND_UNKNOWN).to_owned(), |share| percent(share, voice));
        let values = [("name", &*part.name), ("spend", &spend), ("criticality", &percent(part.criticality, voice))];
        voice.fill(texts::CONCENTRATION_PART, &values)
    };
    let first: Vec<String> = parts.iter().take(3).map(told).collect();
    format!("{}. {concentration}", first.join("; "))
}

fn vega(table: &ChartTable, voice: Voice) -> Value {
    let (spend, criticality) = (table.title("spend"), table.title("criticality"));
    json!({
        "transform": [
            { "calculate": "datum.spend", "as": spend },
            { "calculate": "datum.criticality", "as": criticality },
            { "fold": [spend, criticality], "as": ["of", "share"] },
        ],
        "mark": { "type": "bar", "tooltip": true },
        "encoding": {
            "x": { "field": "share", "type": "quantitative", "title": voice.say(texts::PERCENT) },
            "y": { "field": "group", "type": "nominal", "sort": null, "title": null },
            "yOffset": { "field": "of", "sort": null },
            "color": { "field": "of", "type": "nominal", "sort": null, "title": null },
        },
    })
}
