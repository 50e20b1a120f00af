// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::json;

use super::*;
use crate::factor::case::Case;

#[test]
fn the_four_quadrants() {
    assert_eq!(quadrant(0.2, 0.2), Quadrant::Watch);
    assert_eq!(quadrant(0.5, 0.2), Quadrant::Negotiate);
    assert_eq!(quadrant(0.2, 0.5), Quadrant::PreparePlanB);
    assert_eq!(quadrant(0.9, 0.9), Quadrant::ActNow);
}

#[test]
fn the_axes_are_plain_means() {
    let case = Case::system(&json!({ "criticality": "vital", "contract": "none", "plan_b": { "alternatives": [] } }));
    let lock_in = case.lock_in("a");
    let terms = lock_in.contributions.iter().find(|found| found.factor == FactorId::ContractTerms).unwrap().value;
    let hard = (lock_in.dimensions.switching_cost.value + 1.0 + terms / 2.0) / 3.0;
    assert!((lock_in.map.hard_to_leave - hard).abs() < 1e-12);
    let costly = (lock_in.dimensions.jurisdiction.value + lock_in.dimensions.price.value + 1.0) / 3.0;
    assert!((lock_in.map.costly_to_stay - costly).abs() < 1e-12);
}

#[test]
fn a_dimension_without_weight_is_off_the_map() {
    let weights = json!({ "dependency": 1, "switching_cost": 0, "jurisdiction": 0, "price": 0 });
    let system =
        json!({ "id": "a", "name": "A", "supplier": "s", "criticality": "low", "plan_b": { "alternatives": [] } });
    let case = Case::of(&json!({ "assumptions": { "weights": weights }, "systems": [system] }));
    let map = case.lock_in("a").map;
    assert_eq!((map.hard_to_leave, map.costly_to_stay), (1.0, 0.25));
}

#[test]
fn the_bounds_hold_the_place_and_close_with_knowledge() {
    let map = |system: &serde_json::Value| Case::system(system).lock_in("a").map;
    let unknown = map(&json!({}));
    assert!(unknown.hard_to_leave_low < unknown.hard_to_leave && unknown.hard_to_leave < unknown.hard_to_leave_high);
    assert!(
        unknown.costly_to_stay_low < unknown.costly_to_stay && unknown.costly_to_stay < unknown.costly_to_stay_high
    );
    let rated = map(&json!({ "criticality": "medium" }));
    let width = |map: &Position| map.costly_to_stay_high - map.costly_to_stay_low;
    assert!((width(&unknown) - width(&rated) - 1.0 / 3.0).abs() < 1e-12);
}
