// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Value, json};

use crate::factor::case::{Case, assert_ends, unknown};
use crate::knowledge::Component;
use crate::methodology::FactorId::ExitCost;

/// An alternative all of whose components are given: `training` costs `likely`, the others nothing.
fn given(id: &str, likely: u32) -> Value {
    let mut one_off: Value = Component::ALL.iter().map(|component| (component.id().to_owned(), json!(0))).collect();
    one_off["training"] = json!({ "low": 0, "mode": likely, "high": 9_000_000 });
    one_off["termination"] = json!(5_000_000);
    json!({ "id": id, "name": id.to_uppercase(), "one_off": one_off })
}

fn plan(alternatives: &[Value]) -> Value {
    json!({ "annual_cost": 800_000, "own_effort": 200_000, "plan_b": { "alternatives": alternatives } })
}

#[test]
fn one_and_a_half_years_cost_is_0_6() {
    let case = Case::system(&plan(&[given("x", 1_500_000)]));
    let reading = case.reading("a", ExitCost);
    assert_ends(reading, [0.6; 3]);
    assert!(unknown(reading).is_empty());
    assert_eq!(reading.sentence.da, "Den billigste vej ud, X, koster 1,5 gange et års udgift som engangsbeløb.");
}

#[test]
fn the_cheapest_alternative_counts() {
    let case = Case::system(&plan(&[given("x", 1_500_000), given("y", 250_000)]));
    assert_ends(case.reading("a", ExitCost), [0.2; 3]);
}

#[test]
fn parallel_running_is_its_months_at_what_the_supplier_is_paid() {
    let mut alternative = given("x", 200_000);
    alternative["one_off"].as_object_mut().unwrap().remove("parallel_running");
    let mut members = plan(&[alternative]);
    members["plan_b"]["parallel_months"] = json!(12);
    // 200,000 + 800,000 against 1,000,000.
    assert_ends(Case::system(&members).reading("a", ExitCost), [0.5; 3]);
    members["plan_b"].as_object_mut().unwrap().remove("parallel_months");
    // The default of 1, 3 or 9 months.
    let case = Case::system(&members);
    let ends =
        [1.0, 3.0, 9.0].map(|months: f64| 200_000.0 + months / 12.0 * 800_000.0).map(|sum| sum / (sum + 1_000_000.0));
    assert_ends(case.reading("a", ExitCost), ends);
    assert_eq!(unknown(case.reading("a", ExitCost)), ["plan_b/parallel_months"]);
}

#[test]
fn own_effort_by_default_ranges_over_its_default() {
    let mut members = plan(&[given("x", 1_000_000)]);
    members.as_object_mut().unwrap().remove("own_effort");
    // 0.05, 0.2 or 0.5 of what the supplier is paid.
    let ends = [0.5, 0.2, 0.05].map(|ratio| 1_000_000.0 / (1_000_000.0 + 800_000.0 * (1.0 + ratio)));
    assert_ends(Case::system(&members).reading("a", ExitCost), ends);
}

#[test]
fn what_cannot_be_derived_has_no_upper_limit() {
    // Training follows the users, and they are unknown.
    let mut alternative = given("x", 0);
    alternative["one_off"].as_object_mut().unwrap().remove("training");
    let case = Case::system(&plan(&[alternative]));
    assert_ends(case.reading("a", ExitCost), [0.0, 0.0, 1.0]);
    assert_eq!(unknown(case.reading("a", ExitCost)), ["plan_b/alternatives/x/one_off/training"]);
}

#[test]
fn with_nowhere_to_go_it_is_1_and_without_a_list_anything() {
    assert_ends(Case::system(&plan(&[])).reading("a", ExitCost), [1.0; 3]);
    let case = Case::system(&json!({ "annual_cost": 800_000, "own_effort": 200_000, "users": 100 }));
    let reading = case.reading("a", ExitCost);
    assert!(
        reading.value.low == 0.0 && reading.value.high == 1.0 && reading.value.mean > 0.0 && reading.value.mean < 1.0
    );
    assert_eq!(unknown(reading), ["plan_b/alternatives"]);
}

#[test]
fn without_a_yearly_cost_it_is_unknown() {
    let mut members = plan(&[given("x", 1_500_000)]);
    members["annual_cost"] = json!(0);
    members["own_effort"] = json!(0);
    assert_ends(Case::system(&members).reading("a", ExitCost), [0.0, 0.5, 1.0]);
    members.as_object_mut().unwrap().remove("annual_cost");
    assert_eq!(unknown(Case::system(&members).reading("a", ExitCost)), ["annual_cost"]);
}

#[test]
fn an_unknown_kind_of_service_may_mean_no_switching_charges() {
    let mut alternative = given("x", 0);
    alternative["one_off"].as_object_mut().unwrap().remove("switching_charges");
    let mut members = plan(&[alternative]);
    members["users"] = json!(100);
    assert_eq!(Case::system(&members).reading("a", ExitCost).value.low, 0.0);
    members["service"] = json!("data_processing");
    assert!(Case::system(&members).reading("a", ExitCost).value.low > 0.0);
    members["service"] = json!("on_premises");
    assert_ends(Case::system(&members).reading("a", ExitCost), [0.0; 3]);
}
