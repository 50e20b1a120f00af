// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What each factor adds to the score of one system.

use maud::{Markup, html};
use serde_json::{Value, json};
use udvej::methodology::DimensionId;
use udvej::order::Order as _;
use udvej::report::SystemReport;
use udvej::score::{AppliesWord, Contribution};

use super::canvas::{LINE, Stroke, WIDTH, label, line, lines, note, shortened, tall};
use super::drawing::{Drawing, field};
use super::ink::Ink;
use super::scale::Scale;
use super::{ChartCell, ChartTable, texts};
use crate::texts as words;
use crate::voice::Voice;

/// Where bars begin and end; the points stand behind them.
const BARS: (f64, f64) = (202.0, WIDTH - 52.0);
const ROW: f64 = 21.0;
/// A heading and the space above it.
const HEAD: f64 = 32.0;

/// A dimension with its factors, the largest first.
type Part<'r> = (DimensionId, Vec<&'r Contribution>);

pub(super) fn draw(system: &SystemReport, voice: Voice) -> Option<Drawing> {
    let parts = DimensionId::ALL.map(|dimension| (dimension, factors(system, dimension)));
    let count = parts.iter().map(|(_, factors)| factors.len()).sum::<usize>();
    if count == 0 {
        return None;
    }
    let largest = system.score.contributions.iter().map(|found| found.points).fold(0.0, f64::max);
    let x = Scale::between((0.0, largest), BARS);
    let note_lines = lines(voice.say(texts::CONTRIBUTIONS_NOTE), WIDTH);
    let table = table(&parts, voice);
    let mut y = -8.0;
    let body = html! {
        @for part in parts.iter().filter(|(_, factors)| !factors.is_empty()) {
            ({ y += HEAD; dimension(system, part, y, x, voice) })
            ({ y += ROW * f64::from(u32::try_from(part.1.len()).unwrap_or(0)); "" })
        }
        (note(y + 30.0, &note_lines))
    };
    Some(Drawing {
        title: voice.fill(texts::CONTRIBUTIONS_TITLE, &[("name", &system.name)]),
        description: describe(system, voice),
        height: y + 18.0 + tall(note_lines.len()),
        body,
        vega: vega(&table),
        table,
    })
}

/// Those that apply.
fn factors(system: &SystemReport, dimension: DimensionId) -> Vec<&Contribution> {
    let contributions = system.score.contributions.iter();
    let mut factors: Vec<_> =
        contributions.filter(|found| found.dimension == dimension && found.applies != AppliesWord::No).collect();
    factors.order_by(|a, b| b.points.total_cmp(&a.points).then_with(|| a.factor.cmp(&b.factor)));
    factors
}

/// A heading on the base line `y` with the dimension's points, and a row a factor below.
fn dimension(system: &SystemReport, (id, factors): &Part<'_>, y: f64, x: Scale, voice: Voice) -> Markup {
    let points = system.score.dimensions.get(*id).points;
    html! {
        (label(0.0, y, voice.say(words::dimension(*id))).strong())
        (label(WIDTH, y, voice.numbers.decimal(points, 1)).end().strong())
        (line(0.0, y + 5.0, WIDTH, y + 5.0, Stroke::Grid))
        @for (at, found) in (1_u32..).zip(factors) { (row(found, y + ROW * f64::from(at), x, voice)) }
    }
}

fn row(found: &Contribution, y: f64, x: Scale, voice: Voice) -> Markup {
    let mark = if found.coverage < 100.0 { " ?" } else { "" };
    let name = shortened(voice.say(words::factor(found.factor)), BARS.0 - 8.0);
    html! {
        (label(0.0, y, name))
        (Ink::First.bar(BARS.0, y - 11.0, x.at(found.points) - BARS.0, 13.0))
        (label(x.at(found.points) + 5.0, y, format!("{}{mark}", voice.numbers.decimal(found.points, 1))))
    }
}

fn table(parts: &[Part<'_>], voice: Voice) -> ChartTable {
    let number = |value: f64, places: usize| ChartCell::number(value, voice.numbers.decimal(value, places));
    let rows = parts.iter().flat_map(|(dimension, factors)| {
        factors.iter().map(|found| {
            vec![
                ChartCell::text(voice.say(words::dimension(*dimension))),
                ChartCell::text(voice.say(words::factor(found.factor))),
                number(found.points, 1),
                number(found.value, 2),
                number(found.low, 2),
                number(found.high, 2),
                ChartCell::number(found.coverage, voice.numbers.percent(found.coverage)),
            ]
        })
    });
    ChartTable::new(voice.say(texts::CONTRIBUTIONS_TABLE))
        .text("dimension", voice.say(texts::DIMENSION))
        .text("factor", voice.say(texts::FACTOR))
        .number("points", voice.say(texts::POINTS))
        .number("value", voice.say(texts::VALUE))
        .number("low", voice.say(texts::AT_BEST))
        .number("high", voice.say(texts::AT_WORST))
        .number("coverage", voice.say(texts::KNOWN))
        .rows(rows)
}

fn describe(system: &SystemReport, voice: Voice) -> String {
    let score = &system.score;
    let mut found: Vec<_> = score.contributions.iter().filter(|found| found.applies != AppliesWord::No).collect();
    found.order_by(|a, b| b.points.total_cmp(&a.points).then_with(|| a.factor.cmp(&b.factor)));
    let most: Vec<String> = found
        .iter()
        .take(3)
        .map(|found| {
            let name = voice.say(words::factor(found.factor)).to_lowercase();
            format!("{name} {}", voice.numbers.decimal(found.points, 1))
        })
        .collect();
    let value = voice.bounded(score.value, score.low, score.high);
    let mut text = voice.fill(texts::CONTRIBUTIONS_DESCRIPTION, &[("score", &value), ("most", &voice.list(&most))]);
    let none: Vec<String> = score
        .contributions
        .iter()
        .filter(|found| found.applies == AppliesWord::No)
        .map(|found| voice.say(words::factor(found.factor)).to_lowercase())
        .collect();
    if !none.is_empty() {
        text.push(' ');
        text.push_str(&voice.fill(texts::DOES_NOT_APPLY, &[("names", &voice.list(&none))]));
    }
    text
}

fn vega(table: &ChartTable) -> Value {
    json!({
        "height": { "step": LINE },
        "mark": { "type": "bar", "tooltip": { "content": "data" } },
        "encoding": {
            "x": field(table, "points", "quantitative"),
            "y": { "field": "factor", "type": "nominal", "sort": null, "title": null },
            "row": { "field": "dimension", "type": "nominal", "sort": null, "title": null },
        },
        "resolve": { "scale": { "y": "independent" } },
    })
}
