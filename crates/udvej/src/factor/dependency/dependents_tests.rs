// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Value, json};

use crate::factor::case::{Case, assert_ends, system, unknown};
use crate::methodology::FactorId::Dependents;

fn on(systems: &[(&str, f64)]) -> Value {
    systems.iter().map(|(system, strength)| json!({ "system": system, "strength": strength })).collect()
}

fn node(id: &str, criticality: &str, depends_on: &Value) -> Value {
    system(id, "s", &json!({ "criticality": criticality, "depends_on": depends_on }))
}

#[test]
fn alone_nothing_stops_with_it() {
    let case = Case::system(&json!({}));
    let reading = case.reading("a", Dependents);
    assert_ends(reading, [0.0, 0.0, 0.0]);
    assert!(reading.inputs.is_empty());
}

#[test]
fn along_a_path_strengths_multiply() {
    // B (1) stops with A at 0.5, C (0.5) with B at 0.8, D (0.5) with nothing: (0.5 + 0.5 x 0.4) / 2.
    let systems = [
        node("a", "high", &on(&[])),
        node("b", "vital", &on(&[("a", 0.5)])),
        node("c", "medium", &on(&[("b", 0.8)])),
        node("d", "medium", &on(&[])),
    ];
    let case = Case::of(&json!({ "systems": systems }));
    assert_ends(case.reading("a", Dependents), [0.35; 3]);
    assert_eq!(
        case.reading("a", Dependents).sentence.da,
        "2 af 3 andre systemer standser helt eller delvis med det (B, C). Vægtet efter kritikalitet er det 35 %."
    );
}

#[test]
fn an_edge_without_a_strength_stops_anything_from_nothing_to_all() {
    // B (1) stops with A, nobody says how much; C (1) stops with nothing: bounds 0 and 1/2, prior 0.05 or what v1 says.
    let systems =
        [node("a", "vital", &on(&[])), node("b", "vital", &json!([{ "system": "a" }])), node("c", "vital", &on(&[]))];
    let case = Case::of(&json!({ "systems": systems }));
    let reading = case.reading("a", Dependents);
    let prior = crate::Method::v1().scales.dependency_prior.value.value();
    assert_ends(reading, [0.0, prior / 2.0, 0.5]);
    let said = &reading.sentence.da;
    assert!(
        said.starts_with("1 af 2 andre systemer, B, standser helt eller delvis med det. For ét er det ikke oplyst"),
        "{said}"
    );
    // Of the others nothing is unsure.
    let sure = case.reading("c", Dependents);
    assert_ends(sure, [0.0; 3]);
    assert_eq!(sure.sentence.en, "No other system stops with it.");
}

#[test]
fn of_several_paths_the_best_counts_and_nothing_counts_twice() {
    // C reaches A at 0.3 directly and at 0.9 x 0.8 through B.
    let systems = [
        node("a", "low", &on(&[])),
        node("b", "negligible", &on(&[("a", 0.8)])),
        node("c", "vital", &on(&[("a", 0.3), ("b", 0.9)])),
    ];
    let case = Case::of(&json!({ "systems": systems }));
    assert_ends(case.reading("a", Dependents), [0.72; 3]);
}

#[test]
fn a_cycle_is_legal_and_strength_0_is_no_edge() {
    let systems = [
        node("a", "vital", &on(&[("b", 1.0)])),
        node("b", "vital", &on(&[("a", 1.0)])),
        node("c", "vital", &on(&[("a", 0.0)])),
    ];
    let case = Case::of(&json!({ "systems": systems }));
    assert_ends(case.reading("a", Dependents), [0.5; 3]);
    assert_ends(case.reading("b", Dependents), [0.5; 3]);
    assert_ends(case.reading("c", Dependents), [0.0; 3]);
}

#[test]
fn a_system_that_does_not_say_may_stop_with_anything() {
    // B is open: 0, 0.1 or 1 of it. C stops with B at 0.5: 0, 0.05 or 0.5 of it.
    let systems = [
        node("a", "low", &on(&[])),
        system("b", "s", &json!({ "criticality": "vital" })),
        node("c", "vital", &on(&[("b", 0.5)])),
    ];
    let case = Case::of(&json!({ "systems": systems }));
    let reading = case.reading("a", Dependents);
    assert_ends(reading, [0.0, 0.075, 0.75]);
    assert_eq!(unknown(reading), ["/systems/*/depends_on"]);
    assert_ends(&case.pinned("a", Dependents, "/systems/*/depends_on"), [0.075; 3]);
}

#[test]
fn an_unknown_criticality_weighs_where_it_is_worse_and_where_it_is_better() {
    // B is vital and stops wholly, C is unrated and does not stop: from 1 / (1 + 1) to 1 / (1 + 0).
    let systems = [
        node("a", "low", &on(&[])),
        node("b", "vital", &on(&[("a", 1.0)])),
        system("c", "s", &json!({ "depends_on": [] })),
    ];
    let case = Case::of(&json!({ "systems": systems }));
    let reading = case.reading("a", Dependents);
    assert_ends(reading, [0.5, 1.0 / 1.5, 1.0]);
    assert_eq!(unknown(reading), ["/systems/*/criticality"]);
    assert!((reading.inputs[1].known() - 0.5).abs() < 1e-15);
}

#[test]
fn where_nothing_is_critical_nothing_stops() {
    let systems = [node("a", "low", &on(&[])), node("b", "negligible", &on(&[("a", 1.0)]))];
    let case = Case::of(&json!({ "systems": systems }));
    assert_ends(case.reading("a", Dependents), [0.0; 3]);
}
