// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::sample::plain;

/// The standard normal at 32 bits, exactly: the lower half is their share, the upper one its mirror image.
fn exact(bits: u32) -> f64 {
    let (tail, sign) = if bits < 1 << 31 { (bits, 1.0) } else { (!bits, -1.0) };
    sign * normal_quantile(f64::from(tail) / 4_294_967_296.0)
}

/// Words over the whole range, denser towards the ends.
fn words() -> impl Iterator<Item = u32> {
    let even = (0..1 << 17).map(|k: u32| k << 15 | 0x1357);
    let near =
        (7..31).flat_map(|octave| (0..256).map(move |k: u32| (1 << octave) + (u64::from(k) << octave >> 8) as u32));
    even.chain(near.clone()).chain(near.map(|word| !word))
}

#[test]
fn the_standard_normal_errs_by_less_than_2e_5_where_the_table_reaches() {
    let table = QuantileTable::normal();
    let reached = words().filter(|word| (1 << 7..=!(1 << 7)).contains(word));
    let worst = reached.map(|word| (table.at(word) - exact(word)).abs()).fold(0.0, f64::max);
    println!("worst {worst:e}");
    assert!(worst < 2e-5, "{worst:e}");
}

#[test]
fn it_is_odd_to_single_precision_and_rises() {
    let table = QuantileTable::normal();
    let mut words: Vec<u32> = words().chain([0, 1, 127, 128, 129, (1 << 31) - 1, 1 << 31, u32::MAX]).collect();
    words.sort_unstable();
    let mut last = f64::NEG_INFINITY;
    for word in words {
        let value = table.at(word);
        assert!((table.at(!word) + value).abs() <= 6e-8 * value.abs().max(0.1));
        // Neighbouring cells meet to the precision of their numbers.
        assert!(value >= last - 1e-6, "falls from {last} to {value} at {word}");
        last = value;
    }
}

#[test]
fn the_median_is_approached_from_both_sides() {
    let table = QuantileTable::normal();
    for near in 0..300 {
        let (below, above) = (table.at((1 << 31) - 1 - near), table.at((1 << 31) + near));
        assert!((-1e-6..=0.0).contains(&below) && (0.0..=1e-6).contains(&above), "{below} {above} at {near}");
    }
}

#[test]
fn what_lies_beyond_the_table_is_at_its_end() {
    let table = QuantileTable::normal();
    let end = normal_quantile(1.0 / f64::from(1 << 25));
    for word in [0, 1, 100, 128] {
        assert!((table.at(word) - end).abs() < 1e-6);
        assert!((table.at(!word) + end).abs() < 1e-6);
    }
}

#[test]
fn moments_are_those_of_the_standard_normal() {
    let table = QuantileTable::normal();
    let count = 1 << 20;
    let moment = |power: usize| {
        (0..count).map(|k: u32| table.at(k << 12 | 0x800)).map(|z| [z; 8][..power].iter().product::<f64>()).sum::<f64>()
            / f64::from(count)
    };
    assert!((moment(2) - 1.0).abs() < 1e-4);
    assert!((moment(4) - 3.0).abs() < 2e-3);
    assert!(moment(1).abs() < 1e-6 && moment(3).abs() < 1e-6);
}

#[test]
fn any_quantile_function_can_be_tabulated() {
    // An exponential: -ln of the upper tail, whose lower side is almost straight.
    let table = QuantileTable::new(|tail, upper| -crate::math::ln(if upper { tail } else { 1.0 - tail }));
    for word in words().filter(|word| (1 << 7..=!(1 << 7)).contains(word)) {
        let tail = f64::from(word.min(!word)) / 4_294_967_296.0;
        let exact = -crate::math::ln(if word < 1 << 31 { 1.0 - tail } else { tail });
        assert!((table.at(word) - exact).abs() < 5e-5, "{word}");
    }
}

#[test]
fn a_block_is_its_single_values() {
    let bits: Bits = std::array::from_fn(|j| (j as u32).wrapping_mul(0x9e37_79b9));
    let mut out = [0.0; crate::sample::BLOCK];
    QuantileTable::normal().fill(plain(), &bits, &mut out);
    for (value, bits) in out.iter().zip(&bits) {
        assert_eq!(*value, QuantileTable::normal().at_place(place(*bits)));
    }
}
