// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Value as Json, json};
use udvej::error::Language;

use super::*;
use crate::draft::{Draft, written};
use crate::findings::Findings;
use crate::imported::Imported;
use crate::settings::{File, Prefer, Settings};

const ORGANISATION: (&str, &str) = ("organisation.csv", "id,name,country,users,currency\no,Ourselves,DK,500,DKK\n");

fn settings<'s>() -> Settings<'s> {
    Settings {
        valuation_date: "2026-11-21".parse().unwrap(),
        currency: "DKK".parse().unwrap(),
        organisation: None,
        options: Vec::new(),
        overlay: Vec::new(),
        prefer: None,
    }
}

fn files<'f>(texts: &[(&'f str, &'f str)]) -> Vec<File<'f>> {
    texts.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect()
}

fn import(texts: &[(&str, &str)]) -> Imported {
    table(&files(texts), &settings())
}

fn draft(texts: &[(&str, &str)]) -> (Json, Vec<String>) {
    let mut findings = Findings::default();
    let draft: Draft = read_tables(&files(texts), &mut findings);
    let json = serde_json::from_str(&written(&draft).text).unwrap();
    let conflicts = draft.conflicts.iter().map(|conflict| format!("conflict {}", conflict.at.pointer()));
    let problems = findings.problems.iter().map(|finding| finding.line(Language::En));
    let lines = problems.chain(conflicts).map(|line| line.split(" (").next().unwrap().to_owned());
    (json, lines.collect())
}

fn problems(texts: &[(&str, &str)]) -> Vec<String> {
    draft(texts).1
}

#[test]
fn the_flat_table_of_systems_alone_makes_a_document() {
    let systems = "id,name,supplier,supplier_name,supplier_country,parent_id,parent_name,parent_country,users,criticality,\
        contract_end,price_protection,annual_cost,currency,own_effort\n\
        # comment\n\
        esdh,ESDH,acme,Acme A/S,DK,acme-group,Acme Group Inc.,US,300,high,31-12-2027,3 %,850000,,p10 1000; p90 2000\n\
        løn,Løn,acme,Acme A/S,DK,acme-group,,,120,unknown,,none,1000,EUR,\n\
        ur,Ur,own,Ourselves,DK,none,,,5,,,,,,\n";
    let imported = import(&[
        ORGANISATION,
        ("my systems.csv", systems),
        ("rates.csv", "from,to,rate,date\nEUR,DKK,7.46,2026-11-20\n"),
    ]);
    let told: Vec<String> = imported.findings.problems.iter().map(|finding| finding.line(Language::En)).collect();
    assert_eq!(told, Vec::<String>::new());
    let document: Json = serde_json::from_str(&imported.document.unwrap()).unwrap();
    assert_eq!(
        document["suppliers"][0]["parent"],
        json!({"id": "acme-group", "name": "Acme Group Inc.", "country": "US"})
    );
    assert_eq!(document["suppliers"][1]["parent"], "none");
    assert_eq!(document["systems"][0]["contract"], json!({"end": "2027-12-31", "price_protection": {"cap": 0.03}}));
    assert_eq!(document["systems"][0]["own_effort"], json!({"p10": "1000", "p90": "2000"}));
    assert_eq!(document["systems"][1]["annual_cost"], json!({"amount": "1000", "currency": "EUR"}));
    assert_eq!(document["systems"][1]["criticality"], "unknown");
    assert_eq!(document["systems"][2].get("criticality"), None);
    let value = imported.provenance.below("/systems/esdh/contract/end").next().unwrap();
    assert_eq!(value.origin.text(Language::Da), "my systems.csv, række 3, kolonne contract_end");
}

#[test]
fn rows_that_tell_different_things_of_one_supplier_are_a_conflict() {
    let systems = "id;name;supplier;supplier_country\na;A;acme;DK\nb;B;acme;SE\nc;C;acme;DK\n";
    assert_eq!(problems(&[("systemer.csv", systems)]), ["conflict /suppliers/acme/country"]);
    let text = import(&[ORGANISATION, ("systemer.csv", systems)]);
    assert!(text.document.is_none());
    let line = text.findings.problems.iter().map(|finding| finding.line(Language::Da)).next().unwrap();
    assert!(line.starts_with("conflicting-values systemer.csv, række 3, kolonne supplier_country"), "{line}");
}

