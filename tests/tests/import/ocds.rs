// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Open Contracting Data Standard: files of an invented municipality, and hostile ones.

use super::fixture::{assert_clean_and_sourced, fixture, lines, settings, told};
use serde_json::{Value, json};
use udvej_import::{File, Imported, Settings, ocds};

fn town(overlay: bool) -> Imported {
    let names = ["releases.json", "records.json", "releases.jsonl"];
    let bytes = names.map(|name| fixture(&format!("ocds/{name}")));
    let files: Vec<File<'_>> = names.iter().zip(&bytes).map(|(name, bytes)| File { name, bytes }).collect();
    let over = fixture("ocds/overlay.json");
    let over = [File { name: "overlay.json", bytes: &over }];
    ocds(&files, &settings(if overlay { &over } else { &[] }))
}

fn system<'v>(document: &'v Value, name: &str) -> &'v Value {
    document["systems"].as_array().unwrap().iter().find(|system| system["name"] == name).unwrap_or(&Value::Null)
}

#[test]
fn with_an_overlay_the_contracts_of_a_town_are_a_clean_document_with_every_value_sourced() {
    let imported = town(true);
    let document = assert_clean_and_sourced(&imported);
    assert_eq!(document["systems"].as_array().unwrap().len(), 14);
    assert_eq!(document["suppliers"].as_array().unwrap().len(), 6);
    let organisation = &document["organisation"];
    assert_eq!((organisation["cvr"].as_str(), organisation["country"].as_str()), (Some("10000009"), Some("DK")));
}

#[test]
fn without_an_overlay_only_what_no_contract_register_holds_is_missing() {
    let imported = town(false);
    let mut missing = told(&imported.findings.problems);
    missing.sort();
    let eur = "currency-without-rate releases.json /releases/3/contracts/0/value/amount";
    assert_eq!(missing, [eur, "missing-field releases.json /releases/0/parties/0/address/countryName"]);
    assert!(imported.document.is_none());
}

#[test]
fn a_later_release_changes_what_it_tells_and_leaves_the_rest() {
    let document = assert_clean_and_sourced(&town(true));
    let care = system(&document, "Omsorgssystem");
    assert_eq!(care["contract"], json!({"start": "2022-07-01", "end": "2028-06-30"}));
    assert_eq!(care["annual_cost"], json!({"amount": "2500000", "currency": "DKK"}));
}

#[test]
fn the_yearly_cost_is_what_was_paid_in_the_last_full_year_or_else_the_value_over_the_period() {
    let imported = town(true);
    let document = assert_clean_and_sourced(&imported);
    for (name, amount, currency, told) in [
        ("ESDH-system", "1320006", "DKK", "the sum of 12 payments in 2025"),
        ("Kontorpakke", "121666.67", "EUR", "365000.01 EUR over 2025-01-01 to 2027-12-31"),
        ("GIS", "250000", "DKK", "1000000 DKK over 2025-04-01 to 2029-03-31"),
        ("Lønsystem", "2000000", "DKK", "20000000 DKK over 2020-01-01 to 2029-12-31"),
    ] {
        assert_eq!(system(&document, name)["annual_cost"], json!({"amount": amount, "currency": currency}), "{name}");
        let warned = lines(&imported.findings.warnings);
        let line = warned.lines().find(|line| line.starts_with("value-assumed") && line.contains(name));
        assert!(line.is_some_and(|line| line.contains(told)), "{name}: {line:?}");
    }
    // An overlay may replace what was only divided.
    assert_eq!(system(&document, "Vagtplan")["annual_cost"], "250000");
}

#[test]
fn what_is_left_out_is_told_once_with_its_reason_and_persons_are_counted_unread() {
    let imported = town(true);
    let text =
        imported.document.clone().unwrap() + &imported.provenance.to_json() + &lines(&imported.findings.warnings);
    assert!(!text.contains("example.org\"") && !text.contains("Kontraktansvarlig") && !text.contains("00000000\""));
    assert_eq!(imported.provenance.dropped.len(), 1);
    let count = imported.provenance.dropped[0].count;
    let all = ["releases.json", "records.json", "releases.jsonl"].map(|name| fixture(&format!("ocds/{name}")));
    let all: usize = all.iter().map(|bytes| String::from_utf8_lossy(bytes).matches("contactPoint").count()).sum();
    assert_eq!(count, all as u64);
    let skipped: Vec<String> =
        told(&imported.findings.warnings).into_iter().filter(|line| line.starts_with("record-skipped")).collect();
    let at = |place: &str| format!("record-skipped releases.json /releases/{place}/id");
    assert_eq!(skipped, [at("6/contracts/0"), at("7/contracts/1"), at("7/contracts/0")]);
    let document = assert_clean_and_sourced(&imported);
    assert_eq!(system(&document, "Kantinedrift"), &Value::Null);
    assert_eq!(
        document["suppliers"].as_array().unwrap().iter().filter(|one| one["id"] == "DK-CVR-20200001").count(),
        0
    );
}

#[test]
fn names_stay_as_they_were_typed() {
    let document = assert_clean_and_sourced(&town(true));
    assert_eq!(document["suppliers"][4]["name"], "Skov & Strand <IT> AB");
}

