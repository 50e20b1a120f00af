// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What stops with what: one row a system, those that most others stop with first, and an arc from each system to what it
//! needs. Cycles need no care: an arc may lead down as well as up.

use maud::{Markup, html};
use serde_json::{Value, json};
use udvej::Report;
use udvej::order::Order as _;
use udvej::report::SystemReport;

use super::canvas::{STRONG, WIDTH, label, lines, note, px, shortened, tall};
use super::drawing::{Drawing, field};
use super::graph::{Edge, Graph};
use super::ink::Ink;
use super::{ChartCell, ChartTable, texts};
use crate::voice::Voice;

/// Systems drawn; the rest is told.
const SHOWN: usize = 40;
const ROW: f64 = 21.0;
const TOP: f64 = 12.0;
/// Where the dots stand: names end left of them, arcs bulge to their right.
const DOTS: f64 = 226.0;

/// A row of the drawing.
struct Row<'r> {
    system: &'r SystemReport,
    y: f64,
    /// Stands out.
    own: bool,
    /// At its end.
    beside: String,
}

/// All systems that need or are needed.
pub(super) fn whole(report: &Report, voice: Voice) -> Option<Drawing> {
    let graph = Graph::of(report);
    let order = graph.by_dependents();
    let shown: Vec<usize> = order.iter().copied().take(SHOWN).collect();
    let edges: Vec<Edge> =
        graph.edges.iter().filter(|edge| shown.contains(&edge.from) && shown.contains(&edge.to)).copied().collect();
    if edges.is_empty() {
        return None;
    }
    let rows: Vec<Row<'_>> = (0_u32..)
        .zip(&shown)
        .filter_map(|(at, system)| {
            let system = report.systems.get(*system)?;
            Some(Row { system, y: TOP + ROW * f64::from(at), own: false, beside: String::new() })
        })
        .collect();
    let place = |system: usize| shown.iter().position(|found| *found == system);
    let arcs: Vec<(usize, usize, Edge)> =
        edges.iter().filter_map(|edge| Some((place(edge.from)?, place(edge.to)?, *edge))).collect();
    let reach = (WIDTH - DOTS - 6.0) / 0.75;
    let bottom = TOP + ROW * f64::from(u32::try_from(rows.len()).unwrap_or(0));
    let note_lines = lines(voice.say(texts::DEPENDENCIES_NOTE), WIDTH);
    let table = table(report, &edges, voice);
    let body = html! {
        (arcs_of(&rows, &arcs, reach))
        @for row in &rows { (named(row)) }
        (note(bottom + 16.0, &note_lines))
    };
    let left = (order.len() - shown.len(), report.systems.len() - order.len(), graph.silent);
    Some(Drawing {
        title: voice.say(texts::DEPENDENCIES_TITLE).to_owned(),
        description: describe(report, &graph, &shown, edges.len(), left, voice),
        height: bottom + 4.0 + tall(note_lines.len()),
        body,
        vega: vega(&table),
        table,
    })
}

/// One system between what it needs and what needs it.
pub(super) fn one(report: &Report, system: &SystemReport, voice: Voice) -> Option<Drawing> {
    let graph = Graph::of(report);
    let own = report.systems.iter().position(|found| found.id == system.id)?;
    let mut needs: Vec<Edge> = graph.edges.iter().filter(|edge| edge.from == own).copied().collect();
    let mut needed: Vec<Edge> = graph.edges.iter().filter(|edge| edge.to == own).copied().collect();
    if needs.is_empty() && needed.is_empty() {
        return None;
    }
    // The strongest stand nearest to the system, unknown ones at full strength: that is what they may be.
    needs.order_by(|a, b| a.most().total_cmp(&b.most()).then_with(|| a.to.cmp(&b.to)));
    needed.order_by(|a, b| b.most().total_cmp(&a.most()).then_with(|| a.from.cmp(&b.from)));
    let left = needs.len().saturating_sub(SHOWN / 2) + needed.len().saturating_sub(SHOWN / 2);
    needs.drain(..needs.len().saturating_sub(SHOWN / 2));
    needed.truncate(SHOWN / 2);
    let mut y = TOP;
    let mut rows = Vec::new();
    let mut arcs = Vec::new();
    let mut row = |at: usize, beside: String, own: bool, y: &mut f64| {
        if let Some(system) = report.systems.get(at) {
            rows.push(Row { system, y: *y, own, beside });
        }
        *y += ROW;
    };
    let above = (!needs.is_empty()).then_some(y);
    y += if needs.is_empty() { 0.0 } else { ROW };
    for edge in &needs {
        row(edge.to, edge.told(voice), false, &mut y);
    }
    y += 6.0;
    row(own, String::new(), true, &mut y);
    y += 6.0;
    let below = (!needed.is_empty()).then_some(y);
    y += if needed.is_empty() { 0.0 } else { ROW };
    for edge in &needed {
        row(edge.from, edge.told(voice), false, &mut y);
    }
    let middle = needs.len();
    arcs.extend(needs.iter().enumerate().map(|(at, edge)| (middle, at, *edge)));
    arcs.extend(needed.iter().enumerate().map(|(at, edge)| (middle + 1 + at, middle, *edge)));
    let note_lines = lines(voice.say(texts::NEIGHBOURS_NOTE), WIDTH);
    let edges: Vec<Edge> = needs.iter().chain(&needed).copied().collect();
    let table = table(report, &edges, voice);
    let body = html! {
        @if let Some(y) = above { (label(0.0, y + 4.5, voice.say(texts::NEEDS)).soft()) }
        @if let Some(y) = below { (label(0.0, y + 4.5, voice.say(texts::NEEDED_BY)).soft()) }
        (arcs_of(&rows, &arcs, (WIDTH - 46.0 - DOTS) / 0.75))
        @for row in &rows { (named(row)) }
        (note(y + 16.0, &note_lines))
    };
    Some(Drawing {
        title: voice.fill(texts::NEIGHBOURS_TITLE, &[("name", &system.name)]),
        description: neighbours(report, &needs, &needed, left, voice),
        height: y + 4.0 + tall(note_lines.len()),
        body,
        vega: vega(&table),
        table,
    })
}

