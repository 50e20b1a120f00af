// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Value, json};

use crate::factor::case::{Case, assert_ends, unknown};
use crate::methodology::FactorId::ContractBinding;

fn contract(contract: &Value) -> Case {
    Case::system(&json!({ "contract": contract }))
}

#[test]
fn months_to_the_free_exit_against_48() {
    let case = contract(&json!({ "end": "2028-05-21", "notice_months": 6, "renewal_months": 12 }));
    assert_ends(case.reading("a", ContractBinding), [0.375; 3]);
    assert!(unknown(case.reading("a", ContractBinding)).is_empty());
    let sentence = &case.reading("a", ContractBinding).sentence;
    assert_eq!(sentence.da, "Kontrakten kan tidligst forlades uden betaling den 21. maj 2028, om 18,0 måneder.");
    assert_eq!(sentence.en, "The contract can be left without payment on 21 May 2028 at the earliest, in 18.0 months.");
}

#[test]
fn no_contract_binds_nothing_and_an_unknown_one_anything() {
    assert_ends(contract(&json!("none")).reading("a", ContractBinding), [0.0; 3]);
    let case = Case::system(&json!({}));
    assert_ends(case.reading("a", ContractBinding), [0.0, 0.5, 1.0]);
    assert_eq!(unknown(case.reading("a", ContractBinding)), ["contract"]);
    let case = contract(&json!({ "notice_months": 6 }));
    assert_eq!(unknown(case.reading("a", ContractBinding)), ["contract/end"]);
}

#[test]
fn an_unknown_renewal_matters_only_where_notice_may_have_passed() {
    // Notice can still be given: no renewal comes before the end.
    let case = contract(&json!({ "end": "2028-05-21", "notice_months": 6 }));
    assert_ends(case.reading("a", ContractBinding), [0.375; 3]);
    // It passed in May: the contract may have renewed itself for any time.
    let case = contract(&json!({ "end": "2027-05-21", "notice_months": 12 }));
    assert_ends(case.reading("a", ContractBinding), [0.125, 0.125, 1.0]);
    assert_eq!(unknown(case.reading("a", ContractBinding)), ["contract/renewal_months"]);
    assert_ends(&case.pinned("a", ContractBinding, "contract/renewal_months"), [0.125; 3]);
    // So may one that ended without any notice to give.
    let case = contract(&json!({ "end": "2025-01-01", "notice_months": 0 }));
    assert_ends(case.reading("a", ContractBinding), [0.0, 0.0, 1.0]);
    // A contract that ended and does not renew itself binds no more.
    let case = contract(&json!({ "end": "2025-01-01", "notice_months": 6, "renewal_months": 0 }));
    assert_ends(case.reading("a", ContractBinding), [0.0; 3]);
}

#[test]
fn an_unknown_notice_matters_only_where_the_contract_may_renew_itself() {
    let case = contract(&json!({ "end": "2028-05-21", "renewal_months": 0 }));
    assert_ends(case.reading("a", ContractBinding), [0.375; 3]);
    let case = contract(&json!({ "end": "2028-05-21", "renewal_months": 12 }));
    assert_ends(case.reading("a", ContractBinding), [0.375, 0.375, 1.0]);
    let case = contract(&json!({ "end": "2028-05-21" }));
    assert_eq!(unknown(case.reading("a", ContractBinding)), ["contract/renewal_months", "contract/notice_months"]);
}
