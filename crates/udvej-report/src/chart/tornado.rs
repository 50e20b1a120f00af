// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What spreads the result: the gain when only one uncertainty moves.

use maud::{Markup, html};
use serde_json::{Value, json};
use udvej::cost::SpreadDriver;
use udvej::report::SystemReport;

use super::axis;
use super::canvas::{STRONG, Stroke, WIDTH, label, line, lines, note, px, shortened, tall, wide};
use super::drawing::Drawing;
use super::ink::Ink;
use super::scale::Scale;
use super::unit::{Unit, number};
use super::{ChartCell, ChartTable, texts};
use crate::voice::Voice;

const TOP: f64 = 2.0;
const ROW: f64 = 40.0;

/// A driver with the gain at its 10 % and at its 90 % quantile.
type Moved<'r> = (&'r SpreadDriver, f64, f64);

pub(super) fn draw(system: &SystemReport, voice: Voice) -> Option<Drawing> {
    let plan = system.plan_b.as_ref()?;
    let middle = number(plan.plain.npv_difference.as_ref()?.likely);
    let moved = |driver: &'_ SpreadDriver| Some((number(driver.npv_at_p10?), number(driver.npv_at_p90?)));
    let drivers: Vec<Moved<'_>> =
        plan.drivers.iter().filter_map(|driver| moved(driver).map(|(low, high)| (driver, low, high))).collect();
    if drivers.is_empty() {
        return None;
    }
    let ends = || drivers.iter().flat_map(|(_, low, high)| [*low, *high]).chain([middle, 0.0]);
    let (least, most) = (ends().fold(0.0, f64::min), ends().fold(0.0, f64::max));
    let unit = Unit::of(most.max(-least), voice);
    let x = Scale::round(unit.value(least), unit.value(most), (10.0, WIDTH - 10.0), axis::TICKS);
    let bottom = TOP + ROW * f64::from(u32::try_from(drivers.len()).unwrap_or(0));
    let note_lines = lines(&voice.fill(texts::TORNADO_NOTE, &[("unit", &unit.name)]), WIDTH);
    let table = table(&drivers, &unit, voice);
    let body = html! {
        (axis::below(x, bottom, voice))
        @for (at, driver) in (0_u32..).zip(&drivers) {
            (row(driver, middle, TOP + ROW * f64::from(at), x, &unit, voice))
        }
        (note(bottom + 40.0, &note_lines))
    };
    Some(Drawing {
        title: voice.fill(texts::TORNADO_TITLE, &[("name", &system.name)]),
        description: describe(&drivers, middle, &unit, voice),
        height: bottom + 28.0 + tall(note_lines.len()),
        body,
        vega: vega(&table, unit.value(middle), voice),
        table,
    })
}

/// Name and share of the spread on one line, the bar below; its 10 % end open, its 90 % end filled.
fn row((driver, low, high): &Moved<'_>, middle: f64, y: f64, x: Scale, unit: &Unit, voice: Voice) -> Markup {
    let share = voice.numbers.probability(driver.share);
    let name = shortened(&voice.of(&driver.name), WIDTH - STRONG * wide(&share) - 12.0);
    let at = |amount: f64| x.at(unit.value(amount));
    let (left, right) = (at(low.min(*high)), at(low.max(*high)));
    html! {
        (label(0.0, y + 13.0, name))
        (label(WIDTH, y + 13.0, share).end().strong())
        (line(at(0.0), y + 17.0, at(0.0), y + ROW, Stroke::Axis))
        (Ink::First.bar(left, y + 22.0, right - left, 10.0))
        (line(at(middle), y + 18.0, at(middle), y + 36.0, Stroke::Axis))
        circle cx=(px(at(*low))) cy=(px(y + 27.0)) r="5.5" fill="none" stroke="currentColor" stroke-width="2" {}
        circle cx=(px(at(*high))) cy=(px(y + 27.0)) r="5.5" fill="currentColor" {}
    }
}

fn table(drivers: &[Moved<'_>], unit: &Unit, voice: Voice) -> ChartTable {
    let cell = |amount: f64| ChartCell::number(unit.value(amount), unit.text(amount, voice));
    let rows = drivers.iter().map(|(driver, low, high)| {
        let share = ChartCell::number(driver.share, voice.numbers.probability(driver.share));
        vec![ChartCell::text(voice.of(&driver.name)), share, cell(*low), cell(*high)]
    });
    ChartTable::new(voice.fill(texts::TORNADO_TABLE, &[("unit", &unit.name)]))
        .text("driver", voice.say(texts::DRIVER))
        .number("share", voice.say(texts::SHARE))
        .number("gain_at_p10", voice.say(texts::GAIN_AT_10))
        .number("gain_at_p90", voice.say(texts::GAIN_AT_90))
        .rows(rows)
}

fn describe(drivers: &[Moved<'_>], middle: f64, unit: &Unit, voice: Voice) -> String {
    let told = |(driver, ..): &Moved<'_>| {
        format!("{} {}", voice.of(&driver.name).to_lowercase(), voice.numbers.probability(driver.share))
    };
    let most: Vec<String> = drivers.iter().take(3).map(told).collect();
    let gain = unit.text(middle, voice);
    let values = [("most", &*voice.list(&most)), ("gain", &*gain), ("unit", &*unit.name)];
    voice.fill(texts::TORNADO_DESCRIPTION, &values)
}

fn vega(table: &ChartTable, middle: f64, voice: Voice) -> Value {
    let y = json!({ "field": "driver", "type": "nominal", "sort": null, "title": null });
    let x = |name: &str| json!({ "field": name, "type": "quantitative", "title": table.caption });
    json!({ "layer": [
        {
            "mark": { "type": "bar", "height": 10, "tooltip": { "content": "data" } },
            "encoding": { "x": x("gain_at_p10"), "x2": { "field": "gain_at_p90" }, "y": y },
        },
        { "mark": { "type": "point", "color": "black" }, "encoding": { "x": x("gain_at_p10"), "y": y } },
        { "mark": { "type": "point", "filled": true, "color": "black" }, "encoding": { "x": x("gain_at_p90"), "y": y } },
        {
            "mark": { "type": "rule", "strokeDash": [4, 3] },
            "encoding": { "x": { "datum": middle, "type": "quantitative", "title": voice.say(texts::GAIN) } },
        },
    ] })
}
