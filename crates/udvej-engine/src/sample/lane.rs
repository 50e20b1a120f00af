// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Steps that compilers turn into one vector instruction each, with the same bits everywhere.

/// 2^52: added to a number from 0 to 2^52 it leaves no place for a fraction, and the whole part in the lowest bits.
const SHIFT: f64 = 4_503_599_627_370_496.0;

/// The smaller one; `b` where either is no number.
#[inline(always)]
#[must_use]
pub fn least(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// The larger one; `b` where either is no number.
#[inline(always)]
#[must_use]
pub fn most(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// The whole part of a number from 0 to 2^51.
#[inline(always)]
#[must_use]
pub fn floor(x: f64) -> f64 {
    let near = (x + SHIFT) - SHIFT;
    near - if near > x { 1.0 } else { 0.0 }
}

/// A whole number from 0 to 2^32 - 1 as an integer.
#[inline(always)]
#[must_use]
pub fn whole(x: f64) -> u32 {
    (x + SHIFT).to_bits() as u32
}

/// e to the power of `x`, -700 to 700, to 2e-16 of itself.
///
/// Cody and Waite 1980 reduce by ln 2 in two parts; then Taylor's polynomial of degree 13 on +-ln(2)/2.
#[inline(always)]
#[must_use]
pub fn exp(x: f64) -> f64 {
    const LOG2_E: f64 = std::f64::consts::LOG2_E;
    /// The upper 32 bits of ln 2, and what they leave.
    #[expect(clippy::excessive_precision, reason = "as printed in fdlibm")]
    const HIGH: f64 = 6.931_471_803_691_238_164_90e-1;
    #[expect(clippy::excessive_precision, reason = "as printed in fdlibm")]
    const LOW: f64 = 1.908_214_929_270_587_700_02e-10;
    /// 1.5 x 2^52: rounds to the nearest whole number, negative ones too.
    const ROUND: f64 = 6_755_399_441_055_744.0;
    let x = least(most(x, -700.0), 700.0);
    let rounded = x * LOG2_E + ROUND;
    let power = rounded - ROUND;
    let r = (x - power * HIGH) - power * LOW;
    let mut sum = 1.0 / 6_227_020_800.0;
    for term in TAYLOR {
        sum = sum * r + term;
    }
    // The low bits of `rounded` hold the power in two's complement.
    let scale = f64::from_bits((rounded.to_bits() << 52).wrapping_add(1.0_f64.to_bits()));
    sum * scale
}

/// 1/12!, 1/11!, ..., 1/1!, 1.
const TAYLOR: [f64; 13] = [
    1.0 / 479_001_600.0,
    1.0 / 39_916_800.0,
    1.0 / 3_628_800.0,
    1.0 / 362_880.0,
    1.0 / 40_320.0,
    1.0 / 5_040.0,
    1.0 / 720.0,
    1.0 / 120.0,
    1.0 / 24.0,
    1.0 / 6.0,
    0.5,
    1.0,
    1.0,
];

#[cfg(test)]
#[path = "lane_tests.rs"]
mod tests;