#[test]
fn danish_and_english_words_and_headings_mean_the_same() {
    let da = [
        ("leverandører.csv", "Id;Navn;Land;Øverste moderselskabs id;Underdatabehandlere\na;A;dk;ingen;ingen\n"),
        ("aktører.csv", "Leverandør;Rolle;Navn;Kan\na;koncernselskab;K;læse data; Drive\n"),
        (
            "systemer.csv",
            "Id;Navn;Leverandør;Brugere;Ydelse;Drives af;Kontrakt;Arkiveringspligt;Prisbeskyttelse\ns;S;a;1.200;Databehandling;os selv;ja;nej;fast\n",
        ),
        (
            "svar.csv",
            "System;Spørgsmål;Svar;Dokumentation;Note\ns;Deponering;ingen;leverandørens udsagn;\ns;Dataudtræk;ikke relevant;;Ingen data\n",
        ),
    ];
    let en = [
        ("suppliers.csv", "id,name,country,parent_id,subprocessors\na,A,DK,none,none\n"),
        ("actors.csv", "supplier,relation,name,capabilities\na,affiliates,K,plaintext; operate\n"),
        (
            "systems.csv",
            "id,name,supplier,users,service,operator,contract,archiving_duty,price_protection\ns,S,a,1200,data_processing,own,yes,no,fixed\n",
        ),
        (
            "answers.csv",
            "System,Question,Answer,Evidence,Note\ns,escrow,none,vendor_claim,\ns,data portability,not applicable,,Ingen data\n",
        ),
    ];
    // A capability after an unquoted semicolon would be a cell of its own.
    let quoted = da[1].1.replace("læse data; Drive", "\"læse data; Drive\"");
    let da = [da[0], (da[1].0, &*quoted), da[2], da[3]];
    let (danish, told) = draft(&da);
    assert_eq!(told, Vec::<String>::new());
    assert_eq!((danish, Vec::new()), draft(&en));
}

#[test]
fn what_is_empty_is_not_stated_and_what_is_none_is_said() {
    let (json, told) = draft(&[(
        "systems.csv",
        "id,name,supplier,depends_on,capabilities,contract,alternatives,plan_b\na,A,x,none,none,none,none,\nb,B,x,,,,,yes\nc,C,x,unknown,unknown,unknown,unknown,\n",
    )]);
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(
        json["systems"][0],
        json!({"id": "a", "name": "A", "supplier": "x", "depends_on": [], "capabilities": [], "contract": "none", "plan_b": {"alternatives": []}})
    );
    assert_eq!(json["systems"][1], json!({"id": "b", "name": "B", "supplier": "x", "plan_b": {}}));
    assert_eq!(json["systems"][2]["depends_on"], "unknown");
}

#[test]
fn a_list_that_is_none_and_has_rows_is_a_conflict() {
    let told = problems(&[
        ("systems.csv", "id,name,supplier,depends_on\na,A,x,none\nb,B,x,\n"),
        ("dependencies.csv", "system,depends_on,strength\na,b,50 %\n"),
    ]);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told.iter().all(|line| line.starts_with("conflict /systems/a/depends_on")), "{told:?}");
}

#[test]
fn a_sheet_that_is_none_and_columns_that_are_none_or_missing_are_told() {
    assert_eq!(
        problems(&[("kontrakter.csv", "Kontrakt ID,Beløb\n1,2\n")]),
        ["unknown-sheet kontrakter.csv: there is no sheet `kontrakter` in the template"]
    );
    let mut findings = Findings::default();
    read_tables(&files(&[("priser.csv", "system,date,unit_prise,#intern\na,2026-01-01,5,x\n")]), &mut findings);
    assert_eq!(
        findings.problems[0].line(Language::Da),
        "unknown-column priser.csv, række 1, kolonne unit_prise: tabellen har ingen kolonne `unit_prise` (fjern den, eller omdøb den; mente du `unit_price`?)"
    );
    assert_eq!(findings.problems.len(), 1);
    assert_eq!(
        problems(&[("prices.csv", "system,unit_price\na,5\n")]),
        ["missing-column prices.csv: the column `date` is missing"]
    );
    assert_eq!(
        problems(&[("prices.csv", "system,date,Fra,unit_price\na,2026-01-01,2026-01-01,5\n")]),
        ["duplicate-column prices.csv, row 1, column Fra: the column `Fra` stands twice"]
    );
}

#[test]
fn rows_without_a_key_or_with_one_that_stands_twice_are_told() {
    let told = problems(&[("systems.csv", "id,name,supplier\na,A,x\n,B,x\na,C,x\n")]);
    assert_eq!(
        told,
        [
            "missing-field systems.csv, row 3: `id` is missing",
            "duplicate-record systems.csv, row 4: the id `a` stands twice: first at systems.csv, row 2",
        ]
    );
    let told = problems(&[("organisation.csv", "id,name\na,A\nb,B\n")]);
    assert_eq!(told.len(), 1);
    let told = problems(&[("prices.csv", "system,date,unit_price\na,soon,5\na,2026-02-30,5\n")]);
    assert!(told.len() == 2 && told.iter().all(|line| line.starts_with("cell-value")), "{told:?}");
    let told = problems(&[("actors.csv", "supplier,relation,name\na,friend,F\n")]);
    assert_eq!(
        told,
        ["unknown-word actors.csv, row 2, column relation: `friend` is not one of the words allowed here"]
    );
}

