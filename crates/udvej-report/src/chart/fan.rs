// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What staying and leaving cost, year by year.

use maud::{Markup, html};
use serde_json::{Value, json};
use udvej::Report;
use udvej::cost::{AmountQuantiles, BreakEven, PlanB, YearLine};
use udvej::report::SystemReport;

use super::axis;
use super::canvas::{LINE, Stroke, WIDTH, label, line, lines, note, path, px, tall};
use super::drawing::{Drawing, field};
use super::ink::Ink;
use super::scale::Scale;
use super::unit::{Unit, number};
use super::{ChartCell, ChartTable, texts};
use crate::voice::Voice;

/// Left, right, top and bottom of the plot.
const LEFT: f64 = 46.0;
const RIGHT: f64 = WIDTH - 92.0;
const TOP: f64 = 52.0;
const BOTTOM: f64 = 260.0;

type Side = fn(&YearLine) -> &AmountQuantiles;

const STAY: Side = |year| &year.budget.stay;
const LEAVE: Side = |year| &year.budget.leave;

pub(super) fn draw(report: &Report, system: &SystemReport, voice: Voice) -> Option<Drawing> {
    let plan = system.plan_b.as_ref()?;
    plan.totals.as_ref()?;
    let largest = plan.years.iter().flat_map(|year| [STAY(year).p90, LEAVE(year).p90]).map(number).fold(0.0, f64::max);
    let smallest = plan.years.iter().flat_map(|year| [STAY(year).p10, LEAVE(year).p10]).map(number).fold(0.0, f64::min);
    let unit = Unit::of(largest, voice);
    let y = Scale::round(unit.value(smallest), unit.value(largest), (BOTTOM, TOP), axis::TICKS);
    let x = Scale::between((1.0, f64::from(plan.years.last()?.year)), (LEFT + 8.0, RIGHT - 6.0));
    let table = table(plan, &unit, voice);
    let place = |of: Side, pick: fn(&AmountQuantiles) -> f64| {
        let points = plan.years.iter().map(|year| (x.at(f64::from(year.year)), y.at(unit.value(pick(of(year))))));
        points.collect::<Vec<_>>()
    };
    let series = |of: Side| [place(of, |q| number(q.p10)), place(of, |q| number(q.p50)), place(of, |q| number(q.p90))];
    let (stay, leave) = (series(STAY), series(LEAVE));
    let ends = apart(last(&stay), last(&leave));
    let note_lines = lines(voice.say(texts::FAN_NOTE), WIDTH);
    let from = voice.fill(texts::YEARS_FROM, &[("date", &voice.numbers.date(report.valuation_date))]);
    let body = html! {
        (axis::upright(y, (LEFT, RIGHT), &voice.fill(texts::A_YEAR, &[("unit", &unit.name)]), voice))
        (years(x, &from, voice))
        (ahead(plan, x, voice))
        (band(&stay, Ink::Second))
        (band(&leave, Ink::First))
        (label(RIGHT + 4.0, ends.0, voice.say(texts::STAYING)).strong())
        (label(RIGHT + 4.0, ends.1, voice.say(texts::LEAVING)).strong())
        (note(BOTTOM + 58.0, &note_lines))
    };
    Some(Drawing {
        title: voice.fill(texts::FAN_TITLE, &[("name", &system.name)]),
        description: describe(plan, &unit, voice),
        height: BOTTOM + 46.0 + tall(note_lines.len()),
        body,
        vega: vega(&table),
        table,
    })
}

fn last(series: &[Vec<(f64, f64)>; 3]) -> f64 {
    let [_, middle, _] = series;
    middle.last().map_or(TOP, |(_, y)| *y) + 4.5
}

/// Two labels a line apart, in their order.
fn apart(first: f64, second: f64) -> (f64, f64) {
    let gap = LINE - (first - second).abs();
    let move_by = gap.max(0.0) / 2.0;
    if first <= second { (first - move_by, second + move_by) } else { (first + move_by, second - move_by) }
}

/// A tick a year, or every second or fifth where there are many.
fn years(x: Scale, from: &str, voice: Voice) -> Markup {
    let last = x.values.1;
    let every = if last <= 10.0 {
        1.0
    } else if last <= 20.0 {
        2.0
    } else {
        5.0
    };
    let shown = |year: &f64| *year == 1.0 || (year / every).fract() == 0.0;
    let years = (1_u16..=100).map(f64::from).take_while(|year| *year <= last).filter(shown);
    html! {
        @for year in years { (label(x.at(year), BOTTOM + 17.0, voice.numbers.decimal(year, 0)).middle()) }
        (label((LEFT + RIGHT) / 2.0, BOTTOM + 36.0, from).middle().soft())
    }
}

