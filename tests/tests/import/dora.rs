// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! DORA register of information: that of an invented pension fund, and hostile ones.

use super::fixture::{assert_clean_and_sourced, fixture, lines, settings, told};
use serde_json::{Value, json};
use udvej_import::{File, Imported, Settings, dora};

const TABLES: [&str; 8] = [
    "B_01.02.csv",
    "B_02.01.csv",
    "B_02.02.csv",
    "b_03.01.csv",
    "b_05.01.csv",
    "b_05.02.csv",
    "B_06.01.csv",
    "b_07.01.csv",
];

fn fund(names: &[&str], overlay: bool) -> Imported {
    let folder = |name: &str| if name.ends_with(".csv") { format!("dora/csv/{name}") } else { format!("dora/{name}") };
    let bytes: Vec<Vec<u8>> = names.iter().map(|name| fixture(&folder(name))).collect();
    let files: Vec<File<'_>> = names.iter().zip(&bytes).map(|(name, bytes)| File { name, bytes }).collect();
    let over = fixture("dora/overlay.json");
    let over = [File { name: "overlay.json", bytes: &over }];
    dora(&files, &settings(if overlay { &over } else { &[] }))
}

fn by_id<'v>(document: &'v Value, list: &str, id: &str) -> &'v Value {
    document[list]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["id"].as_str().unwrap().starts_with(id))
        .unwrap_or(&Value::Null)
}

#[test]
fn with_an_overlay_a_register_is_a_clean_document_with_every_value_sourced() {
    let document = assert_clean_and_sourced(&fund(&TABLES, true));
    assert_eq!(document["systems"].as_array().unwrap().len(), 12);
    assert_eq!(document["suppliers"].as_array().unwrap().len(), 8);
    assert_eq!(document["organisation"]["name"], "Eksempelby Pensionskasse");
}

#[test]
fn a_workbook_by_words_and_files_by_codes_are_one_document() {
    let (files, book) = (fund(&TABLES, true), fund(&["register.xlsx"], true));
    assert_clean_and_sourced(&book);
    assert_eq!(files.document, book.document);
    assert_eq!(files.findings.warnings.len(), book.findings.warnings.len(), "{}", lines(&book.findings.warnings));
    let origin = |imported: &Imported, at: &str| {
        let value = imported.provenance.values.iter().find(|value| value.at == at).unwrap();
        value.origin.text(udvej::error::Language::En)
    };
    let at = "/systems/C-007:S18:LEI-FJORDSOFT00000000089/plan_b/alternatives";
    assert_eq!(origin(&files, at), "b_07.01.csv, row 5, column c0050");
    let column = "Substitutability of the ICT third-party service provider";
    assert_eq!(origin(&book, at), format!("register.xlsx, sheet B_07.01, row 5, column {column}"));
}

#[test]
fn without_an_overlay_only_what_no_register_holds_is_missing() {
    let mut missing = told(&fund(&["register.xlsx"], false).findings.problems);
    missing.sort();
    let rate = |row: u32| {
        let column = "Annual expense or estimated cost of the contractual arrangement for the past year";
        format!("currency-without-rate register.xlsx, sheet B_02.01, row {row}, column {column}")
    };
    assert_eq!(missing, [rate(11), rate(3), "missing-field register.xlsx, sheet B_01.02, row 2".to_owned()]);
}

#[test]
fn a_supplier_has_its_parent_and_those_further_down_the_chain() {
    let document = assert_clean_and_sourced(&fund(&TABLES, true));
    let fjord = by_id(&document, "suppliers", "LEI-FJORDSOFT");
    assert_eq!((&fjord["country"], &fjord["parent"]["country"]), (&json!("DK"), &json!("US")));
    let nordlys = by_id(&document, "suppliers", "LEI-NORDLYS");
    assert_eq!(nordlys["parent"], "none");
    let chain = json!([
        {"name": "Atlas Cloud Ireland Ltd", "country": "IE", "control": "US"},
        {"name": "Rheinblick Software GmbH", "country": "DE"},
        {"name": "Skov & Strand <IT> AB", "country": "SE"},
    ]);
    assert_eq!(nordlys["subprocessors"], chain);
    // Who is the last of a chain may have others that the register need not list.
    assert_eq!(by_id(&document, "suppliers", "LEI-RHEINBLICK")["subprocessors"], Value::Null);
}

