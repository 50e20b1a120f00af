// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use udvej::error::Language;

use super::layout::Kind;
use super::*;
use crate::imported::Imported;
use crate::settings::{File, Settings};
use crate::sheet::unguarded;
use crate::sheet::values::{self, Numerals};

const SMALLEST: &str = r#"{"format": "udvej/1", "valuation_date": "2026-11-21", "currency": "DKK",
    "organisation": {"id": "o", "name": "O", "country": "DK", "users": 0}, "suppliers": [], "systems": []}"#;

/// Every state and every form that the format has and a table could lose.
const ODD: &str = r##"{
        "format": "udvej/1", "valuation_date": "2026-11-21", "currency": "EUR",
        "organisation": {
            "id": "o", "name": "=1+1", "country": "DK", "users": 1234.567, "cvr": "007",
            "hourly_cost": {"amount": "1.234", "currency": "SEK"}, "discount_rate": -0.012345
        },
        "assumptions": {
            "weights": {"dependency": 1, "switching_cost": 2.5, "jurisdiction": 0, "price": 4},
            "benefit_shortfall": {"low": 0.001, "mode": 0.1, "high": 0.30000000000000004},
            "overrun": "none", "horizon_years": 7, "price_index": 0.1234
        },
        "exchange_rates": [
            {"from": "DKK", "to": "EUR", "rate": "0.134048257372654155495978552", "date": "2026-11-20"},
            {"from": "SEK", "to": "EUR", "rate": "0.09", "date": "2026-11-20"}
        ],
        "suppliers": [
            {"id": "none", "name": "Ukendt", "country": "NO", "parent": {"id": "none", "name": "\"Top\"; \"Bund\""},
             "affiliates": [], "subprocessors": [{"name": "-A\n;B", "capabilities": []}, {"name": "@", "control": "US"}]},
            {"id": "alone", "name": "'=x", "cvr": "\"ukendt\"", "parent": "none", "subprocessors": []},
            {"id": "1.234", "name": "1.234", "cvr": "1,234", "certified": false}
        ],
        "systems": [
            {
                "id": "2026-11-21", "name": "_x000D_ &amp; <b>", "supplier": "none", "depends_on": [], "operator": "own",
                "capabilities": [], "contract": {}, "plan_b": {}, "users": {"p10": 0.5, "p90": 1234.567},
                "criticality": {"value": "high", "evidence": "documented", "note": "+1\n\"to\"; tre"},
                "answers": {
                    "escrow": "none", "fallback": {"value": "none", "note": "ingen"}, "data_portability": "unknown",
                    "exit_clause": {"value": "not_applicable", "note": "unknown"}
                }
            },
            {
                "id": "b", "name": "b", "supplier": "alone", "operator": {"name": "Own", "capabilities": ["keys"]},
                "depends_on": [{"system": "2026-11-21", "strength": 0.125}],
                "annual_cost": {"amount": "12345678901234567890.12", "currency": "EUR"},
                "own_effort": {"p10": "1234.567", "p50": "1300", "p90": "9999999999999999", "currency": "SEK"},
                "contract": {"direct_award_ground": "\"Ukendt\"", "price_protection": {"cap": 0.035}, "max_end": "2031-01-01"},
                "prices": [
                    {"date": "1900-01-01", "unit_price": "1.005", "units": 0.1, "step": true},
                    {"date": "2021-01-01", "unit_price": {"amount": "0", "currency": "SEK"}, "step": false}
                ],
                "plan_b": {
                    "scenarios": [], "archiving_duty": true, "preferred": "x", "parallel_months": 1.125,
                    "fallback": {"yearly_cost": "5", "avoids": 1},
                    "drivers": {"data_gb": {"p10": 1, "p50": 2, "p90": 3}},
                    "alternatives": [
                        {"id": "x", "name": "x", "running": {}, "growth": {"low": -0.25, "mode": 0, "high": 0.5},
                         "one_off": {"training": "0", "archiving": {"low": "1.234", "mode": "2", "high": "3", "currency": "SEK"}}},
                        {"id": "y", "name": "y", "running": {"own_staff": "7"}, "abandonment": 0.0625, "overrun": "bottom_up"}
                    ]
                }
            },
            {"id": "c", "name": "c", "supplier": "1.234", "contract": "none", "plan_b": {"alternatives": [],
                "scenarios": [{"id": "s", "name": "s", "per_year": 0.02, "days": 3, "cost_per_day": {"p10": "1", "p90": "2"}}]}}
        ]
    }"##;

