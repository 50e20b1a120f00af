// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::json;

use super::*;
use crate::factor::case::Case;
use crate::methodology::FactorId;

#[test]
fn shares_sum_to_the_score_and_follow_the_formula() {
    let case = Case::of(&json!({}));
    let scale = Scale::of(case.portfolio, &case.method);
    let values = [0.6, 0.4, 0.8, 0.2];
    let shares = shapley(&scale, values);
    let score = scale.points(values);
    let of = |here: &[usize]| scale.points([0, 1, 2, 3].map(|at| if here.contains(&at) { values[at] } else { 0.0 }));
    assert!((shares.iter().sum::<f64>() - score).abs() < 1e-12);
    // The mean over all 24 orders, counted one by one.
    let mut slow = [0.0; 4];
    for first in 0..4 {
        for second in (0..4).filter(|at| *at != first) {
            for third in (0..4).filter(|at| *at != first && *at != second) {
                let fourth = 6 - first - second - third;
                let mut here: Vec<usize> = Vec::new();
                for at in [first, second, third, fourth] {
                    let before = of(&here);
                    here.push(at);
                    slow[at] += (of(&here) - before) / 24.0;
                }
            }
        }
    }
    for (fast, slow) in shares.iter().zip(slow) {
        assert!((fast - slow).abs() < 1e-12);
    }
}

#[test]
fn a_dimension_at_0_or_of_weight_0_has_no_share() {
    let weights = json!({ "dependency": 1, "switching_cost": 1, "jurisdiction": 0, "price": 1 });
    let case = Case::of(&json!({ "assumptions": { "weights": weights } }));
    let scale = Scale::of(case.portfolio, &case.method);
    let shares = shapley(&scale, [0.5, 0.0, 1.0, 0.5]);
    assert_eq!((shares[1], shares[2]), (0.0, 0.0));
}

#[test]
fn the_floor_is_the_worst_that_was_answered() {
    let answers = json!({ "data_portability": "no_export", "customisation": "intertwined", "interface_openness": "closed", "skills_own": "team" });
    let case = Case::system(&json!({ "answers": answers, "users": 1000, "criticality": "medium" }));
    let lock_in = case.lock_in("a");
    assert_eq!(lock_in.floor.value, Some(100.0));
    let binding = [FactorId::Reach, FactorId::DataPortability, FactorId::InterfaceOpenness, FactorId::Customisation];
    assert_eq!(lock_in.floor.binding, binding);
    let weights = json!({ "dependency": 0, "switching_cost": 0, "jurisdiction": 1, "price": 1 });
    let nothing = Case::of(
        &json!({ "assumptions": { "weights": weights }, "systems": [{ "id": "a", "name": "A", "supplier": "s", "users": 1000 }] }),
    );
    assert_eq!(nothing.lock_in("a").floor, Floor { value: None, binding: Vec::new() });
}

#[test]
fn what_does_not_apply_gives_its_weight_to_the_others() {
    let reason = json!({ "value": "not_applicable", "note": "no data" });
    let lock_in = Case::system(&json!({ "answers": { "data_portability": reason } })).lock_in("a");
    let of = |factor: FactorId| lock_in.contributions.iter().find(|found| found.factor == factor).unwrap();
    let portability = of(FactorId::DataPortability);
    assert_eq!((portability.weight, portability.points, portability.applies), (0.0, 0.0, AppliesWord::No));
    assert_eq!(portability.reason.as_deref(), Some("no data"));
    // 0.25 of the 0.85 that are left.
    assert!((of(FactorId::ExitCost).weight - 0.25 / 0.85).abs() < 1e-12);
}

#[test]
fn coverage_is_the_weight_that_rests_on_known_inputs() {
    let lock_in = Case::system(&json!({ "users": 10 })).lock_in("a");
    // Of dependency: reach, and dependents (there are no other systems); of concentration's three inputs none.
    assert!((lock_in.dimensions.dependency.coverage - 35.0).abs() < 1e-9);
    assert!(lock_in.coverage > 0.0 && lock_in.coverage < 20.0);
}
