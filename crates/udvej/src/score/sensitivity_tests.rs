// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Value, json};

use super::*;
use crate::factor::case::{Case, system};

fn spread(value: f64) -> Share {
    Share::new(value).unwrap()
}

fn of(case: &Case, value: f64) -> WeightSensitivity {
    weight_sensitivity(case.portfolio, &case.method, &case.lock_ins(), spread(value))
}

fn example() -> Case {
    let example: Value = serde_json::from_str(crate::EXAMPLE).unwrap();
    Case::of(&example)
}

#[test]
fn the_base_is_the_score_to_the_bit() {
    let case = example();
    let found = of(&case, 0.25);
    assert_eq!((found.variants.len(), found.systems.len()), (14, case.portfolio.systems().len()));
    for (system, lock_in) in found.systems.iter().zip(case.lock_ins()) {
        assert_eq!(system.score.to_bits(), lock_in.value.to_bits(), "{}", system.id);
        assert!(system.local.low <= system.score && system.score <= system.local.high);
        assert!(system.local.best_rank <= system.rank && system.rank <= system.local.worst_rank);
        assert!(system.local.low < system.local.high, "{}", system.id);
    }
    assert_eq!(found.variants[0].rank_correlation, Some(1.0));
    assert!(found.systems.iter().any(|system| system.local.best_rank < system.local.worst_rank));
}

#[test]
fn the_example_of_the_book_is_what_is_computed() {
    let found = of(&example(), 0.25);
    let esdh = found.systems.iter().find(|system| system.id == "esdh").unwrap();
    let close = |found: f64, book: f64| assert!((found - book).abs() < 5e-5, "{found} {book}");
    close(esdh.local.low, 45.4624);
    close(esdh.local.high, 48.4871);
    let switching = DimensionId::SwitchingCost;
    assert_eq!((esdh.local.low_variant, esdh.local.high_variant), (Reweight::Down(switching), Reweight::Up(switching)));
    assert_eq!((esdh.rank, esdh.local.best_rank, esdh.local.worst_rank), (11, 10, 11));
    let local = found.variants.iter().filter(|variant| !variant.id.is_extreme());
    let least = local.filter_map(|variant| variant.rank_correlation).reduce(f64::min).unwrap();
    assert!((least - 0.990).abs() < 5e-4, "{least}");
    assert!((esdh.extreme.low - 37.18).abs() < 5e-3 && (esdh.extreme.high - 59.46).abs() < 5e-3);
}

#[test]
fn with_a_spread_of_nothing_nothing_moves() {
    for system in of(&example(), 0.0).systems {
        let Movement { low, low_variant, high, high_variant, best_rank, worst_rank, .. } = system.local;
        assert_eq!((low, high, best_rank, worst_rank), (system.score, system.score, system.rank, system.rank));
        assert_eq!((low_variant, high_variant), (Reweight::Base, Reweight::Base));
        assert_eq!(system.local.worst_rank_variant, Reweight::Base);
        // The extremes know nothing of a spread.
        assert!(system.extreme.low < system.extreme.high);
    }
}

#[test]
fn the_range_grows_with_the_spread() {
    let case = example();
    let ranges = |value: f64| -> Vec<(f64, f64)> {
        of(&case, value).systems.into_iter().map(|system| (system.local.low, system.local.high)).collect()
    };
    let steps: Vec<Vec<(f64, f64)>> = [0.0, 0.1, 0.25, 0.5, 0.75, 1.0].map(ranges).to_vec();
    for pair in steps.windows(2) {
        for (narrow, wide) in pair[0].iter().zip(&pair[1]) {
            assert!(wide.0 < narrow.0 && narrow.1 < wide.1, "{narrow:?} {wide:?}");
        }
    }
}

#[test]
fn the_extremes_are_the_dimensions_themselves() {
    let case = example();
    let found = of(&case, 0.25);
    for (system, lock_in) in found.systems.iter().zip(case.lock_ins()) {
        let values = DimensionId::ALL.map(|id| 100.0 * lock_in.dimensions.get(id).value);
        let [low, high] = [f64::min, f64::max].map(|end| values.into_iter().reduce(end).unwrap());
        assert!((system.extreme.low - low).abs() < 1e-9 && (system.extreme.high - high).abs() < 1e-9, "{}", system.id);
        let alone = DimensionId::ALL.into_iter().find(|id| 100.0 * lock_in.dimensions.get(*id).value == high).unwrap();
        assert_eq!(system.extreme.high_variant, Reweight::Alone(alone));
    }
}

#[test]
fn the_weights_of_a_document_are_the_base() {
    let weights = json!({ "dependency": 3, "switching_cost": 1, "jurisdiction": 0, "price": 0 });
    let members = json!({ "users": 10, "criticality": "high" });
    let case = Case::of(&json!({
        "assumptions": { "weights": weights },
        "systems": [system("a", "s", &members)],
    }));
    let found = of(&case, 0.2);
    let base = DimensionWeights { dependency: 0.75, switching_cost: 0.25, jurisdiction: 0.0, price: 0.0 };
    assert_eq!(found.variants[0].weights, base);
    let up = found.variants.iter().find(|variant| variant.id == Reweight::Up(DimensionId::Dependency)).unwrap();
    assert!((up.weights.dependency - 0.9).abs() < 1e-12 && (up.weights.switching_cost - 0.1).abs() < 1e-12);
    // A dimension without weight has none after it is moved.
    let price = found.variants.iter().find(|variant| variant.id == Reweight::Up(DimensionId::Price)).unwrap();
    assert_eq!(price.weights, base);
    assert_eq!(found.systems[0].score, case.lock_in("a").value);
    // 100 sqrt(0.9 d1^2 + 0.1 d2^2) by hand.
    let lock_in = case.lock_in("a");
    let [d1, d2] = [DimensionId::Dependency, DimensionId::SwitchingCost].map(|id| lock_in.dimensions.get(id).value);
    let ends = [0.9, 0.6].map(|weight| 100.0 * (weight * d1 * d1 + (1.0 - weight) * d2 * d2).sqrt());
    let [low, high] = [ends[0].min(ends[1]), ends[0].max(ends[1])];
    assert!((found.systems[0].local.low - low).abs() < 1e-9 && (found.systems[0].local.high - high).abs() < 1e-9);
    assert!(found.variants.iter().all(|variant| variant.rank_correlation.is_none()), "one system has no ranks");
}

#[test]
fn systems_of_one_score_share_the_best_of_their_ranks() {
    assert_eq!(ranks(&[30.0, 50.0, 30.0, 10.0, 50.0]), [3, 1, 3, 5, 1]);
    assert_eq!(ranks(&[]), Vec::<usize>::new());
    let twins = json!({ "systems": [
        system("a", "s", &json!({ "users": 10 })), system("b", "s", &json!({ "users": 10 })),
        system("c", "s", &json!({ "users": 900, "criticality": "high" })),
    ] });
    let found = of(&Case::of(&twins), 0.5);
    let local = |at: usize| (found.systems[at].rank, &found.systems[at].local);
    assert_eq!(local(0), local(1));
    assert_eq!((found.systems[0].rank, found.systems[2].rank), (2, 1));
}

#[test]
fn where_all_are_alike_there_is_no_rank_to_correlate() {
    let twins = json!({ "systems": [system("a", "s", &json!({})), system("b", "s", &json!({}))] });
    let found = of(&Case::of(&twins), 0.5);
    assert!(found.variants.iter().all(|variant| variant.rank_correlation.is_none()));
    let none = of(&Case::of(&json!({ "systems": [] })), 0.5);
    assert!(none.systems.is_empty() && none.variants.len() == 14);
}
