// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use jiff::civil::Date;
use udvej::error::Code;
use udvej::provenance::Origin;

use super::closed::Closed;
use super::template::{ALL, OTHERS, Template};
use crate::cursor::Found;
use crate::findings::Findings;
use crate::sheet::{Grid, Record, Records};
use crate::suggestion::suggestion;

/// A table of the register, read by the names of its columns.
#[derive(Debug)]
pub(super) struct Table<'g> {
    pub(super) template: &'static Template,
    records: Records<'g>,
    /// Name of a column in the law and its heading as it is written.
    headings: BTreeMap<&'static str, String>,
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'t> {
    record: Record<'t>,
    headings: &'t BTreeMap<&'static str, String>,
}

/// What a grid is.
enum Kind {
    Read(&'static Template, Named),
    /// A part of a register in which nothing is read.
    Other,
    Unknown,
}

/// Whether the name of the file or sheet says which template it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    Yes,
    No,
}

/// The tables of a register among the grids of a file.
pub(super) fn tables<'g>(grids: &'g [Grid], findings: &mut Findings) -> Vec<Table<'g>> {
    let mut tables = Vec::new();
    for grid in grids {
        match kind(grid) {
            Kind::Read(template, named) => tables.extend(Table::of(grid, template, named, findings)),
            Kind::Other => {}
            Kind::Unknown => unknown(grid, findings),
        }
    }
    tables
}

fn unknown(grid: &Grid, findings: &mut Findings) {
    let allowed = ALL.map(|template| template.code).join(", ");
    match &grid.sheet {
        Some(sheet) => {
            let values = [("found", &**sheet), ("allowed", &*allowed), ("suggestion", ""), ("suggestion_da", "")];
            findings.warning(Code::UnknownSheet, &values, Some(grid.whole()));
        }
        None => {
            let values = [
                ("expected", "a table of a DORA register"),
                ("expected_da", "en tabel i et DORA-register"),
                ("right", &*format!("{allowed} with the names of columns of Regulation (EU) 2024/2956")),
                ("right_da", &*format!("{allowed} med kolonnenavnene i forordning (EU) 2024/2956")),
            ];
            findings.problem(Code::FileKind, &values, Some(grid.whole()));
        }
    }
}

/// What a grid is: by the name of its sheet or file, or else by its headings.
fn kind(grid: &Grid) -> Kind {
    let name = grid.sheet.as_deref().unwrap_or(&grid.file).to_lowercase();
    let letters: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let code = |template: &Template| template.code.to_lowercase().replace(['_', '.'], "");
    if let Some(template) = ALL.into_iter().find(|template| letters.contains(&code(template))) {
        return Kind::Read(template, Named::Yes);
    }
    if OTHERS.iter().any(|other| letters.contains(other)) {
        return Kind::Other;
    }
    // The heading may stand below a title; three names are no coincidence.
    let texts = grid.rows.iter().take(10).flat_map(|row| row.cells.iter()).filter_map(crate::sheet::Cell::text);
    let texts: Vec<String> = texts.map(|text| folded(&text)).collect();
    let hits = |template: &Template| {
        let known = |name: &str| !name.is_empty() && texts.contains(&folded(name));
        template.columns.iter().filter(|column| known(column.name) || known(column.also)).count()
    };
    let best = ALL.into_iter().max_by_key(|template| hits(template)).filter(|template| hits(template) >= 3);
    best.map_or(Kind::Unknown, |template| Kind::Read(template, Named::No))
}

/// A heading as it is compared: without a code before it, in lower case, with plain apostrophes and single blanks.
fn folded(heading: &str) -> String {
    let text = heading.replace('’', "'").split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let rest = number(&text).map_or(&*text, |(_, rest)| rest);
    let rest = rest.trim_start_matches([' ', '-', ':', '–']);
    rest.trim_end_matches('.').to_owned()
}

