// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Arc;

use serde_json::json;
use udvej::document::tree;
use udvej::error::Code;
use udvej::provenance::Origin;

use super::json::exact;
use super::*;
use crate::findings::Findings;
use crate::settings::Prefer;

fn origin(pointer: &str) -> Origin {
    Origin::pointer(&Arc::from("a.json"), pointer)
}

fn base() -> Draft {
    let mut draft = Draft::default();
    draft.set(&system("x").field("id"), "x", &origin("/0/id"));
    draft.set_rough(&system("x").field("users"), json!({"low": 100, "mode": 300, "high": 499}), &origin("/0/users"));
    draft.set(&system("x").fields("contract/end"), "2027-12-31", &origin("/0/end"));
    draft.set(&supplier("s").field("name"), "Acme", &origin("/1"));
    draft
}

fn over(text: &str) -> Draft {
    let mut draft = Draft::default();
    read_json(tree::parse(text).unwrap().root(), &Arc::from("b.json"), &mut draft);
    draft
}

#[test]
fn a_place_holds_one_value_and_every_other_is_a_conflict() {
    let mut draft = base();
    draft.set(&system("x").fields("contract/end"), "2027-12-31", &origin("/again"));
    assert!(draft.conflicts.is_empty());
    draft.set(&system("x").fields("contract/end"), "2028-12-31", &origin("/other"));
    draft.set(&system("x").field("contract"), "none", &origin("/none"));
    let at: Vec<String> = draft.conflicts.iter().map(|conflict| conflict.at.pointer().to_string()).collect();
    assert_eq!(at, ["/systems/x/contract/end", "/systems/x/contract"]);
    assert_eq!(draft.get(&system("x").fields("contract/end")).unwrap().value, json!("2027-12-31"));
}

#[test]
fn a_written_value_is_found_by_its_pointer_and_a_missing_one_by_its_row() {
    let written = written(&base());
    let json: serde_json::Value = serde_json::from_str(&written.text).unwrap();
    assert_eq!(json["systems"][0]["contract"]["end"], "2027-12-31");
    let root = udvej::error::Pointer::default().child("systems").child(0);
    assert_eq!(written.places.origin(&root.child("contract").child("end")), Some(origin("/0/end")));
    assert!(written.places.origin(&root.child("supplier")).is_some());
    assert_eq!(written.places.origin(&udvej::error::Pointer::default().child("organisation")), None);
    assert!(written.places.values().iter().any(|value| value.at == "/systems/x/contract/end"));
}

#[test]
fn an_overlay_narrows_a_range_and_adds_what_is_missing() {
    let mut draft = base();
    let mut findings = Findings::default();
    let more = over(r#"{"systems": [{"id": "x", "users": 350, "contract": {"notice_months": 6}}]}"#);
    overlay(&mut draft, more, &Aliases::default(), None, &mut findings);
    assert!(draft.conflicts.is_empty() && findings.problems.is_empty());
    assert_eq!(draft.get(&system("x").field("users")).unwrap().value, json!(350));
    assert_eq!(draft.get(&system("x").fields("contract/notice_months")).unwrap().value, json!(6));
}

#[test]
fn a_contradiction_stands_until_somebody_says_who_wins() {
    let contradiction = r#"{"systems": [{"id": "x", "users": 800, "contract": {"end": "2029-01-01"}}]}"#;
    for (prefer, conflicts, warnings, end) in [
        (None, 2, 0, "2027-12-31"),
        (Some(Prefer::Overlay), 0, 2, "2029-01-01"),
        (Some(Prefer::Source), 0, 2, "2027-12-31"),
    ] {
        let (mut draft, mut findings) = (base(), Findings::default());
        overlay(&mut draft, over(contradiction), &Aliases::default(), prefer, &mut findings);
        assert_eq!((draft.conflicts.len(), findings.warnings.len()), (conflicts, warnings), "{prefer:?}");
        assert_eq!(draft.get(&system("x").fields("contract/end")).unwrap().value, json!(end));
    }
}

#[test]
fn an_overlay_may_speak_of_things_by_name_and_is_told_of_those_it_does_not_know() {
    let (mut draft, mut findings, mut aliases) = (base(), Findings::default(), Aliases::default());
    aliases.add("suppliers", "Acme", "s");
    aliases.add("systems", "The ESDH", "x");
    let text = r#"{"suppliers": [{"id": "ACME", "country": "US"}],
        "systems": [{"id": "the esdh", "supplier": "acme"}, {"id": "The ESDJ", "users": 1}]}"#;
    overlay(&mut draft, over(text), &aliases, None, &mut findings);
    assert_eq!(draft.get(&supplier("s").field("country")).unwrap().value, json!("US"));
    assert_eq!(draft.get(&system("x").field("supplier")).unwrap().value, json!("s"));
    assert_eq!(findings.problems.len(), 1);
    let problem = &findings.problems[0];
    assert_eq!(problem.problem.code, Code::UnknownKey);
    assert!(problem.problem.hint.en.contains("the esdh"), "{}", problem.problem.hint.en);
    assert!(!draft.holds(&system("The ESDJ")));
}

#[test]
fn digits_that_a_float_would_round_stay_as_text() {
    let tree = tree::parse(r#"{"a": 12345678901234567890.12, "b": 0.3, "c": 1200, "d": "12.50"}"#).unwrap();
    assert_eq!(exact(tree.root()), json!({"a": "12345678901234567890.12", "b": 0.3, "c": 1200, "d": "12.50"}));
}