fn odd() -> Json {
    serde_json::from_str(ODD).unwrap()
}

fn import(files: &[(String, Vec<u8>)]) -> Imported {
    let files: Vec<File<'_>> = files.iter().map(|(name, bytes)| File { name, bytes }).collect();
    let settings = Settings {
        valuation_date: "2000-01-01".parse().unwrap(),
        currency: "NOK".parse().unwrap(),
        organisation: None,
        options: Vec::new(),
        overlay: Vec::new(),
        prefer: None,
    };
    table(&files, &settings)
}

fn sha(document: &str) -> String {
    let checked = udvej::check(document);
    assert_eq!(checked.problems.problems, []);
    checked.portfolio.unwrap().parts().input_sha256.clone()
}

fn same(document: &str, files: &[(String, Vec<u8>)], what: &str) {
    let imported = import(files);
    let problems: Vec<String> = imported.findings.problems.iter().map(|finding| finding.line(Language::En)).collect();
    assert_eq!(problems, Vec::<String>::new(), "{what}");
    let back = imported.document.unwrap();
    if imported.provenance.input_sha256 != sha(document) {
        let canonical = |text: &str| udvej::Document::from_json(text).unwrap().to_json();
        assert_eq!(canonical(&back), canonical(document), "{what}");
    }
}

fn as_csv(document: &str, language: Language) -> Vec<(String, Vec<u8>)> {
    tables(document, language).unwrap().into_iter().map(|(name, text)| (name, text.into_bytes())).collect()
}

