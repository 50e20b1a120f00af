// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::math::{Beta, Gamma, exp, ln, normal_cdf, normal_density, sqrt};

/// A monotone function of a standard normal `z`, tabulated on an even grid and joined by cubic Hermite cells.
///
/// A draw then costs a few multiplications where the quantile itself costs a root search. Outside the grid the ends hold: no
/// draw of [`Stream`](super::Stream) falls there.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    knots: Box<[Knot]>,
}

/// Value and slope per cell at a grid point.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Knot {
    value: f64,
    slope: f64,
}

/// Beyond what a 53-bit uniform reaches (8.21).
const EDGE: f64 = 8.5;

/// Cells per unit of z, a power of 2 so that grid points are exact. A choice: halving it leaves 16 times the error.
const DENSITY: f64 = 16.0;

/// Cells on either side of 0.
const HALF: usize = (EDGE * DENSITY) as usize;

impl Curve {
    #[cfg(test)]
    /// A curve through `quantile` with its derivative `slope`, both functions of z.
    pub fn tabulate(quantile: impl Fn(f64) -> f64, slope: impl Fn(f64) -> f64) -> Self {
        let knot = |z| Knot { value: quantile(z), slope: slope(z) };
        Self::through(outwards(-1.0, knot), outwards(1.0, knot))
    }

    /// The quantile of the beta distribution with shapes `a` and 6 - `a`, 1 <= `a` <= 5: the unit Beta-PERT with lambda 4.
    pub fn unit_beta(a: f64) -> Self {
        let b = 6.0 - a;
        let lower = outwards(-1.0, beta_tail(Beta::new(a, b)));
        // The upper half is the lower half of the mirror image: 1 - x keeps its digits.
        let mut upper = outwards(1.0, beta_tail(Beta::new(b, a)));
        for knot in &mut upper {
            knot.value = 1.0 - knot.value;
        }
        Self::through(lower, upper)
    }

    /// The logarithm of the quantile of the gamma distribution with shape `a` and scale 1.
    pub fn log_gamma(a: f64) -> Self {
        let gamma = Gamma::new(a);
        let half = |side: f64| {
            let mut march = March::default();
            outwards(side, move |z| {
                let tail = normal_cdf(-z.abs());
                let (p, q) = if z < 0.0 { (tail, 1.0 - tail) } else { (1.0 - tail, tail) };
                let x = gamma.solve(p, q, march.guess(side));
                march.step(ln(x), normal_density(z) / gamma.tails(x).rise)
            })
        };
        Self::through(half(-1.0), half(1.0))
    }

    /// The value at `z`.
    #[inline]
    pub fn at(&self, z: f64) -> f64 {
        let place = (z.clamp(-EDGE, EDGE) + EDGE) * DENSITY;
        let cell = (place as usize).min(2 * HALF - 1);
        let t = place - cell as f64;
        let Some([from, to]) = self.knots.get(cell..cell + 2) else { return f64::NAN };
        let rise = to.value - from.value;
        // The Hermite cubic in powers of t.
        let square = 3.0 * rise - 2.0 * from.slope - to.slope;
        let cube = from.slope + to.slope - 2.0 * rise;
        from.value + t * (from.slope + t * (square + t * cube))
    }

    /// Joins two halves that both start at 0, and limits the slopes so that every cell rises or stays.
    fn through(lower: Vec<Knot>, upper: Vec<Knot>) -> Self {
        let mut knots: Vec<Knot> = lower.into_iter().rev().chain(upper.into_iter().skip(1)).collect();
        for knot in &mut knots {
            knot.slope /= DENSITY;
        }
        for cell in 1..knots.len() {
            if let Some([from, to]) = knots.get_mut(cell - 1..=cell) {
                limit(from, to)
            }
        }
        Self { knots: knots.into_boxed_slice() }
    }
}

/// Fritsch and Carlson 1980, "Monotone piecewise cubic interpolation", SIAM J. Numer. Anal. 17(2): within the circle of radius 3 the
/// cubic is monotone.
fn limit(from: &mut Knot, to: &mut Knot) {
    // Values that rounding has swapped.
    to.value = to.value.max(from.value);
    let rise = to.value - from.value;
    let size = sqrt(from.slope * from.slope + to.slope * to.slope);
    if size > 3.0 * rise {
        let factor = 3.0 * rise / size;
        from.slope *= factor;
        to.slope *= factor;
    }
}

/// The knots from 0 to the edge on one side, each made from its z.
fn outwards(side: f64, mut knot: impl FnMut(f64) -> Knot) -> Vec<Knot> {
    (0..=HALF).map(|step| knot(side * (step as f64 / DENSITY))).collect()
}

/// The knots of the lower half of a beta quantile; z counts from the middle in either direction.
fn beta_tail(beta: Beta) -> impl FnMut(f64) -> Knot {
    let mut march = March::default();
    move |z| {
        let p = normal_cdf(-z.abs());
        let x = beta.solve(p, 1.0 - p, march.guess(-1.0));
        let slope = normal_density(z) / beta.tails(x, 1.0 - x).rise;
        let _ = march.step(ln(x), slope);
        Knot { value: x, slope: slope * x }
    }
}

/// Walks along ln x as a function of z: where the next root is to be sought.
#[derive(Default)]
struct March {
    last: Option<Knot>,
    before: f64,
}

impl March {
    /// The second-order step of Adams and Bashforth from the last two knots; nothing at the start.
    fn guess(&self, side: f64) -> Option<f64> {
        let last = self.last?;
        Some(exp(last.value + side * (1.5 * last.slope - 0.5 * self.before) / DENSITY))
    }

    fn step(&mut self, value: f64, slope: f64) -> Knot {
        let knot = Knot { value, slope };
        self.before = self.last.map_or(slope, |last| last.slope);
        self.last = Some(knot);
        knot
    }
}

#[cfg(test)]
#[path = "curve_tests.rs"]
mod tests;
