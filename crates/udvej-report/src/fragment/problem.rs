// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::provenance::Origin;

use super::assessment::count;
use super::texts;
use crate::block::{Block, Cell, Column, Table};
use crate::page::capital;
use crate::voice::{Text, Voice};

/// Rows of a list; the others are counted.
const SHOWN: usize = 50;

/// One problem or warning, in the language that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemLine<'p> {
    /// Stable word.
    pub code: &'p str,
    /// JSON pointer.
    pub pointer: &'p str,
    /// Line and column of the document, both from 1.
    pub place: Option<(u64, u64)>,
    /// Where it was read, where files were imported.
    pub origin: Option<&'p Origin>,
    /// What is wrong.
    pub message: &'p str,
    /// What would be right.
    pub hint: &'p str,
}

/// What checking a document found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProblemLines<'p> {
    /// What is wrong.
    pub problems: Vec<ProblemLine<'p>>,
    /// What is doubtful.
    pub warnings: Vec<ProblemLine<'p>>,
    /// Problems beyond those listed.
    pub omitted: u64,
}

/// Problems, then warnings, each with its place.
pub(super) fn blocks(lines: &ProblemLines<'_>, voice: Voice) -> Vec<Block> {
    let all = count(lines.problems.len()).saturating_add(lines.omitted);
    let title = match (all, lines.warnings.len()) {
        (0, 0) => voice.say(texts::NO_PROBLEMS).to_owned(),
        (0, warnings) => voice.count(warnings, texts::COUNT_WARNINGS),
        (1, _) => voice.say(texts::ONE_PROBLEM).to_owned(),
        (n, _) => voice.fill(texts::PROBLEMS, &[("n", &voice.numbers.count(n))]),
    };
    let mut blocks = vec![Block::heading(3, title)];
    if !lines.problems.is_empty() {
        blocks.push(Block::Table(listed(&lines.problems, (texts::PROBLEMS_CAPTION, texts::WRONG), voice)));
    }
    let more = all.saturating_sub(count(lines.problems.len().min(SHOWN)));
    blocks.extend(rest(more, voice));
    if !lines.warnings.is_empty() {
        if all > 0 {
            blocks.push(Block::heading(4, voice.count(lines.warnings.len(), texts::COUNT_WARNINGS)));
        }
        blocks.push(Block::Table(listed(&lines.warnings, (texts::WARNINGS_CAPTION, texts::DOUBTFUL), voice)));
        blocks.extend(rest(count(lines.warnings.len().saturating_sub(SHOWN)), voice));
    }
    blocks
}

fn rest(more: u64, voice: Voice) -> Option<Block> {
    (more > 0).then(|| Block::paragraph(voice.fill(texts::MORE, &[("n", &voice.numbers.count(more))])))
}

fn listed(lines: &[ProblemLine<'_>], (caption, what): (Text, Text), voice: Voice) -> Table {
    let columns = [texts::PLACE, what, texts::RIGHT, texts::CODE].map(|title| Column::text(voice.say(title)));
    // As the document's author must write it: fields by their words, dates as the format has them.
    let said = |text: &str| Cell::Text(capital(text));
    let rows = lines
        .iter()
        .take(SHOWN)
        .map(|line| vec![place(line, voice).into(), said(line.message), said(line.hint), Cell::from(line.code)]);
    Table::new(voice.say(caption), columns.to_vec()).rows(rows)
}

/// Where it stands in the file, or in the document; the pointer alone where no line is known.
fn place(line: &ProblemLine<'_>, voice: Voice) -> String {
    let numbered = line.place.map(|(at, column)| {
        let values = [("line", &*voice.numbers.count(at)), ("column", &*voice.numbers.count(column))];
        voice.fill(texts::LINE_COLUMN, &values)
    });
    let found = match line.origin {
        Some(origin) => Some(origin.text(voice.language)),
        None => numbered,
    };
    let pointer = (!line.pointer.is_empty()).then(|| line.pointer.to_owned());
    let parts: Vec<String> = [pointer, found].into_iter().flatten().collect();
    if parts.is_empty() { voice.say(crate::texts::WHOLE_DOCUMENT).to_owned() } else { parts.join(", ") }
}
