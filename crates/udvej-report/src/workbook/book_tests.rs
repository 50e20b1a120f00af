// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::io::Cursor;
use std::sync::LazyLock;

use calamine::{Data, DataType, Range, Reader, Xlsx};
use udvej::error::Language;
use udvej::provenance::{Dropped, Origin, Provenance, SourceFile, Sourced};
use udvej::{Report, error::Localised};

use super::workbook;
use crate::testing::{bare, example, hostile};

fn read(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// A sheet of Eksempelby's workbook, which is written once.
fn sheet(name: &str) -> Range<Data> {
    static BOOK: LazyLock<Vec<u8>> = LazyLock::new(|| workbook(&example(), None, Language::En).unwrap());
    read(BOOK.clone()).worksheet_range(name).unwrap()
}

/// The rows below the heading, by the title of a column.
fn column(range: &Range<Data>, title: &str) -> Vec<Data> {
    let at = range.headers().unwrap().iter().position(|found| found == title).unwrap_or_else(|| panic!("{title}"));
    range.rows().skip(1).map(|row| row[at].clone()).collect()
}

/// A date as the day that a workbook counts.
fn days(cell: &Data) -> Option<f64> {
    match cell {
        Data::DateTime(date) => Some(date.as_f64()),
        _ => None,
    }
}

fn number(amount: udvej::quantity::Amount) -> f64 {
    amount.to_string().parse().unwrap()
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let report = example();
    assert_eq!(workbook(&report, None, Language::Da).unwrap(), workbook(&report, None, Language::Da).unwrap());
}

#[test]
fn sheets_are_named_in_the_language() {
    let report = example();
    let names = |language| read(workbook(&report, None, language).unwrap()).sheet_names();
    let (da, en) = (names(Language::Da), names(Language::En));
    assert_eq!(da.len(), en.len());
    assert!(da.contains(&"Nøgletal".to_owned()) && en.contains(&"Key figures".to_owned()));
    assert!(da.contains(&"Kontraktkalender".to_owned()) && en.contains(&"Reproduction".to_owned()));
}

#[test]
fn scores_are_numbers_and_those_of_the_report() {
    let report = example();
    let found = sheet("Systems");
    let (ids, scores) = (column(&found, "Id"), column(&found, "Score"));
    assert_eq!(ids.len(), report.systems.len());
    let known = column(&found, "Known");
    for ((id, score), known) in ids.iter().zip(scores).zip(known) {
        let system = report.systems.iter().find(|system| Data::String(system.id.clone()) == *id).unwrap();
        assert_eq!(score, Data::Float(system.score.value));
        assert_eq!(known, Data::Float(system.score.coverage / 100.0));
    }
}

#[test]
fn suppliers_and_groups_carry_their_spend() {
    let report = example();
    for (name, expected) in [
        ("Suppliers", report.suppliers.iter().map(|found| (found.id.clone(), found.totals.spend)).collect::<Vec<_>>()),
        ("Groups", report.groups.iter().map(|found| (found.id.clone(), found.totals.spend)).collect()),
    ] {
        let found = sheet(name);
        let spends = column(&found, "Spend a year");
        assert_eq!(spends.len(), expected.len());
        for (id, spend) in column(&found, "Id").into_iter().zip(spends) {
            let (_, amount) = expected.iter().find(|(known, _)| Data::String(known.clone()) == id).unwrap();
            assert_eq!(spend, Data::Float(number(*amount)), "{id}");
        }
    }
}

#[test]
fn every_factor_of_every_system_has_a_row_and_the_points_sum_to_the_scores() {
    let report = example();
    let found = sheet("Factors");
    let points: f64 = column(&found, "Points").iter().map(|cell| DataType::as_f64(cell).unwrap()).sum();
    let scores: f64 = report.systems.iter().map(|system| system.score.value).sum();
    assert!((points - scores).abs() < 1e-6, "{points} {scores}");
    let rows: usize = report.systems.iter().map(|system| system.score.contributions.len()).sum();
    assert_eq!(found.rows().count(), rows + 1);
}

#[test]
fn plans_years_components_and_drivers_are_those_of_the_report() {
    let report = example();
    let plans: Vec<_> = report.systems.iter().filter_map(|system| Some((system, system.plan_b.as_ref()?))).collect();
    let found = sheet("Plan B");
    let medians = column(&found, "One-off cost, median");
    assert_eq!(medians.len(), plans.len());
    for (id, median) in column(&found, "Id").into_iter().zip(medians) {
        let (_, plan) = plans.iter().find(|(system, _)| Data::String(system.id.clone()) == id).unwrap();
        assert_eq!(median, Data::Float(number(plan.one_off.p50)), "{id}");
    }
    let years: usize =
        plans.iter().filter(|(_, plan)| plan.totals.is_some()).map(|(_, plan)| plan.years.len() * 4).sum();
    let components: usize = plans.iter().map(|(_, plan)| plan.components.len()).sum();
    let drivers: usize = plans.iter().map(|(_, plan)| plan.drivers.len()).sum();
    for (name, expected) in [("Year by year", years), ("One-off costs", components), ("Uncertainties", drivers)] {
        let rows: usize = sheet(name).rows().count() - 1;
        assert_eq!(rows, expected, "{name}");
    }
}

#[test]
fn questions_warnings_and_assumptions_all_have_their_rows() {
    let report = example();
    let questions: usize = report.systems.iter().map(|system| system.score.questions.len()).sum();
    let steps: usize = report.systems.iter().map(|system| system.score.counterfactuals.len()).sum();
    for (name, expected) in [
        ("Questions", questions),
        ("Steps that loosen", steps),
        ("Warnings", report.warnings.len()),
        ("Assumptions", report.assumptions.len()),
    ] {
        assert_eq!(sheet(name).rows().count(), expected + 1, "{name}");
    }
    let warned = column(&sheet("Warnings"), "Who or what");
    assert!(warned.iter().all(|cell| matches!(cell, Data::String(_))), "{warned:?}");
}

#[test]
fn the_calendar_has_dates_in_order() {
    let report = example();
    let found = column(&sheet("Contract calendar"), "Lets go free");
    let known: Vec<_> = found.iter().filter_map(days).collect();
    let expected = report.systems.iter().filter_map(|system| system.plan_b.as_ref()?.free_exit).count();
    assert_eq!(known.len(), expected);
    assert!(known.is_sorted());
}

#[test]
fn the_record_says_how_to_compute_the_same_again() {
    let report = example();
    let found = sheet("Reproduction");
    let values: Vec<String> = column(&found, "Value").iter().map(ToString::to_string).collect();
    assert!(values.contains(&report.input_sha256));
    let command = values.last().unwrap();
    assert!(command.contains("--seed 1 --trials 200 --format xlsx"), "{command}");
}

#[test]
fn no_typed_text_becomes_a_formula() {
    let mut report = hostile();
    let names = ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "_x0041_", "\u{fffe}\u{0}"];
    for name in names {
        report.systems[0].name = name.to_owned();
        let bytes = workbook(&report, None, Language::En).unwrap();
        let mut book = read(bytes);
        for name in book.sheet_names() {
            assert!(book.worksheet_formula(&name).unwrap().is_empty(), "{name}");
        }
        let shown = column(&book.worksheet_range("Systems").unwrap(), "System");
        assert_eq!(shown, [Data::String(crate::clean::clean(name).replace('\u{fffe}', "\u{fffd}"))], "{name}");
    }
}