/// A process with one contract; the pieces replace those of a right one.
fn process(ocid: &str, buyer: &str, contract: &str) -> String {
    format!(
        r#"{{"ocid": "{ocid}", "date": "2026-01-01T00:00:00Z",
        "buyer": {{"id": "{buyer}", "name": "{buyer} Kommune"}},
        "parties": [{{"id": "{buyer}", "name": "{buyer} Kommune", "address": {{"countryName": "DK"}}}},
            {{"id": "s", "name": "S", "roles": ["supplier"]}}],
        "awards": [{{"id": "a", "suppliers": [{{"id": "s"}}]}}],
        "contracts": [{contract}]}}"#
    )
}

const CONTRACT: &str = r#"{"id": "k", "awardID": "a", "title": "T",
    "period": {"startDate": "2025-01-01", "endDate": "2026-12-31"}, "value": {"amount": 200, "currency": "DKK"}}"#;

const OVERLAY: File<'_> = File { name: "o.json", bytes: br#"{"organisation": {"users": 10, "hourly_cost": 450}}"# };

fn imported(text: &[u8]) -> Imported {
    ocds(&[File { name: "x.json", bytes: text }], &settings(&[OVERLAY]))
}

#[test]
fn the_right_process_is_right() {
    let imported = imported(process("o", "B", CONTRACT).as_bytes());
    let document = assert_clean_and_sourced(&imported);
    assert_eq!(system(&document, "T")["annual_cost"], json!({"amount": "100", "currency": "DKK"}));
    assert_eq!(told(&imported.findings.warnings), ["value-assumed x.json /contracts/0/value/amount"]);
}