#[test]
fn a_contract_has_its_days_and_its_notice_in_months() {
    let document = assert_clean_and_sourced(&fund(&TABLES, true));
    for (id, contract) in [
        ("C-001:", json!({"start": "2021-01-01", "end": "2027-12-31", "notice_months": 6})),
        ("C-003-1:", json!({"start": "2024-01-01", "notice_months": 12})),
        ("C-004:S11", json!({"start": "2022-09-01", "end": "2026-12-31", "notice_months": 3.1})),
        ("C-005:", json!({"start": "2020-01-01", "end": "2029-12-31"})),
    ] {
        assert_eq!(by_id(&document, "systems", id)["contract"], contract, "{id}");
    }
    assert_eq!(by_id(&document, "systems", "C-009"), &Value::Null);
}

#[test]
fn words_become_levels_only_where_they_say_as_much() {
    let document = assert_clean_and_sourced(&fund(&TABLES, true));
    let system = |id: &str| by_id(&document, "systems", id);
    assert_eq!(system("C-001:")["criticality"]["value"], "high");
    assert_eq!(system("C-003-2:")["criticality"]["value"], "low");
    assert_eq!(system("C-008:")["criticality"], Value::Null);
    // Not substitutable for lack of alternatives; not substitutable because moving is hard.
    assert_eq!(system("C-007:")["plan_b"]["alternatives"], json!([]));
    assert_eq!(system("C-011:")["plan_b"], Value::Null);
    let names: Vec<&Value> =
        system("C-001:")["plan_b"]["alternatives"].as_array().unwrap().iter().map(|one| &one["name"]).collect();
    assert_eq!(names, ["Egen drift", "Rheinblick Software GmbH"]);
    for one in document["systems"].as_array().unwrap() {
        assert_eq!(one["answers"], Value::Null);
    }
}

#[test]
fn the_number_of_a_person_is_nowhere() {
    let imported = fund(&TABLES, true);
    let all = imported.document.clone().unwrap() + &imported.provenance.to_json() + &lines(&imported.findings.warnings);
    assert!(!all.contains("P1234567"));
    assert_eq!(imported.provenance.dropped.len(), 1);
    let document = assert_clean_and_sourced(&imported);
    assert_eq!(by_id(&document, "suppliers", "Konsulent")["name"], "Konsulent Nummer Otte");
}

const SERVICES: &str = "Contractual arrangement reference number,LEI of the financial entity making use of the ICT service(s),\
Identification code of the ICT third-party service provider,Function identifier,Type of ICT services,Start date of the contractual arrangement,\
End date of the contractual arrangement,Notice period for the financial entity making use of the ICT service(s)\n\
K1,LEI1,PROV,F1,S19,2024-01-01,2027-12-31,90\n";
const PROVIDERS: &str = "Identification code of ICT third-party service provider,Legal name of the ICT third-party service provider,\
Country of the ICT third-party service provider's headquarters\nPROV,Prøve A/S,DK\n";
const CONTRACTS: &str = "Contractual arrangement reference number,Annual expense or estimated cost of the contractual arrangement for the past year,\
Currency of the amount reported in B_02.01.0050,Type of contractual arrangement\nK1,1000,DKK,standalone arrangement\n";
const FUNCTIONS: &str = "Function identifier,Function name,Criticality or importance assessment\nF1,Løn,Yes\n";
const OVERLAY: File<'_> = File {
    name: "o.json",
    bytes: br#"{"organisation": {"name": "O", "country": "DK", "users": 10, "hourly_cost": 450}}"#,
};

/// A small register; of one table the text is another.
fn with(name: &str, bytes: &[u8]) -> Imported {
    let mut files: Vec<File<'_>> =
        [("B_02.02.csv", SERVICES), ("B_05.01.csv", PROVIDERS), ("B_02.01.csv", CONTRACTS), ("B_06.01.csv", FUNCTIONS)]
            .into_iter()
            .filter(|(own, _)| *own != name)
            .map(|(name, text)| File { name, bytes: text.as_bytes() })
            .collect();
    files.push(File { name, bytes });
    dora(&files, &settings(&[OVERLAY]))
}

