// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

mod table;

use std::collections::BTreeSet;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use udvej::Report;
use udvej::error::Language;
use udvej::provenance::Provenance;

use crate::block::{Block, Figure, Gauge, Heading, Item, Picture};
use crate::clean::clean;
use crate::page;
use crate::texts;
use crate::voice::Voice;
use table::{bar, tabled};

const STYLE: &str = include_str!("html/style.css");
const PIECE_STYLE: &str = include_str!("html/piece.css");

/// The whole report as one HTML file that needs nothing else: no script, no picture file, no network. A councillor's page
/// first. `provenance` is the sidecar of an imported document: without it the report does not say where its figures came from.
#[must_use]
pub fn html(report: &Report, provenance: Option<&Provenance>, language: Language) -> String {
    let voice = Voice::new(language, report.currency);
    let blocks = page::whole(page::Origins::of(report, provenance, "html"), voice);
    let tag = tag(language);
    let title = clean(&voice.fill(texts::TITLE, &[("name", &report.organisation.name)]));
    let writer = Writer { anchors: anchors(&blocks), voice };
    let (head, chapters) = chapters(&blocks);
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
                style { (PreEscaped(STYLE)) (PreEscaped(running_title(&title, report, voice))) }
            }
            body {
                a.skip href="#content" { (voice.say(texts::SKIP)) }
                header { @for block in head { (writer.written(block)) } }
                (contents(&blocks, voice))
                main #content tabindex="-1" {
                    @for chapter in chapters {
                        section aria-labelledby=[chapter.first().and_then(anchor)] {
                            (writer.chapter(chapter))
                        }
                    }
                }
                footer { p { (page::origin_line(report, voice)) } }
            }
        }
    };
    let mut text = page.into_string();
    text.push('\n');
    text
}

/// Blocks as one `div` for a page of somebody else's. Its style sheet names nothing outside it; without anchors there are no
/// ids and no links, so that it can stand twice.
pub(crate) fn piece(blocks: &[Block], voice: Voice) -> String {
    let writer = Writer { anchors: BTreeSet::new(), voice };
    // The first comment is the licence's, which the file carries.
    let style = PIECE_STYLE.split_once("*/").map_or(PIECE_STYLE, |(_, rules)| rules.trim());
    let piece = html! {
        div.udvej lang=(tag(voice.language)) {
            style { (PreEscaped(style)) }
            (writer.chapter(blocks))
        }
    };
    piece.into_string()
}

const fn tag(language: Language) -> &'static str {
    match language {
        Language::Da => "da",
        Language::En => "en",
    }
}

/// What stands before the first heading of the second level, and from each such heading to the next.
fn chapters(blocks: &[Block]) -> (&[Block], Vec<&[Block]>) {
    let opens = |block: &Block| matches!(block, Block::Heading(Heading { level: 2, .. }));
    let (head, mut rest) = blocks.split_at(blocks.iter().position(opens).unwrap_or(blocks.len()));
    let mut chapters = Vec::new();
    while !rest.is_empty() {
        let next = rest.iter().skip(1).position(opens).map_or(rest.len(), |at| at + 1);
        let (chapter, others) = rest.split_at(next);
        chapters.push(chapter);
        rest = others;
    }
    (head, chapters)
}

fn anchor(block: &Block) -> Option<&str> {
    match block {
        Block::Heading(heading) => heading.anchor.as_deref(),
        _ => None,
    }
}

fn anchors(blocks: &[Block]) -> BTreeSet<&str> {
    udvej::order::keyed(blocks.iter().filter_map(anchor))
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

/// The title at the head of each printed page after the first, and the page's number at its foot.
fn running_title(title: &str, report: &Report, voice: Voice) -> String {
    let date = voice.numbers.date(report.valuation_date);
    format!(
        "@page{{@top-left{{content:{}}}@top-right{{content:{}}}}}@page:first{{@top-left{{content:none}}@top-right{{content:none}}}}",
        quoted(title),
        quoted(&date),
    )
}

/// Text as a string of a style sheet: all but letters, digits and spaces by number, so that nothing typed can end it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        if c.is_alphanumeric() || c == ' ' {
            quoted.push(c);
        } else {
            quoted.push_str(&format!("\\{:06x}", u32::from(c)));
        }
    }
    quoted.push('"');
    quoted
}

/// Writes blocks; a link to what has no place on the page becomes text.
struct Writer<'b> {
    anchors: BTreeSet<&'b str>,
    voice: Voice,
}

impl Writer<'_> {
    /// Charts that follow each other share a frame, so that they can stand side by side.
    fn chapter(&self, blocks: &[Block]) -> Markup {
        let both_drawn = |a: &Block, b: &Block| matches!((a, b), (Block::Picture(_), Block::Picture(_)));
        html! {
            @for group in blocks.chunk_by(both_drawn) {
                @if group.len() > 1 { div.charts { @for block in group { (self.written(block)) } } }
                @else { @for block in group { (self.written(block)) } }
            }
        }
    }

    fn written(&self, block: &Block) -> Markup {
        match block {
            Block::Heading(heading) => titled(heading),
            Block::Paragraph(text) => html! { p { (clean(text)) } },
            Block::Note(text) => html! { p.note { (clean(text)) } },
            Block::List(items) => html! { ul { @for item in items { (listed(item)) } } },
            Block::Figures(figures) => html! { dl.figures { @for figure in figures { (key_figure(figure)) } } },
            Block::Gauge(gauge) => scored(gauge),
            Block::Table(table) => tabled(table, &self.anchors),
            Block::Picture(picture) => self.drawn(picture),
        }
    }

    /// The drawing, and what it shows as a table that opens without script. On paper the tables of the chapter serve.
    fn drawn(&self, picture: &Picture) -> Markup {
        html! {
            figure {
                (PreEscaped(&picture.svg))
                figcaption { (clean(&picture.title)) }
                details {
                    summary { (self.voice.say(texts::CHART_TABLE)) }
                    (tabled(&picture.table, &self.anchors))
                }
            }
        }
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
    html! {
        li {
            @if let Some(lead) = &item.lead { strong { (clean(lead)) } ". " }
            (clean(&item.text))
            @if let Some(place) = &item.place { " " code.place { (clean(place)) } }
        }
    }
}

fn key_figure(figure: &Figure) -> Markup {
    html! {
        div {
            dt { (clean(&figure.label)) }
            dd { strong { (clean(&figure.value)) } @if !figure.beside.is_empty() { " " small { (clean(&figure.beside)) } } }
        }
    }
}

fn scored(gauge: &Gauge) -> Markup {
    html! { div.score { (bar(gauge)) p { (clean(&gauge.text)) } } }
}

#[cfg(test)]
#[path = "html_tests.rs"]
mod tests;
