// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// What is known of a number: its best and worst possible value and the value to reckon with meanwhile.
///
/// A known number has no width. Monotone functions act on the three ends alike; that is all the interval arithmetic needed.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Belief {
    /// The lowest it can be.
    pub low: f64,
    /// What to reckon with: the value, or the prior mean where it is unknown.
    pub mean: f64,
    /// The highest it can be.
    pub high: f64,
}

impl Belief {
    /// Anything in \[0, 1\], reckoned with as `mean`.
    #[must_use]
    pub const fn unit(mean: f64) -> Self {
        Self { low: 0.0, mean, high: 1.0 }
    }

    /// Known.
    #[must_use]
    pub const fn known(value: f64) -> Self {
        Self { low: value, mean: value, high: value }
    }

    /// The range of `a` to `b` whichever is larger, reckoned with as `mean`.
    #[must_use]
    pub fn between(a: f64, mean: f64, b: f64) -> Self {
        Self { low: a.min(b), mean, high: a.max(b) }
    }

    /// `f` must rise with its argument.
    #[must_use]
    pub fn rising(self, f: impl Fn(f64) -> f64) -> Self {
        Self { low: f(self.low), mean: f(self.mean), high: f(self.high) }
    }

    /// `f` must fall with its argument.
    #[must_use]
    pub fn falling(self, f: impl Fn(f64) -> f64) -> Self {
        Self { low: f(self.high), mean: f(self.mean), high: f(self.low) }
    }

    /// `f` must rise with both arguments.
    #[must_use]
    pub fn with(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        Self { low: f(self.low, other.low), mean: f(self.mean, other.mean), high: f(self.high, other.high) }
    }

    /// `f` must rise with `self` and fall with `other`.
    #[must_use]
    pub fn against(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        Self { low: f(self.low, other.high), mean: f(self.mean, other.mean), high: f(self.high, other.low) }
    }

    /// How far apart the ends are.
    #[must_use]
    pub fn width(self) -> f64 {
        self.high - self.low
    }
}
