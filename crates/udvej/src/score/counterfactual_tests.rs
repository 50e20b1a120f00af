// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::json;

use crate::factor::case::Case;
use crate::methodology::FactorId;

#[test]
fn the_next_better_level_is_read_in_full() {
    let answers = json!({ "customisation": "developed" });
    let case = Case::system(&json!({ "answers": answers }));
    let better = Case::system(&json!({ "answers": { "customisation": "extended" } }));
    let lock_in = case.lock_in("a");
    let found = lock_in.counterfactuals.iter().find(|found| found.input == "answers/customisation").unwrap();
    assert_eq!(
        (found.factor, found.from.as_str(), found.to.as_str()),
        (FactorId::Customisation, "developed", "extended")
    );
    assert!((found.score - better.lock_in("a").value).abs() < 1e-12);
    assert!((found.points - (lock_in.value - found.score)).abs() < 1e-12);
    assert!(found.sentence.da.starts_with("Hvis dette gjaldt: »Egne formularer"), "{}", found.sentence.da);
    assert!(!found.sentence.da.contains('{'), "{}", found.sentence.da);
}

#[test]
fn the_best_level_and_what_is_unknown_have_no_better() {
    let lock_in = Case::system(&json!({ "answers": { "customisation": "standard" } })).lock_in("a");
    let inputs: Vec<&str> = lock_in.counterfactuals.iter().map(|found| found.input.as_str()).collect();
    assert_eq!(inputs, ["plan_b/alternatives"]);
}

#[test]
fn a_contract_without_renewal_also_lets_go_earlier() {
    let contract = |renewal: u32| json!({ "contract": { "end": "2026-12-01", "notice_months": 6, "renewal_months": renewal, "termination_fee": "0", "price_protection": "none" } });
    let lock_in = Case::system(&contract(24)).lock_in("a");
    let found = lock_in.counterfactuals.iter().find(|found| found.input == "contract/renewal_months").unwrap();
    assert!((found.score - Case::system(&contract(0)).lock_in("a").value).abs() < 1e-12);
    assert_eq!((found.from.as_str(), found.to.as_str()), ("24", "0"));
}

#[test]
fn the_most_mature_alternative_ripens() {
    let listed =
        json!([{ "id": "x", "name": "X", "maturity": 0.2 }, { "id": "y", "name": "{score}", "maturity": 0.6 }]);
    let lock_in = Case::system(&json!({ "plan_b": { "alternatives": listed } })).lock_in("a");
    let found = &lock_in.counterfactuals[0];
    assert_eq!(
        (found.input.as_str(), found.from.as_str(), found.to.as_str()),
        ("plan_b/alternatives/y/maturity", "0.6", "1")
    );
    assert!(found.sentence.en.starts_with("Were the alternative {score} in use by peers"), "a name is shown as typed");
}

#[test]
fn the_most_points_come_first() {
    let answers = json!({ "customisation": "developed", "data_portability": "no_export", "skills_own": "nobody", "fallback": "none" });
    let lock_in = Case::system(&json!({ "answers": answers })).lock_in("a");
    let points: Vec<f64> = lock_in.counterfactuals.iter().map(|found| found.points).collect();
    assert!(points.len() >= 4 && points.iter().all(|points| *points > 0.0));
    assert!(points.is_sorted_by(|a, b| a >= b));
}
