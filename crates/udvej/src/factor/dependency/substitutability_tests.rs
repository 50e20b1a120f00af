// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Value, json};

use crate::factor::case::{Case, assert_ends, unknown};
use crate::methodology::FactorId::Substitutability;

fn alternatives(maturities: &[Option<f64>]) -> Case {
    let listed: Vec<Value> = maturities
        .iter()
        .enumerate()
        .map(|(at, maturity)| match maturity {
            Some(maturity) => json!({ "id": format!("x{at}"), "name": format!("X{at}"), "maturity": maturity }),
            None => json!({ "id": format!("x{at}"), "name": format!("X{at}") }),
        })
        .collect();
    Case::system(&json!({ "plan_b": { "alternatives": listed } }))
}

#[test]
fn the_best_three_count() {
    // (1 - 0.6) / (1 + 0.5 + 0.2); the fourth adds nothing.
    let case = alternatives(&[Some(0.2), Some(0.6), Some(0.1), Some(0.5)]);
    assert_ends(case.reading("a", Substitutability), [0.4 / 1.7; 3]);
}

#[test]
fn one_ready_alternative_frees_and_none_binds() {
    assert_ends(alternatives(&[Some(1.0)]).reading("a", Substitutability), [0.0; 3]);
    assert_ends(alternatives(&[]).reading("a", Substitutability), [1.0; 3]);
}

#[test]
fn an_unknown_maturity_lies_between_idea_and_use() {
    // Known 0.4; unknown 0, 0.5 or 1.
    let case = alternatives(&[Some(0.4), None]);
    let reading = case.reading("a", Substitutability);
    assert_ends(reading, [0.0, 0.5 / 1.4, 0.6]);
    assert_eq!(unknown(reading), ["plan_b/alternatives/x1/maturity"]);
}

#[test]
fn without_a_list_all_is_possible() {
    let case = Case::system(&json!({}));
    assert_ends(case.reading("a", Substitutability), [0.0, 0.5, 1.0]);
    assert_ends(&case.pinned("a", Substitutability, "plan_b/alternatives"), [0.5; 3]);
}
