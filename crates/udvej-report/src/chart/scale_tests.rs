// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;

fn scale(low: f64, high: f64) -> Scale {
    Scale::round(low, high, (0.0, 100.0), 4.0)
}

#[test]
fn ends_are_round_and_hold_the_values() {
    for (low, high, ends) in [(0.0, 9.3, (0.0, 10.0)), (-3.2, 17.0, (-10.0, 20.0)), (0.0, 0.013, (0.0, 0.015))] {
        let found = scale(low, high).values;
        assert!((found.0 - ends.0).abs() < 1e-9 && (found.1 - ends.1).abs() < 1e-9, "{found:?}");
    }
}

#[test]
fn ticks_begin_and_end_with_the_scale() {
    for (low, high) in [(0.0, 1.0), (-7.0, 3.0), (0.0, 123_456.0), (0.0, 0.0007), (0.0, 1e28), (-14.0, 26.0)] {
        let scale = scale(low, high);
        let ticks = scale.ticks();
        assert!((2..=8).contains(&ticks.len()), "{ticks:?}");
        let slack = (high - low) * 1e-9;
        assert!((ticks[0] - scale.values.0).abs() <= slack && (ticks.last().unwrap() - scale.values.1).abs() <= slack);
        assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(low > 0.0 || high < 0.0 || ticks.contains(&0.0), "{ticks:?}");
    }
}

#[test]
fn a_scale_without_span_stands_still() {
    let flat = Scale::between((5.0, 5.0), (10.0, 20.0));
    assert!((flat.at(7.0) - 10.0).abs() < 1e-12 && flat.ticks().iter().all(|tick| (tick - 5.0).abs() < 1e-12));
}
