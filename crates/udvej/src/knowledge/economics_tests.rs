// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::knowledge::Knowledge;
use crate::quantity::Grade;

#[test]
fn rates_and_horizon_are_pinned() {
    let economics = &Knowledge::bundled().economics;
    assert_eq!((economics.discount_rate.value, economics.discount_rate.grade), (0.035, Grade::Published));
    assert_eq!((economics.price_index.value, economics.horizon_years.value), (0.02, 10));
    assert_eq!((economics.component_correlation.value, economics.tender_months.value), (0.3, 9.0));
    assert_eq!((economics.coordination.value.value(), economics.remaining_commitment.value.value()), (0.02, 1.0));
}

#[test]
fn the_hourly_cost_says_that_it_is_a_placeholder() {
    let hourly = &Knowledge::bundled().economics.hourly_cost;
    assert_eq!(hourly.grade, Grade::Judgement);
    assert!(hourly.source.starts_with("PLACEHOLDER"));
}

#[test]
fn estimates_ascend() {
    let economics = &Knowledge::bundled().economics;
    let estimates = [
        &economics.own_effort_ratio,
        &economics.running_ratio,
        &economics.exit_months,
        &economics.parallel_months,
        &economics.benefit_shortfall,
    ];
    for estimate in estimates {
        assert!(estimate.value.low() >= 0.0 && estimate.value.checked().is_ok(), "{}", estimate.source);
    }
}
