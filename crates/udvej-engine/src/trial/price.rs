// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::math;
use crate::sample::{Number, Step, exp_lane as exp, least, most};

/// How the price paid to the supplier moves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PricePath {
    /// Posterior mean of yearly log growth.
    pub mean: f64,
    /// Posterior weight of the mean, in years.
    pub weight: f64,
    /// Shape of the posterior variance.
    pub shape: f64,
    /// Scale of the posterior variance.
    pub scale: f64,
    /// Smallest and largest yearly log growth.
    pub clamp: [f64; 2],
    /// When and by how much the price steps.
    pub step: Step,
    /// Share of the distance to the uncapped path that a renewal takes back.
    pub catch_up: f64,
    /// Largest yearly log growth by contract.
    pub cap: Option<f64>,
    /// Years to the first renewal.
    pub end: f64,
    /// Years between renewals.
    pub term: f64,
}

/// What chance does not decide of one span, from one price to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// Its length: half a year to the middle of the first year, then whole years.
    pub years: f64,
    /// The root of its length.
    pub root: f64,
    /// Smallest and largest log growth.
    pub clamp: [f64; 2],
    /// What the contract lets the paid price grow by at most; infinite without a cap.
    pub ceiling: f64,
    /// Whether the supplier is free to ask in it: without a cap always.
    pub free: bool,
    /// Probability of a step.
    pub step: f64,
}

/// Where a path stands, relative to today.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Price<N = f64> {
    /// List price.
    pub list: N,
    /// Price paid.
    pub paid: N,
}

impl Price {
    /// Before the first span.
    pub const TODAY: Self = Self { list: 1.0, paid: 1.0 };
}

impl PricePath {
    /// The spans of `horizon` years. Renewals fall on known days, so that chance has no part in them.
    #[must_use]
    pub fn spans(&self, horizon: usize) -> Vec<Span> {
        let (mut at, mut renewal, mut since_renewal) = (0.0, self.end, 0.0);
        let mut next = |year: usize| {
            let years = if year == 0 { 0.5 } else { 1.0 };
            at += years;
            since_renewal += years;
            let free = self.cap.is_none() || renewal <= at;
            // Under a cap steps wait for the renewal: there the supplier is free to ask.
            let waited = if self.cap.is_none() { years } else { since_renewal };
            let step = if free { -math::exp_m1(-self.step.per_year * waited) + 0.0 } else { 0.0 };
            if free {
                since_renewal = 0.0;
            }
            while self.cap.is_some() && renewal <= at {
                renewal += self.term;
            }
            Span {
                years,
                root: math::sqrt(years),
                clamp: self.clamp.map(|growth| growth * years),
                ceiling: self.cap.map_or(f64::INFINITY, |cap| math::exp(cap * years)),
                free,
                step,
            }
        };
        (0..horizon).map(&mut next).collect()
    }

    /// The share of the distance to the list price that is taken back in `span`: none between renewals, all without a cap.
    #[inline(always)]
    #[must_use]
    pub fn taken_back(&self, span: &Span) -> f64 {
        match (self.cap, span.free) {
            (None, _) => 1.0,
            (Some(_), true) => self.catch_up,
            (Some(_), false) => 0.0,
        }
    }

    /// The likely path: a yearly log growth without noise or steps.
    #[must_use]
    pub fn likely(&self, growth: f64, horizon: usize) -> Vec<f64> {
        let mut price = Price::TODAY;
        let next = |span: &Span| {
            price = price.next(span, self.taken_back(span), span.clamped(growth * span.years), 1.0);
            price.paid
        };
        self.spans(horizon).iter().map(next).collect()
    }
}

impl Span {
    /// A log growth within what the model allows.
    #[inline(always)]
    #[must_use]
    pub fn clamped<N: Number>(&self, growth: N) -> N {
        let [low, high] = self.clamp.map(|end| growth.all(end));
        least(most(growth, low), high)
    }
}

impl<N: Number> Price<N> {
    /// The price after `span`: the list price grows and steps; the paid one follows it up to its ceiling, and further by the
    /// share that is `taken_back`.
    #[inline(always)]
    #[must_use]
    pub fn next(self, span: &Span, taken_back: f64, growth: N, step: N) -> Self {
        let list = self.list * exp(growth);
        let capped = least(list, self.paid * span.ceiling);
        // Where the list price is paid no rounding may creep in.
        let paid = N::pick(capped.below(list), capped + (list - capped) * taken_back, list);
        Self { list: list * step, paid: paid * step }
    }
}

#[cfg(test)]
#[path = "price_tests.rs"]
mod tests;
