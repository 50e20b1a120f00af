// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::math;

#[test]
fn exp_is_that_of_libm_to_its_last_bits() {
    let mut worst = 0.0_f64;
    for step in -700_000..=700_000 {
        let x = f64::from(step) * 0.001;
        worst = worst.max((exp(x) / math::exp(x) - 1.0).abs());
    }
    println!("worst {worst:e}");
    assert!(worst <= 3e-16, "{worst:e}");
}

#[test]
fn exp_is_exact_at_0_and_held_beyond_700() {
    assert_eq!((exp(0.0), exp(-0.0)), (1.0, 1.0));
    assert_eq!(exp(701.0), exp(700.0));
    assert_eq!(exp(f64::INFINITY), exp(700.0));
    assert_eq!(exp(f64::NEG_INFINITY), exp(-700.0));
    assert!(exp(-700.0) > 0.0 && exp(700.0).is_finite());
    assert_eq!(exp(f64::NAN), exp(-700.0), "what is no number becomes nothing");
}

#[test]
fn floor_is_that_of_the_language_and_the_whole_part_stands_in_the_low_bits() {
    for x in [0.0, 0.25, 0.5, 0.999_999, 1.0, 1.5, 2.5, 1_023.999_999_999, 4_294_967_295.5, 2_251_799_813_685_247.5] {
        assert_eq!(floor(x), x.floor(), "{x}");
    }
    for x in [0_u32, 1, 2, 1023, 1 << 31, u32::MAX - 1, u32::MAX] {
        assert_eq!((f64::from(x) + LOW_BITS).to_bits() as u32, x);
    }
}

#[test]
fn several_numbers_at_once_are_each_of_them() {
    let simd = crate::sample::plain();
    let bits = |number: f64| number.to_bits();
    for (a, b) in [
        ([0.0, -0.5, 3.25, -700.5, 701.0, f64::NAN, 1e-9, 88.0], [1.0, -1.0, 3.25, 2.0, f64::NAN, 5.0, -1e-9, 0.1]),
        (
            [f64::INFINITY, f64::NEG_INFINITY, -0.0, 0.0, 1e300, 2.5, 7.0, -3.0],
            [0.0, 0.0, 0.0, -0.0, 1.0, 2.5, 8.0, -2.0],
        ),
    ] {
        let (x, y) = (f64x8::load_array(simd, a), f64x8::load_array(simd, b));
        let each = |f: fn(f64, f64) -> f64| std::array::from_fn::<_, 8, _>(|lane| bits(f(a[lane], b[lane])));
        assert_eq!(least(x, y).to_array().map(bits), each(least));
        assert_eq!(most(x, y).to_array().map(bits), each(most));
        assert_eq!(exp(x).to_array().map(bits), each(|a, _| exp(a)));
        let place = |a: f64| least(most(a, 0.0), 1e9);
        let places = least(most(x, x.all(0.0)), x.all(1e9));
        assert_eq!(floor(places).to_array().map(bits), a.map(|a| bits(floor(place(a)))));
        assert_eq!(places.root().to_array().map(bits), a.map(|a| bits(place(a).root())));
    }
}

#[test]
fn least_and_most_take_the_second_where_one_is_no_number() {
    for (a, b) in [(1.0, 2.0), (2.0, 1.0), (-1.0, 1.0), (f64::INFINITY, 3.0), (f64::NEG_INFINITY, 3.0)] {
        assert_eq!((least(a, b), most(a, b)), (a.min(b), a.max(b)));
    }
    assert_eq!((least(f64::NAN, 3.0), most(f64::NAN, 3.0)), (3.0, 3.0));
    assert!(least(3.0, f64::NAN).is_nan() && most(3.0, f64::NAN).is_nan());
}
