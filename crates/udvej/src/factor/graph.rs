// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::cell::{Ref, RefCell};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::order::Order as _;
use crate::portfolio::Portfolio;
use crate::quantity::{Belief, Share};

/// Which systems stop with which, and how much of them.
///
/// A system that does not say what it stops with may stop with anything: it is *open*. An open system reaches every
/// other with one and the same strength, so it needs no edges of its own (they would be as many as there are systems).
/// A system that does not say how much of it stops is *vague*.
///
/// How much stops: along a path the product of the strengths, of several paths the best. Cycles are legal: no strength
/// exceeds 1, so no path gains by going round. What stops along stated edges is found for each system apart; what stops
/// through an open one is the same for all, and the more of the two counts.
///
/// In a long chain the pairs of systems of which one stops with the other are as many as the square of the systems. Only
/// what was found last is kept, so that the memory is that of the systems and their edges: ask system by system.
#[derive(Debug)]
pub(crate) struct Graph {
    edges: Edges,
    /// Strength of an edge that has none.
    prior: f64,
    /// Whether the ends may differ for any system.
    loose: bool,
    search: RefCell<Search>,
    open: Vec<bool>,
    /// How many are open.
    open_count: usize,
    vague: Vec<bool>,
    /// How much of each system stops with any, through the open ones, at what is reckoned with.
    through_open: Vec<f64>,
    /// The same at worst.
    through_open_high: Vec<f64>,
}

/// One system that stops with another along stated edges.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stop {
    pub(crate) at: usize,
    /// An edge without a strength is one of 0 at best, of 1 at worst.
    pub(crate) reach: Belief,
}

/// For each system those that stop with it, with the strength where it is known; strength 0 is no edge.
type Edges = Vec<Vec<(usize, Option<f64>)>>;

impl Graph {
    /// `prior` stands in for what systems do not say: how much of an open system stops with every other, and how much along
    /// an edge without a strength.
    pub(crate) fn of(portfolio: &Portfolio, prior: f64) -> Self {
        let systems = portfolio.systems();
        let edges = edges(portfolio);
        let mut vague = vec![false; systems.len()];
        for edge in portfolio.edges().iter().filter(|edge| edge.strength.is_none()) {
            if let Some(vague) = vague.get_mut(edge.from) {
                *vague = true;
            }
        }
        let open: Vec<bool> = systems.iter().map(|system| system.depends_on.is_none()).collect();
        let open_count = open.iter().filter(|open| **open).count();
        let mut search = Search { best: vec![0.0; systems.len()], ..Search::default() };
        let mut through = |strength: f64| {
            let seeds = open.iter().enumerate().filter(|(_, open)| **open && strength > 0.0);
            search.from(&edges, seeds.map(|(at, _)| Step { reach: strength, at }), strength);
            search.best.clone()
        };
        let (through_open, through_open_high) = (through(prior), through(1.0));
        // At a prior of 0 what is vague is not reached at all, and nobody knows what lies beyond.
        let loose = prior <= 0.0 && vague.contains(&true);
        let search = RefCell::new(search);
        Self { edges, prior, loose, search, open, open_count, vague, through_open, through_open_high }
    }

    /// What stops with `target` along stated edges, by place; itself left out. To be let go before another is asked for.
    pub(crate) fn stops(&self, target: usize) -> Ref<'_, [Stop]> {
        if self.search.borrow().target != Some(target) {
            let is_loose = |reached: &[usize]| self.loose || reached.iter().any(|at| self.is_vague(*at));
            self.search.borrow_mut().find(&self.edges, target, self.prior, is_loose);
        }
        Ref::map(self.search.borrow(), |search| search.stops.as_slice())
    }

    fn is_vague(&self, at: usize) -> bool {
        self.vague.get(at) == Some(&true)
    }

    /// How many other systems than `target` do not say what they stop with.
    pub(crate) fn open_beside(&self, target: usize) -> usize {
        self.open_count - usize::from(self.open.get(target) == Some(&true))
    }

    /// How many of those that stop with `target` do not say how much of them stops.
    pub(crate) fn vague_beside(&self, target: usize) -> usize {
        let stops = self.stops(target);
        stops.iter().filter(|stop| stop.reach.mean > 0.0 && self.is_vague(stop.at)).count()
    }

    /// How much of each system stops with any other through the open ones; of those themselves, all that may.
    pub(crate) fn through_open(&self) -> impl Iterator<Item = Belief> {
        let ends = self.through_open.iter().zip(&self.through_open_high);
        ends.map(|(mean, high)| Belief { low: 0.0, mean: *mean, high: *high })
    }
}