/// An arc from each system to what it needs, thicker where more stops; broken where that is unknown. `reach` is how far the
/// longest control point lies to the right.
fn arcs_of(rows: &[Row<'_>], arcs: &[(usize, usize, Edge)], reach: f64) -> Markup {
    let y = |at: usize| rows.get(at).map_or(0.0, |row| row.y);
    let longest = arcs.iter().map(|(from, to, _)| (y(*from) - y(*to)).abs()).fold(1.0, f64::max);
    let arc = |from: f64, to: f64| {
        // An arc down keeps clear of the arc up between the same two.
        let share = (from - to).abs() / longest * if to > from { 0.72 } else { 1.0 };
        let out = DOTS + 22.0 + (reach - 22.0) * share;
        format!("M{0} {1}C{2} {1} {2} {3} {4} {3}", px(DOTS + 4.0), px(from), px(out), px(to), px(DOTS + 12.0))
    };
    let mut heads: Vec<usize> = arcs.iter().map(|(_, to, _)| *to).collect();
    heads.order_by(Ord::cmp);
    heads.dedup();
    html! {
        @for (from, to, edge) in arcs {
            path d=(arc(y(*from), y(*to))) fill="none" stroke=(Ink::First.colour()) stroke-width=(px(0.7 + 1.7 * edge.strength.unwrap_or(0.4)))
                stroke-dasharray=[edge.strength.is_none().then_some("5 4")] stroke-opacity="0.85" {}
        }
        @for to in heads {
            path d={ "M" (px(DOTS + 4.5)) " " (px(y(to))) "l10-5v10Z" } fill="currentColor" {}
        }
    }
}

fn named(row: &Row<'_>) -> Markup {
    let space = (DOTS - 10.0) / if row.own { STRONG } else { 1.0 };
    let name = label(DOTS - 9.0, row.y + 4.5, shortened(&row.system.name, space)).end();
    html! {
        circle cx=(px(DOTS)) cy=(px(row.y)) r=(if row.own { "5" } else { "3.5" }) fill="currentColor" {}
        @if row.own { (name.strong()) } @else { (name) }
        @if !row.beside.is_empty() { (label(WIDTH, row.y + 4.5, &row.beside).end()) }
    }
}

fn name_of(report: &Report, at: usize) -> &str {
    report.systems.get(at).map_or("", |system| &system.name)
}

fn table(report: &Report, edges: &[Edge], voice: Voice) -> ChartTable {
    let rows = edges.iter().map(|edge| {
        let strength = edge.strength.map_or_else(ChartCell::unknown, |strength| {
            ChartCell::number(strength * 100.0, voice.numbers.percent(strength * 100.0))
        });
        vec![ChartCell::text(name_of(report, edge.from)), ChartCell::text(name_of(report, edge.to)), strength]
    });
    ChartTable::new(voice.say(texts::DEPENDENCIES_TABLE))
        .text("system", voice.say(texts::STOPS))
        .text("needs", voice.say(texts::STOPS_WITH))
        .number("strength", voice.say(texts::HOW_MUCH))
        .rows(rows)
}

fn describe(
    report: &Report,
    graph: &Graph,
    shown: &[usize],
    edges: usize,
    (left, apart, silent): (usize, usize, usize),
    voice: Voice,
) -> String {
    let most: Vec<String> =
        shown.iter().take(3).map(|at| format!("{} ({})", name_of(report, *at), graph.dependents(*at))).collect();
    let (n, edges) = (shown.len().to_string(), edges.to_string());
    let values = [("n", &*n), ("edges", &*edges), ("most", &*voice.list(&most))];
    let mut text = voice.fill(texts::DEPENDENCIES_DESCRIPTION, &values);
    for (count, more) in [(left, texts::LEFT_OUT), (apart, texts::APART), (silent, texts::SILENT)] {
        if count > 0 {
            text.push(' ');
            text.push_str(&voice.fill(more, &[("n", &count.to_string())]));
        }
    }
    text
}

fn neighbours(report: &Report, needs: &[Edge], needed: &[Edge], left: usize, voice: Voice) -> String {
    let told = |at: usize, edge: &Edge| format!("{} ({})", name_of(report, at), edge.told(voice));
    let up: Vec<String> = needs.iter().rev().map(|edge| told(edge.to, edge)).collect();
    let down: Vec<String> = needed.iter().map(|edge| told(edge.from, edge)).collect();
    let mut sentences = Vec::new();
    if !up.is_empty() {
        sentences.push(voice.fill(texts::IT_NEEDS, &[("names", &voice.list(&up))]));
    }
    if !down.is_empty() {
        sentences.push(voice.fill(texts::IT_IS_NEEDED, &[("names", &voice.list(&down))]));
    }
    if left > 0 {
        sentences.push(voice.fill(texts::LEFT_OUT, &[("n", &left.to_string())]));
    }
    sentences.join(" ")
}

fn vega(table: &ChartTable) -> Value {
    json!({
        "mark": { "type": "rect", "tooltip": { "content": "data" } },
        "encoding": {
            "x": field(table, "needs", "nominal"),
            "y": field(table, "system", "nominal"),
            "color": field(table, "strength", "quantitative"),
        },
    })
}
