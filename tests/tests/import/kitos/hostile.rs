// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Files that are wrong, cut off or odd: each gives its code and its place, and nothing panics.

use serde_json::{Value as Json, json};
use udvej::error::{Code, Language};
use udvej_import::{Finding, Imported};

use super::source::{Files, document, import, system, with};

/// A small register: two systems, the first with a contract, the first using the second.
fn register() -> Json {
    let usage = |number: u8, relations: Json| {
        json!({
            "uuid": format!("u{number}"), "systemContext": {"uuid": format!("s{number}"), "name": format!("System {number}")},
            "organizationContext": {"uuid": "o", "name": "Nordby Kommune", "cvr": "99000007"},
            "general": {"hostedAt": "External", "numberOfExpectedUsers": {"lowerBound": 10, "upperBound": 49}},
            "gdpr": {}, "outgoingSystemRelations": relations,
        })
    };
    let relation =
        json!([{"uuid": "r", "toSystemUsage": {"uuid": "u2", "name": "System 2"}, "relationInterface": null}]);
    json!({
        "usages": [usage(1, relation), usage(2, json!([]))],
        "contracts": [{
            "uuid": "c", "name": "Aftale", "organizationContext": {"uuid": "o", "name": "Nordby Kommune"},
            "general": {"validity": {"valid": true, "validFrom": "2024-01-01T00:00:00Z", "validTo": "2027-12-31T00:00:00Z"}},
            "supplier": {"organization": {"uuid": "f", "name": "Firma A/S", "cvr": "99000015"}},
            "systemUsages": [{"uuid": "u1", "name": "System 1"}], "agreementPeriod": {}, "termination": {},
            "payments": {"external": [{"id": 1, "operation": 100000}], "internal": []},
        }],
    })
}

fn written(register: &Json) -> Files {
    let file = |name: &str| (format!("{name}.json"), register[name].to_string().into_bytes());
    vec![file("usages"), file("contracts")]
}

