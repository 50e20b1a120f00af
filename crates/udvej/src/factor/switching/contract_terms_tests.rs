// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Value, json};

use crate::factor::case::{Case, assert_ends, unknown};
use crate::methodology::FactorId::ContractTerms;

fn members() -> Value {
    json!({
        "annual_cost": 400_000,
        "answers": { "exit_clause": "fee_exit", "exit_assistance": "priced" },
        "contract": { "termination_fee": 100_000, "renewal_months": 12, "notice_months": 6 },
    })
}

#[test]
fn it_is_the_mean_of_five_terms() {
    let case = Case::system(&members());
    let reading = case.reading("a", ContractTerms);
    assert_ends(reading, [0.5; 3]);
    assert!(unknown(reading).is_empty());
    assert!(reading.sentence.da.ends_with("Gebyret for at gå er 25 % af et års betaling. Den fornys af sig selv for 12 måneder ad gangen. Varslet er 6 måneder."));
}

#[test]
fn without_a_contract_three_terms_are_0() {
    let mut members = members();
    members["contract"] = json!("none");
    assert_ends(Case::system(&members).reading("a", ContractTerms), [0.75 / 5.0; 3]);
}

#[test]
fn what_is_not_applicable_drops_out_and_what_is_unanswered_may() {
    let mut members = members();
    members["answers"]["exit_clause"] = json!({ "value": "not_applicable", "note": "own code" });
    // (0.25 + 0.25 + 1 + 0.5) / 4.
    assert_ends(Case::system(&members).reading("a", ContractTerms), [0.5; 3]);
    members["answers"].as_object_mut().unwrap().remove("exit_clause");
    // 0, 0.5 or 1 beside 2.0 of four.
    assert_ends(Case::system(&members).reading("a", ContractTerms), [0.4, 0.5, 0.6]);
}

#[test]
fn unknown_terms_are_anything() {
    let mut members = members();
    members["contract"] = json!({});
    // 0.75 and three unknown.
    let case = Case::system(&members);
    assert_ends(case.reading("a", ContractTerms), [0.15, 0.45, 0.75]);
    assert_eq!(
        unknown(case.reading("a", ContractTerms)),
        ["contract/termination_fee", "contract/renewal_months", "contract/notice_months"]
    );
    members["contract"] = json!({ "termination_fee": 1, "renewal_months": 0, "notice_months": 0 });
    members.as_object_mut().unwrap().remove("annual_cost");
    assert_eq!(unknown(Case::system(&members).reading("a", ContractTerms)), ["annual_cost"]);
}
