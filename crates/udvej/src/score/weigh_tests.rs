// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::json;

use crate::factor::case::Case;
use crate::score::LockIn;

#[test]
fn a_system_of_which_nothing_is_known_has_wide_bounds_and_says_so() {
    let case = Case::of(&json!({
        "suppliers": [{ "id": "s", "name": "S" }],
        "systems": [{ "id": "a", "name": "A", "supplier": "s" }, { "id": "b", "name": "B", "supplier": "s" }],
    }));
    let lock_in = case.lock_in("a");
    assert!(lock_in.low < 5.0 && lock_in.high > 99.0, "{} to {}", lock_in.low, lock_in.high);
    assert!(lock_in.coverage < 1.0 && lock_in.floor.value.is_none());
    assert_eq!(lock_in.band.id, case.method.band(lock_in.value).id);
}

#[test]
fn everything_sums_to_the_score() {
    let case = Case::system(&json!({ "users": 10, "criticality": "high" }));
    let lock_in = case.lock_in("a");
    let factors: f64 = lock_in.contributions.iter().map(|found| found.points).sum();
    assert!((factors - lock_in.value).abs() < 1e-9);
    for dimension in crate::methodology::DimensionId::ALL {
        let own = lock_in.contributions.iter().filter(|found| found.dimension == dimension);
        let weights: f64 = own.clone().map(|found| found.weight).sum();
        let points: f64 = own.map(|found| found.points).sum();
        assert!((weights - 1.0).abs() < 1e-12);
        assert!((points - lock_in.dimensions.get(dimension).points).abs() < 1e-9);
    }
}

#[test]
fn what_is_written_is_read_back() {
    let lock_in = Case::system(&json!({ "users": 10 })).lock_in("a");
    let text = serde_json::to_string(&lock_in).unwrap();
    let back: LockIn = serde_json::from_str(&text).unwrap();
    // The last bit of a float may not survive reading.
    assert!((back.value - lock_in.value).abs() < 1e-12);
    assert_eq!((back.floor.binding, back.questions.len()), (lock_in.floor.binding, lock_in.questions.len()));
    assert_eq!(back.contributions[5].inputs, lock_in.contributions[5].inputs);
}