fn imported(input: &Files) -> Imported {
    let overlay = vec![("overlay.json".to_owned(), br#"{"organisation": {"users": 100}}"#.to_vec())];
    import(input, &Vec::new(), &overlay, |_| ())
}

/// What comes of the register after a change.
fn changed(change: impl FnOnce(&mut Json)) -> Imported {
    let mut register = register();
    change(&mut register);
    imported(&written(&register))
}

/// The last record of a list once more.
fn twice(list: &mut Json) {
    let list = list.as_array_mut().unwrap();
    list.extend(list.last().cloned());
}

/// Code and place of each finding, without the warnings that the unchanged register gives too.
fn told(findings: &[Finding]) -> Vec<(Code, String)> {
    let place = |finding: &Finding| finding.origin.as_ref().map_or(String::new(), |origin| origin.text(Language::En));
    let usual = [Code::ValueAssumed, Code::CostUnknown, Code::PlaceholderHourlyCost, Code::CvrCheck];
    let unusual = findings.iter().filter(|finding| !usual.contains(&finding.problem.code));
    unusual.map(|finding| (finding.problem.code, place(finding))).collect()
}

#[test]
fn the_register_is_right_before_it_is_changed() {
    let imported = changed(|_| ());
    let document = document(&imported);
    assert_eq!(told(&imported.findings.warnings), []);
    assert_eq!(system(&document, "System 1")["annual_cost"]["amount"], "100000");
    assert_eq!(system(&document, "System 1")["depends_on"], json!([{"system": "s2"}]));
}

#[test]
fn each_wrong_value_is_a_problem_with_its_place() {
    type Change = fn(&mut Json);
    let cases: [(&str, Change, Code, &str); 15] = [
        ("the same usage twice", |all| twice(&mut all["usages"]), Code::DuplicateRecord, "usages.json /2"),
        ("the same contract twice", |all| twice(&mut all["contracts"]), Code::DuplicateRecord, "contracts.json /1"),
        (
            "two usages of one system",
            |all| all["usages"][1]["systemContext"]["uuid"] = json!("s1"),
            Code::DuplicateRecord,
            "usages.json /1/systemContext",
        ),
        (
            "a number for a name",
            |all| all["usages"][0]["systemContext"]["name"] = json!(7),
            Code::UnexpectedShape,
            "usages.json /0/systemContext/name",
        ),
        (
            "a list for an object",
            |all| all["usages"][0]["general"] = json!([]),
            Code::UnexpectedShape,
            "usages.json /0/general",
        ),
        (
            "a text for a list",
            |all| all["usages"][0]["outgoingSystemRelations"] = json!("x"),
            Code::UnexpectedShape,
            "usages.json /0/outgoingSystemRelations",
        ),
        (
            "a text for a number",
            |all| all["usages"][0]["general"]["numberOfExpectedUsers"]["upperBound"] = json!("mange"),
            Code::UnexpectedShape,
            "usages.json /0/general/numberOfExpectedUsers/upperBound",
        ),
        (
            "a usage of no system",
            |all| all["usages"][0]["systemContext"] = Json::Null,
            Code::UnexpectedShape,
            "usages.json /0",
        ),
        ("a record of no kind", |all| all["usages"][1] = json!({"uuid": "x"}), Code::UnexpectedShape, "usages.json /1"),
        (
            "no date",
            |all| all["contracts"][0]["general"]["validity"]["validTo"] = json!("2027-02-30T00:00:00Z"),
            Code::UnexpectedShape,
            "contracts.json /0/general/validity/validTo",
        ),
        (
            "an end before the start",
            |all| all["contracts"][0]["general"]["validity"]["validTo"] = json!("2023-12-31T00:00:00Z"),
            Code::DateOrder,
            "contracts.json /0/general/validity/validTo",
        ),
        (
            "a payment below zero",
            |all| all["contracts"][0]["payments"]["external"][0]["operation"] = json!(-100000),
            Code::NegativeAmount,
            "contracts.json /0/payments/external/0/operation",
        ),
        (
            "two organisations",
            |all| all["usages"][1]["organizationContext"]["uuid"] = json!("p"),
            Code::SeveralOrganisations,
            "usages.json /0/organizationContext/name",
        ),
        (
            "a name of 301 letters",
            |all| all["usages"][1]["systemContext"]["name"] = json!("a".repeat(301)),
            Code::TextTooLong,
            "usages.json /1/systemContext",
        ),
        (
            "an id that is none",
            |all| all["usages"][1]["systemContext"]["uuid"] = json!("<b>"),
            Code::InvalidId,
            "usages.json /1/systemContext",
        ),
    ];
    for (name, change, code, place) in cases {
        let imported = changed(change);
        let told = told(&imported.findings.problems);
        assert!(told.contains(&(code, place.to_owned())), "{name}: {told:?}");
        assert_eq!(imported.document, None, "{name}");
    }
}

#[test]
fn what_is_odd_is_a_warning_with_its_place_and_the_rest_is_taken() {
    type Change = fn(&mut Json);
    let cases: [(&str, Change, Code, &str); 6] = [
        (
            "a relation to nowhere",
            |all| all["usages"][0]["outgoingSystemRelations"][0]["toSystemUsage"]["uuid"] = json!("u9"),
            Code::UnresolvedReference,
            "usages.json /0/outgoingSystemRelations/0/toSystemUsage",
        ),
        (
            "a contract for nothing known",
            |all| all["contracts"][0]["systemUsages"][0]["uuid"] = json!("u9"),
            Code::UnresolvedReference,
            "contracts.json /0/systemUsages/0",
        ),
        (
            "a main contract that is not there",
            |all| all["usages"][1]["general"]["mainContract"] = json!({"uuid": "d", "name": "Anden aftale"}),
            Code::UnresolvedReference,
            "usages.json /1/general/mainContract",
        ),
        (
            "a word of tomorrow",
            |all| all["usages"][0]["general"]["hostedAt"] = json!("Orbit"),
            Code::UnknownEnumValue,
            "usages.json /0/general/hostedAt",
        ),
        (
            "a number of tomorrow",
            |all| all["usages"][0]["general"]["hostedAt"] = json!(9),
            Code::UnknownEnumValue,
            "usages.json /0/general/hostedAt",
        ),
        (
            "a system not in use",
            |all| all["usages"][1]["general"]["validity"] = json!({"lifeCycleStatus": 1}),
            Code::RecordSkipped,
            "usages.json /1/general/validity/lifeCycleStatus",
        ),
    ];
    for (name, change, code, place) in cases {
        let imported = changed(change);
        document(&imported);
        assert_eq!(told(&imported.findings.warnings), [(code, place.to_owned())], "{name}");
    }
}

#[test]
fn files_that_cannot_be_read_are_told_by_what_is_wrong_with_them() {
    let usages = written(&register()).remove(0).1;
    let text = String::from_utf8(usages.clone()).unwrap();
    let latin_1: Vec<u8> =
        text.replace("Nordby", "Nørreby").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let nested = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let cases: [(&str, Vec<u8>, Code, &str); 7] = [
        ("cut off", usages[..usages.len() - 20].to_vec(), Code::UnexpectedEnd, "x.json:1:"),
        ("not UTF-8", latin_1, Code::NotUtf8, "x.json"),
        ("10,000 levels", nested.into_bytes(), Code::TooDeep, "x.json:1:66"),
        (
            "a key twice",
            br#"[{"systemContext": null, "systemContext": null}]"#.to_vec(),
            Code::DuplicateKey,
            "x.json /0/systemContext",
        ),
        ("something else", br#"{"hello": "world"}"#.to_vec(), Code::FileKind, "x.json"),
        ("a table of something else", b"a;b\n1;2\n".to_vec(), Code::FileKind, "x.json"),
        ("an answer of an error page", b"<html><body>403</body></html>".to_vec(), Code::FileKind, "x.json"),
    ];
    for (name, bytes, code, place) in cases {
        let imported = imported(&vec![("x.json".to_owned(), bytes)]);
        let told = told(&imported.findings.problems);
        assert!(told.iter().any(|(found, at)| *found == code && at.starts_with(place)), "{name}: {told:?}");
        assert!(told.iter().any(|(found, _)| *found == Code::NothingFound), "{name}: {told:?}");
    }
}

#[test]
fn an_empty_answer_is_only_doubtful_while_another_file_holds_systems() {
    let mut input = written(&register());
    input.push(("none.json".to_owned(), b"[]".to_vec()));
    input.push(("wrapped.json".to_owned(), br#"{"value": []}"#.to_vec()));
    let imported = imported(&input);
    document(&imported);
    let places = ["none.json", "wrapped.json"].map(|name| (Code::NothingFound, name.to_owned()));
    assert_eq!(told(&imported.findings.warnings), places);
}

#[test]
fn html_in_a_name_stays_as_it_was_typed() {
    let name = "<script>alert('Økonomi & løn')</script>";
    let imported = changed(|all| all["usages"][0]["general"]["localCallName"] = json!(name));
    assert_eq!(system(&document(&imported), name)["id"], "s1");
}

#[test]
fn the_caller_says_which_organisation_is_meant() {
    let mut all = register();
    all["usages"][1]["organizationContext"] = json!({"uuid": "p", "name": "Sydby Kommune"});
    let overlay = vec![("overlay.json".to_owned(), br#"{"organisation": {"users": 100}}"#.to_vec())];
    for (wanted, name, first) in [("p", "Sydby Kommune", "System 2"), ("nordby kommune", "Nordby Kommune", "System 1")]
    {
        let imported = import(&written(&all), &Vec::new(), &overlay, |settings| settings.organisation = Some(wanted));
        let document = document(&imported);
        assert_eq!(document["organisation"]["name"], name);
        assert_eq!(document["systems"].as_array().unwrap().len(), 1);
        assert_eq!(document["systems"][0]["name"], first);
    }
}

#[test]
fn an_option_is_told_once_however_often_it_stands() {
    let imported = changed(|all| {
        for usage in 0..2 {
            all["usages"][usage]["general"]["systemUsageCriticalityLevel"] = json!({"uuid": "l", "name": "Rød"});
        }
    });
    let told = with(&imported.findings.warnings, Code::UnmappedOption);
    assert_eq!(told.len(), 1);
    let line = told[0].line(Language::En);
    assert!(line.contains("(2 times)") && line.contains("it-system-usage-criticality-level-types;Rød;"), "{line}");
}

#[test]
fn no_cut_and_no_change_of_a_byte_makes_it_panic() {
    let whole = super::source::folder("2026");
    let take = |begin: &str| whole.iter().find(|(name, _)| name.starts_with(begin)).unwrap().1.clone();
    // One record of each, changed at many places.
    for begin in ["it-system-usages-0", "it-contracts", "data-processing"] {
        let bytes = take(begin);
        let end = bytes.windows(3).position(|window| window == b"},\n").unwrap() + 1;
        let begin = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
        let record = &bytes[begin..end];
        for at in (0..record.len()).step_by(23) {
            let mut changed = record.to_vec();
            changed[at] = b"\"0{}[],:nt\xff"[at % 11];
            imported(&vec![("x.json".to_owned(), changed)]);
            imported(&vec![("x.json".to_owned(), record[..at].to_vec())]);
        }
    }
}
