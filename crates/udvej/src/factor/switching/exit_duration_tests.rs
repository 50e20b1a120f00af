// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::json;

use crate::factor::case::{Case, assert_ends, unknown};
use crate::methodology::FactorId::ExitDuration;

#[test]
fn months_against_36() {
    let listed = json!([{ "id": "x", "name": "X", "months": 9 }, { "id": "y", "name": "Y", "months": { "low": 6, "mode": 12, "high": 90 } }]);
    let case = Case::system(&json!({ "plan_b": { "alternatives": listed } }));
    assert_ends(case.reading("a", ExitDuration), [0.25; 3]);
    let case = Case::system(&json!({ "plan_b": { "alternatives": [{ "id": "x", "name": "X", "months": 72 }] } }));
    assert_ends(case.reading("a", ExitDuration), [1.0; 3]);
}

#[test]
fn without_months_the_default_ranges() {
    // 9, 24 or 60 months; the known 30 cuts the worst.
    let listed = json!([{ "id": "x", "name": "X" }, { "id": "y", "name": "Y", "months": 30 }]);
    let case = Case::system(&json!({ "plan_b": { "alternatives": listed } }));
    assert_ends(case.reading("a", ExitDuration), [0.25, 24.0 / 36.0, 30.0 / 36.0]);
    assert_eq!(unknown(case.reading("a", ExitDuration)), ["plan_b/alternatives/x/months"]);
}

#[test]
fn with_nowhere_to_go_it_is_1_and_without_a_list_anything() {
    assert_ends(Case::system(&json!({ "plan_b": { "alternatives": [] } })).reading("a", ExitDuration), [1.0; 3]);
    assert_ends(Case::system(&json!({})).reading("a", ExitDuration), [0.0, 24.0 / 36.0, 1.0]);
}
