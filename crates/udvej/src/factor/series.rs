// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// Below this many terms they are added one by one.
const SHORT: usize = 24;
/// At most so many levels are kept: terms that grow by powers could ask for a thousand, each as long as the series.
const LEVELS: u64 = 32;
const MANTISSA: u64 = (1 << 52) - 1;

/// Terms, none of them negative, that are added from left to right again and again, with a few changed.
///
/// Floats add differently in another order, so a sum must be the one that adding them one by one gives, to the last bit.
/// While a sum stays between two powers of two its last bit is worth the same, and each term adds a whole number of those
/// whatever the sum is (but for ties, which go to the even one): those numbers are summed once for each power of two.
#[derive(Debug, Default)]
pub(crate) struct Series {
    /// Infinite ones stand as 0.
    terms: Vec<f64>,
    /// Sum of the first so many.
    sums: Vec<f64>,
    /// How many of the first so many are infinite; nothing where none is.
    infinite: Vec<usize>,
    grid: Grid,
    /// By the exponent of the sum, from `first` on.
    levels: Vec<Option<Level>>,
    first: u64,
}

/// What each term adds while the sum has one exponent.
#[derive(Debug)]
struct Level {
    /// Sum of the first so many steps, in units of the last bit; wide, for it goes far beyond the next power of two.
    steps: Vec<u128>,
    /// The next term from here on that must be added by itself.
    stops: Vec<usize>,
}

/// A power of two that numbers are whole multiples of: then sums below a limit are exact in any order.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Grid {
    /// 1.5 x 2^52 of it: adding and subtracting that rounds to the grid.
    magic: f64,
    /// 2^50 of it. 0 where there is none.
    limit: f64,
}

impl Grid {
    /// Of numbers that are not negative; infinite ones are left out.
    pub(crate) fn of(numbers: impl Iterator<Item = f64>) -> Self {
        let (mut least, mut sum) = (i64::MAX, 0.0);
        for number in numbers.filter(|number| *number > 0.0 && number.is_finite()) {
            let (exponent, mantissa) = parts(number);
            least = least.min(i64::from(mantissa.trailing_zeros()) + i64::try_from(exponent).unwrap_or(0));
            sum += number;
        }
        // Biased, so that the unit is 2^(least - 1075).
        let power = |exponent: i64| match u64::try_from(exponent + least - 1075 + 1023) {
            Ok(biased @ 1..2046) => f64::from_bits(biased << 52),
            _ => 0.0,
        };
        if least == i64::MAX {
            // Nothing but zeros.
            return Self { magic: 0.0, limit: f64::MIN_POSITIVE };
        }
        let (limit, magic) = (power(50), 1.5 * power(52));
        if sum < limit { Self { magic, limit } } else { Self::default() }
    }

    /// Whether adding `number` to sums of the others is exact.
    pub(crate) fn holds(self, number: f64) -> bool {
        number < self.limit && (number + self.magic) - self.magic == number
    }
}

/// Biased exponent and mantissa: the number is mantissa x 2^(exponent - 1075).
const fn parts(number: f64) -> (u64, u64) {
    let bits = number.to_bits();
    let exponent = bits >> 52;
    if exponent == 0 { (1, bits & MANTISSA) } else { (exponent, bits & MANTISSA | (MANTISSA + 1)) }
}

impl Series {
    pub(crate) fn of(terms: impl Iterator<Item = f64>) -> Self {
        let mut terms: Vec<f64> = terms.collect();
        let grid = Grid::of(terms.iter().copied());
        let mut infinite = Vec::new();
        if terms.iter().any(|term| term.is_infinite()) {
            infinite = running(terms.iter().map(|term| usize::from(term.is_infinite())), |a, b| a + b);
            terms.iter_mut().filter(|term| term.is_infinite()).for_each(|term| *term = 0.0);
        }
        let sums: Vec<f64> = running(terms.iter().copied(), |a, b| a + b);
        let mut series = Self { terms, sums, infinite, grid, levels: Vec::new(), first: 0 };
        let total = series.sums.last().copied().unwrap_or(0.0);
        if series.terms.len() > 2 * SHORT && !series.grid.holds(total) {
            series.build();
        }
        series
    }

    /// The levels that a sum stays in for long, and their neighbours: changed terms may take it there. The highest are
    /// kept: a sum of ordinary terms has all but a few of them there.
    fn build(&mut self) {
        let mut exponents: Vec<(u64, usize)> = Vec::new();
        for sum in self.sums.iter().filter(|sum| **sum > 0.0) {
            let (exponent, _) = parts(*sum);
            match exponents.last_mut() {
                Some((last, count)) if *last == exponent => *count += 1,
                _ => exponents.push((exponent, 1)),
            }
        }
        let long = || exponents.iter().filter(|(_, count)| *count > SHORT).map(|(exponent, _)| *exponent);
        let (Some(low), Some(high)) = (long().min(), long().max()) else {
            return;
        };
        self.first = low.saturating_sub(1).max((high + 2).saturating_sub(LEVELS)).max(1);
        let near = |exponent: u64| long().any(|long| long.abs_diff(exponent) <= 1);
        let levels = (self.first..=high + 1).map(|exponent| near(exponent).then(|| Level::of(&self.terms, exponent)));
        self.levels = levels.collect();
    }

