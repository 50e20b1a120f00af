// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use maud::{Markup, html};

use crate::block::{Cell, Gauge, Kind, Table};
use crate::clean::clean;

/// A table within a box that scrolls by itself, also by keyboard: the page never scrolls sideways.
pub(super) fn tabled(table: &Table, anchors: &BTreeSet<&str>) -> Markup {
    let class = |at: usize| match table.columns.get(at)?.kind {
        Kind::Text => None,
        Kind::Number => Some("n"),
        Kind::Path => Some("path"),
    };
    let caption = clean(&table.caption);
    html! {
        div.wide tabindex="0" role="group" aria-label=(caption) {
            table {
                caption { span { (caption) } }
                thead {
                    tr { @for (at, column) in table.columns.iter().enumerate() { th scope="col" class=[class(at)] { (clean(&column.title)) } } }
                }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (at, cell) in row.iter().enumerate() {
                                @if at == 0 { th scope="row" class=[class(at)] { (shown(cell, anchors)) } }
                                @else { td class=[class(at)] { (shown(cell, anchors)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn shown(cell: &Cell, anchors: &BTreeSet<&str>) -> Markup {
    match cell {
        Cell::Text(text) => html! { (clean(text)) },
        Cell::Band(band, name) => html! { span class={ "band " (band) } { (clean(name)) } },
        Cell::Link(anchor, text) if anchors.contains(anchor.as_str()) => {
            html! { a href={ "#" (anchor) } { (clean(text)) } }
        }
        Cell::Link(_, text) => html! { (clean(text)) },
        Cell::Gauge(gauge) => html! { div.small { (bar(gauge)) span { (clean(&gauge.text)) } } },
    }
}

/// The bounds as a bar from 0 to 100, the value as a mark: what it shows stands beside it as text.
pub(super) fn bar(gauge: &Gauge) -> Markup {
    let left = gauge.low.clamp(0.0, 100.0);
    let wide = (gauge.high.clamp(0.0, 100.0) - left).max(0.5);
    let value = gauge.value.clamp(0.0, 100.0);
    html! {
        div class={ "bar " (gauge.band) } aria-hidden="true" {
            span.bounds style=(format!("left:{left:.1}%;width:{wide:.1}%")) {}
            span.value style=(format!("left:{value:.1}%")) {}
        }
    }
}
