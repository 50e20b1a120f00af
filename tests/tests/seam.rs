// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The seam: golden bytes, and answers as data.

use serde_json::{Value as Json, json};
use udvej_json::{call, udvej::EXAMPLE};

fn ask(request: &Json) -> Json {
    serde_json::from_str(&call(&request.to_string())).unwrap()
}

#[test]
fn the_report_has_the_bytes_of_the_golden_vector() {
    let vector: Json = serde_json::from_str(include_str!("../vectors/report/eksempelby.json")).unwrap();
    for threads in [1, 2, 3] {
        let request = format!(r#"{{"call":"assess","trials":500,"seed":7,"threads":{threads},"document":{EXAMPLE}}}"#);
        let answer = call(&request);
        assert_eq!(answer.len() as u64, vector["expected"]["answer_bytes"].as_u64().unwrap());
        assert_eq!(
            udvej_json::sha256(&answer),
            vector["expected"]["answer_sha256"],
            "run `cargo dev generate` if this was meant"
        );
    }
}

#[test]
fn a_document_may_be_an_object_or_its_text() {
    let object: Json = serde_json::from_str(EXAMPLE).unwrap();
    let (of_object, of_text) =
        (json!({"call": "check", "document": object}), json!({"call": "check", "document": EXAMPLE}));
    let codes =
        |answer: Json| answer["warnings"].as_array().unwrap().iter().map(|w| w["code"].clone()).collect::<Vec<_>>();
    assert_eq!(codes(ask(&of_object)).len(), codes(ask(&of_text)).len());
    assert_eq!(ask(&of_text)["problems"], json!([]));
}

#[test]
fn an_amount_keeps_its_digits_on_the_way_in() {
    let long = r#"{"format": "udvej/1", "valuation_date": "2026-11-21", "currency": "DKK",
        "organisation": {"id": "o", "name": "O", "country": "DK", "users": 100},
        "suppliers": [{"id": "s", "name": "S"}],
        "systems": [{"id": "a", "name": "A", "supplier": "s", "annual_cost": 12345678901234567890.12}]}"#;
    let canonical = udvej_json::udvej::Document::from_json(long).unwrap().to_json();
    assert!(canonical.contains(r#""annual_cost":"12345678901234567890.12""#), "{canonical}");
}

#[test]
fn wrong_calls_are_answered_with_what_would_be_right() {
    let code = |request: Json| ask(&request)["problems"][0]["code"].clone();
    assert_eq!(code(json!({"call": "asess"})), "unknown-call");
    assert!(
        ask(&json!({"call": "asess"}))["problems"][0]["hint"].as_str().unwrap().contains("did you mean \"assess\"")
    );
    assert_eq!(code(json!({"call": "assess"})), "missing-field");
    assert_eq!(code(json!({"call": "assess", "documnet": 1})), "wrong-request");
    assert_eq!(code(json!({"call": "assess", "document": EXAMPLE, "method": "other/1"})), "unknown-method");
    assert_eq!(code(json!({"call": "explain", "document": EXAMPLE, "system": "esdhh"})), "unknown-system");
    assert_eq!(code(json!({"call": "check", "document": "{"})), "unexpected-end");
    let danish = ask(&json!({"call": "check", "document": {}, "lang": "da"}));
    assert!(danish["problems"][0]["message"].as_str().unwrap().contains("mangler"));
    assert_eq!(call("").matches("wrong-request").count(), 1);
}

#[test]
fn explain_and_plan_b_say_what_the_report_says() {
    let report = ask(&json!({"call": "assess", "document": EXAMPLE, "trials": 50}));
    let systems = report["result"]["systems"].as_array().unwrap();
    let of_report = systems.iter().find(|system| system["id"] == "omsorg").unwrap();
    let explained = ask(&json!({"call": "explain", "document": EXAMPLE, "system": "omsorg"}));
    assert_eq!(explained["result"]["score"], of_report["score"]);
    let planned = ask(&json!({"call": "plan_b", "document": EXAMPLE, "system": "omsorg", "trials": 50}));
    assert_eq!(planned["result"]["plan_b"], of_report["plan_b"]);
    let pooled = ask(&json!({"call": "plan_b", "document": EXAMPLE, "system": "omsorg", "trials": 50, "pool": 10}));
    let p50 = |answer: &Json| answer["result"]["plan_b"]["one_off"]["p50"].as_str().unwrap().parse::<f64>().unwrap();
    assert!(p50(&pooled) < p50(&planned));
}
