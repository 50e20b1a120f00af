// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use maud::{DOCTYPE, Markup, PreEscaped, html};
use udvej::Report;
use udvej::error::Language;
use udvej::provenance::Provenance;

use crate::block::{Block, Cell, Figure, Gauge, Heading, Item, Kind, Table};
use crate::clean::clean;
use crate::page;
use crate::texts;
use crate::voice::Voice;

const STYLE: &str = include_str!("html/style.css");

/// The whole report as one HTML file that needs nothing else: no script, no picture, no network. A councillor's page first.
#[must_use]
pub fn html(report: &Report, provenance: Option<&Provenance>, language: Language) -> String {
    let voice = Voice::new(language, report.currency);
    let blocks = page::whole(page::Origins::of(report, provenance), voice);
    let tag = match language {
        Language::Da => "da",
        Language::En => "en",
    };
    let title = clean(&voice.fill(texts::TITLE, &[("name", &report.organisation.name)]));
    let page = html! {
        (DOCTYPE)
        html lang=(tag) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                meta name="generator" content={ "udvej " (report.udvej) };
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    @for (at, chapter) in chapters(&blocks).into_iter().enumerate() {
                        @if at == 0 {
                            header { @for block in chapter { (written(block)) } }
                            (contents(&blocks, voice))
                        } @else {
                            section { @for block in chapter { (written(block)) } }
                        }
                    }
                }
            }
        }
    };
    let mut text = page.into_string();
    text.push('\n');
    text
}

/// The blocks from each heading of the second level to the next.
fn chapters(blocks: &[Block]) -> Vec<&[Block]> {
    let opens = |block: &Block| matches!(block, Block::Heading(Heading { level: 2, .. }));
    let mut chapters = Vec::new();
    let mut rest = blocks;
    while !rest.is_empty() {
        let next = rest.iter().skip(1).position(opens).map_or(rest.len(), |at| at + 1);
        let (chapter, others) = rest.split_at(next);
        chapters.push(chapter);
        rest = others;
    }
    chapters
}

fn contents(blocks: &[Block], voice: Voice) -> Markup {
    let chapters = blocks.iter().filter_map(|block| match block {
        Block::Heading(Heading { level: 2, text, anchor: Some(anchor) }) => Some((text, anchor)),
        _ => None,
    });
    html! {
        nav aria-label=(voice.say(texts::CONTENTS)) {
            ul { @for (text, anchor) in chapters { li { a href={ "#" (anchor) } { (clean(text)) } } } }
        }
    }
}

fn written(block: &Block) -> Markup {
    match block {
        Block::Heading(heading) => titled(heading),
        Block::Paragraph(text) => html! { p { (clean(text)) } },
        Block::Note(text) => html! { p.note { (clean(text)) } },
        Block::List(items) => html! { ul { @for item in items { (listed(item)) } } },
        Block::Figures(figures) => html! { dl.figures { @for figure in figures { (key_figure(figure)) } } },
        Block::Gauge(gauge) => html! { div.score { (bar(gauge)) p { (clean(&gauge.text)) } } },
        Block::Table(table) => tabled(table),
    }
}

fn titled(Heading { level, text, anchor }: &Heading) -> Markup {
    let (text, anchor) = (clean(text), anchor.as_deref());
    match level {
        1 => html! { h1 id=[anchor] { (text) } },
        2 => html! { h2 id=[anchor] { (text) } },
        3 => html! { h3 id=[anchor] { (text) } },
        _ => html! { h4 id=[anchor] { (text) } },
    }
}

fn listed(item: &Item) -> Markup {
    html! { li { @if let Some(lead) = &item.lead { strong { (clean(lead)) } ": " } (clean(&item.text)) } }
}

fn key_figure(figure: &Figure) -> Markup {
    html! {
        div {
            dt { (clean(&figure.label)) }
            dd { strong { (clean(&figure.value)) } @if !figure.beside.is_empty() { " " small { (clean(&figure.beside)) } } }
        }
    }
}

/// The bounds as a bar from 0 to 100, the value as a mark: what it shows stands beside it as text.
fn bar(gauge: &Gauge) -> Markup {
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

fn tabled(table: &Table) -> Markup {
    let class = |at: usize| match table.columns.get(at)?.kind {
        Kind::Text => None,
        Kind::Number => Some("n"),
        Kind::Path => Some("path"),
    };
    html! {
        div.wide tabindex="0" role="region" aria-label=(clean(&table.caption)) {
            table {
                caption { (clean(&table.caption)) }
                thead {
                    tr { @for (at, column) in table.columns.iter().enumerate() { th scope="col" class=[class(at)] { (clean(&column.title)) } } }
                }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (at, cell) in row.iter().enumerate() {
                                @if at == 0 { th scope="row" class=[class(at)] { (shown(cell)) } } @else { td class=[class(at)] { (shown(cell)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn shown(cell: &Cell) -> Markup {
    match cell {
        Cell::Text(text) => html! { (clean(text)) },
        Cell::Band(band, name) => html! { span class={ "band " (band) } { (clean(name)) } },
        Cell::Link(anchor, text) => html! { a href={ "#" (anchor) } { (clean(text)) } },
        Cell::Gauge(gauge) => html! { div.small { (bar(gauge)) span { (clean(&gauge.text)) } } },
    }
}

#[cfg(test)]
#[path = "html_tests.rs"]
mod tests;