    /// Whether the terms come to the same in any order.
    pub(crate) fn is_exact(&self) -> bool {
        self.infinite.is_empty() && self.sums.last().is_some_and(|total| self.grid.holds(*total))
    }

    /// How many terms there are.
    pub(crate) fn len(&self) -> usize {
        self.terms.len()
    }

    /// The sum of the first `to` terms.
    pub(crate) fn before(&self, to: usize) -> f64 {
        if self.infinite.get(to).is_some_and(|count| *count > 0) {
            return f64::INFINITY;
        }
        self.sums.get(to).copied().unwrap_or(0.0)
    }

    /// `sum` and the terms from `from` to before `to` added to it one by one.
    pub(crate) fn add(&self, sum: f64, from: usize, to: usize) -> f64 {
        if from >= to || self.sums.last().is_none_or(|total| *total <= 0.0) && self.infinite.is_empty() {
            return sum;
        }
        if let (Some(before), Some(after)) = (self.infinite.get(from), self.infinite.get(to))
            && after > before
        {
            return f64::INFINITY;
        }
        let (Some(before), Some(after)) = (self.sums.get(from), self.sums.get(to)) else {
            return sum;
        };
        if self.grid.holds(*after) && self.grid.holds(sum) {
            return sum + (after - before);
        }
        self.walk(sum, from, to)
    }

    fn walk(&self, mut sum: f64, from: usize, to: usize) -> f64 {
        let mut at = from;
        while at < to {
            let exponent = sum.to_bits() >> 52;
            let level =
                exponent.checked_sub(self.first).and_then(|level| self.levels.get(usize::try_from(level).ok()?));
            match level {
                Some(Some(level)) if to - at > SHORT => {
                    let units = sum.to_bits() & MANTISSA;
                    let (next, steps) = level.jump(at, to, MANTISSA - units);
                    sum = f64::from_bits(exponent << 52 | (units + steps));
                    at = next;
                    if at < to {
                        sum += self.terms.get(at).copied().unwrap_or(0.0);
                        at += 1;
                    }
                }
                _ => {
                    let next = to.min(at + SHORT);
                    sum = self.terms.get(at..next).into_iter().flatten().fold(sum, |sum, term| sum + term);
                    at = next;
                }
            }
        }
        sum
    }
}

impl Level {
    fn of(terms: &[f64], exponent: u64) -> Self {
        let steps: Vec<Option<u64>> = terms.iter().map(|term| step(*term, exponent)).collect();
        let mut next = terms.len();
        let mut stops: Vec<usize> = Vec::with_capacity(terms.len() + 1);
        stops.push(next);
        for (at, step) in steps.iter().enumerate().rev() {
            next = if step.is_none() { at } else { next };
            stops.push(next);
        }
        stops.reverse();
        Self { steps: running(steps.into_iter().map(|step| u128::from(step.unwrap_or_default())), |a, b| a + b), stops }
    }

    /// How far one may go from `at` with that much `room`, and what that adds.
    fn jump(&self, at: usize, to: usize, room: u64) -> (usize, u64) {
        let end = self.stops.get(at).copied().unwrap_or(at).min(to);
        let before = self.steps.get(at).copied().unwrap_or(0);
        let ahead = self.steps.get(at..=end).unwrap_or(&[]);
        // The first is the way of no step at all.
        let fits = |after: &u128| after - before <= u128::from(room);
        let steps = match ahead.last() {
            Some(last) if fits(last) => ahead.len(),
            _ => ahead.partition_point(fits),
        };
        let last = steps.saturating_sub(1);
        let taken = ahead.get(last).and_then(|after| u64::try_from(after - before).ok());
        (at + last, taken.unwrap_or(0))
    }
}

/// What a term adds to a sum of one exponent, in units of its last bit; nothing where that depends on the sum.
const fn step(term: f64, exponent: u64) -> Option<u64> {
    if term <= 0.0 {
        return Some(0);
    }
    let (own, mantissa) = parts(term);
    if own >= exponent {
        return None;
    }
    let shift = exponent - own;
    if shift > 54 {
        return Some(0);
    }
    let (whole, rest, half) = (mantissa >> shift, mantissa & ((1 << shift) - 1), 1 << (shift - 1));
    if rest == half {
        return None;
    }
    Some(if rest > half { whole + 1 } else { whole })
}

/// The sums of the first none, one, two and so on.
fn running<T: Copy + Default>(terms: impl Iterator<Item = T>, add: impl Fn(T, T) -> T) -> Vec<T> {
    let mut sum = T::default();
    let mut sums = vec![sum];
    sums.extend(terms.map(|term| {
        sum = add(sum, term);
        sum
    }));
    sums
}

#[cfg(test)]
#[path = "series_tests.rs"]
mod tests;