#[test]
fn the_small_register_is_right() {
    let imported = with("B_06.01.csv", FUNCTIONS.as_bytes());
    let document = assert_clean_and_sourced(&imported);
    assert_eq!(document["systems"][0]["name"], "Løn");
    assert_eq!(document["systems"][0]["annual_cost"], json!({"amount": "1000", "currency": "DKK"}));
}

#[test]
fn hostile_tables_are_told_with_their_place() {
    let numbered = "c0010,c0020,c0030,c0050\nF1,support functions,Løn,eba_BT:x28\n";
    let old = format!("{SERVICES}K1,LEI1,PROV,F1,S19,2024-01-01,2028-12-31,90\n");
    for (name, table, text, expected) in [
        ("no table", "x.csv", "a,b\n1,2\n".to_owned(), "file-kind x.csv"),
        ("numbers without a table", "x.csv", numbered.to_owned(), "file-kind x.csv"),
        ("numbers that two mean differently", "B_06.01.csv", numbered.to_owned(), "file-kind B_06.01.csv"),
        (
            "a column renamed",
            "B_02.02.csv",
            SERVICES.replace("Type of ICT services", "Kind"),
            "missing-column B_02.02.csv",
        ),
        (
            "a column twice",
            "B_06.01.csv",
            FUNCTIONS.replace("Criticality or importance assessment", "c0030 Function name"),
            "duplicate-column B_06.01.csv",
        ),
        (
            "a contract twice",
            "B_02.01.csv",
            format!("{CONTRACTS}K1,2000,DKK,standalone\n"),
            "duplicate-record B_02.01.csv, row 3, column Contractual arrangement reference number",
        ),
        (
            "a provider twice",
            "B_05.01.csv",
            format!("{PROVIDERS}PROV,Anden A/S,SE\n"),
            "duplicate-record B_05.01.csv, row 3, column Identification code of ICT third-party service provider",
        ),
        (
            "two ends of one contract",
            "B_02.02.csv",
            old,
            "conflicting-values B_02.02.csv, row 3, column End date of the contractual arrangement",
        ),
        (
            "no reference",
            "B_02.02.csv",
            SERVICES.replace("K1,", ","),
            "unexpected-shape B_02.02.csv, row 2, column Contractual arrangement reference number",
        ),
        (
            "an unknown service",
            "B_02.02.csv",
            SERVICES.replace("S19", "S20"),
            "unknown-enum-value B_02.02.csv, row 2, column Type of ICT services",
        ),
        (
            "no date",
            "B_02.02.csv",
            SERVICES.replace("2027-12-31", "never"),
            "cell-value B_02.02.csv, row 2, column End date of the contractual arrangement",
        ),
        (
            "notice in words",
            "B_02.02.csv",
            SERVICES.replace(",90\n", ",3 months\n"),
            "cell-value B_02.02.csv, row 2, column Notice period for the financial entity making use of the ICT service(s)",
        ),
        (
            "notice below zero",
            "B_02.02.csv",
            SERVICES.replace(",90\n", ",-90\n"),
            "cell-value B_02.02.csv, row 2, column Notice period for the financial entity making use of the ICT service(s)",
        ),
        (
            "an expense below zero",
            "B_02.01.csv",
            CONTRACTS.replace("1000", "-1000"),
            "negative-amount B_02.01.csv, row 2, column Annual expense or estimated cost of the contractual arrangement for the past year",
        ),
        (
            "an unknown country",
            "B_05.01.csv",
            PROVIDERS.replace(",DK", ",UK"),
            "unknown-country B_05.01.csv, row 2, column Country of the ICT third-party service provider's headquarters",
        ),
        (
            "an unknown currency",
            "B_02.01.csv",
            CONTRACTS.replace(",DKK", ",kroner"),
            "unknown-currency B_02.01.csv, row 2, column Annual expense or estimated cost of the contractual arrangement for the past year",
        ),
        (
            "an end before the start",
            "B_02.02.csv",
            SERVICES.replace("2027-12-31", "2023-12-31"),
            "date-order B_02.02.csv, row 2, column End date of the contractual arrangement",
        ),
        (
            "nothing but headings",
            "B_02.02.csv",
            SERVICES.lines().next().unwrap().to_owned(),
            "nothing-found B_05.01.csv",
        ),
    ] {
        let imported = with(table, text.as_bytes());
        assert!(imported.document.is_none(), "{name}");
        let told = told(&imported.findings.problems);
        assert!(told.iter().any(|line| line == expected), "{name}: {told:#?}");
    }
}

