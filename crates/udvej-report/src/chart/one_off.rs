// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The one-off cost part by part, before chance.

use maud::{Markup, html};
use serde_json::{Value, json};
use udvej::cost::{ComponentLine, PlainRange};
use udvej::order::Order as _;
use udvej::report::SystemReport;

use super::axis;
use super::canvas::{STRONG, WIDTH, label, lines, note, px, shortened, tall, wide};
use super::drawing::{Drawing, field};
use super::ink::Ink;
use super::scale::Scale;
use super::unit::{Unit, number};
use super::{ChartCell, ChartTable, texts};
use crate::voice::Voice;

/// Top of the first row, and from row to row.
const TOP: f64 = 2.0;
const ROW: f64 = 40.0;
/// Ticks of the axis.
const ABOUT: f64 = 5.0;

pub(super) fn draw(system: &SystemReport, voice: Voice) -> Option<Drawing> {
    let plan = system.plan_b.as_ref()?;
    let mut parts: Vec<(&ComponentLine, &PlainRange)> =
        plan.components.iter().filter_map(|part| Some((part, part.amount.as_ref()?))).collect();
    parts.retain(|(_, range)| !range.high.decimal().is_zero());
    parts.order_by(|a, b| b.1.likely.cmp(&a.1.likely).then_with(|| a.0.component.cmp(&b.0.component)));
    let largest = parts.iter().map(|(_, range)| number(range.high)).fold(0.0, f64::max);
    if parts.is_empty() || largest <= 0.0 {
        return None;
    }
    let unit = Unit::of(largest, voice);
    let x = Scale::round(0.0, unit.value(largest), (1.0, WIDTH - 8.0), ABOUT);
    let bottom = TOP + ROW * f64::from(u32::try_from(parts.len()).unwrap_or(u32::MAX));
    let note_lines = lines(&voice.fill(texts::ONE_OFF_NOTE, &[("unit", &unit.name)]), WIDTH);
    let table = table(&parts, &unit, voice);
    let body = html! {
        (axis::below(x, bottom, voice))
        @for (at, (part, range)) in (0_u32..).zip(&parts) {
            (row(TOP + ROW * f64::from(at), part, range, x, &unit, voice))
        }
        (note(bottom + 40.0, &note_lines))
    };
    Some(Drawing {
        title: voice.fill(texts::ONE_OFF_TITLE, &[("name", &system.name)]),
        description: describe(&parts, &plan.components, &unit, voice),
        height: bottom + 28.0 + tall(note_lines.len()),
        body,
        vega: vega(&table),
        table,
    })
}

/// Name and amount on one line, below it the bar to the likely amount with its whisker from low to high.
fn row(y: f64, part: &ComponentLine, range: &PlainRange, x: Scale, unit: &Unit, voice: Voice) -> Markup {
    let amount = unit.text(number(range.likely), voice);
    let name = shortened(&voice.of(&part.name), WIDTH - STRONG * wide(&amount) - 12.0);
    let at = |amount| x.at(unit.value(number(amount)));
    html! {
        (label(1.0, y + 13.0, name))
        (label(WIDTH, y + 13.0, amount).end().strong())
        (Ink::First.bar(x.at(0.0), y + 19.0, at(range.likely) - x.at(0.0), 12.0))
        (whisker(at(range.low), at(range.high), y + 25.0))
    }
}

fn whisker(low: f64, high: f64, y: f64) -> Markup {
    let ends = format!("M{0} {2}v10M{1} {2}v10M{0} {3}H{1}", px(low), px(high), px(y - 5.0), px(y));
    html! { path d=(ends) fill="none" stroke="currentColor" stroke-width="1.5" {} }
}

fn table(parts: &[(&ComponentLine, &PlainRange)], unit: &Unit, voice: Voice) -> ChartTable {
    let cell = |amount| ChartCell::number(unit.value(number(amount)), unit.text(number(amount), voice));
    let rows = parts.iter().map(|(part, range)| {
        let mut row = vec![ChartCell::text(voice.of(&part.name))];
        row.extend([range.low, range.likely, range.high].map(cell));
        row
    });
    ChartTable::new(voice.fill(texts::ONE_OFF_TABLE, &[("unit", &unit.name)]))
        .text("component", voice.say(texts::PART))
        .number("low", voice.say(texts::LOW))
        .number("likely", voice.say(texts::LIKELY))
        .number("high", voice.say(texts::HIGH))
        .rows(rows)
}

fn describe(parts: &[(&ComponentLine, &PlainRange)], all: &[ComponentLine], unit: &Unit, voice: Voice) -> String {
    let largest: Vec<String> = parts
        .iter()
        .take(3)
        .map(|(part, range)| {
            format!("{} {}", voice.of(&part.name).to_lowercase(), unit.text(number(range.likely), voice))
        })
        .collect();
    let mut text = voice.fill(texts::ONE_OFF_DESCRIPTION, &[("largest", &voice.list(&largest)), ("unit", &unit.name)]);
    let unknown: Vec<String> =
        all.iter().filter(|part| part.amount.is_none()).map(|part| voice.of(&part.name).to_lowercase()).collect();
    if !unknown.is_empty() {
        text.push(' ');
        text.push_str(&voice.fill(texts::PARTS_UNKNOWN, &[("names", &voice.list(&unknown))]));
    }
    text
}

fn vega(table: &ChartTable) -> Value {
    let y = json!({ "field": "component", "type": "nominal", "sort": null, "title": table.title("component") });
    let ends = json!({
        "x": { "field": "low", "type": "quantitative", "title": table.caption },
        "x2": { "field": "high" },
        "y": y,
    });
    json!({ "layer": [
        { "mark": { "type": "bar", "tooltip": true }, "encoding": { "x": field(table, "likely", "quantitative"), "y": y } },
        { "mark": { "type": "rule", "strokeWidth": 2 }, "encoding": ends },
    ] })
}
