// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::portfolio::{Portfolio, System};
use crate::quantity::Bounded;

/// Which systems stop with which, and how much of them.
///
/// A system that does not say what it stops with may stop with anything: it is *open*. An open system reaches every
/// other with one and the same strength, so it needs no edges of its own (they would be as many as there are systems).
/// A system that does not say how much of it stops is *vague*.
#[derive(Debug)]
pub(crate) struct Graph {
    /// For each system those that stop with it, with the strength where it is known; strength 0 is no edge.
    dependents: Vec<Vec<(usize, Option<f64>)>>,
    open: Vec<bool>,
    vague: Vec<bool>,
}

/// What stands in for what systems do not say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unsaid {
    /// How much of an open system stops with every other.
    pub(crate) open: f64,
    /// How much stops along an edge without a strength.
    pub(crate) vague: f64,
}

impl Graph {
    pub(crate) fn of(portfolio: &Portfolio) -> Self {
        let systems = portfolio.systems();
        let mut dependents = vec![Vec::new(); systems.len()];
        for (from, system) in systems.iter().enumerate() {
            for dependency in system.depends_on.iter().flatten() {
                let strength = dependency.strength.map(Bounded::value);
                let to = portfolio.position(&dependency.system).filter(|_| strength != Some(0.0));
                if let Some(list) = to.and_then(|to| dependents.get_mut(to)) {
                    list.push((from, strength));
                }
            }
        }
        let is_vague = |system: &System| system.depends_on.iter().flatten().any(|edge| edge.strength.is_none());
        let open = systems.iter().map(|system| system.depends_on.is_none()).collect();
        Self { dependents, open, vague: systems.iter().map(is_vague).collect() }
    }

    /// How many other systems than `target` do not say what they stop with.
    pub(crate) fn open_beside(&self, target: usize) -> usize {
        self.open.iter().enumerate().filter(|(at, open)| *at != target && **open).count()
    }

    /// How many of those that stop with `target` do not say how much of them stops; `stated` is what reaches it along edges.
    pub(crate) fn vague_beside(&self, target: usize, stated: &[f64]) -> usize {
        let systems = self.vague.iter().zip(stated).enumerate();
        systems.filter(|(at, (vague, reach))| *at != target && **vague && **reach > 0.0).count()
    }

    /// For each system how much of it stops with `target`: along a path the product of the strengths, of several paths
    /// the best. Cycles are legal: no strength exceeds 1, so no path gains by going round.
    pub(crate) fn reach(&self, target: usize, unsaid: Unsaid) -> Vec<f64> {
        let mut best = vec![0.0; self.dependents.len()];
        let mut queue = BinaryHeap::from([Step { reach: 1.0, at: target }]);
        if unsaid.open > 0.0 {
            let open = self.open.iter().enumerate().filter(|(at, open)| **open && *at != target);
            queue.extend(open.map(|(at, _)| Step { reach: unsaid.open, at }));
        }
        while let Some(step) = queue.pop() {
            let Some(known) = best.get_mut(step.at).filter(|known| **known < step.reach) else {
                continue;
            };
            *known = step.reach;
            let further = self.dependents.get(step.at).into_iter().flatten();
            let stops = |strength: &Option<f64>| step.reach * strength.unwrap_or(unsaid.vague);
            queue.extend(further.map(|(at, strength)| Step { reach: stops(strength), at: *at }));
        }
        best
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