#[test]
fn a_table_by_numbers_that_two_mean_differently_says_why() {
    let problems = with("B_06.01.csv", b"c0010,c0030,c0050\nF1,L,eba_BT:x28\n").findings.problems;
    let line = problems[0].line(udvej::error::Language::En);
    assert!(line.contains("not the same in the law and with EBA") && line.contains("names of the columns"), "{line}");
}

#[test]
fn doubtful_values_are_warnings_and_the_rest_is_read() {
    for (name, table, text, expected) in [
        (
            "an unknown code",
            "B_06.01.csv",
            FUNCTIONS.replace("Yes", "eba_BT:x27"),
            "unknown-enum-value B_06.01.csv, row 2, column Criticality or importance assessment",
        ),
        (
            "an unknown word",
            "B_02.01.csv",
            CONTRACTS.replace("standalone", "lonely"),
            "unknown-enum-value B_02.01.csv, row 2, column Type of contractual arrangement",
        ),
        (
            "a column of one's own",
            "B_06.01.csv",
            FUNCTIONS.replace("Criticality or importance assessment", "Critical?"),
            "unknown-column B_06.01.csv",
        ),
        (
            "an unknown provider",
            "B_05.01.csv",
            PROVIDERS.replace("PROV", "OTHER"),
            "unresolved-reference B_02.02.csv, row 2, column Identification code of the ICT third-party service provider",
        ),
        (
            "an unknown contract",
            "B_02.01.csv",
            CONTRACTS.replace("K1", "K2"),
            "unresolved-reference B_02.02.csv, row 2, column Contractual arrangement reference number",
        ),
        (
            "an unknown function",
            "B_06.01.csv",
            FUNCTIONS.replace("F1", "F2"),
            "unresolved-reference B_02.02.csv, row 2, column Function identifier",
        ),
        (
            "an entity that is not listed",
            "B_06.01.csv",
            FUNCTIONS.to_owned(),
            "unresolved-reference B_02.02.csv, row 2, column LEI of the financial entity making use of the ICT service(s)",
        ),
    ] {
        let imported = with(table, text.as_bytes());
        assert_clean_and_sourced(&imported);
        let told = told(&imported.findings.warnings);
        assert!(told.iter().any(|line| line == expected), "{name}: {told:#?}");
    }
}

#[test]
fn words_and_codes_may_stand_in_one_column() {
    let text = "Function identifier,Function name,Criticality or importance assessment,Recovery time objective of the function\n\
                F1,Løn,eba_BT:x29,200\nF2,Andet,No,200\n";
    let services = SERVICES.to_owned() + "K2,LEI1,PROV,F2,eba_TA:S18,2024-01-01,9999-12-31,30\n";
    let files = [("B_02.02.csv", &*services), ("B_05.01.csv", PROVIDERS), ("B_06.01.csv", text)];
    let files = files.map(|(name, text)| File { name, bytes: text.as_bytes() });
    let document = assert_clean_and_sourced(&dora(&files, &settings(&[OVERLAY])));
    for number in 0..2 {
        assert_eq!(document["systems"][number]["criticality"]["value"], "low");
    }
    assert_eq!(document["systems"][1]["contract"]["end"], Value::Null);
}

