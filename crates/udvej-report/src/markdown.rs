// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::error::Language;
use udvej::provenance::Provenance;

use crate::block::{Block, Heading, Item, Kind, Picture, Table};
use crate::clean::clean;
use crate::page;
use crate::voice::Voice;

/// The whole report as Markdown (CommonMark with tables): for a case file, a wiki, a pull request.
#[must_use]
pub fn markdown(report: &Report, provenance: Option<&Provenance>, language: Language) -> String {
    let blocks = page::whole(page::Origins::of(report, provenance, "md"), Voice::new(language, report.currency));
    let mut text = String::new();
    for block in &blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&written(block));
    }
    text
}

fn written(block: &Block) -> String {
    match block {
        Block::Heading(heading) => titled(heading),
        Block::Paragraph(text) => format!("{}\n", line(text)),
        Block::Note(text) => format!("*{}*\n", inline(text)),
        Block::List(items) => items.iter().map(listed).collect(),
        Block::Figures(figures) => {
            let item = |figure: &crate::block::Figure| {
                let beside =
                    if figure.beside.is_empty() { String::new() } else { format!(" ({})", inline(&figure.beside)) };
                format!("- {}: **{}**{beside}\n", inline(&figure.label), inline(&figure.value))
            };
            figures.iter().map(item).collect()
        }
        Block::Gauge(gauge) => format!("**{}**\n", inline(&gauge.text)),
        Block::Table(table) | Block::Picture(Picture { table, .. }) => tabled(table),
    }
}

fn titled(heading: &Heading) -> String {
    format!("{} {}\n", "#".repeat(usize::from(heading.level.clamp(1, 6))), inline(&heading.text))
}

fn listed(item: &Item) -> String {
    let place = item.place.as_ref().map_or_else(String::new, |place| format!(" *({})*", inline(place)));
    match &item.lead {
        Some(lead) => format!("- **{}**: {}{place}\n", inline(lead), inline(&item.text)),
        None => format!("- {}{place}\n", line(&item.text)),
    }
}

fn tabled(table: &Table) -> String {
    let mut text = String::new();
    if !table.caption.is_empty() {
        text.push_str(&format!("{}\n\n", line(&table.caption)));
    }
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    text.push_str(&row(table.columns.iter().map(|column| inline(&column.title)).collect()));
    text.push_str(&row(table
        .columns
        .iter()
        .map(|column| if column.kind == Kind::Number { "---:" } else { "---" }.to_owned())
        .collect()));
    for cells in &table.rows {
        text.push_str(&row(cells.iter().map(|cell| inline(cell.shown())).collect()));
    }
    text
}

/// Text that starts a line: what would open a list, a heading or a rule is taken as typed.
fn line(text: &str) -> String {
    let text = inline(text);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let numbered = digits > 0 && text.chars().nth(digits).is_some_and(|c| matches!(c, '.' | ')'));
    if numbered {
        let (number, rest) = text.split_at(digits);
        return format!("{number}\\{rest}");
    }
    if text.starts_with(['#', '+', '-', '=']) { format!("\\{text}") } else { text }
}

/// Text as typed: no markup, no cell, no HTML.
fn inline(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in clean(text).trim().chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
#[path = "markdown_tests.rs"]
mod tests;
