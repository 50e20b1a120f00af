// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use udvej::error::Code;
use udvej::order::Order as _;

use super::export_row::{self, Row};
use super::register::Register;
use super::tally::Tally;
use super::{personal, register};
use crate::cursor::Found;
use crate::sheet::values::Numerals;
use crate::sheet::{Grid, Records};

/// What an overview shows, by a heading that it always has and the others have not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Overview {
    Usages,
    Suppliers,
    Contracts,
    Registrations,
}

const MARKS: [(&str, Overview); 4] = [
    ("IT Kontrakt", Overview::Contracts),
    ("Leverandørnavn", Overview::Suppliers),
    ("IT System", Overview::Usages),
    ("Databehandlere", Overview::Registrations),
];
/// Headings by which the row of headings is found, should a title stand above it.
const KNOWN: [&str; 12] = [
    "IT Kontrakt",
    "Leverandørnavn",
    "IT System",
    "Databehandlere",
    "Leverandør",
    "CVR",
    "Gyldig til",
    "Livscyklus",
    "Arkiveringspligt",
    "Underdatabehandlere",
    "Databehandling",
    "IT Systemer",
];
/// What KITOS writes behind the name of a system that is deactivated.
const INACTIVE: &str = " (Ikke aktivt)";

/// Names of systems in use, by which a cell that lists several is taken apart: a name may hold a comma itself.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeSet<String>);

/// Reads the tables: the usages first, as the others speak of systems by name.
pub(super) fn tables(grids: &[Grid], register: &mut Register, tally: &mut Tally) {
    let mut tables: Vec<(Overview, Records<'_>)> = Vec::new();
    for grid in grids {
        let Some(mut records) = Records::of(grid, &KNOWN, tally) else { continue };
        records.numerals = Numerals::Danish;
        match MARKS.iter().find(|(heading, _)| records.has(heading)) {
            Some((_, overview)) => tables.push((*overview, records)),
            None => {
                let values = [
                    ("expected", "an export of KITOS"),
                    ("expected_da", "en eksport fra KITOS"),
                    ("right", "the export of systems in use, contracts, suppliers or data processing"),
                    ("right_da", "eksporten af systemer, kontrakter, leverandører eller databehandling"),
                ];
                tally.problem(Code::FileKind, &values, Some(grid.whole()));
            }
        }
    }
    tables.order_by_key(|(overview, _)| *overview);
    let mut names = Names::default();
    names.add(register.usages.iter().map(|usage| usage.system.name.as_str()));
    for (overview, records) in &tables {
        if *overview == Overview::Usages {
            for row in records.iter() {
                names.add(row.text("IT System").as_deref().map(|name| active(name).0));
            }
        }
    }
    for (overview, records) in &tables {
        for record in records.iter() {
            let row = Row { record, names: &names };
            for (heading, kind) in personal::COLUMNS {
                tally.personal(kind, u64::from(record.cell(heading).is_some()), record.origin(Some(heading)));
            }
            match overview {
                Overview::Usages => register.add_usage(export_row::usage(&row, tally), tally),
                Overview::Suppliers => register.add_organisation(export_row::supplier(&row, tally), tally),
                Overview::Contracts => register.add_contract(export_row::contract(&row, tally), tally),
                Overview::Registrations => register.add_registration(export_row::registration(&row, tally), tally),
            }
        }
    }
}

/// A name without the mark of a deactivated system, and whether it bore it.
pub(super) fn active(name: &str) -> (&str, bool) {
    name.strip_suffix(INACTIVE).map_or((name, false), |name| (name, true))
}

impl Names {
    fn add<'n>(&mut self, names: impl IntoIterator<Item = &'n str>) {
        self.0.extend(names.into_iter().map(str::to_lowercase));
    }

    /// The links of a cell that lists names: the longest run of parts that is a name, else each part by itself.
    pub(super) fn links(&self, cell: &Found<String>) -> Vec<register::Link> {
        /// Commas in a name: more would be no name.
        const LONGEST: usize = 6;
        let parts: Vec<&str> = cell.value.split(", ").collect();
        let mut rest = parts.as_slice();
        let mut links = Vec::new();
        while !rest.is_empty() {
            let runs = (1..=LONGEST.min(rest.len())).rev();
            let known = runs.into_iter().find(|length| {
                let run = rest.get(..*length).unwrap_or_default().join(", ");
                self.0.contains(&active(&run).0.to_lowercase())
            });
            let (run, after) = rest.split_at(known.unwrap_or(1));
            rest = after;
            let name = active(run.join(", ").trim()).0.to_owned();
            if !name.is_empty() {
                links.push(register::Link { id: None, name, origin: cell.origin.clone() });
            }
        }
        links
    }
}

#[cfg(test)]
mod tests {
    use udvej::provenance::Origin;

    use super::*;

    #[test]
    fn a_cell_of_several_names_is_taken_apart_where_names_end() {
        let mut names = Names::default();
        names.add(["A", "Affald, gammel", "Affald"]);
        let of = |text: &str| {
            let cell = Found { value: text.to_owned(), origin: Origin::file(&"a".into()) };
            names.links(&cell).into_iter().map(|link| link.name).collect::<Vec<_>>()
        };
        assert_eq!(of("A, Affald, gammel, X (Ikke aktivt), affald"), ["A", "Affald, gammel", "X", "affald"]);
        assert_eq!(of(", "), Vec::<String>::new());
        assert_eq!(active("X (Ikke aktivt)"), ("X", true));
    }
}
