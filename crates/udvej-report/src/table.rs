// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use comfy_table::{CellAlignment, ColumnConstraint, Width};
use udvej::Report;
use udvej::cost::AmountQuantiles;
use udvej::error::Language;
use udvej::report::SystemReport;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::block::Block;
use crate::clean::clean;
use crate::page;
use crate::paint::{Paint, Unpainted};
use crate::plain::{grid, lines, plain, within, wrapped};
use crate::texts;
use crate::voice::Voice;

/// Widths of the columns after the first with the space behind them; they hold any number that [`crate::Numbers`] writes short.
const WIDTHS: [u16; 6] = [10, 15, 15, 15, 9, 10];
/// Below this width a column is left out.
const NARROW: usize = 92;
/// Suppliers' groups in the terminal: all that a council's page could name.
const GROUPS: usize = 15;

/// The report as plain text of at most `width` (and 100) columns: one entry a system, suppliers, what to do next.
#[must_use]
pub fn table(report: &Report, language: Language, width: usize) -> String {
    table_painted(report, language, width, &Unpainted)
}

/// [`table`], the names of the bands painted.
#[must_use]
pub fn table_painted(report: &Report, language: Language, width: usize, paint: &dyn Paint) -> String {
    let voice = Voice::new(language, report.currency);
    let width = within(width);
    let title = voice.fill(texts::TITLE, &[("name", &report.organisation.name)]);
    let mut head = vec![Block::heading(1, title)];
    head.extend(stamp(report, voice).into_iter().map(Block::Paragraph));
    let mut text = plain(&head, width).replace("\n\n", "\n");
    text.push('\n');
    if report.systems.is_empty() {
        text.push_str(&plain(&[Block::paragraph(voice.say(texts::NO_SYSTEMS))], width));
    } else {
        text.push_str(&painted(&systems(report, voice, width), report, voice, width, paint));
    }
    text.push('\n');
    text.push_str(&plain(&rest(report, voice), width));
    text
}

fn stamp(report: &Report, voice: Voice) -> [String; 3] {
    let values = [
        ("date", voice.numbers.date(report.valuation_date)),
        ("currency", report.currency.code().to_owned()),
        ("method", report.method.clone()),
        ("knowledge", report.knowledge.clone()),
        ("seed", report.seed.to_string()),
        ("trials", voice.numbers.decimal(f64::from(report.trials), 0)),
        ("udvej", report.udvej.clone()),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    [voice.fill(texts::STAMP, &values), voice.fill(texts::RECORD_LINE, &values), report.input_sha256.clone()]
}

/// Two lines a system: what is found, and below it its bounds.
fn systems(report: &Report, voice: Voice, width: usize) -> String {
    let mut grid = grid(width);
    let first = name_width(width);
    let titles = [
        texts::T_SYSTEM,
        texts::T_SCORE,
        texts::T_BAND,
        texts::T_ONE_OFF,
        texts::T_DIFFERENCE,
        texts::T_PAYS,
        texts::T_START,
    ];
    let shown = 1 + others(width).len();
    grid.set_header(titles.into_iter().take(shown).map(|title| voice.say(title)));
    let cut = usize::from(first).saturating_sub(4);
    let rows = page::by_score(report).into_iter().map(|system| row(system, report, voice, cut));
    grid.add_rows(rows.map(|row| row.into_iter().take(shown)));
    for (at, wide) in [&[first][..], others(width)].concat().into_iter().enumerate() {
        if let Some(column) = grid.column_mut(at) {
            // Nothing follows the last.
            column.set_padding((0, if at + 1 < shown { 2 } else { 0 }));
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(wide)));
            if at == 3 || at == 4 || at == 5 {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
    }
    let caption = voice.fill(texts::T_CAPTION, &[("unit", &voice.numbers.unit_of_millions())]);
    format!("{}\n{}", wrapped(&caption, width, ""), lines(&grid))
}

/// On a narrow terminal the last column gives way: names need its room, and the first dates stand below.
fn others(width: usize) -> &'static [u16] {
    match WIDTHS.split_last() {
        Some((_, others)) if width < NARROW => others,
        _ => &WIDTHS,
    }
}

