// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::order::Order as _;

use super::texts;
use crate::voice::Voice;

/// `from` stops with `to`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Edge {
    pub(super) from: usize,
    pub(super) to: usize,
    /// How much of it stops; unknown where missing.
    pub(super) strength: Option<f64>,
}

impl Edge {
    /// What it may be.
    pub(super) fn most(&self) -> f64 {
        self.strength.unwrap_or(1.0)
    }

    pub(super) fn told(&self, voice: Voice) -> String {
        match self.strength {
            Some(strength) => voice.numbers.percent(strength * 100.0),
            None => voice.say(texts::UNKNOWN).to_owned(),
        }
    }
}

/// What the document says of systems that stop with each other, by their places in the report.
pub(super) struct Graph {
    /// By the system that stops, then by the order of the document; strength 0 is no edge.
    pub(super) edges: Vec<Edge>,
    /// Systems that do not say what they stop with.
    pub(super) silent: usize,
    /// For each system, who stops with it at once.
    stops_with: Vec<Vec<usize>>,
}

impl Graph {
    pub(super) fn of(report: &Report) -> Self {
        let mut graph = Self { edges: Vec::new(), silent: 0, stops_with: vec![Vec::new(); report.systems.len()] };
        for (from, system) in report.systems.iter().enumerate() {
            graph.silent += usize::from(system.context.depends_on.is_none());
            for needed in system.context.depends_on.iter().flatten().filter(|needed| needed.strength != Some(0.0)) {
                // Systems stand by id.
                let Ok(to) = report.systems.binary_search_by(|other| other.id.cmp(&needed.system)) else {
                    continue;
                };
                graph.edges.push(Edge { from, to, strength: needed.strength });
                if let Some(list) = graph.stops_with.get_mut(to) {
                    list.push(from);
                }
            }
        }
        graph
    }

    /// How many others stop with `system`, at once or through others.
    pub(super) fn dependents(&self, system: usize) -> usize {
        let mut seen = vec![false; self.stops_with.len()];
        let mut queue = vec![system];
        while let Some(at) = queue.pop() {
            let Some(first) = seen.get_mut(at).filter(|seen| !**seen) else {
                continue;
            };
            *first = true;
            queue.extend(self.stops_with.get(at).into_iter().flatten());
        }
        seen.iter().filter(|seen| **seen).count().saturating_sub(1)
    }

    /// Systems with an edge, those that most others stop with first. So whatever a system needs stands above it, but for
    /// cycles, whose members have as many dependents as each other.
    pub(super) fn by_dependents(&self) -> Vec<usize> {
        let touched = |at: &usize| self.edges.iter().any(|edge| edge.from == *at || edge.to == *at);
        let direct = |at: usize| self.stops_with.get(at).map_or(0, Vec::len);
        let mut order: Vec<(usize, usize, usize)> =
            (0..self.stops_with.len()).filter(touched).map(|at| (self.dependents(at), direct(at), at)).collect();
        order.order_by(|a, b| b.0.cmp(&a.0).then_with(|| b.1.cmp(&a.1)).then_with(|| a.2.cmp(&b.2)));
        order.into_iter().map(|(.., at)| at).collect()
    }
}

#[cfg(test)]
#[path = "graph_tests.rs"]
mod tests;
