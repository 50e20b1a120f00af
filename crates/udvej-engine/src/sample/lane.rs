// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Steps on one number or on several at once, with the same bits either way.

use std::ops::{Add, Div, Mul, Sub};

use fearless_simd::prelude::*;
use fearless_simd::{Simd, f64x8, mask64x8, u64x8};

/// A number, or several that are computed together: what is written once for it holds for both.
pub trait Number:
    Copy
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Add<f64, Output = Self>
    + Sub<f64, Output = Self>
    + Mul<f64, Output = Self>
{
    /// For which of the numbers something holds.
    type Which: Copy;

    /// The same number everywhere.
    #[must_use]
    fn all(self, value: f64) -> Self;

    /// Where it is below `other`; nowhere where either is no number.
    fn below(self, other: Self) -> Self::Which;

    /// `yes` where `which` holds, else `no`.
    #[must_use]
    fn pick(which: Self::Which, yes: Self, no: Self) -> Self;

    /// 2 to the power that stands in the low bits, in two's complement; -1022 to 1023.
    #[must_use]
    fn power_of_low_bits(self) -> Self;

    /// The root.
    #[must_use]
    fn root(self) -> Self;

    /// e to the power of it: [`exp`].
    #[must_use]
    fn power_of_e(self) -> Self;
}

impl Number for f64 {
    type Which = bool;

    #[inline(always)]
    fn all(self, value: f64) -> Self {
        value
    }

    #[inline(always)]
    fn below(self, other: Self) -> bool {
        self < other
    }

    #[inline(always)]
    fn pick(which: bool, yes: Self, no: Self) -> Self {
        if which { yes } else { no }
    }

    #[inline(always)]
    fn power_of_low_bits(self) -> Self {
        Self::from_bits((self.to_bits() << 52).wrapping_add(1.0_f64.to_bits()))
    }

    #[inline(always)]
    fn root(self) -> Self {
        crate::math::sqrt(self)
    }

    #[inline(always)]
    fn power_of_e(self) -> Self {
        polynomial(self)
    }
}

impl<S: Simd> Number for f64x8<S> {
    type Which = mask64x8<S>;

    #[inline(always)]
    fn all(self, value: f64) -> Self {
        Self::splat(self.simd, value)
    }

    #[inline(always)]
    fn below(self, other: Self) -> mask64x8<S> {
        self.simd_lt(other)
    }

    #[inline(always)]
    fn pick(which: mask64x8<S>, yes: Self, no: Self) -> Self {
        which.select(yes, no)
    }

    #[inline(always)]
    fn power_of_low_bits(self) -> Self {
        let bits: u64x8<S> = self.bitcast();
        ((bits << 52) + 1.0_f64.to_bits()).bitcast()
    }

    #[inline(always)]
    fn root(self) -> Self {
        self.sqrt()
    }

    #[inline(always)]
    fn power_of_e(self) -> Self {
        if self.simd.level().is_fallback() {
            // Without vectors one after the other, by code that stands once.
            return Self::load_array(self.simd, self.to_array().map(alone));
        }
        polynomial(self)
    }
}

#[inline(never)]
fn alone(x: f64) -> f64 {
    polynomial(x)
}

/// 2^52: added to a number from 0 to 2^52 it leaves no place for a fraction, and the whole part in the lowest bits.
pub(super) const LOW_BITS: f64 = 4_503_599_627_370_496.0;

/// The smaller one; `b` where either is no number.
#[inline(always)]
#[must_use]
pub fn least<N: Number>(a: N, b: N) -> N {
    N::pick(a.below(b), a, b)
}

/// The larger one; `b` where either is no number.
#[inline(always)]
#[must_use]
pub fn most<N: Number>(a: N, b: N) -> N {
    N::pick(b.below(a), a, b)
}

/// The whole part of a number from 0 to 2^51.
#[inline(always)]
#[must_use]
pub fn floor<N: Number>(x: N) -> N {
    let near = (x + LOW_BITS) - LOW_BITS;
    near - N::pick(x.below(near), x.all(1.0), x.all(0.0))
}

/// e to the power of `x`, -700 to 700, to 2e-16 of itself.
#[inline(always)]
#[must_use]
pub fn exp<N: Number>(x: N) -> N {
    x.power_of_e()
}

/// Cody and Waite 1980 reduce by ln 2 in two parts; then Taylor's polynomial of degree 13 on +-ln(2)/2.
#[inline(always)]
fn polynomial<N: Number>(x: N) -> N {
    const LOG2_E: f64 = std::f64::consts::LOG2_E;
    /// The upper 32 bits of ln 2, and what they leave.
    #[expect(clippy::excessive_precision, reason = "as printed in fdlibm")]
    const HIGH: f64 = 6.931_471_803_691_238_164_90e-1;
    #[expect(clippy::excessive_precision, reason = "as printed in fdlibm")]
    const LOW: f64 = 1.908_214_929_270_587_700_02e-10;
    /// 1.5 x 2^52: rounds to the nearest whole number, negative ones too.
    const ROUND: f64 = 6_755_399_441_055_744.0;
    let x = least(most(x, x.all(-700.0)), x.all(700.0));
    let rounded = x * LOG2_E + ROUND;
    let power = rounded - ROUND;
    let r = (x - power * HIGH) - power * LOW;
    let mut sum = x.all(1.0 / 6_227_020_800.0);
    for term in TAYLOR {
        sum = sum * r + term;
    }
    // The low bits of `rounded` hold the power in two's complement.
    sum * rounded.power_of_low_bits()
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
