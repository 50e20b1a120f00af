// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::json;

use crate::factor::case::{Case, assert_ends};
use crate::methodology::FactorId::{Criticality, Reach};

#[test]
fn users_of_all_users() {
    assert_ends(Case::system(&json!({ "users": 300 })).reading("a", Reach), [0.3; 3]);
    assert_ends(Case::system(&json!({ "users": 3000 })).reading("a", Reach), [1.0; 3]);
    let estimated = json!({ "users": { "low": 100, "mode": 300, "high": 1500 } });
    assert_ends(Case::system(&estimated).reading("a", Reach), [0.1, 0.3, 1.0]);
    assert_ends(Case::system(&json!({})).reading("a", Reach), [0.0, 0.5, 1.0]);
}

#[test]
fn an_authority_without_users_divides_by_nothing() {
    let nobody = |users: u32| {
        Case::of(&json!({
            "organisation": { "id": "o", "name": "O", "country": "DK", "users": 0 },
            "systems": [{ "id": "a", "name": "A", "supplier": "s", "users": users }],
        }))
    };
    assert_ends(nobody(0).reading("a", Reach), [0.0; 3]);
    assert_ends(nobody(1).reading("a", Reach), [1.0; 3]);
}

#[test]
fn criticality_reads_its_level() {
    assert_ends(Case::system(&json!({ "criticality": "high" })).reading("a", Criticality), [0.75; 3]);
    assert_ends(Case::system(&json!({ "criticality": "unknown" })).reading("a", Criticality), [0.0, 0.5, 1.0]);
}
