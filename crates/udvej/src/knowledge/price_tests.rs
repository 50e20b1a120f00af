// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::knowledge::Knowledge;

#[test]
fn the_prior_is_pinned() {
    let price = &Knowledge::bundled().price;
    assert_eq!((price.k0.value, price.m0.value, price.a0.value, price.b0.value), (2.0, 0.03, 3.0, 0.0032));
    // Standard deviation of yearly log growth: 0.04.
    assert!(((price.b0.value / (price.a0.value - 1.0)).sqrt() - 0.04).abs() < 1e-12);
}

#[test]
fn limits_enclose_the_prior() {
    let price = &Knowledge::bundled().price;
    assert!(price.growth_min.value < price.m0.value && price.m0.value < price.growth_max.value);
    assert!(price.step_median.value < price.step_max.value && price.step_sigma.value > 0.0);
    assert!(price.step_shape.value > 0.0 && price.step_rate.value > 0.0);
}

#[test]
fn the_premium_may_be_nothing() {
    let premium = &Knowledge::bundled().price.premium.value;
    assert_eq!((premium.low(), premium.likely(), premium.high()), (0.0, 0.02, 0.05));
}
