// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::document::check;

type Needs = Vec<(usize, Option<f64>)>;

/// One system for each entry, with what it stops with; `None` where it does not say.
fn portfolio(systems: &[Option<Needs>]) -> Portfolio {
    let id = |at: usize| format!("a{at:05}");
    let need = |(to, strength): &(usize, Option<f64>)| match strength {
        Some(strength) => json!({ "system": id(*to), "strength": strength }),
        None => json!({ "system": id(*to) }),
    };
    let system = |(at, needs): (usize, &Option<Needs>)| {
        let mut system = json!({ "id": id(at), "name": "A", "supplier": "s" });
        if let Some(needs) = needs {
            system["depends_on"] = needs.iter().map(need).collect();
        }
        system
    };
    let document = json!({
        "format": "udvej/1", "valuation_date": "2026-11-21", "currency": "DKK",
        "organisation": { "id": "o", "name": "O", "country": "DK", "users": 1000 },
        "suppliers": [{ "id": "s", "name": "S" }],
        "systems": systems.iter().enumerate().map(system).collect::<Vec<Value>>(),
    });
    let checked = check(&document.to_string());
    checked.portfolio.unwrap_or_else(|| panic!("{}", checked.problems))
}

/// The best paths to `target` by trying every edge until nothing gains; `vague` is the strength of an edge that has none.
fn best(systems: &[Option<Needs>], target: usize, vague: f64) -> Vec<f64> {
    let mut best = vec![0.0; systems.len()];
    best[target] = 1.0;
    loop {
        let before = best.clone();
        for (from, needs) in systems.iter().enumerate() {
            for (to, strength) in needs.iter().flatten() {
                best[from] = f64::max(best[from], best[*to] * strength.unwrap_or(vague));
            }
        }
        if best == before {
            return best;
        }
    }
}

fn systems() -> impl Strategy<Value = Vec<Option<Needs>>> {
    (2_usize..9).prop_flat_map(|count| {
        let strength = prop::option::weighted(0.8, (0_u32..=10).prop_map(|tenths| f64::from(tenths) / 10.0));
        let strengths = prop::collection::vec(prop::option::weighted(0.4, strength), count);
        prop::collection::vec(prop::option::weighted(0.8, strengths), count).prop_map(|systems| {
            let needs = |(at, strengths): (usize, Vec<Option<Option<f64>>>)| {
                let said = strengths.into_iter().enumerate().filter(|(to, _)| *to != at);
                said.filter_map(|(to, strength)| Some((to, strength?))).collect()
            };
            let systems = systems.into_iter().enumerate();
            systems.map(|(at, strengths)| strengths.map(|strengths| needs((at, strengths)))).collect()
        })
    })
}

proptest! {
    #[test]
    fn what_stops_is_the_best_of_all_paths_whomever_one_asks_first(
        systems in systems(), prior in prop_oneof![Just(0.0), Just(0.05)], asked in prop::collection::vec(0_usize..9, 20),
    ) {
        let graph = Graph::of(&portfolio(&systems), prior);
        for target in asked.into_iter().map(|at| at % systems.len()) {
            let ends = [0.0, prior, 1.0].map(|vague| best(&systems, target, vague));
            let is_vague = |at: usize| systems[at].iter().flatten().any(|(_, strength)| strength.is_none());
            // Where nobody is vague on any way there, the ends are one; and nothing is vague that is not reached.
            let near: Vec<usize> = (0..systems.len()).filter(|at| ends[1][*at] > 0.0).collect();
            let loose = near.iter().any(|at| is_vague(*at)) || prior == 0.0 && (0..systems.len()).any(is_vague);
            let of = |at: usize| match loose {
                true => Belief { low: ends[0][at], mean: ends[1][at], high: ends[2][at] },
                false => Belief::known(ends[1][at]),
            };
            let expected: Vec<(usize, Belief)> = (0..systems.len())
                .map(|at| (at, of(at)))
                .filter(|(at, reach)| *at != target && reach.high > 0.0)
                .collect();
            let stops: Vec<(usize, Belief)> = graph.stops(target).iter().map(|stop| (stop.at, stop.reach)).collect();
            prop_assert_eq!(stops, expected);
            let vague = near.iter().filter(|at| **at != target && is_vague(**at)).count();
            prop_assert_eq!(graph.vague_beside(target), vague);
        }
    }
}

#[test]
fn a_long_chain_takes_no_more_than_its_systems_and_edges() {
    // Each stops with the one before, nobody says how much: the pairs are two millions.
    const COUNT: usize = 2_000;
    let systems: Vec<Option<Needs>> =
        (0..COUNT).map(|at| Some(at.checked_sub(1).map(|before| (before, None)).into_iter().collect())).collect();
    let graph = Graph::of(&portfolio(&systems), 0.9);
    let reached: usize = (0..COUNT).map(|target| graph.stops(target).len()).sum();
    assert!(reached > COUNT * COUNT / 4, "{reached}");
    let search = graph.search.borrow();
    let searched =
        [search.best.capacity(), search.reached.capacity(), search.queue.capacity(), search.stops.capacity()];
    let edges = graph.edges.capacity() + graph.edges.iter().map(Vec::capacity).sum::<usize>();
    let systems = [graph.open.capacity(), graph.vague.capacity(), graph.through_open.capacity()];
    let kept = searched.iter().chain(&systems).sum::<usize>() + graph.through_open_high.capacity() + edges;
    assert!(kept < 24 * COUNT, "{kept}");
}