#[test]
fn cells_that_cannot_be_read_are_each_told() {
    let head = "id,name,supplier,users,annual_cost,own_effort,depends_on,plan_b,contract,price_protection,archiving_duty,contract_end";
    let row = "a,A,x,mange,80; 90; 100,p10 5; p50 6,\"b, c\",maybe,måske,meget,måske,i morgen";
    let told = problems(&[("systems.csv", &format!("{head}\n{row}\n"))]);
    let columns: Vec<&str> =
        told.iter().map(|line| line.split("column ").nth(1).unwrap().split(':').next().unwrap()).collect();
    let wanted: Vec<&str> = head.split(',').skip(3).collect();
    assert_eq!(columns, wanted, "{told:?}");
}

#[test]
fn estimates_are_read_in_every_form() {
    let users = |cell: &str| {
        let text = format!("id;name;supplier;users;termination_fee\na;A;x;\"{cell}\";\"{cell}\"\n");
        let (json, told) = draft(&[("systems.csv", &text)]);
        (json["systems"][0]["users"].clone(), json["systems"][0]["contract"]["termination_fee"].clone(), told.len())
    };
    assert_eq!(users("1.200"), (json!(1200), json!("1200"), 0));
    assert_eq!(users("80;100 ; 1.500,5").0, json!({"low": 80, "mode": 100, "high": 1500.5}));
    assert_eq!(users("P10 80; p90: 150").0, json!({"p10": 80, "p90": 150}));
    assert_eq!(users("p10 80; p50 100; p90 150").1, json!({"p10": "80", "p50": "100", "p90": "150"}));
    assert_eq!(users("p10 80; p90 150 EUR").1, json!({"p10": "80", "p90": "150", "currency": "EUR"}));
    assert_eq!(
        users("80 kr.; 100 kr.; 150 kr.").1,
        json!({"low": "80", "mode": "100", "high": "150", "currency": "DKK"})
    );
    for wrong in ["80; 100", "80 EUR; 100 SEK; 150", "p90 1; p10 2", "80;;100", "p10 80; 100; 150", ";", "low 1"] {
        assert_eq!(users(wrong).2, 2, "{wrong}");
    }
}

#[test]
fn an_overlay_may_be_a_table_or_a_document_in_any_encoding() {
    let base = [ORGANISATION, ("systems.csv", "id,name,supplier,supplier_name\ns,System Ét,a,A\n")];
    let json: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain("{\"systems\": [{\"id\": \"s\", \"users\": 7}]}".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let table_of: Vec<u8> = b"Id;Navn;Leverand\xF8r;Brugere\nSystem \xC9t;;;7\n".to_vec();
    let typed =
        br#"{"rows": [["s", 7.0]], "columns": ["id", "Brugere"], "sheet": "systems", "udvej-table": 1}"#.to_vec();
    for bytes in [json, table_of, typed] {
        let mut settings = settings();
        settings.overlay = vec![File { name: "over", bytes: &bytes }];
        settings.prefer = Some(Prefer::Overlay);
        let imported = table(&files(&base), &settings);
        let told: Vec<String> = imported.findings.problems.iter().map(|finding| finding.line(Language::En)).collect();
        assert_eq!(told, Vec::<String>::new());
        let document: Json = serde_json::from_str(&imported.document.unwrap()).unwrap();
        assert_eq!(document["systems"][0]["users"], 7);
    }
}

const RATES: &str = r#"{"udvej-table": 1, "sheet": "Valutakurser", "columns": ["Fra", "Til", "Kurs", "Dato"],
    "rows": [["EUR", "DKK", 7.460, {"date": "2026-11-20"}]]}"#;