fn name_width(width: usize) -> u16 {
    let others: u16 = others(width).iter().sum();
    u16::try_from(width).unwrap_or(u16::MAX).saturating_sub(others)
}

fn row(system: &SystemReport, report: &Report, voice: Voice, wide: usize) -> [String; 7] {
    let score = &system.score;
    let plan = system.plan_b.as_ref();
    let quantiles = |of: Option<&AmountQuantiles>| {
        let of = of?;
        let span = voice.millions_span(of.p10, of.p90).replace(" til ", "…").replace(" to ", "…");
        Some(format!("{}\n({span})", voice.numbers.millions(of.p50)))
    };
    let unknown = || "–".to_owned();
    let pays = plan.and_then(|plan| {
        let share = voice.numbers.probability(plan.probability_cheaper?);
        Some(format!("{share}\n{}", page::break_even(plan, voice)))
    });
    let start =
        plan.map(|plan| page::latest_start(plan, report.valuation_date, voice)).filter(|start| !start.is_empty());
    [
        format!("{}\n  {}", clean(&system.name), shortened(&clean(&system.supplier_name), wide)),
        format!("{}\n[{}]", voice.points(score.value), voice.span(score.low, score.high)),
        format!(
            "{}\n{}",
            voice.of(&score.band.name),
            voice.fill(texts::T_KNOWN, &[("share", &voice.numbers.percent(score.coverage))])
        ),
        quantiles(plan.map(|plan| &plan.one_off)).unwrap_or_else(unknown),
        quantiles(plan.and_then(|plan| plan.npv_difference.as_ref())).unwrap_or_else(unknown),
        pays.unwrap_or_else(unknown),
        start.unwrap_or_else(unknown),
    ]
}

/// At most `wide` columns, an ellipsis where something was cut.
fn shortened(text: &str, wide: usize) -> String {
    if text.width() <= wide {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        if short.width() + c.width().unwrap_or(0) >= wide {
            break;
        }
        short.push(c);
    }
    format!("{}…", short.trim_end())
}

/// The text with each band's name painted where it stands in its own column.
fn painted(text: &str, report: &Report, voice: Voice, width: usize, paint: &dyn Paint) -> String {
    let start = usize::from(name_width(width)) + WIDTHS.first().map_or(0, |width| usize::from(*width));
    let bands = report.systems.iter().map(|system| &system.score.band);
    let bands: Vec<(&str, &str)> = bands.map(|band| (band.id.as_str(), band.name.text(voice.language))).collect();
    let line = |line: &str| {
        let at = place(line, start)?;
        let (before, after) = line.split_at_checked(at)?;
        let (id, name) = bands
            .iter()
            .find(|(_, name)| after.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with("  ")))?;
        Some(format!("{before}{}{}\n", paint.band(id, name), after.strip_prefix(name).unwrap_or_default()))
    };
    text.lines().map(|shown| line(shown).unwrap_or_else(|| format!("{shown}\n"))).collect()
}

/// The byte at which column `column` of a terminal begins.
fn place(line: &str, column: usize) -> Option<usize> {
    let mut wide = 0;
    for (at, c) in line.char_indices() {
        if wide >= column {
            return Some(at);
        }
        wide += c.width().unwrap_or(0);
    }
    None
}

fn rest(report: &Report, voice: Voice) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !report.groups.is_empty() {
        blocks.push(Block::heading(2, voice.say(texts::DEPEND_ON)));
        let mut table = page::roll_up(report, voice, GROUPS);
        table.caption = String::new();
        blocks.push(Block::Table(table));
        blocks.push(Block::paragraph(page::concentration(report, voice)));
    }
    blocks.extend(page::actions(report, voice, 2));
    blocks.push(Block::heading(2, voice.say(texts::ASK_FIRST)));
    blocks.push(Block::List(page::ask_first(report, voice)));
    blocks.extend(page::warnings(report, voice, 2));
    blocks.push(Block::heading(2, voice.say(texts::HOW_TO_READ)));
    blocks.push(Block::List(page::notes(report, voice)));
    blocks
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
