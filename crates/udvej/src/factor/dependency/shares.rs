// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::cell::OnceCell;

use crate::factor::series::{Grid, Series};
use crate::quantity::Belief;

/// Shares closer than this may be equal but for rounding.
const NEAR: f64 = 1e-9;

/// What one group holds.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Basket {
    pub(super) spend: Belief,
    pub(super) criticality: Belief,
    /// Whether it may belong to any group.
    pub(super) open: bool,
}

/// All baskets with their sums, from which the share of any one follows.
#[derive(Debug)]
pub(super) struct Shares {
    baskets: Vec<Basket>,
    spend: Sums,
    criticality: Sums,
    /// The highest share that any open one may have together with the others.
    joined: OnceCell<f64>,
}

/// One kind of thing that baskets hold.
#[derive(Debug)]
struct Sums {
    of: fn(&Basket) -> Belief,
    mean: Series,
    high: Series,
    /// What lies at worst in those that may be one.
    joined: Series,
    /// What lies at best in the others.
    apart: Series,
    highs: Grid,
    lows: Grid,
}

impl Sums {
    fn of(baskets: &[Basket], of: fn(&Basket) -> Belief) -> Self {
        let all = || baskets.iter();
        Self {
            of,
            mean: Series::of(all().map(|basket| of(basket).mean)),
            high: Series::of(all().map(|basket| of(basket).high)),
            joined: Series::of(all().map(|basket| if basket.open { of(basket).high } else { 0.0 })),
            apart: Series::of(all().map(|basket| if basket.open { 0.0 } else { of(basket).low })),
            highs: Grid::of(all().map(|basket| of(basket).high)),
            lows: Grid::of(all().map(|basket| of(basket).low)),
        }
    }

    /// The share of `own` at best: what it surely has of that and what the others may have.
    fn low(&self, at: usize, own: &Basket) -> f64 {
        part((self.of)(own).low, changed(&self.high, [(at, 0.0)]))
    }

    fn mean(&self, at: usize, own: &Basket) -> f64 {
        part((self.of)(own).mean, changed(&self.mean, [(at, 0.0)]))
    }

    /// What `own` and all open ones may have, and what the others surely have.
    fn merged(&self, at: usize, own: &Basket) -> (f64, f64) {
        (changed(&self.joined, [(at, (self.of)(own).high)]), changed(&self.apart, [(at, 0.0)]))
    }

    /// The same with the basket at `place` on their side.
    fn with(&self, at: usize, own: &Basket, place: usize, other: &Basket) -> (f64, f64) {
        let (own, other) = ((at, (self.of)(own).high), (place, (self.of)(other).high));
        let ordered = if at < place { [own, other] } else { [other, own] };
        (changed(&self.joined, ordered), changed(&self.apart, ordered.map(|(at, _)| (at, 0.0))))
    }

    /// Whether sums come out the same in any order.
    fn is_exact(&self, own: &Basket) -> bool {
        let own = (self.of)(own);
        let holds = |grid: &Grid, number: f64| number.is_infinite() || grid.holds(number);
        holds(&self.highs, own.high) && holds(&self.lows, own.low)
    }
}

impl Shares {
    pub(super) fn of(baskets: Vec<Basket>) -> Self {
        let spend = Sums::of(&baskets, |basket| basket.spend);
        let criticality = Sums::of(&baskets, |basket| basket.criticality);
        Self { baskets, spend, criticality, joined: OnceCell::new() }
    }

    pub(super) fn get(&self, at: usize) -> Basket {
        self.baskets.get(at).copied().unwrap_or_default()
    }

    /// The share of the basket at `at`, which is `own` here, and its parts of spend and criticality at the mean.
    pub(super) fn share(&self, at: usize, own: Basket) -> (Belief, (f64, f64)) {
        let both = |of: &dyn Fn(&Sums) -> f64| (of(&self.spend), of(&self.criticality));
        let low = both(&|sums| sums.low(at, &own));
        let mean = both(&|sums| sums.mean(at, &own));
        let as_it_stands = self.baskets.get(at).is_some_and(|here| *here == own);
        let high = match (own.open, as_it_stands) {
            // All open ones are on one side, so that it does not matter which of them asks.
            (true, true) => *self.joined.get_or_init(|| self.joined(at, &own)),
            (true, false) => self.joined(at, &own),
            (false, _) => self.merged(at, &own),
        };
        let mean_share = average(mean);
        (Belief { low: average(low), mean: mean_share, high: high.max(mean_share) }, mean)
    }

    fn merged(&self, at: usize, own: &Basket) -> f64 {
        let share = |sums: &Sums| {
            let (own, others) = sums.merged(at, own);
            part(own, others)
        };
        average((share(&self.spend), share(&self.criticality)))
    }

    /// The highest share with any one known group besides.
    fn joined(&self, at: usize, own: &Basket) -> f64 {
        let alone = self.merged(at, own);
        let (spend, criticality) = (self.spend.merged(at, own), self.criticality.merged(at, own));
        let exact = self.spend.is_exact(own) && self.criticality.is_exact(own);
        let about = |other: &Basket| {
            let share = |(own, others): (f64, f64), other: Belief| part(own + other.high, others - other.low);
            average((share(spend, other.spend), share(criticality, other.criticality)))
        };
        let others = || self.baskets.iter().enumerate().filter(|(place, other)| !other.open && *place != at);
        let best = others().map(|(_, other)| about(other)).fold(alone, f64::max);
        if exact {
            return best;
        }
        // Only those that come near the best can be it.
        let near = others().filter(|(_, other)| about(other) >= best - NEAR);
        let share = |sums: &Sums, place: usize, other: &Basket| {
            let (own, others) = sums.with(at, own, place, other);
            part(own, others)
        };
        let exactly = |(place, other): (usize, &Basket)| {
            average((share(&self.spend, place, other), share(&self.criticality, place, other)))
        };
        near.map(exactly).fold(alone, f64::max)
    }
}

/// The sum of all terms with some, in order, at another value.
fn changed<const N: usize>(series: &Series, terms: [(usize, f64); N]) -> f64 {
    let first = terms.first().map_or(0, |(at, _)| *at);
    let start = (series.before(first), first);
    let (sum, at) = terms.into_iter().fold(start, |(sum, from), (at, term)| (series.add(sum, from, at) + term, at + 1));
    series.add(sum, at, series.len())
}

fn average(shares: (f64, f64)) -> f64 {
    (shares.0 + shares.1) / 2.0
}

/// own / (own + others): nothing of nothing is 0, and all of an amount without limit is 1.
fn part(own: f64, others: f64) -> f64 {
    if own <= 0.0 {
        0.0
    } else if own.is_infinite() {
        1.0
    } else {
        own / (own + others)
    }
}