fn edges(portfolio: &Portfolio) -> Edges {
    let mut dependents = vec![Vec::new(); portfolio.systems().len()];
    for edge in portfolio.edges() {
        let strength = edge.strength.map(Share::value);
        if let Some(list) = dependents.get_mut(edge.to).filter(|_| strength != Some(0.0)) {
            list.push((edge.from, strength));
        }
    }
    dependents
}

/// A search for the best paths, and what it found last.
#[derive(Debug, Default)]
struct Search {
    /// How much of each system stops.
    best: Vec<f64>,
    /// Those of which anything does.
    reached: Vec<usize>,
    queue: BinaryHeap<Step>,
    /// Whose `stops` these are.
    target: Option<usize>,
    stops: Vec<Stop>,
}

impl Search {
    /// Finds how much stops with the seeds; `vague` is the strength of an edge that has none.
    fn from(&mut self, edges: &Edges, seeds: impl Iterator<Item = Step>, vague: f64) {
        for at in self.reached.drain(..) {
            if let Some(best) = self.best.get_mut(at) {
                *best = 0.0;
            }
        }
        self.queue.extend(seeds);
        while let Some(step) = self.queue.pop() {
            let Some(known) = self.best.get_mut(step.at).filter(|known| **known < step.reach) else {
                continue;
            };
            *known = step.reach;
            self.reached.push(step.at);
            for (at, strength) in edges.get(step.at).into_iter().flatten() {
                let reach = step.reach * strength.unwrap_or(vague);
                if self.best.get(*at).is_some_and(|known| *known < reach) {
                    self.queue.push(Step { reach, at: *at });
                }
            }
        }
    }

    /// Finds what stops with `target`; only where `is_loose` says so of what is reached do the ends differ.
    fn find(&mut self, edges: &Edges, target: usize, prior: f64, is_loose: impl Fn(&[usize]) -> bool) {
        let seed = || std::iter::once(Step { reach: 1.0, at: target });
        self.target = Some(target);
        self.from(edges, seed(), prior);
        self.reached.sort_unstable();
        let Self { best, reached, stops, .. } = self;
        let much = |at: usize| best.get(at).copied().unwrap_or(0.0);
        stops.clear();
        let found = reached.iter().filter(|at| **at != target);
        stops.extend(found.map(|at| Stop { at: *at, reach: Belief::known(much(*at)) }));
        if is_loose(reached) {
            self.loosen(edges, target, seed);
        }
    }

    /// The ends where edges without a strength are 0 and where they are 1, of what was found at what is reckoned with.
    fn loosen<S: Iterator<Item = Step>>(&mut self, edges: &Edges, target: usize, seed: impl Fn() -> S) {
        self.from(edges, seed(), 0.0);
        for stop in &mut self.stops {
            stop.reach.low = self.best.get(stop.at).copied().unwrap_or(0.0);
        }
        self.from(edges, seed(), 1.0);
        for stop in &mut self.stops {
            stop.reach.high = self.best.get(stop.at).copied().unwrap_or(0.0);
        }
        let known = self.stops.len();
        for at in self.reached.iter().filter(|at| **at != target) {
            let before = self.stops.get(..known).unwrap_or(&[]);
            if before.binary_search_by_key(at, |stop| stop.at).is_err() {
                let high = self.best.get(*at).copied().unwrap_or(0.0);
                self.stops.push(Stop { at: *at, reach: Belief { high, ..Belief::default() } });
            }
        }
        if self.stops.len() > known {
            self.stops.order_by_key(|stop| stop.at);
        }
    }
}

/// The strongest comes first, of equal ones the first in the portfolio.
#[derive(Debug, PartialEq)]
struct Step {
    reach: f64,
    at: usize,
}

impl Eq for Step {}

impl Ord for Step {
    fn cmp(&self, other: &Self) -> Ordering {
        self.reach.total_cmp(&other.reach).then_with(|| other.at.cmp(&self.at))
    }
}

impl PartialOrd for Step {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
#[path = "graph_tests.rs"]
mod tests;
