// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Systems by how hard they are to leave and how costly to stay with.

use maud::{Markup, html};
use serde_json::{Value, json};
use udvej::Report;
use udvej::report::SystemReport;
use udvej::score::{Position, Quadrant};

use super::canvas::{LINE, Stroke, WIDTH, label, line, lines, note, path, px, shortened, tall, wide};
use super::drawing::Drawing;
use super::ink::Ink;
use super::placement::{Places, Put, Taken};
use super::scale::Scale;
use super::{ChartCell, ChartTable, texts};
use crate::page::by_score;
use crate::voice::{Text, Voice};

const LEFT: f64 = 30.0;
const RIGHT: f64 = WIDTH - 2.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = TOP + RIGHT - LEFT;
/// Where the names begin.
const LIST: f64 = BOTTOM + 58.0;
/// Systems named below the map. A name beside its point would be cut or lie on others: points stand close.
const NAMED: usize = 12;
const CORNERS: [(Quadrant, Text); 4] = [
    (Quadrant::PreparePlanB, texts::MAP_PREPARE),
    (Quadrant::ActNow, texts::MAP_ACT),
    (Quadrant::Watch, texts::MAP_WATCH),
    (Quadrant::Negotiate, texts::MAP_NEGOTIATE),
];

pub(super) fn draw(report: &Report, voice: Voice) -> Option<Drawing> {
    let systems = by_score(report);
    if systems.is_empty() {
        return None;
    }
    let x = Scale::between((0.0, 1.0), (LEFT, RIGHT));
    let y = Scale::between((0.0, 1.0), (BOTTOM, TOP));
    let place = |map: &Position| (x.at(map.hard_to_leave), y.at(map.costly_to_stay));
    let corners = CORNERS.map(|(quadrant, text)| corner(quadrant, voice.say(text)));
    let mut taken: Vec<Taken> = corners.iter().map(|(x, y, text)| Taken::text(*x, *y, text)).collect();
    taken.extend(systems.iter().map(|system| place(&system.score.map)).map(|(x, y)| Taken::around(x, y, 5.0)));
    let mut places = Places::new(Taken { left: LEFT, top: TOP, right: RIGHT, bottom: BOTTOM }, taken);
    let names: Vec<_> = systems
        .iter()
        .enumerate()
        .filter_map(|(at, system)| {
            let (x, y) = place(&system.score.map);
            places.put(x, y, &[(at + 1).to_string()]).map(|put| ((x, y), put))
        })
        .collect();
    let note_lines = lines(voice.say(texts::MAP_NOTE), WIDTH);
    let table = table(&systems, voice);
    let listed = tall(systems.len().min(NAMED));
    let body = html! {
        (frame(x, y, voice))
        @for (x, y, text) in &corners { (label(*x, *y, text).soft()) }
        @for system in systems.iter().take(NAMED) { (cross(&system.score.map, x, y)) }
        @for (at, system) in systems.iter().enumerate() { (point(place(&system.score.map), at < NAMED)) }
        @for (point, put) in &names { (named(*point, put)) }
        @for (at, system) in (0_u32..).zip(systems.iter().take(NAMED)) { (entry(at, system)) }
        (note(LIST + listed + 14.0, &note_lines))
    };
    Some(Drawing {
        title: voice.say(texts::MAP_TITLE).to_owned(),
        description: describe(&systems, voice),
        height: LIST + listed + 2.0 + tall(note_lines.len()),
        body,
        vega: vega(&table),
        table,
    })
}

/// Where the name of a quadrant stands: in its outer corner.
fn corner(quadrant: Quadrant, text: &str) -> (f64, f64, String) {
    let right = matches!(quadrant, Quadrant::ActNow | Quadrant::Negotiate);
    let top = matches!(quadrant, Quadrant::ActNow | Quadrant::PreparePlanB);
    let x = if right { RIGHT - 5.0 - wide(text) } else { LEFT + 5.0 };
    (x, if top { TOP + 16.0 } else { BOTTOM - 7.0 }, text.to_owned())
}

fn frame(x: Scale, y: Scale, voice: Voice) -> Markup {
    let ticks = [0.0, 0.5, 1.0];
    let shown = |tick: f64| voice.points(tick * 100.0);
    let kind = |tick: f64| if tick == 0.5 { Stroke::Dashed } else { Stroke::Axis };
    html! {
        @for tick in ticks {
            (line(x.at(tick), TOP, x.at(tick), BOTTOM, kind(tick)))
            (line(LEFT, y.at(tick), RIGHT, y.at(tick), kind(tick)))
            (label(LEFT - 5.0, (y.at(tick) + 4.5).max(TOP + 10.0), shown(tick)).end())
        }
        (label(LEFT, BOTTOM + 17.0, shown(0.0)))
        (label(x.at(0.5), BOTTOM + 17.0, shown(0.5)).middle())
        (label(RIGHT, BOTTOM + 17.0, shown(1.0)).end())
        (label(0.0, 12.0, voice.say(texts::MAP_Y)).strong())
        (label(RIGHT, BOTTOM + 36.0, voice.say(texts::MAP_X)).end().strong())
    }
}