/// The CSV files of a document as typed tables: numbers, dates and truths as such, whatever the language.
fn as_typed(document: &str, language: Language) -> Vec<(String, Vec<u8>)> {
    let numerals = if language == Language::Da { Numerals::Danish } else { Numerals::Point };
    let typed = |(name, text): (String, String)| {
        let sheet = layout::layout().iter().find(|sheet| sheet.is_called(name.trim_end_matches(".csv"))).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        let separator = if language == Language::Da { b';' } else { b',' };
        let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(text.as_bytes());
        let headings: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let kinds: Vec<Kind> = headings.iter().map(|heading| sheet.column(heading).unwrap().kind).collect();
        let rows: Vec<String> = reader
            .records()
            .map(|row| {
                let row = row.unwrap();
                let cells = row.iter().zip(&kinds).map(|(cell, kind)| typed_cell(unguarded(cell), *kind, numerals));
                format!("[{}]", cells.collect::<Vec<_>>().join(","))
            })
            .collect();
        let (sheet, headings) = (json!(sheet.key), json!(headings));
        let text = format!(r#"{{"udvej-table":1,"sheet":{sheet},"columns":{headings},"rows":[{}]}}"#, rows.join(","));
        ("frame".to_owned(), text.into_bytes())
    };
    tables(document, language).unwrap().into_iter().map(typed).collect()
}

fn typed_cell(text: &str, kind: Kind, numerals: Numerals) -> String {
    let number = values::number(text, numerals);
    match (kind, number) {
        _ if text.is_empty() => "null".to_owned(),
        (Kind::Date, _) if values::date(text).is_ok() => format!(r#"{{"date":"{}"}}"#, values::date(text).unwrap()),
        (Kind::Yes, _) if values::yes(text).is_ok() => values::yes(text).unwrap().to_string(),
        (
            Kind::Number
            | Kind::Share
            | Kind::Decimal
            | Kind::Money
            | Kind::Protection
            | Kind::EstimateMoney
            | Kind::EstimateNumber
            | Kind::EstimateShare,
            Ok(digits),
        ) => digits,
        _ => json!(text).to_string(),
    }
}

fn round_trips(document: &str, what: &str) {
    for language in [Language::Da, Language::En] {
        same(document, &as_csv(document, language), &format!("{what} {language:?} CSV"));
        same(document, &as_typed(document, language), &format!("{what} {language:?} typed"));
        #[cfg(feature = "xlsx")]
        {
            let book = workbook(document, language).unwrap();
            assert!(book == workbook(document, language).unwrap(), "{what}: other bytes the second time");
            same(document, &[("a.xlsx".to_owned(), book)], &format!("{what} {language:?} XLSX"));
        }
    }
}

#[test]
fn documents_come_back_from_tables_with_the_same_hash() {
    let odd = odd().to_string();
    let cases = [
        ("smallest", SMALLEST),
        ("example", udvej::EXAMPLE),
        ("37signals", include_str!("../../../../tests/cases/37signals.json")),
        ("aarhus", include_str!("../../../../tests/cases/aarhus-hetzner.json")),
        ("schleswig-holstein", include_str!("../../../../tests/cases/schleswig-holstein.json")),
        ("odd", &odd),
    ];
    for (name, document) in cases {
        round_trips(document, name);
    }
}

#[test]
fn files_of_any_name_are_known_by_their_headings_and_rows_may_stand_in_any_order() {
    let mut files = as_csv(udvej::EXAMPLE, Language::Da);
    for (number, (name, text)) in files.iter_mut().enumerate() {
        *name = format!("{number}.csv");
        let body = String::from_utf8(text.clone()).unwrap();
        // The texts of the example have no line breaks.
        let mut lines: Vec<&str> = body.lines().collect();
        lines[1..].reverse();
        *text = lines.join("\r\n").into_bytes();
    }
    files.reverse();
    same(udvej::EXAMPLE, &files, "renamed");
}

#[test]
fn no_written_cell_is_taken_for_a_formula() {
    for (name, text) in tables(&odd().to_string(), Language::En).unwrap() {
        let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
        for cell in reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
            let number = crate::sheet::values::number(&cell, crate::sheet::values::Numerals::Point).is_ok();
            assert!(number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{name}: {cell}");
        }
    }
}

#[test]
fn a_document_with_problems_is_not_written() {
    let broken = SMALLEST.replace("\"DK\"", "\"XX\"");
    assert_eq!(tables(&broken, Language::Da).unwrap_err().problems.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn any_text_and_any_number_comes_back(
        text in "[\\PC\n\t;\"'=+@-]{0,12}x",
        note in "[=+'\"]?[a-zæøå;,\"'\n]{1,20}",
        whole in 0_u64..10_000_000_000_000, decimals in 0_u32..100_000,
        share in 0.0..1.0_f64, rate in -0.5..1.0_f64, count in 0.0..1.0e9_f64,
    ) {
        let mut document = odd();
        let amount = format!("{whole}.{decimals:05}");
        document["organisation"]["name"] = json!(text);
        document["organisation"]["discount_rate"] = json!(rate);
        document["organisation"]["hourly_cost"] = json!(amount);
        document["systems"][0]["criticality"]["note"] = json!(note);
        document["systems"][1]["annual_cost"] = json!(amount);
        document["systems"][1]["peer_percentile"] = json!(share);
        document["systems"][1]["users"] = json!({"low": count / 2.0, "mode": count, "high": count});
        document["systems"][1]["own_effort"] = json!({"p10": "0.001", "p90": amount.replace("0.", "1."), "currency": "SEK"});
        document["suppliers"][1]["cvr"] = json!(note);
        let document = document.to_string();
        prop_assume!(udvej::check(&document).problems.is_empty());
        round_trips(&document, "any");
    }
}