#[test]
fn a_chain_is_followed_up_to_its_own_direct_provider_and_a_circle_ends() {
    let services = SERVICES.to_owned() + "K1,LEI1,OTHER,F1,S19,2024-01-01,2027-12-31,90\n";
    let providers =
        PROVIDERS.to_owned() + "OTHER,Other A/S,DK\nSUB,Sub Ltd,IE\nDEEP,Deep Ltd,IN\nX,X Ltd,US\nY,Y Ltd,US\n";
    let chain = "Contractual arrangement reference number,Type of ICT services,\
        Identification code of the ICT third-party service provider,Rank,\
        Identification code of the recipient of sub-contracted ICT services\n\
        K1,S19,PROV,1,\nK1,S19,OTHER,1,\nK1,S19,SUB,2,OTHER\nK1,S19,DEEP,3,SUB\nK1,S19,X,3,Y\nK1,S19,Y,3,X\nK1,S19,X,2,\n"
        .replace("        ", "");
    let files = [("B_02.02.csv", &services), ("B_05.01.csv", &providers), ("B_05.02.csv", &chain)];
    let files = files.map(|(name, text)| File { name, bytes: text.as_bytes() });
    let imported = dora(&files, &settings(&[OVERLAY]));
    let document = assert_clean_and_sourced(&imported);
    let of = |id: &str| by_id(&document, "suppliers", id)["subprocessors"].clone();
    assert_eq!(of("OTHER"), json!([{"name": "Deep Ltd", "country": "IN"}, {"name": "Sub Ltd", "country": "IE"}]));
    assert_eq!(of("PROV"), Value::Null);
    let column = "column Identification code of the ICT third-party service provider";
    let told = told(&imported.findings.warnings);
    for row in [6, 7, 8] {
        assert!(told.contains(&format!("unresolved-reference B_05.02.csv, row {row}, {column}")), "{row}: {told:#?}");
    }
}

#[test]
fn encodings_separators_and_markup_change_nothing() {
    let text = PROVIDERS.replace("Prøve A/S", "Prøve <b>A/S</b>");
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let semicolon = text.replace(',', ";");
    for bytes in [text.as_bytes(), &latin, semicolon.as_bytes(), format!("\u{feff}{text}").as_bytes()] {
        let document = assert_clean_and_sourced(&with("B_05.01.csv", bytes));
        assert_eq!(document["suppliers"][0]["name"], "Prøve <b>A/S</b>");
    }
}

#[test]
fn one_of_several_entities_is_chosen_by_lei_or_name() {
    let entities =
        "LEI of the entity,Name of the entity,Country of the entity\nLEI1,Nordkassen,DK\nLEI2,Sydkassen,SE\n";
    let services = SERVICES.to_owned() + "K2,LEI2,PROV,F2,S18,2024-01-01,9999-12-31,30\n";
    let files = [("B_01.02.csv", entities), ("B_02.02.csv", &*services), ("B_05.01.csv", PROVIDERS)];
    let files = files.map(|(name, text)| File { name, bytes: text.as_bytes() });
    let overlay = [File { name: "o.json", bytes: br#"{"organisation": {"users": 10, "hourly_cost": 450}}"# }];
    let open = dora(&files, &settings(&overlay));
    assert_eq!(told(&open.findings.problems), ["several-organisations B_01.02.csv, row 2, column LEI of the entity"]);
    for wanted in ["LEI2", "sydkassen", "LEI-LEI2"] {
        let chosen = dora(&files, &Settings { organisation: Some(wanted), ..settings(&overlay) });
        let document = assert_clean_and_sourced(&chosen);
        assert_eq!(document["organisation"]["country"], "SE");
        assert_eq!(document["systems"].as_array().unwrap().len(), 1);
    }
}

#[test]
fn no_cut_and_no_changed_byte_makes_it_panic() {
    for name in ["B_02.02.csv", "b_05.02.csv", "b_07.01.csv"] {
        let whole = fixture(&format!("dora/csv/{name}"));
        for at in (0..whole.len()).step_by(61) {
            let mut changed = whole.clone();
            changed[at] = b"\",;\n\0\xff9-:x"[at % 10];
            for bytes in [&whole[..at], &changed] {
                let imported = with(name, bytes);
                assert_eq!(imported.document.is_some(), imported.findings.problems.is_empty());
            }
        }
    }
}
