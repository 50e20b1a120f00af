// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table as Grid, TableStyle, Width};
use unicode_width::UnicodeWidthStr;

use crate::block::{Block, Figure, Gauge, Heading, Item, Kind, Picture, Table};
use crate::clean::clean;

/// Narrower, nothing can be read.
const NARROWEST: usize = 80;
/// Wider, a terminal of today breaks lines by itself.
const WIDEST: usize = 100;
/// Characters of a gauge's bar.
const BAR: usize = 50;

/// Writes blocks as plain text, no line wider than `width`.
pub(crate) fn plain(blocks: &[Block], width: usize) -> String {
    let width = within(width);
    let mut text = String::new();
    for block in blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&written(block, width));
    }
    text
}

/// The width that is used where `width` is asked for.
pub(crate) fn within(width: usize) -> usize {
    width.clamp(NARROWEST, WIDEST)
}

fn written(block: &Block, width: usize) -> String {
    match block {
        Block::Heading(heading) => titled(heading, width),
        Block::Paragraph(text) | Block::Note(text) => wrapped(&clean(text), width, ""),
        Block::List(items) => items.iter().map(|item| listed(item, width)).collect(),
        Block::Figures(figures) => key_figures(figures, width),
        Block::Gauge(gauge) => barred(gauge, width),
        Block::Table(table) | Block::Picture(Picture { table, .. }) => tabled(table, width),
    }
}

fn titled(heading: &Heading, width: usize) -> String {
    let text = wrapped(&clean(&heading.text), width, "");
    let widest = text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
    let line = match heading.level {
        1 => "═",
        2 => "─",
        _ => return text,
    };
    format!("{text}{}\n", line.repeat(widest))
}

fn listed(item: &Item, width: usize) -> String {
    let mut text = match &item.lead {
        Some(lead) => format!("{}: {}", clean(lead), clean(&item.text)),
        None => clean(&item.text),
    };
    if let Some(place) = &item.place {
        text.push_str(&format!(" [{}]", clean(place)));
    }
    wrapped(&format!("• {text}"), width, "  ")
}

fn key_figures(figures: &[Figure], width: usize) -> String {
    let mut grid = grid(width);
    for figure in figures {
        grid.add_row([&figure.label, &figure.value, &figure.beside].map(|text| clean(text)));
    }
    for column in grid.column_iter_mut() {
        column.set_padding((0, 2));
    }
    lines(&grid)
}

/// `0 ·····────●──···· 100`.
fn barred(gauge: &Gauge, width: usize) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place from 0 to 49"
    )]
    let place = |points: f64| (points.clamp(0.0, 100.0) / 100.0 * (BAR - 1) as f64).round() as usize;
    let (low, value, high) = (place(gauge.low), place(gauge.value), place(gauge.high));
    let bar: String = (0..BAR)
        .map(|at| match at {
            at if at == value => '●',
            at if (low..=high).contains(&at) => '─',
            _ => '·',
        })
        .collect();
    wrapped(&format!("0 {bar} 100"), width, "") + &wrapped(&clean(&gauge.text), width, "")
}

fn tabled(table: &Table, width: usize) -> String {
    let mut grid = grid(width);
    let title = |column: &crate::block::Column| clean(&column.title);
    grid.set_header(table.columns.iter().map(title));
    grid.add_rows(table.rows.iter().map(|row| row.iter().map(|cell| clean(cell.shown()))));
    for (at, column) in table.columns.iter().enumerate() {
        // A number broken over two lines reads as two numbers.
        let content =
            table.rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.shown().width()).max().unwrap_or(0);
        let Some(shown) = grid.column_mut(at) else { continue };
        shown.set_padding((0, 2));
        match column.kind {
            Kind::Text => {}
            Kind::Path => {
                shown.set_delimiter('/');
            }
            Kind::Number => {
                let least = u16::try_from(content + 2).unwrap_or(u16::MAX);
                shown.set_cell_alignment(CellAlignment::Right);
                shown.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least)));
            }
        }
    }
    let caption = if table.caption.is_empty() { String::new() } else { wrapped(&clean(&table.caption), width, "") };
    format!("{caption}{}", lines(&grid))
}

/// A grid without lines but the one below the header.
pub(crate) fn grid(width: usize) -> Grid {
    let mut grid = Grid::new();
    grid.load_style(TableStyle::new().header_separator(LineStyle::none().fill('─')));
    grid.set_content_arrangement(ContentArrangement::Dynamic);
    grid.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    grid
}

/// The grid's lines, without the space at their ends.
pub(crate) fn lines(grid: &Grid) -> String {
    grid.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// Words over lines of at most `width`, further lines behind `indent`; a longer word is cut.
pub(crate) fn wrapped(text: &str, width: usize, indent: &str) -> String {
    let mut whole = String::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !line.trim().is_empty() && line.width() + 1 + word.width() > width {
            whole.push_str(line.trim_end());
            whole.push('\n');
            indent.clone_into(&mut line);
        } else if !line.trim().is_empty() {
            line.push(' ');
        }
        for c in word.chars() {
            if line.width() + unicode_width::UnicodeWidthChar::width(c).unwrap_or(0) > width {
                whole.push_str(&line);
                whole.push('\n');
                indent.clone_into(&mut line);
            }
            line.push(c);
        }
    }
    whole.push_str(line.trim_end());
    whole.push('\n');
    whole
}

#[cfg(test)]
#[path = "plain_tests.rs"]
mod tests;