#[test]
fn an_amount_too_wide_for_a_number_is_text() {
    let mut report = example();
    report.systems[0].context.annual_cost = Some(serde_json::from_str("\"1234567890123456.78\"").unwrap());
    let found = read(workbook(&report, None, Language::En).unwrap()).worksheet_range("Systems").unwrap();
    assert!(column(&found, "Cost a year").contains(&Data::String("1234567890123456.78".to_owned())));
}

#[test]
fn an_empty_document_makes_a_workbook() {
    assert!(read(workbook(&bare(), None, Language::Da).unwrap()).sheet_names().len() >= 15);
}

fn provenance(report: &Report) -> Provenance {
    let file = "systemer.xlsx".into();
    Provenance {
        provenance: Provenance::FORMAT.to_owned(),
        input_sha256: report.input_sha256.clone(),
        files: vec![SourceFile { name: "systemer.xlsx".to_owned(), sha256: "ab".repeat(32), bytes: 1234 }],
        values: vec![Sourced { at: "/systems/backup/users".to_owned(), origin: Origin::file(&file) }],
        dropped: vec![Dropped {
            what: Localised { da: "navne på personer".to_owned(), en: "names of persons".to_owned() },
            count: 7,
        }],
    }
}

#[test]
fn values_stand_with_the_file_that_they_came_from() {
    let report = example();
    let provenance = provenance(&report);
    let mut book = read(workbook(&report, Some(&provenance), Language::En).unwrap());
    let values = book.worksheet_range("Provenance").unwrap();
    assert_eq!(column(&values, "Who or what"), [Data::String("Backup".to_owned())]);
    assert_eq!(column(&values, "File"), [Data::String("systemer.xlsx".to_owned())]);
    let files = book.worksheet_range("Files").unwrap();
    assert_eq!(column(&files, "Bytes or count"), [Data::Float(1234.0), Data::Float(7.0)]);
}

#[test]
fn the_provenance_of_another_document_is_refused_in_words() {
    let report = example();
    let provenance = Provenance { input_sha256: "00".repeat(32), ..provenance(&report) };
    let mut book = read(workbook(&report, Some(&provenance), Language::En).unwrap());
    assert!(!book.sheet_names().contains(&"Provenance".to_owned()));
    let notes = column(&book.worksheet_range("Key figures").unwrap(), "Note");
    assert!(notes.iter().any(|note| note.to_string().contains("another document")));
}
