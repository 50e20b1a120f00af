// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::math::exp;
use crate::sample::plain;

#[test]
fn edges_are_exact_to_single_precision_and_what_lies_between_is_straight() {
    let table = NormalTable::new(exp);
    for edge in 0..=CELLS {
        let z = edge as f64 / DENSITY - END;
        assert!((table.at(z) / exp(z) - 1.0).abs() < 1.2e-7, "{z}");
        let (next, middle) = (z + 1.0 / DENSITY, z + 0.5 / DENSITY);
        if edge < CELLS {
            assert!((table.at(middle) / (0.5 * (exp(z) + exp(next))) - 1.0).abs() < 1.2e-7, "{middle}");
        }
    }
}

#[test]
fn beyond_the_ends_the_ends_hold() {
    let table = NormalTable::new(|z| 3.0 * z + 1.0);
    for (end, beyond) in
        [(-8.0, [-8.000_1, -50.0, -1e300, f64::NEG_INFINITY]), (8.0, [8.000_1, 50.0, 1e300, f64::INFINITY])]
    {
        assert!((table.at(end) / (3.0 * end + 1.0) - 1.0).abs() < 6e-8);
        assert!(beyond.into_iter().all(|z| table.at(z) == table.at(end)));
    }
    assert_eq!(table.at(f64::NAN), table.at(-8.0), "what is no number still has a place");
}

#[test]
fn by_bits_and_by_probability_it_is_the_same_function() {
    let table = NormalTable::new(|z| 3.0 * z + 1.0);
    assert!((table.quantile(0.5) - 1.0).abs() < 6e-8);
    assert!((table.quantile(0.9) - (3.0 * normal_quantile(0.9) + 1.0)).abs() < 1e-6);
    // Near 1 a probability has no digits left to tell 8 from 7.99.
    assert!((table.quantile(0.0) - table.at(-8.0)).abs() < 1e-6 && (table.quantile(1.0) - table.at(8.0)).abs() < 0.03);
    let by_bits = table.by_bits();
    for bits in [1 << 8, 1 << 20, 1 << 30, 1 << 31, 3 << 30, u32::MAX - (1 << 12)] {
        assert!((by_bits.at(bits) - table.at(QuantileTable::normal().at(bits))).abs() < 5e-5, "{bits}");
    }
}

#[test]
fn a_curve_is_tabulated_through_a_function_of_its_value() {
    let curve = Curve::log_gamma(3.0);
    let table = NormalTable::of_curve(&curve, |log| exp(-0.5 * log));
    for z in [-3.0, 0.0, 2.0] {
        assert!((table.at(z) / exp(-0.5 * curve.at(z)) - 1.0).abs() < 1e-6);
    }
}

#[test]
fn a_block_is_its_single_values() {
    let table = NormalTable::new(exp);
    let z: Column = std::array::from_fn(|j| 0.07 * (j as f64 - 128.0));
    let mut out = [0.0; crate::sample::BLOCK];
    table.fill(plain(), &z, &mut out);
    assert!(out.iter().zip(&z).all(|(value, z)| *value == table.at(*z)));
}
