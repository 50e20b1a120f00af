// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};
use udvej::error::{Code, Language};
use udvej_import::{Imported, Prefer};

use super::source::{Files, beside, document, eksempelby, folder, import, overlays, prefer, supplier, system, with};
use crate::fixture::assert_clean_and_sourced;

/// Systems whose duty to archive is a combination that the API of 2025 did not have.
const ARCHIVED_SINCE_2026: [&str; 4] = ["Kontorpakke", "Kort og geodata", "Byggestil Ejendom", "Åben Høringsportal"];

/// A document without what only the API of 2026 tells: criticality by level and to society, and those archiving duties.
fn as_of_2025(mut document: Json) -> String {
    for system in document["systems"].as_array_mut().unwrap() {
        let since_2026 = ARCHIVED_SINCE_2026.iter().any(|name| system["name"] == *name);
        let system = system.as_object_mut().unwrap();
        system.remove("criticality");
        if let Some(plan) = system.get_mut("plan_b").and_then(Json::as_object_mut).filter(|_| since_2026) {
            plan.remove("archiving_duty");
            if plan.is_empty() {
                system.remove("plan_b");
            }
        }
    }
    serde_json::to_string_pretty(&document).unwrap()
}

#[test]
fn both_years_give_the_same_document_but_for_what_only_2026_tells() {
    let (old, new) = (document(&eksempelby("2025")), document(&eksempelby("2026")));
    for name in ARCHIVED_SINCE_2026 {
        assert_eq!(system(&old, name)["plan_b"]["archiving_duty"], Json::Null, "{name}");
        assert_eq!(system(&new, name)["plan_b"]["archiving_duty"], true, "{name}");
    }
    // In 2025 only the contract tells how critical a system is; "A" means high in this municipality's table.
    assert_eq!(system(&old, "Medicinlister")["criticality"], "high");
    assert_eq!(system(&new, "Medicinlister")["criticality"], "vital");
    // The files of 2025 hold integers, those of 2026 names, so this compares both as well.
    let integers = folder("2025").into_iter().find(|(name, _)| name == "it-system-usages.json").unwrap().1;
    assert!(String::from_utf8(integers).unwrap().contains(r#""hostedAt": 2"#));
    assert_eq!(as_of_2025(old), as_of_2025(new));
}

#[test]
fn the_document_says_what_kitos_says() {
    let document = document(&eksempelby("2026"));
    assert_eq!(document["organisation"]["name"], "Eksempelby Kommune");
    assert_eq!(
        (&document["organisation"]["country"], &document["organisation"]["cvr"]),
        (&json!("DK"), &json!("99000007"))
    );
    assert_eq!(document["systems"].as_array().unwrap().len(), 46);
    let esdh = system(&document, "ESDH");
    assert_eq!(
        esdh["contract"],
        json!({"start": "2021-04-01", "end": "2027-03-31", "max_end": "2029-03-31", "notice_months": 6, "price_protection": "index"})
    );
    assert_eq!(esdh["annual_cost"], json!({"amount": "2530000", "currency": "DKK"}));
    assert_eq!(esdh["own_effort"], json!({"amount": "640000", "currency": "DKK"}));
    assert_eq!((&esdh["criticality"], &esdh["answers"]["data_sensitivity"]), (&json!("high"), &json!("special")));
    assert_eq!((&esdh["service"], &esdh["operator"]), (&json!("data_processing"), &Json::Null));
    assert_eq!(esdh["plan_b"]["archiving_duty"], true);
    // Used by others and using others, each interface once; the relation without an interface is a dependency only.
    assert_eq!(esdh["plan_b"]["drivers"]["integrations"], 9);
    let needed: BTreeSet<&str> =
        esdh["depends_on"].as_array().unwrap().iter().map(|edge| edge["system"].as_str().unwrap()).collect();
    assert_eq!(needed.len(), 5);
    assert!(needed.contains(system(&document, "Datacenter")["id"].as_str().unwrap()));
    // A relation to a system that is no longer in use is none.
    assert_eq!(system(&document, "Arkivregister")["depends_on"], Json::Null);
    assert_eq!(system(&document, "Kantinekassen")["operator"], "own");
    assert_eq!(system(&document, "Bogtårnet Arrangement")["users"], json!({"low": 10, "mode": 29, "high": 49}));
}

#[test]
fn terms_follow_extensions_terminations_and_bindings() {
    let document = document(&eksempelby("2026"));
    let term = |name: &str| {
        let contract = &system(&document, name)["contract"];
        (contract["end"].as_str().unwrap_or("-"), contract["max_end"].as_str().unwrap_or("-"))
    };
    // Three years and the one extension used: nothing is left.
    assert_eq!(term("Lønmark Rekruttering"), ("2027-04-30", "2027-04-30"));
    // One of two used, and the end stands in KITOS.
    assert_eq!(term("Økonomi"), ("2026-12-31", "2027-12-31"));
    assert_eq!(term("Nødkald"), ("2027-09-30", "2028-03-31"));
    assert_eq!(term("Jobcenter"), ("2029-12-31", "2031-12-31"));
    assert_eq!(term("Tandpleje"), ("2026-11-30", "-"));
    // Continuous, and bound to a day, or to none.
    assert_eq!(term("Kort og geodata"), ("2027-12-31", "-"));
    assert_eq!(term("Kontoplan Budget"), ("-", "-"));
    // Terminated on the last of August with six months' notice.
    assert_eq!(term("Sommerfugl Daginstitution"), ("2027-02-28", "-"));
    assert_eq!(system(&document, "Sikkerhedslog")["contract"]["notice_months"], Json::Null);
    // An old contract that is no longer valid does not count.
    assert_eq!(system(&document, "Affaldsordninger")["annual_cost"]["amount"], "360000");
}

#[test]
fn a_supplier_is_found_in_steps_and_an_unknown_one_is_never_shared() {
    let imported = eksempelby("2026");
    let document = document(&imported);
    let name_of = |of: &str| {
        let id = &system(&document, of)["supplier"];
        let mut suppliers = document["suppliers"].as_array().unwrap().iter();
        suppliers.find(|supplier| supplier["id"] == *id).unwrap()["name"].as_str().unwrap()
    };
    assert_eq!(name_of("ESDH"), "Kvistbjerg Data A/S");
    assert_eq!(name_of("Arkivregister"), "Foreningen Åben Kommunekode"); // the only contract, though none is marked
    assert_eq!(name_of("Elevmad"), "Fællesindkøbet I/S"); // the catalogue names one
    assert_eq!(name_of("Mødelokaler"), "Fællesindkøbet I/S"); // the holder of the rights
    assert_eq!(name_of("Kørselsbog"), "Ukendt leverandør (Kørselsbog)"); // the catalogue names two
    assert_eq!(name_of("Nøgleadministration"), "Ukendt leverandør (Nøgleadministration)"); // two contracts, none marked
    assert_ne!(system(&document, "Kørselsbog")["supplier"], system(&document, "Kantinekassen")["supplier"]);
    let own = supplier(&document, "Eksempelby Kommune");
    assert_eq!((&own["country"], &own["parent"]), (&json!("DK"), &json!("none")));
    assert_eq!(supplier(&document, "Aurelith Ireland Ltd.")["cvr"], Json::Null); // a foreign number is no CVR number
    let assumed: Vec<String> =
        with(&imported.findings.warnings, Code::ValueAssumed).iter().map(|found| found.line(Language::En)).collect();
    assert_eq!(assumed.iter().filter(|line| line.contains("the supplier of")).count(), 5, "{assumed:#?}");
}

#[test]
fn sub_processors_come_from_registrations_that_say_whose_they_are() {
    let imported = eksempelby("2026");
    let document = document(&imported);
    assert_eq!(
        supplier(&document, "Kvistbjerg Data A/S")["subprocessors"],
        json!([{"name": "Aurelith Ireland Ltd.", "country": "US"}, {"name": "Rugager Drift A/S"}])
    );
    assert_eq!(supplier(&document, "Kontoplan Norden A/S")["subprocessors"], json!([]));
    // Two processors, and nothing says whose they are; a registration without an answer; an answer for one system only.
    assert_eq!(supplier(&document, "Vejrhane Forsyningsdata A/S")["subprocessors"], Json::Null);
    assert_eq!(supplier(&document, "Fællesindkøbet I/S")["subprocessors"], Json::Null);
    assert_eq!(supplier(&document, "Bogtårnet AS")["subprocessors"], Json::Null);
    let unmapped = with(&imported.findings.warnings, Code::UnmappedOption);
    assert_eq!(unmapped.len(), 1);
    assert!(unmapped[0].line(Language::Da).contains("data-processing-registration-country-types;Ukendt tredjeland;"));
}

#[test]
fn what_an_overlay_gives_is_not_asked_for() {
    let asked = |overlay: &Files| {
        let imported = import(&folder("2026"), &beside("options"), overlay, |_| ());
        let lines = with(&imported.findings.warnings, Code::ValueNotTaken);
        let lines: Vec<String> = lines.iter().map(|found| found.line(Language::En)).collect();
        let count = |what: &str| lines.iter().filter(|line| line.contains(what)).count();
        (count("the number of users of"), count("DKK a year of"), imported.document.is_some())
    };
    // Without the organisation's number of users there is no document.
    assert_eq!(asked(&Vec::new()), (10, 5, false));
    assert_eq!(asked(&overlays()), (0, 0, true));
    let document = document(&eksempelby("2026"));
    let prices = system(&document, "Kontorpakke")["prices"].as_array().unwrap();
    assert_eq!((prices.len(), &prices[6]), (7, &json!({"date": "2024-07-01", "unit_price": "2840"})));
}

#[test]
fn an_overlay_may_correct_what_was_assumed_and_nothing_else() {
    let overlay = |entry: &str| {
        let text = format!(r#"{{"organisation": {{"users": 1}}, "systems": [{entry}]}}"#);
        vec![("more.json".to_owned(), text.into_bytes())]
    };
    let options = vec![("o.csv".to_owned(), b"list;name;meaning\n".to_vec())];
    let with_society = r#"{"id": "Telefoni", "criticality": "vital"}"#;
    let imported = import(&folder("2026"), &options, &overlay(with_society), |_| ());
    assert_eq!(system(&document(&imported), "Telefoni")["criticality"], "vital");
    let said = r#"{"id": "Telefoni", "answers": {"data_sensitivity": "secret"}}"#;
    let imported = import(&folder("2026"), &options, &overlay(said), |_| ());
    assert_eq!(with(&imported.findings.problems, Code::ConflictingValues).len(), 1);
    assert_eq!(imported.document, None);
    let imported = import(&folder("2026"), &options, &overlay(said), prefer(Prefer::Overlay));
    assert_eq!(system(&document(&imported), "Telefoni")["answers"]["data_sensitivity"], "secret");
}

/// What JSON and the Excel export both hold of a system.
fn common(system: &Json) -> Json {
    let contract = |name: &str| system["contract"][name].clone();
    let needs: BTreeSet<String> =
        system["depends_on"].as_array().into_iter().flatten().map(|edge| edge["system"].to_string()).collect();
    json!({
        "id": system["id"], "name": system["name"], "users": system["users"], "criticality": system["criticality"],
        "service": system["service"], "operator": system["operator"], "start": contract("start"), "end": contract("end"),
        "notice": contract("notice_months"), "annual_cost": system["annual_cost"],
        "archiving": system["plan_b"]["archiving_duty"], "needs": needs,
    })
}

fn export() -> Imported {
    import(&beside("export"), &beside("options"), &overlays(), |settings| {
        settings.organisation = Some("Eksempelby Kommune")
    })
}

#[test]
fn the_excel_export_and_the_api_agree_on_what_both_hold() {
    let (api, excel) = (document(&eksempelby("2026")), document(&export()));
    // The export does not say which extensions were used, so the end of this one is earlier.
    let apart = ["Lønmark Rekruttering"];
    let all = |document: &Json| -> Vec<Json> {
        let systems = document["systems"].as_array().unwrap().iter();
        systems.filter(|system| !apart.iter().any(|name| system["name"] == *name)).map(common).collect()
    };
    assert_eq!(all(&excel).len(), 45);
    for (excel, api) in all(&excel).iter().zip(all(&api)) {
        assert_eq!(*excel, api);
    }
    assert_eq!(
        supplier(&excel, "Kvistbjerg Data A/S")["id"],
        format!("cvr-{}", supplier(&excel, "Kvistbjerg Data A/S")["cvr"].as_str().unwrap())
    );
    assert_eq!(excel["organisation"]["name"], "Eksempelby Kommune");
    assert_eq!(supplier(&excel, "Skyhylde Norden AB")["subprocessors"], json!([{"name": "Frostlager Datahall Oy"}]));
}

#[test]
fn every_value_has_a_place_in_a_file() {
    for (imported, is_json) in [(eksempelby("2025"), true), (eksempelby("2026"), true), (export(), false)] {
        let document = assert_clean_and_sourced(&imported);
        assert_eq!(document["systems"].as_array().unwrap().len(), 46);
        assert!(imported.provenance.values.len() > 1000, "{}", imported.provenance.values.len());
        let files: BTreeSet<&str> = imported.provenance.files.iter().map(|file| file.name.as_str()).collect();
        for value in imported.provenance.values.iter().filter(|value| &*value.origin.file != "udvej") {
            assert!(files.contains(&*value.origin.file), "{value:?}");
        }
        let cost = imported.provenance.values.iter().find(|value| value.at.ends_with("/annual_cost")).unwrap();
        let place = cost.origin.text(Language::En);
        assert_eq!(place.contains("/payments/external"), is_json, "{place}");
    }
}

#[test]
fn the_document_can_be_assessed() {
    let checked = udvej::check(eksempelby("2026").document.as_ref().unwrap());
    let simulation = udvej::Simulation { trials: 100, ..udvej::Simulation::default() };
    let (method, knowledge) = (udvej::Method::v1(), udvej::Knowledge::bundled());
    let report = udvej::assess(&checked.portfolio.unwrap(), method, knowledge, &simulation);
    assert_eq!(report.systems.len(), 46);
}

#[test]
fn no_person_stands_in_what_comes_out() {
    let mut dropped = Vec::new();
    for imported in [eksempelby("2025"), eksempelby("2026"), export()] {
        let findings = serde_json::to_string(&imported.findings).unwrap();
        let out = [imported.document.clone().unwrap(), imported.provenance.to_json(), findings].concat();
        for mark in ["Person Nummer", "@eksempelby.example", "salg"] {
            assert!(!out.contains(mark), "{mark}");
        }
        let told = with(&imported.findings.warnings, Code::PersonalDataDropped);
        assert_eq!(told.len(), imported.provenance.dropped.len());
        dropped.push(imported.provenance.dropped.iter().map(|dropped| dropped.count).collect::<Vec<_>>());
    }
    // Roles, editors, contacts, signatories.
    assert_eq!(dropped, [vec![150, 364, 108, 72], vec![150, 364, 108, 72], vec![102, 36]]);
    let first = folder("2026").remove(0).1;
    assert!(String::from_utf8(first).unwrap().contains("Person Nummer"));
}

#[test]
fn nothing_that_is_told_is_cut_short() {
    for imported in [eksempelby("2025"), eksempelby("2026"), export()] {
        for finding in imported.findings.problems.iter().chain(&imported.findings.warnings) {
            for language in [Language::Da, Language::En] {
                let line = finding.line(language);
                assert!(!line.contains('…') && !line.contains("{}"), "{line}");
                assert!(finding.origin.is_some(), "{line}");
            }
        }
    }
}
