// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::cell::OnceCell;

use super::Holding;
use crate::factor::Ground;
use crate::factor::graph::Graph;
use crate::factor::ladder::Ladder;
use crate::factor::mean::{Pushing, held};
use crate::factor::series::Series;
use crate::quantity::Belief;

/// How much of all systems stops with each, weighted by criticality. All the systems are added up once for each view of
/// what is unknown, and for each system only what stops with it is put in their place.
#[derive(Debug, Default)]
pub(crate) struct Dependence {
    views: [OnceCell<Sums>; 4],
}

/// What is taken of the unknown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View {
    /// What systems stop with is taken at what is reckoned with.
    pub(crate) settled: bool,
    /// Criticality is.
    pub(crate) rated: bool,
}

#[derive(Debug)]
struct Sums {
    /// What reaches each system through the open ones.
    reaches: Vec<Belief>,
    weight: Series,
    sum: Series,
    low: Ladder,
    high: Ladder,
}

impl View {
    fn reach(self, reach: Belief) -> Belief {
        if self.settled { Belief::known(reach.mean) } else { reach }
    }

    fn weight(self, holding: &Holding<'_>) -> Belief {
        if self.rated { Belief::known(holding.criticality.mean) } else { holding.criticality }
    }
}

impl Dependence {
    /// The share of the others that stops with the system at `target`.
    pub(crate) fn read(&self, ground: &Ground<'_>, view: View, target: usize) -> Belief {
        let (graph, holdings) = (&ground.graph, &ground.holdings);
        let cell = self.views.get(2 * usize::from(view.settled) + usize::from(view.rated));
        let Some(sums) = cell.map(|cell| cell.get_or_init(|| Sums::of(graph, holdings, view))) else {
            return Belief::default();
        };
        let stops = graph.stops(target);
        let moved = |end: fn(&Belief) -> f64| {
            stops.iter().filter_map(move |stop| {
                let reach = end(&view.reach(stop.reach));
                (reach > end(sums.reaches.get(stop.at)?)).then_some((stop.at, reach))
            })
        };
        let weighing = |(at, reach)| (at, holdings.get(at).map_or(0.0, |holding| view.weight(holding).mean), reach);
        let mean = sums.mean(target, moved(|reach| reach.mean).map(weighing));
        let low = sums.low.pushed(target, moved(|reach| reach.low));
        let high = sums.high.pushed(target, moved(|reach| reach.high));
        held(low, mean, high)
    }
}

impl Sums {
    fn of(graph: &Graph, holdings: &[Holding<'_>], view: View) -> Self {
        let reaches: Vec<Belief> = graph.through_open().map(|reach| view.reach(reach)).collect();
        let weights = || holdings.iter().map(|holding| view.weight(holding));
        let terms = |end: fn(&Belief) -> f64| weights().zip(reaches.iter().map(end));
        Self {
            weight: Series::of(weights().map(|weight| weight.mean)),
            sum: Series::of(terms(|reach| reach.mean).map(|(weight, reach)| weight.mean * reach)),
            low: Ladder::of(Pushing::Down, terms(|reach| reach.low)),
            high: Ladder::of(Pushing::Up, terms(|reach| reach.high)),
            reaches,
        }
    }

    /// The weighted mean without `target`, and with the `moved` ones, by place and with their weights, at other values.
    fn mean(&self, target: usize, moved: impl Iterator<Item = (usize, f64, f64)>) -> f64 {
        let count = self.reaches.len();
        let weight = self.weight.add(self.weight.before(target), target + 1, count);
        let (mut sum, mut at) = (0.0, 0);
        let mut skip = Some(target);
        for (place, weight, value) in moved {
            if let Some(skipped) = skip.take_if(|target| *target < place) {
                sum = self.sum.add(sum, at, skipped);
                at = skipped + 1;
            }
            sum = self.sum.add(sum, at, place) + weight * value;
            at = place + 1;
        }
        if let Some(skipped) = skip {
            sum = self.sum.add(sum, at, skipped);
            at = skipped + 1;
        }
        let sum = self.sum.add(sum, at, count);
        if weight > 0.0 { sum / weight } else { 0.0 }
    }
}
