// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Value, json};

use crate::factor::case::{Case, assert_ends, system, unknown};
use crate::methodology::FactorId::Concentration;

fn supplier(id: &str, parent: &Value) -> Value {
    json!({ "id": id, "name": id, "country": "DK", "parent": parent })
}

fn paid(id: &str, supplier: &str, criticality: &str, annual_cost: u32) -> Value {
    system(id, supplier, &json!({ "criticality": criticality, "annual_cost": annual_cost }))
}

#[test]
fn it_is_the_mean_of_the_shares_of_spend_and_of_criticality() {
    // Spend 600 of 1,000; criticality 1.5 of 2.5.
    let case = Case::of(&json!({
        "suppliers": [supplier("s", &json!("none")), supplier("t", &json!("none"))],
        "systems": [paid("a", "s", "vital", 500), paid("b", "s", "medium", 100), paid("c", "t", "vital", 400)],
    }));
    assert_ends(case.reading("a", Concentration), [0.6; 3]);
    assert_ends(case.reading("b", Concentration), [0.6; 3]);
    assert_ends(case.reading("c", Concentration), [0.4; 3]);
    assert!(unknown(case.reading("a", Concentration)).is_empty());
}

#[test]
fn splitting_a_supplier_under_one_parent_changes_nothing() {
    let company = json!({ "id": "p", "name": "P" });
    let whole = Case::of(&json!({
        "suppliers": [supplier("s", &company), supplier("t", &json!("none"))],
        "systems": [paid("a", "s", "vital", 500), paid("b", "s", "medium", 100), paid("c", "t", "vital", 400)],
    }));
    let split = Case::of(&json!({
        "suppliers": [supplier("s", &company), supplier("s2", &company), supplier("t", &json!("none"))],
        "systems": [paid("a", "s", "vital", 500), paid("b", "s2", "medium", 100), paid("c", "t", "vital", 400)],
    }));
    for system in ["a", "b", "c"] {
        assert_eq!(whole.reading(system, Concentration).value, split.reading(system, Concentration).value);
    }
}

#[test]
fn unknown_spend_of_others_may_be_anything() {
    // Own 600 known. The other's is reckoned with at the mean of the known, 600; criticality 0.5 of 1.
    let case = Case::of(&json!({
        "suppliers": [supplier("s", &json!("none")), supplier("t", &json!("none"))],
        "systems": [paid("a", "s", "medium", 600), system("b", "t", &json!({ "criticality": "medium" }))],
    }));
    // Spend share: 0, 1/2, 1 for the one that is paid; the other's own spend is the one unknown.
    assert_ends(case.reading("a", Concentration), [0.25, 0.5, 0.75]);
    assert_ends(case.reading("b", Concentration), [0.25, 0.5, 0.75]);
    assert_eq!(unknown(case.reading("a", Concentration)), ["/systems/*/annual_cost"]);
    assert_eq!(unknown(case.reading("b", Concentration)), ["annual_cost"]);
    assert_ends(&case.pinned("b", Concentration, "annual_cost"), [0.5; 3]);
}

#[test]
fn an_unknown_parent_lies_between_standing_alone_and_the_largest_group() {
    // u's parent is unknown. t holds 300 of 1,000 and 0.25 of 1.25, v 100 and 0.5, u 600 and 0.5.
    let case = Case::of(&json!({
        "suppliers": [json!({ "id": "u", "name": "U" }), supplier("t", &json!("none")), supplier("v", &json!("none"))],
        "systems": [paid("a", "u", "medium", 600), paid("b", "t", "low", 300), paid("c", "v", "medium", 100)],
    }));
    let own = f64::midpoint(0.6, 0.4);
    // With t: 0.9 and 0.6. With v: 0.7 and 0.8. Both come to 0.75.
    assert_ends(case.reading("a", Concentration), [own, own, 0.75]);
    // A known group may have u in it.
    assert_ends(case.reading("b", Concentration), [0.25, 0.25, 0.75]);
    assert_ends(&case.pinned("a", Concentration, "/suppliers/u/parent"), [own; 3]);
    assert_ends(&case.pinned("b", Concentration, "/suppliers/*/parent"), [0.25; 3]);
}

#[test]
fn alone_a_system_is_all_there_is() {
    let case = Case::system(&json!({}));
    assert_ends(case.reading("a", Concentration), [0.0, 1.0, 1.0]);
    let case = Case::system(&json!({ "annual_cost": 10, "criticality": "low" }));
    assert_ends(case.reading("a", Concentration), [1.0; 3]);
}
