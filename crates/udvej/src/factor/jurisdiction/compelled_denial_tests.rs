// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Value, json};

use crate::factor::case::{Case, assert_ends};
use crate::methodology::FactorId::CompelledDenial;

fn case(answers: &Value) -> Case {
    let supplier =
        json!({ "id": "s", "name": "S", "country": "US", "parent": "none", "affiliates": [], "subprocessors": [] });
    let system = json!({
        "id": "a", "name": "A", "supplier": "s", "operator": "supplier", "capabilities": ["plaintext", "operate"],
        "answers": answers,
    });
    Case::of(&json!({ "suppliers": [supplier], "systems": [system] }))
}

#[test]
fn what_is_left_after_escrow_and_fallback() {
    // IEEPA 0.9 x 1, times 1 x 0.7.
    let case = case(&json!({ "escrow": "none", "fallback": "documented" }));
    assert_ends(case.reading("a", CompelledDenial), [0.63; 3]);
}

#[test]
fn mitigations_multiply_and_have_a_floor() {
    // 0.6 x 0.2 = 0.12 stays above the floor of 0.1.
    let mut case = case(&json!({ "escrow": "verified", "fallback": "tested" }));
    assert_ends(case.reading("a", CompelledDenial), [0.9 * 0.6 * 0.2; 3]);
    case.method.scales.mitigation_floor.value = crate::quantity::Share::clamped(0.3);
    assert_ends(&case.pinned("a", CompelledDenial, "-"), [0.27; 3]);
}

#[test]
fn unknown_mitigations_are_reckoned_with_at_their_priors() {
    assert_ends(case(&json!({})).reading("a", CompelledDenial), [0.9 * 0.6 * 0.2, 0.9 * 0.95 * 0.9, 0.9]);
}
