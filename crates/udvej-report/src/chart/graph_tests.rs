// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::testing::example;

#[test]
fn what_a_system_needs_stands_above_it_unless_they_need_each_other() {
    let report = example();
    let graph = Graph::of(&report);
    let order = graph.by_dependents();
    let place = |system: usize| order.iter().position(|found| *found == system).unwrap();
    assert!(graph.edges.len() > 40);
    for edge in &graph.edges {
        let cycle = graph.dependents(edge.from) == graph.dependents(edge.to);
        assert!(cycle || place(edge.to) < place(edge.from), "{edge:?}");
    }
    let name = |at: usize| report.systems[at].id.as_str();
    assert_eq!(name(order[0]), "identitet");
}

#[test]
fn a_cycle_counts_each_of_its_members_once() {
    let mut report = example();
    let ids: Vec<String> = report.systems.iter().map(|system| system.id.clone()).collect();
    for (at, system) in report.systems.iter_mut().enumerate() {
        let next = ids[(at + 1) % ids.len()].clone();
        system.context.depends_on = Some(vec![udvej::report::Needed { system: next, strength: Some(1.0) }]);
    }
    let graph = Graph::of(&report);
    assert!((0..ids.len()).all(|at| graph.dependents(at) == ids.len() - 1));
}

#[test]
fn who_says_nothing_is_counted_and_no_edge() {
    let mut report = example();
    for system in &mut report.systems {
        system.context.depends_on = None;
    }
    let graph = Graph::of(&report);
    assert_eq!((graph.edges.len(), graph.silent), (0, report.systems.len()));
}