/// The number at the beginning of a heading, and what follows: `c0010`, `0010 name`, `b_02.01.0010`, `rt.02.01.0010`.
fn number(text: &str) -> Option<(&str, &str)> {
    let template = ["b_", "rt."].iter().find_map(|prefix| text.strip_prefix(prefix)).and_then(|rest| {
        let dots = rest.match_indices('.').nth(1).map(|(at, _)| at)?;
        rest.get(dots + 1..)
    });
    let rest = template.unwrap_or(text);
    let rest = rest.strip_prefix('c').filter(|rest| rest.starts_with('0')).unwrap_or(rest);
    let (digits, after) = rest.split_at_checked(4)?;
    let ends = !after.starts_with(|c: char| c.is_alphanumeric());
    (ends && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some((digits, after))
}

impl<'g> Table<'g> {
    /// Nothing where the table cannot be read; that is told.
    fn of(grid: &'g Grid, template: &'static Template, named: Named, findings: &mut Findings) -> Option<Self> {
        let written: Vec<String> = template.columns.iter().map(|column| format!("c{}", column.number)).collect();
        let names = template.columns.iter().flat_map(|column| [column.name, column.also, column.number]);
        let known: Vec<&str> =
            names.chain(written.iter().map(String::as_str)).filter(|name| !name.is_empty()).collect();
        let records = Records::of(grid, &known, findings)?;
        let mut table = Self { template, records, headings: BTreeMap::new() };
        let headings: Vec<String> = table.records.headings().map(str::to_owned).collect();
        for heading in headings {
            table.place(heading, named, findings)?;
        }
        let mut whole = true;
        for column in template.columns.iter().filter(|column| column.needed) {
            if !table.headings.contains_key(column.name) {
                whole = false;
                findings.problem(Code::MissingColumn, &[("column", column.name)], Some(grid.whole()));
            }
        }
        whole.then_some(table)
    }

    /// Finds the column of a heading. Nothing where the whole table is refused.
    fn place(&mut self, heading: String, named: Named, findings: &mut Findings) -> Option<()> {
        let low = heading.to_lowercase();
        let name = folded(&heading);
        let by_name = |column: &&super::template::Column| {
            let same = |other: &str| !other.is_empty() && folded(other) == name;
            same(column.name) || same(column.also)
        };
        let mut found = self.template.columns.iter().find(by_name);
        if let (None, Some((digits, ""))) = (found, number(low.trim())) {
            if !self.template.one_numbering || named == Named::No {
                self.refused(&heading, findings);
                return None;
            }
            found = self.template.columns.iter().find(|column| column.number == digits);
        }
        match found {
            Some(column) if self.headings.contains_key(column.name) => {
                findings.problem(Code::DuplicateColumn, &[("column", &heading)], Some(self.records.grid.whole()));
            }
            Some(column) => {
                self.headings.insert(column.name, heading);
            }
            None => {
                let (near, near_da) = suggestion(&heading, self.template.columns.iter().map(|column| column.name));
                let values = [("found", &*heading), ("suggestion", &*near), ("suggestion_da", &*near_da)];
                findings.warning(Code::UnknownColumn, &values, Some(self.records.grid.whole()));
            }
        }
        Some(())
    }

    /// A table that goes by numbers whose meaning is open.
    fn refused(&self, heading: &str, findings: &mut Findings) {
        let code = self.template.code;
        let (en, da) = if self.template.one_numbering {
            (
                format!("a table that says which one it is: `{heading}` stands in each"),
                format!("en tabel, der siger, hvilken den er: `{heading}` findes i dem alle"),
            )
        } else {
            (
                format!("a table {code} by names: `{heading}` is not the same in the law and with EBA"),
                format!("en tabel {code} efter navne: `{heading}` er ikke det samme i loven og hos EBA"),
            )
        };
        let (right, right_da) = if self.template.one_numbering {
            (
                "the template in the name of the file, as in `b_02.01.csv`",
                "skabelonen i filens navn, som i `b_02.01.csv`",
            )
        } else {
            ("the names of the columns instead of their numbers", "kolonnernes navne i stedet for deres numre")
        };
        let values = [("expected", &*en), ("expected_da", &*da), ("right", right), ("right_da", right_da)];
        findings.problem(Code::FileKind, &values, Some(self.records.grid.whole()));
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.records.iter().map(|record| Row { record, headings: &self.headings })
    }
}

impl Row<'_> {
    fn heading(&self, column: &str) -> &str {
        self.headings.get(column).map_or("", String::as_str)
    }

    /// The whole row.
    pub(super) fn origin(&self) -> Origin {
        self.record.origin(None)
    }

    fn at(&self, column: &str) -> Origin {
        self.record.origin(Some(self.headings.get(column).map_or(column, String::as_str)))
    }

    pub(super) fn text(&self, column: &str) -> Option<Found<String>> {
        let value = self.record.text(self.heading(column))?;
        Some(Found { value, origin: self.at(column) })
    }

    /// A text without which the row cannot be read.
    pub(super) fn needed(&self, column: &str, findings: &mut Findings) -> Option<Found<String>> {
        let text = self.text(column);
        if text.is_none() {
            let values = [("expected", column), ("expected_da", column), ("found", "-")];
            findings.problem(Code::UnexpectedShape, &values, Some(self.at(column)));
        }
        text
    }

    pub(super) fn date(&self, column: &str, findings: &mut Findings) -> Option<Found<Date>> {
        let value = self.record.date(self.heading(column), findings)?;
        Some(Found { value, origin: self.at(column) })
    }

    /// A number as digits.
    pub(super) fn digits(&self, column: &str, findings: &mut Findings) -> Option<Found<String>> {
        let value = self.record.digits(self.heading(column), findings)?;
        Some(Found { value, origin: self.at(column) })
    }

    /// A natural number.
    pub(super) fn natural(&self, column: &str, findings: &mut Findings) -> Option<Found<u32>> {
        let digits = self.digits(column, findings)?;
        let Ok(value) = digits.value.parse() else {
            let values = [
                ("found", &*digits.value),
                ("expected", "a natural number"),
                ("expected_da", "et naturligt tal"),
                ("right", "90"),
                ("right_da", "90"),
            ];
            findings.problem(Code::CellValue, &values, Some(digits.origin));
            return None;
        };
        Some(Found { value, origin: digits.origin })
    }

    /// A code of a country or a currency, without the name of EBA's list before it.
    pub(super) fn code(&self, column: &str) -> Option<Found<String>> {
        let text = self.text(column)?;
        Some(text.map(|text| bare(&text).to_owned()))
    }

    /// An option of a closed list. One that is not known is told and counts as missing.
    pub(super) fn option<T: Closed>(&self, column: &str, findings: &mut Findings) -> Option<Found<T>> {
        let text = self.text(column)?;
        let Some(option) = T::of(&text.value) else {
            let values = [("found", &*text.value), ("field", column), ("allowed", &*T::allowed())];
            findings.warning(Code::UnknownEnumValue, &values, Some(text.origin));
            return None;
        };
        Some(Found { value: option, origin: text.origin })
    }
}

/// `eba_GA:DK` as `DK`, `iso4217:EUR` as `EUR`.
fn bare(text: &str) -> &str {
    text.split_once(':').map_or(text, |(_, code)| code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_compared_without_its_number() {
        for heading in ["Rank", " rank ", "c0050 Rank", "0050 - RANK", "B_05.02.0050 Rank.", "RT.05.02.0050: Rank"] {
            assert_eq!(folded(heading), "rank", "{heading}");
        }
        assert_eq!(folded("c0050"), "");
        assert_eq!(number("c0050"), Some(("0050", "")));
        assert_eq!(number("b_02.01.0010"), Some(("0010", "")));
        for text in ["currency", "c00500", "005", "2026-01", "b_02.01", ""] {
            assert!(number(text).is_none_or(|(_, rest)| !rest.is_empty()), "{text}");
        }
    }
}