#[test]
fn hostile_files_are_told_with_their_place() {
    let with = |contract: &str| process("o", "B", contract);
    let change = |from: &str, to: &str| {
        let changed = CONTRACT.replace(from, to);
        assert_ne!(changed, CONTRACT);
        with(&changed)
    };
    let twice = with(&format!("{CONTRACT}, {CONTRACT}"));
    let half = with(CONTRACT);
    let half = half.get(..half.len() - 40).unwrap();
    for (name, text, expected) in [
        ("truncated", half.to_owned(), "unexpected-end x.json:7:75"),
        ("nothing", String::new(), "unexpected-end x.json:1:1"),
        ("no OCDS", r#"{"systems": []}"#.to_owned(), "file-kind x.json "),
        ("a number at the top", "7".to_owned(), "file-kind x.json "),
        ("no releases", r#"{"releases": []}"#.to_owned(), "nothing-found x.json"),
        ("releases of another shape", r#"{"releases": {"a": 1}}"#.to_owned(), "unexpected-shape x.json /releases"),
        (
            "a release without ocid",
            r#"{"releases": [{"id": "1"}]}"#.to_owned(),
            "unexpected-shape x.json /releases/0/ocid",
        ),
        ("a contract twice", twice, "duplicate-record x.json /contracts/1/id"),
        ("a contract without id", change(r#""id": "k","#, ""), "unexpected-shape x.json /contracts/0/id"),
        ("an amount in words", change("200", "\"two\""), "unexpected-shape x.json /contracts/0/value/amount"),
        ("an amount below zero", change("200", "-200"), "negative-amount x.json /contracts/0/value/amount"),
        ("an amount beyond exactness", change("200", "1e99"), "unexpected-shape x.json /contracts/0/value/amount"),
        ("an unknown currency", change("DKK", "kr."), "unknown-currency x.json /contracts/0/value/amount"),
        ("no calendar date", change("2026-12-31", "2026-02-30"), "unexpected-shape x.json /contracts/0/period/endDate"),
        ("a reversed period", change("2026-12-31", "2024-12-31"), "date-order x.json /contracts/0/period/endDate"),
        ("a key twice", change(r#""id": "k""#, r#""id": "k", "id": "l""#), "duplicate-key x.json /contracts/0/id"),
        (
            "no award of that id",
            change(r#""awardID": "a""#, r#""awardID": "b""#),
            "missing-field x.json /contracts/0/value/amount",
        ),
        ("a title of objects", change(r#""T""#, "{}"), "unexpected-shape x.json /contracts/0/title"),
        (
            "an empty country",
            with(CONTRACT).replace(r#""countryName": "DK""#, r#""countryName": 45"#),
            "unexpected-shape x.json /parties/0/address/countryName",
        ),
    ] {
        let imported = imported(text.as_bytes());
        assert!(imported.document.is_none(), "{name}");
        let told = told(&imported.findings.problems);
        assert!(told.iter().any(|line| line == expected), "{name}: {told:#?}");
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_told_and_a_mark_in_front_is_not() {
    let text = process("o", "B", &CONTRACT.replace("\"T\"", "\"Skolebørn\""));
    let (before, after) = text.split_once('ø').unwrap();
    let latin = [before.as_bytes(), b"\xf8", after.as_bytes()].concat();
    let told = told(&imported(&latin).findings.problems);
    assert!(told.contains(&"not-utf8 x.json".to_owned()), "{told:?}");
    assert_clean_and_sourced(&imported(format!("\u{feff}{text}").as_bytes()));
}

#[test]
fn doubtful_values_are_warnings_and_the_rest_is_read() {
    let change = |from: &str, to: &str| process("o", "B", &CONTRACT.replace(from, to));
    for (name, text, expected) in [
        ("no period", change("\"period\"", "\"periode\""), "value-not-taken x.json /contracts/0/value/amount"),
        ("no end", change("\"endDate\"", "\"slut\""), "value-not-taken x.json /contracts/0/value/amount"),
        ("endless", change("2026-12-31", "9999-12-31"), "value-not-taken x.json /contracts/0/period/endDate"),
        ("a short period", change("2026-12-31", "2025-03-31"), "value-not-taken x.json /contracts/0/value/amount"),
        (
            "a status of its own",
            change("\"title\"", "\"status\": \"i gang\", \"title\""),
            "unknown-enum-value x.json /contracts/0/status",
        ),
        (
            "a party that is not listed",
            process("o", "B", CONTRACT)
                .replace(r#""suppliers": [{"id": "s"}]"#, r#""suppliers": [{"id": "z", "name": "Z"}]"#),
            "unresolved-reference x.json /awards/0/suppliers/0/id",
        ),
        (
            "a country in words",
            process("o", "B", CONTRACT)
                .replace(r#""name": "S","#, r#""name": "S", "address": {"countryName": "Utopia"},"#),
            "value-not-taken x.json /parties/1/address/countryName",
        ),
        (
            "a register of another country",
            process("o", "B", CONTRACT).replace(
                r#""name": "S","#,
                r#""name": "S", "identifier": {"scheme": "US-DOS", "id": 1}, "address": {"countryName": "ie"},"#,
            ),
            "value-not-taken x.json /parties/1/identifier/scheme",
        ),
    ] {
        let imported = imported(text.as_bytes());
        assert_clean_and_sourced(&imported);
        let told = told(&imported.findings.warnings);
        assert!(told.iter().any(|line| line == expected), "{name}: {told:#?}");
    }
}

#[test]
fn one_of_several_buyers_is_chosen_by_id_or_name() {
    let both = format!("[{}, {}]", process("o1", "Nordby", CONTRACT), process("o2", "Sydby", CONTRACT));
    let files = [File { name: "x.json", bytes: both.as_bytes() }];
    let open = ocds(&files, &settings(&[OVERLAY]));
    assert_eq!(told(&open.findings.problems), ["several-organisations x.json /0/parties/0/id"]);
    for wanted in ["Sydby", "sydby kommune"] {
        let chosen = ocds(&files, &Settings { organisation: Some(wanted), ..settings(&[OVERLAY]) });
        let document = assert_clean_and_sourced(&chosen);
        assert_eq!(document["organisation"]["name"], "Sydby Kommune");
        assert_eq!(document["systems"].as_array().unwrap().len(), 1);
        assert_eq!(document["systems"][0]["id"], "o2:k");
    }
    let unknown = ocds(&files, &Settings { organisation: Some("Østby"), ..settings(&[OVERLAY]) });
    assert_eq!(told(&unknown.findings.problems), ["unknown-key x.json /0/parties/0/id"]);
}

#[test]
fn the_order_of_files_changes_nothing_but_the_files_of_one_time() {
    let (old, new) = (process("o", "B", CONTRACT), process("o", "B", &CONTRACT.replace("200", "400")));
    let new = new.replace("2026-01-01T00:00:00Z", "2026-01-01T00:30:00+01:00");
    // Half past midnight in Copenhagen is before midnight in UTC.
    for pair in [[&old, &new], [&new, &old]] {
        let files = pair.map(|text| File { name: "x.json", bytes: text.as_bytes() });
        let document = assert_clean_and_sourced(&ocds(&files, &settings(&[OVERLAY])));
        assert_eq!(document["systems"][0]["annual_cost"]["amount"], "100");
    }
}

#[test]
fn a_broken_line_is_told_with_its_line_and_the_others_are_read() {
    let line = |ocid| process(ocid, "B", CONTRACT).replace('\n', " ");
    let text = format!("{}\n\n{{\"ocid\": \"o2\", oops}}\n{}\n", line("o1"), line("o3"));
    let imported = ocds(&[File { name: "x.jsonl", bytes: text.as_bytes() }], &settings(&[OVERLAY]));
    assert_eq!(told(&imported.findings.problems), ["json-syntax x.jsonl:3:16"]);
    let places: Vec<&str> = imported.provenance.values.iter().map(|value| value.at.as_str()).collect();
    assert!(places.contains(&"/systems/o1:k/name") && places.contains(&"/systems/o3:k/name"));
}

#[test]
fn no_cut_and_no_changed_byte_makes_it_panic() {
    let whole = fixture("ocds/records.json");
    for at in (0..whole.len()).step_by(61) {
        let mut changed = whole.clone();
        changed[at] = b"\"{}[]:,0-\xffn"[at % 11];
        for bytes in [&whole[..at], &changed] {
            let imported = imported(bytes);
            assert_eq!(imported.document.is_some(), imported.findings.problems.is_empty());
        }
    }
}