#[test]
fn a_number_of_a_typed_table_is_never_grouped_and_loses_no_digit() {
    let systems = r#"{"udvej-table": 1, "sheet": "systemer", "columns": ["Id", "Navn", "Leverandør", "Brugere",
        "Betaling om året", "Øverste moderselskabs id", "Bundet til"], "rows": [
        ["a", "A", "s", 1.234, 12345678901234567890.12, "ingen", {"date": "2027-12-31"}],
        ["b", "B", "s", "80,5; 100; 1.234,5", "1.234,50 EUR", null, "31-12-2027"]]}"#;
    let (json, problems) = draft(&[("frame 1", systems), ("frame 2", RATES)]);
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(json["systems"][0]["users"], 1.234);
    assert_eq!(json["systems"][0]["annual_cost"], "12345678901234567890.12");
    assert_eq!(json["systems"][0]["contract"]["end"], json["systems"][1]["contract"]["end"]);
    assert_eq!(json["systems"][1]["users"], json!({"low": 80.5, "mode": 100, "high": 1234.5}));
    assert_eq!(json["systems"][1]["annual_cost"], json!({"amount": "1234.5", "currency": "EUR"}));
    assert_eq!(json["exchange_rates"][0]["rate"], "7.46");
}

#[test]
fn the_example_of_the_book_is_read() {
    let book = include_str!("../../../../../docs/how-to/table.md");
    let example = book.split("```json").nth(1).unwrap().split("```").next().unwrap();
    let (json, problems) = draft(&[("f", example)]);
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(json["systems"][0]["annual_cost"], "850000.5");
    assert_eq!(json["systems"][0]["contract"]["end"], "2027-12-31");
    assert_eq!(json["systems"][1]["users"]["high"], 150);
}

#[test]
fn a_typed_table_is_told_by_its_rows_and_a_text_that_may_be_two_numbers_is_refused() {
    let told = problems(&[
        (
            "f",
            r#"{"udvej-table": 1, "sheet": "systems", "columns": ["Id", "Brugere", "id", "Brugre"],
            "rows": [["a", "1.234", null, 1], ["b", true, null, null], [null, 1, null, null]]}"#,
        ),
        (
            "prices",
            r#"{"udvej-table": 1, "sheet": "prizes", "columns": ["system", "date", "unit_price"],
            "rows": [["a", {"date": "2026-01-01"}, 5]]}"#,
        ),
    ]);
    let right = [
        "duplicate-column f /columns: the column `id` stands twice",
        "unknown-column f /columns: there is no column `Brugre` in this table",
        "cell-value f, sheet systems, row 1, column Brugere: `1.234` is not one number: the sign before the last three \
            digits may separate thousands or deci…",
        "cell-value f, sheet systems, row 2, column Brugere: `true` is not a number",
        "missing-field f, sheet systems, row 3: `Id` is missing",
        "unknown-sheet prices, sheet prizes: there is no sheet `prizes` in the template",
    ];
    assert_eq!(told, right);
}

#[test]
fn a_typed_table_without_a_name_is_known_by_its_headings_and_one_without_rows_is_an_empty_list() {
    let prices = r#"{"udvej-table": 1, "columns": ["system", "date", "unit_price"],
        "rows": [["a", {"date": "2026-01-01"}, 5.125]]}"#;
    let (json, told) =
        draft(&[("x", prices), ("suppliers.json", r#"{"udvej-table": 1, "columns": ["id"], "rows": []}"#)]);
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(json["systems"][0]["prices"], json!([{"date": "2026-01-01", "unit_price": "5.125"}]));
    assert_eq!(json["suppliers"], json!([]));
    // A row that says what headings say is no heading.
    let names = r##"{"udvej-table": 1, "columns": ["id", "# note"], "rows": [["id", "name"]]}"##;
    let (json, told) = draft(&[("systems", names)]);
    assert_eq!((told, json["systems"].as_array().map(Vec::len)), (vec![], Some(1)));
}

#[test]
fn a_typed_table_of_many_unknown_columns_is_told_and_not_feared() {
    let names: Vec<String> = (0..100_000).map(|number| format!("\"{number}\"")).collect();
    let text =
        format!(r#"{{"udvej-table": 1, "sheet": "systems", "columns": ["id", {}], "rows": []}}"#, names.join(","));
    let mut findings = Findings::default();
    read_tables(&files(&[("f", &text)]), &mut findings);
    assert_eq!(findings.count(), 100_000);
}

#[test]
fn no_table_is_a_problem() {
    let told: Vec<_> =
        import(&[]).findings.problems.iter().map(|finding| finding.problem.code.as_str().to_owned()).collect();
    assert_eq!(told[0], "nothing-found");
    assert!(import(&[("systems.csv", "")]).document.is_none());
}

#[test]
fn a_table_of_a_hundred_thousand_columns_is_told_and_not_feared() {
    let heading: String = (0..100_000).map(|number| format!(",column {number}")).collect();
    let text = format!("system,date,unit_price{heading}\na,2026-01-01,5{}\n", ",x".repeat(100_000));
    let mut findings = Findings::default();
    read_tables(&files(&[("prices.csv", &text)]), &mut findings);
    assert_eq!(findings.count(), 100_000);
}
