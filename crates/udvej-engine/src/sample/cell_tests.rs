// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn the_start_is_had_to_single_precision_and_the_rise_to_17_bits(from in -1e6..1e6_f64, rise in -1e3..1e3_f64) {
        let (cell, to) = (Cell::between(from, from + rise), from + rise);
        let start = (from.abs() + rise.abs()) * 6e-8;
        let near = start + rise.abs() * 7.7e-6;
        prop_assert!((cell.at(1.0) - from).abs() <= start, "{} {from}", cell.at(1.0));
        prop_assert!((cell.at(2.0) - to).abs() <= near, "{} {to}", cell.at(2.0));
        prop_assert!((cell.at(1.5) - 0.5 * (from + to)).abs() <= near);
    }
}

#[test]
fn what_does_not_rise_stays_wherever_it_is_asked() {
    for value in [0.0, 1.0, -1.0, 0.3, 1.25, 1e9, -7e-12] {
        let cell = Cell::between(value, value);
        assert!((cell.at(1.0) - value).abs() <= 6e-8 * value.abs());
        assert!([1.0, 1.3, 2.0].into_iter().all(|place| cell.at(place) == cell.at(1.0)));
    }
    assert_eq!(Cell::between(1.25, 1.25).at(1.7), 1.25, "what has few digits is exact");
}

#[test]
fn a_cell_next_to_nothing_is_a_number() {
    for (from, to) in [(0.0, 1e-9), (-1e-9, 0.0), (0.0, 0.0), (5.0, 10.0), (1e-300, 2e-300), (-0.0, 1.0)] {
        let cell = Cell::between(from, to);
        assert!((cell.at(1.0) - from).abs() <= 1.2e-7 * (to - from).abs(), "{from} to {to}");
        assert!((cell.at(2.0) - to).abs() <= 7.8e-6 * (to - from).abs(), "{from} to {to}");
    }
}
