// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Prices paid, and the price if one stays.

use jiff::Span;
use maud::{Markup, html};
use serde_json::{Value, json};
use udvej::Report;
use udvej::cost::PriceYear;
use udvej::quantity::Date;
use udvej::report::{Paid, SystemReport};

use super::axis;
use super::canvas::{Stroke, WIDTH, label, line, lines, note, path, px, tall};
use super::drawing::Drawing;
use super::ink::Ink;
use super::scale::Scale;
use super::time::{self, years_between};
use super::unit::{Unit, number};
use super::{ChartCell, ChartTable, texts};
use crate::voice::Voice;

const LEFT: f64 = 52.0;
const RIGHT: f64 = WIDTH - 6.0;
const TOP: f64 = 54.0;
const BOTTOM: f64 = 260.0;

/// Everything that is drawn, prices as they stand in the table.
struct Story<'r> {
    today: Date,
    paid: Vec<(Date, f64, &'r Paid)>,
    /// Middle of the year, 10 %, median and 90 %.
    expected: Vec<(Date, [f64; 3])>,
    /// Today's price; 100 where no price is known.
    now: f64,
    unit: Option<Unit>,
}

pub(super) fn draw(report: &Report, system: &SystemReport, voice: Voice) -> Option<Drawing> {
    let story = Story::of(report, system, voice)?;
    let highs = story.expected.iter().map(|(_, [.., high])| *high);
    let largest = highs.chain(story.paid.iter().map(|(_, price, _)| *price)).fold(story.now, f64::max);
    let first = story.paid.first().map_or(story.today, |(date, ..)| *date);
    let last = story.expected.last().map_or(story.today, |(date, _)| *date);
    let y = Scale::round(0.0, largest, (BOTTOM, TOP), axis::TICKS);
    let x = Scale::between((years_between(story.today, first), years_between(story.today, last)), (LEFT, RIGHT));
    let unit = story.unit.as_ref().map_or(voice.say(texts::PRICE_INDEX).to_owned(), |unit| {
        voice.fill(texts::PRICE_UNIT, &[("unit", &unit.name)])
    });
    let note_lines = lines(voice.say(story.note()), WIDTH);
    let table = table(&story, &unit, voice);
    let body = html! {
        (axis::upright(y, (LEFT, RIGHT), &unit, voice))
        (time::axis(x, story.today, BOTTOM))
        (line(x.at(0.0), TOP - 24.0, x.at(0.0), BOTTOM, Stroke::Dashed))
        (today(x.at(0.0), voice))
        (history(&story, x, y))
        (forecast(&story, x, y))
        (note(BOTTOM + 40.0, &note_lines))
    };
    Some(Drawing {
        title: voice.fill(texts::PRICE_TITLE, &[("name", &system.name)]),
        description: describe(&story, &unit, voice),
        height: BOTTOM + 28.0 + tall(note_lines.len()),
        body,
        vega: vega(&table),
        table,
    })
}

impl<'r> Story<'r> {
    fn of(report: &Report, system: &'r SystemReport, voice: Voice) -> Option<Self> {
        let prices = &system.context.prices;
        let path: &[PriceYear] = system.plan_b.as_ref().map_or(&[], |plan| &plan.price.path);
        if prices.is_empty() && path.is_empty() {
            return None;
        }
        let last = prices.last().map(|price| number(price.unit_price));
        let high = path.iter().map(|year| year.p90).fold(1.0, f64::max);
        let paid = prices.iter().map(|price| number(price.unit_price));
        let unit = last.map(|last| Unit::of(paid.fold(last * high, f64::max), voice));
        let shown = |amount: f64| unit.as_ref().map_or(amount, |unit| unit.value(amount));
        let now = last.map_or(100.0, shown);
        let expected = path.iter().map(|year| {
            let middle = Span::new().months(i64::from(year.year) * 12 - 6);
            (report.valuation_date.saturating_add(middle), [year.p10, year.p50, year.p90].map(|level| now * level))
        });
        Some(Self {
            today: report.valuation_date,
            paid: prices.iter().map(|price| (price.date, shown(number(price.unit_price)), price)).collect(),
            expected: expected.collect(),
            now,
            unit: unit.clone(),
        })
    }

    fn text(&self, price: f64, voice: Voice) -> String {
        match &self.unit {
            Some(unit) => unit.shown(price, voice),
            None => voice.points(price),
        }
    }

    fn note(&self) -> crate::voice::Text {
        match (self.paid.is_empty(), self.expected.is_empty()) {
            (true, _) => texts::PRICE_NOTE_INDEX,
            (false, true) => texts::PRICE_NOTE_PAID,
            (false, false) => texts::PRICE_NOTE,
        }
    }
}

fn today(x: f64, voice: Voice) -> Markup {
    let text = voice.say(texts::TODAY);
    html! { @if x > WIDTH / 2.0 { (label(x - 5.0, TOP - 12.0, text).end()) } @else { (label(x + 5.0, TOP - 12.0, text)) } }
}