/// The band from the 10 % to the 90 % quantile, and the median as a line with a mark a year.
fn band([low, middle, high]: &[Vec<(f64, f64)>; 3], ink: Ink) -> Markup {
    let outline: Vec<(f64, f64)> = high.iter().copied().chain(low.iter().rev().copied()).collect();
    html! {
        path d={ (path(&outline)) "Z" } fill=(ink.colour()) fill-opacity="0.16" {}
        path d={ (path(low)) (path(high)) } fill="none" stroke=(ink.colour()) stroke-width="1" stroke-dasharray=[ink.dash()] {}
        path d=(path(middle)) fill="none" stroke=(ink.colour()) stroke-width="2.5" stroke-dasharray=[ink.dash()] {}
        @for (x, y) in middle {
            @if ink == Ink::First { circle cx=(px(*x)) cy=(px(*y)) r="3.5" fill=(ink.colour()) {} }
            @else { rect x=(px(x - 3.0)) y=(px(y - 3.0)) width="6" height="6" fill=(ink.colour()) {} }
        }
    }
}

/// Where half of the trials are ahead.
fn ahead(plan: &PlanB, x: Scale, voice: Voice) -> Markup {
    let (at, text) = match plan.break_even_year.as_ref().map(|found| found.p50) {
        Some(BreakEven::Year(year)) => {
            (Some(x.at(f64::from(year))), voice.fill(texts::PAID_BACK, &[("n", &year.to_string())]))
        }
        _ => (None, voice.say(texts::NOT_PAID_BACK).to_owned()),
    };
    html! {
        @if let Some(at) = at { (line(at, TOP - 7.0, at, BOTTOM, Stroke::Dashed)) }
        (label(WIDTH, TOP - 13.0, text).end())
    }
}

fn table(plan: &PlanB, unit: &Unit, voice: Voice) -> ChartTable {
    let cell = |amount| ChartCell::number(unit.value(number(amount)), unit.text(number(amount), voice));
    let quantiles = |of: &AmountQuantiles| [of.p10, of.p50, of.p90].map(cell);
    let rows = plan.years.iter().map(|year| {
        let mut row = vec![ChartCell::number(f64::from(year.year), year.year.to_string())];
        row.extend(quantiles(STAY(year)));
        row.extend(quantiles(LEAVE(year)));
        row
    });
    let title = |of, quantile| format!("{}, {}", voice.say(of), voice.say(quantile));
    ChartTable::new(voice.fill(texts::FAN_TABLE, &[("unit", &unit.name)]))
        .number("year", voice.say(texts::YEAR))
        .number("stay_p10", title(texts::STAYING, texts::AT_10))
        .number("stay_p50", title(texts::STAYING, texts::MEDIAN))
        .number("stay_p90", title(texts::STAYING, texts::AT_90))
        .number("leave_p10", title(texts::LEAVING, texts::AT_10))
        .number("leave_p50", title(texts::LEAVING, texts::MEDIAN))
        .number("leave_p90", title(texts::LEAVING, texts::AT_90))
        .rows(rows)
}

fn describe(plan: &PlanB, unit: &Unit, voice: Voice) -> String {
    let median = |of: Side, year: Option<&YearLine>| {
        let text = year.map_or_else(String::new, |year| unit.text(number(of(year).p50), voice));
        format!("{text} {}", unit.name)
    };
    let (first, last) = (plan.years.first(), plan.years.last());
    let values = [
        ("n", plan.years.len().to_string()),
        ("stay", median(STAY, first)),
        ("stay_last", median(STAY, last)),
        ("leave", median(LEAVE, first)),
        ("leave_last", median(LEAVE, last)),
        ("ahead", crate::page::break_even(plan, voice)),
    ];
    voice.fill(texts::FAN_DESCRIPTION, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn vega(table: &ChartTable) -> Value {
    let layers = [("stay", "#c2620c", [7, 4].as_slice()), ("leave", "#2f74d0", &[])].map(|(side, colour, dash)| {
        let x = field(table, "year", "ordinal");
        let name = |quantile: &str| format!("{side}_{quantile}");
        [
            json!({
                "mark": { "type": "area", "opacity": 0.2, "color": colour },
                "encoding": {
                    "x": x,
                    "y": { "field": name("p10"), "type": "quantitative", "title": table.caption },
                    "y2": { "field": name("p90") },
                },
            }),
            json!({
                "mark": { "type": "line", "point": true, "color": colour, "strokeDash": dash, "tooltip": true },
                "encoding": { "x": x, "y": { "field": name("p50"), "type": "quantitative" } },
            }),
        ]
    });
    json!({ "layer": layers.concat() })
}
