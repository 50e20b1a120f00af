// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::error::Language;

use super::super::grids;
use super::*;
use crate::settings::File;

fn grid(text: &str) -> Grid {
    let mut findings = Findings::default();
    let grids = grids(&File { name: "a.csv", bytes: text.as_bytes() }, &mut findings);
    assert_eq!(findings, Findings::default());
    grids.into_iter().next().unwrap()
}

fn codes(findings: &Findings) -> Vec<Code> {
    findings.problems.iter().map(|finding| finding.problem.code).collect()
}

#[test]
fn a_record_is_read_by_its_headings_however_they_are_written() {
    let grid =
        grid("ID ;Pris  pr. år;Slut;Ja?\nesdh;1.234,50 kr.;31-12-2027;ja\n;;;\nløn;12.000;2027-12-31 00:00;nej\n");
    let mut findings = Findings::default();
    let records = Records::of(&grid, &[], &mut findings).unwrap();
    assert!(records.has("PRIS PR. ÅR") && !records.has("pris"));
    assert_eq!(records.headings().collect::<Vec<_>>(), ["ID", "Pris  pr. år", "Slut", "Ja?"]);
    let rows: Vec<Record<'_>> = records.iter().collect();
    assert_eq!(rows.len(), 2);
    let first = &rows[0];
    assert_eq!(first.text("id").as_deref(), Some("esdh"));
    assert_eq!(first.amount("pris pr. år", &mut findings).unwrap().digits, "1234.5");
    assert_eq!(first.date("slut", &mut findings).unwrap().to_string(), "2027-12-31");
    assert_eq!(first.parsed("ja?", values::yes, &mut findings), Some(true));
    assert_eq!(rows[1].digits("pris pr. år", &mut findings).as_deref(), Some("12000"));
    assert_eq!((rows[1].origin(None), rows[1].text("mangler")), (grid.origin(4, None), None));
    assert_eq!(first.origin(Some("slut")).text(Language::Da), "a.csv, række 2, kolonne Slut");
    assert_eq!(findings, Findings::default());
}

#[test]
fn a_cell_that_cannot_be_read_is_a_problem_at_its_place() {
    let grid = grid("id,slut\nesdh,snart\n");
    let mut findings = Findings::default();
    let records = Records::of(&grid, &[], &mut findings).unwrap();
    assert_eq!(records.iter().next().unwrap().date("Slut", &mut findings), None);
    assert_eq!(
        findings.problems[0].line(Language::Da),
        "cell-value a.csv, række 2, kolonne slut: `snart` er ikke en dato (skriv den sådan: 21-11-2026 eller 2026-11-21)"
    );
}

#[test]
fn headings_are_found_below_a_title_where_two_of_them_are_known() {
    let grid = grid("Udtræk fra KITOS;;\nId, dato;;\nNavn;Leverandør;Antal\nESDH;Acme;5\n");
    let mut findings = Findings::default();
    let records = Records::of(&grid, &["leverandør", "navn"], &mut findings).unwrap();
    assert_eq!(records.iter().map(|record| record.text("navn").unwrap()).collect::<Vec<_>>(), ["ESDH"]);
    let first = Records::of(&grid, &["leverandør"], &mut findings).unwrap();
    assert_eq!(first.headings().collect::<Vec<_>>(), ["Udtræk fra KITOS"]);
}

#[test]
fn a_heading_that_stands_twice_and_a_row_without_room_are_problems() {
    let grid = grid("id,navn,NAVN,#note,\na,b,c,d\na,b,c,d,e,f\na,b,,,\n");
    let mut findings = Findings::default();
    let records = Records::of(&grid, &[], &mut findings).unwrap();
    assert_eq!(codes(&findings), [Code::DuplicateColumn, Code::RowTooLong]);
    assert_eq!(findings.problems[1].origin.as_ref().unwrap().text(Language::En), "a.csv, row 3");
    assert_eq!(records.headings().collect::<Vec<_>>(), ["id", "navn", "NAVN"]);
    assert!(!records.has("#note"));
}