/// Each price holds until the next; a step is marked.
fn history(story: &Story<'_>, x: Scale, y: Scale) -> Markup {
    let at = |date: Date| x.at(years_between(story.today, date));
    let mut corners = Vec::new();
    for (date, price, _) in &story.paid {
        if let Some((_, before)) = corners.last().copied() {
            corners.push((at(*date), before));
        }
        corners.push((at(*date), y.at(*price)));
    }
    corners.extend(corners.last().copied().map(|(_, price)| (x.at(0.0), price)));
    html! {
        @if !corners.is_empty() {
            path d=(path(&corners)) fill="none" stroke="currentColor" stroke-width="2" {}
        }
        @for (date, price, paid) in &story.paid {
            @if paid.step == Some(true) { (diamond(at(*date), y.at(*price))) }
        }
    }
}

/// A price step.
fn diamond(x: f64, y: f64) -> Markup {
    html! {
        path d={ "M" (px(x)) " " (px(y - 6.5)) "l6.5 6.5l-6.5 6.5l-6.5-6.5Z" } fill=(Ink::Second.colour()) {}
    }
}

fn forecast(story: &Story<'_>, x: Scale, y: Scale) -> Markup {
    let start = (x.at(0.0), y.at(story.now));
    let line = |pick: fn(&[f64; 3]) -> f64| {
        let points =
            story.expected.iter().map(|(date, levels)| (x.at(years_between(story.today, *date)), y.at(pick(levels))));
        std::iter::once(start).chain(points).collect::<Vec<_>>()
    };
    let (low, middle, high) = (line(|[low, ..]| *low), line(|[_, middle, _]| *middle), line(|[.., high]| *high));
    let outline: Vec<_> = high.iter().copied().chain(low.iter().rev().copied()).collect();
    let ink = Ink::First;
    html! {
        @if !story.expected.is_empty() {
            path d={ (path(&outline)) "Z" } fill=(ink.colour()) fill-opacity="0.16" {}
            path d={ (path(&low)) (path(&high)) } fill="none" stroke=(ink.colour()) {}
            path d=(path(&middle)) fill="none" stroke=(ink.colour()) stroke-width="2.5" {}
            @for (x, y) in middle.iter().skip(1) { circle cx=(px(*x)) cy=(px(*y)) r="3" fill=(ink.colour()) {} }
        }
    }
}

fn table(story: &Story<'_>, unit: &str, voice: Voice) -> ChartTable {
    let date = |date: Date| ChartCell { text: voice.numbers.date(date), value: date.to_string().into() };
    let cell = |price: f64| ChartCell::number(price, story.text(price, voice));
    let paid = story.paid.iter().map(|(day, price, paid)| {
        let kind = if paid.step == Some(true) { texts::PAID_STEP } else { texts::PAID };
        vec![date(*day), ChartCell::text(voice.say(kind)), cell(*price), ChartCell::unknown(), ChartCell::unknown()]
    });
    let expected = story.expected.iter().map(|(day, [low, middle, high])| {
        vec![date(*day), ChartCell::text(voice.say(texts::EXPECTED)), cell(*middle), cell(*low), cell(*high)]
    });
    ChartTable::new(voice.fill(texts::PRICE_TABLE, &[("unit", unit)]))
        .text("date", voice.say(texts::DATE))
        .text("kind", voice.say(texts::KIND))
        .number("price", voice.say(texts::PRICE_MEDIAN))
        .number("p10", voice.say(texts::AT_10))
        .number("p90", voice.say(texts::AT_90))
        .rows(paid.chain(expected))
}

fn describe(story: &Story<'_>, unit: &str, voice: Voice) -> String {
    let mut sentences = Vec::new();
    if let (Some((from, first, _)), Some((to, last, _))) = (story.paid.first(), story.paid.last()) {
        let steps = story.paid.iter().filter(|(.., paid)| paid.step == Some(true)).count();
        let values = [
            ("from", &*voice.numbers.date(*from)),
            ("to", &*voice.numbers.date(*to)),
            ("first", &*story.text(*first, voice)),
            ("last", &*story.text(*last, voice)),
            ("unit", unit),
            ("steps", &*voice.count(steps, crate::texts::COUNT_STEPS)),
        ];
        sentences.push(voice.fill(texts::PRICE_HISTORY, &values));
    }
    if let Some((date, [low, middle, high])) = story.expected.last() {
        let values = [
            ("date", &*voice.numbers.date(*date)),
            ("low", &*story.text(*low, voice)),
            ("middle", &*story.text(*middle, voice)),
            ("high", &*story.text(*high, voice)),
            ("unit", unit),
        ];
        sentences.push(voice.fill(texts::PRICE_FORECAST, &values));
    }
    sentences.join(" ")
}

fn vega(table: &ChartTable) -> Value {
    let x = json!({ "field": "date", "type": "temporal", "title": table.title("date") });
    let y = json!({ "field": "price", "type": "quantitative", "title": table.caption });
    let only = |expected: bool| json!({ "filter": if expected { "datum.p10 !== null" } else { "datum.p10 === null" } });
    json!({ "layer": [
        {
            "transform": [only(true)],
            "mark": { "type": "area", "opacity": 0.2 },
            "encoding": { "x": x, "y": { "field": "p10", "type": "quantitative" }, "y2": { "field": "p90" } },
        },
        { "transform": [only(true)], "mark": { "type": "line", "point": true }, "encoding": { "x": x, "y": y } },
        {
            "transform": [only(false)],
            "mark": { "type": "line", "interpolate": "step-after", "point": true, "color": "black", "tooltip": { "content": "data" } },
            "encoding": { "x": x, "y": y },
        },
    ] })
}