/// How far the place may move once everything is known.
fn cross(map: &Position, x: Scale, y: Scale) -> Markup {
    let level = (x.at(map.hard_to_leave_low), x.at(map.hard_to_leave_high), y.at(map.costly_to_stay));
    let upright = (y.at(map.costly_to_stay_low), y.at(map.costly_to_stay_high), x.at(map.hard_to_leave));
    let arms = [(level.0, level.2, level.1, level.2), (upright.2, upright.0, upright.2, upright.1)];
    let arms: String = arms.map(|(x1, y1, x2, y2)| format!("M{} {}L{} {}", px(x1), px(y1), px(x2), px(y2))).concat();
    html! { path d=(arms) fill="none" stroke=(Ink::First.colour()) stroke-opacity="0.6" {} }
}

fn point((x, y): (f64, f64), named: bool) -> Markup {
    let fill = if named { Ink::First.colour() } else { "none" };
    html! { circle cx=(px(x)) cy=(px(y)) r="4.5" fill=(fill) stroke=(Ink::First.colour()) stroke-width="1.5" {} }
}

fn named((x, y): (f64, f64), put: &Put) -> Markup {
    html! {
        @if let Some(end) = put.leader {
            path d=(path(&[(x, y), end])) stroke="currentColor" stroke-opacity="0.7" {}
        }
        (label(put.x, put.y, &put.text))
    }
}

fn entry(at: u32, system: &SystemReport) -> Markup {
    let y = LIST + 4.0 + f64::from(at) * LINE;
    html! {
        (label(22.0, y, (at + 1).to_string()).end().strong())
        (label(30.0, y, shortened(&system.name, WIDTH - 30.0)))
    }
}

fn table(systems: &[&SystemReport], voice: Voice) -> ChartTable {
    let points = |share: f64| ChartCell::number(share * 100.0, voice.points(share * 100.0));
    let rows = (1_u32..).zip(systems).map(|(at, system)| {
        let map = &system.score.map;
        vec![
            ChartCell::number(f64::from(at), at.to_string()),
            ChartCell::text(&*system.name),
            ChartCell::number(system.score.value, voice.points(system.score.value)),
            points(map.hard_to_leave),
            points(map.hard_to_leave_low),
            points(map.hard_to_leave_high),
            points(map.costly_to_stay),
            points(map.costly_to_stay_low),
            points(map.costly_to_stay_high),
            ChartCell::text(voice.say(short(map.quadrant))),
        ]
    });
    let at = |axis, end| format!("{}, {}", voice.say(axis), voice.say(end));
    ChartTable::new(voice.say(texts::MAP_TABLE))
        .number("number", voice.say(texts::NUMBER))
        .text("system", voice.say(texts::SYSTEM))
        .number("score", voice.say(texts::SCORE))
        .number("hard_to_leave", voice.say(texts::MAP_X))
        .number("hard_to_leave_low", at(texts::MAP_X, texts::AT_BEST))
        .number("hard_to_leave_high", at(texts::MAP_X, texts::AT_WORST))
        .number("costly_to_stay", voice.say(texts::MAP_Y))
        .number("costly_to_stay_low", at(texts::MAP_Y, texts::AT_BEST))
        .number("costly_to_stay_high", at(texts::MAP_Y, texts::AT_WORST))
        .text("quadrant", voice.say(texts::QUADRANT))
        .rows(rows)
}

fn short(quadrant: Quadrant) -> Text {
    CORNERS.iter().find(|(found, _)| *found == quadrant).map_or(texts::MAP_WATCH, |(_, text)| *text)
}

fn describe(systems: &[&SystemReport], voice: Voice) -> String {
    let count = |quadrant: Quadrant| systems.iter().filter(|system| system.score.map.quadrant == quadrant).count();
    let counts = CORNERS.map(|(quadrant, text)| format!("{} {}", voice.say(text), count(quadrant)));
    let first: Vec<String> = systems
        .iter()
        .filter(|system| system.score.map.quadrant == Quadrant::ActNow)
        .take(3)
        .map(|system| system.name.clone())
        .collect();
    let n = systems.len().to_string();
    let mut text = voice.fill(texts::MAP_DESCRIPTION, &[("n", &n), ("counts", &voice.list(&counts))]);
    if !first.is_empty() {
        text.push(' ');
        text.push_str(&voice.fill(texts::MAP_FIRST, &[("names", &voice.list(&first))]));
    }
    text
}

fn vega(table: &ChartTable) -> Value {
    let axis = |name: &str| json!({ "field": name, "type": "quantitative", "title": table.title(name), "scale": { "domain": [0, 100] } });
    let (x, y) = (axis("hard_to_leave"), axis("costly_to_stay"));
    let ends = |name: &str| json!({ "field": name, "type": "quantitative", "title": null });
    json!({ "width": 400, "height": 400, "layer": [
        {
            "mark": { "type": "rule", "opacity": 0.35 },
            "encoding": { "x": ends("hard_to_leave_low"), "x2": { "field": "hard_to_leave_high" }, "y": y },
        },
        {
            "mark": { "type": "rule", "opacity": 0.35 },
            "encoding": { "x": x, "y": ends("costly_to_stay_low"), "y2": { "field": "costly_to_stay_high" } },
        },
        { "mark": { "type": "point", "filled": true, "size": 60, "tooltip": { "content": "data" } }, "encoding": { "x": x, "y": y } },
        {
            "mark": { "type": "text", "align": "left", "dx": 7 },
            "encoding": { "x": x, "y": y, "text": { "field": "number", "type": "quantitative" } },
        },
    ] })
}
