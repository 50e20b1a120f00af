// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::json;

use super::*;
use crate::factor::case::Case;

fn scale_of(members: &serde_json::Value, check: impl Fn(Scale)) {
    let case = Case::of(members);
    check(Scale::of(case.portfolio, &case.method));
}

#[test]
fn the_score_is_the_root_of_the_weighted_squares() {
    scale_of(&json!({}), |scale| {
        // 100 sqrt(0.25 x 0.36 + 0.3 x 0.16 + 0.2 x 0.64 + 0.25 x 0.04).
        let points = scale.points([0.6, 0.4, 0.8, 0.2]);
        assert!((points - 100.0 * 0.276_f64.sqrt()).abs() < 1e-12);
        assert!((scale.points([1.0; 4]) - 100.0).abs() < 1e-12);
        assert!(scale.points([0.0; 4]).abs() < 1e-300);
    });
}

#[test]
fn squares_and_roots_have_the_bits_of_the_library() {
    for step in 0..=1_000_000_u32 {
        let value = f64::from(step) / 1e6;
        assert_eq!(power(value, 2.0).to_bits(), math::pow(value, 2.0).to_bits());
        assert_eq!(power(value, 0.5).to_bits(), math::pow(value, 0.5).to_bits());
    }
}

#[test]
fn another_exponent_is_another_mean() {
    let mut case = Case::of(&json!({}));
    case.method.exponent.value = 1.0;
    let scale = Scale::of(case.portfolio, &case.method);
    assert!((scale.points([0.6, 0.4, 0.8, 0.2]) - 48.0).abs() < 1e-12);
}

#[test]
fn the_document_may_set_the_weights_in_any_unit() {
    let weights = json!({ "dependency": 3, "switching_cost": 1, "jurisdiction": 0, "price": 0 });
    scale_of(&json!({ "assumptions": { "weights": weights } }), |scale| {
        assert_eq!(DimensionId::ALL.map(|id| scale.weight(id)), [0.75, 0.25, 0.0, 0.0]);
        // Two dimensions of weight 0 are out, whatever they hold.
        let points = scale.points([0.5, 0.5, 1.0, 1.0]);
        assert!((points - 50.0).abs() < 1e-12);
    });
}

#[test]
fn the_premium_rests_on_two_dimensions_alone() {
    scale_of(&json!({}), |scale| {
        let two = [DimensionId::Dependency, DimensionId::SwitchingCost];
        // 100 sqrt((0.25 x 0.36 + 0.3 x 0.16) / 0.55).
        let points = scale.points_of([0.6, 0.4, 0.9, 0.9], two);
        assert!((points - 100.0 * (0.138_f64 / 0.55).sqrt()).abs() < 1e-12);
    });
}
