// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The properties that users rely on (methodology, section 7), on random documents.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::altered::{answered, bettered};
use super::arbitrary::{self, Tape};
use super::total::Scale;
use super::{LockIn, roll_up};
use crate::factor::Applies;
use crate::factor::case::Case;
use crate::methodology::{DimensionId, FactorId};

const NEAR: f64 = 1e-9;

fn tape() -> impl Strategy<Value = Vec<u16>> {
    vec(any::<u16>(), 0..400)
}

/// Every score, and the sum of criticality x score, with their ends.
fn ends(case: &Case) -> Vec<[f64; 3]> {
    let lock_ins = case.lock_ins();
    let sum = roll_up(case.portfolio, &case.knowledge, &case.exits, &lock_ins).2.totals.unwrap();
    let scores = lock_ins.iter().map(|lock_in| [lock_in.low, lock_in.value, lock_in.high]);
    scores.chain([[sum.sum_low, sum.sum, sum.sum_high]]).collect()
}

fn lock_ins(document: &Value) -> Vec<LockIn> {
    Case::of(document).lock_ins()
}

/// The same list the other way round.
fn reversed(list: &mut Value) {
    if let Some(list) = list.as_array_mut() {
        list.reverse();
    }
}

fn reading_values(case: &Case, factor: FactorId) -> Vec<crate::quantity::Belief> {
    let of = |findings: &crate::factor::Findings| {
        findings.readings.iter().find(|reading| reading.factor == factor).unwrap().value
    };
    case.findings.iter().map(of).collect()
}

/// The document with no weight on price: what makes a contract looser also shortens what it protects.
fn price_aside(document: &Value) -> Value {
    let mut aside = document.clone();
    aside["assumptions"] =
        json!({ "weights": { "dependency": 25, "switching_cost": 30, "jurisdiction": 20, "price": 0 } });
    aside
}

proptest! {
    // At least 256 cases; more with PROPTEST_CASES.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answering_an_unknown_never_leaves_the_earlier_bounds(tape in tape(), choice in vec(any::<u16>(), 30)) {
        let document = arbitrary::document(&mut Tape::new(&tape));
        let answered = answered(&document, &mut Tape::new(&choice));
        let (before, after) = (Case::of(&document), Case::of(&answered));
        let readings = |case: &Case| case.findings.iter().flat_map(|findings| findings.readings.clone()).collect::<Vec<_>>();
        for (before, after) in readings(&before).iter().zip(readings(&after)) {
            let (range, inside) = (before.value, after.value);
            let held = range.low - NEAR <= inside.low && inside.high <= range.high + NEAR;
            let out = matches!(after.applies, Applies::No(_));
            prop_assert!(held || out, "{before:?}, then {after:?}\n{document:#}\n{answered:#}");
        }
        let (before, after) = (ends(&before), ends(&after));
        for ([low, _, high], [new_low, new, new_high]) in before.into_iter().zip(after) {
            prop_assert!(low - NEAR <= new_low && new_high <= high + NEAR, "{low} to {high}, then {new_low} to {new_high}\n{document:#}\n{answered:#}");
            prop_assert!(new_low <= new && new <= new_high, "{new_low} {new} {new_high}");
        }
    }

    #[test]
    fn raising_a_factor_never_lowers_the_score(tape in tape(), factor in 0..20_usize, by in 0.0..1.0_f64) {
        let case = Case::of(&arbitrary::document(&mut Tape::new(&tape)));
        let scale = Scale::of(case.portfolio, &case.method);
        for mut values in case.values() {
            let before = scale.score(&scale.dimensions(&values));
            let value = values[factor].value;
            values[factor].value = value.rising(|value| value + (1.0 - value) * by);
            let after = scale.score(&scale.dimensions(&values));
            prop_assert!(before.low <= after.low + NEAR && before.mean <= after.mean + NEAR && before.high <= after.high + NEAR);
        }
    }

    #[test]
    fn every_value_lies_in_its_bounds_and_explanations_sum_to_the_score(tape in tape()) {
        for lock_in in lock_ins(&arbitrary::document(&mut Tape::new(&tape))) {
            let points: f64 = lock_in.contributions.iter().map(|found| found.points).sum();
            prop_assert!((points - lock_in.value).abs() < NEAR);
            prop_assert!((0.0..=100.0).contains(&lock_in.low) && (0.0..=100.0).contains(&lock_in.high));
            prop_assert!(lock_in.low <= lock_in.value && lock_in.value <= lock_in.high);
            prop_assert!((0.0..=100.0 + NEAR).contains(&lock_in.coverage));
            for found in &lock_in.contributions {
                prop_assert!(0.0 <= found.low && found.low <= found.value && found.value <= found.high && found.high <= 1.0 + NEAR, "{found:?}");
                prop_assert!(!found.sentence.da.is_empty() && !found.sentence.da.contains('{'), "{found:?}");
            }
            for better in &lock_in.counterfactuals {
                prop_assert!(better.points > 0.0 && (lock_in.value - better.points - better.score).abs() < NEAR);
            }
            prop_assert!(lock_in.questions.iter().all(|question| question.shrink >= 0.0));
        }
    }

    #[test]
    fn a_weight_of_zero_removes_a_dimension_wholly(tape in tape(), removed in 0..4_usize, value in 0.0..1.0_f64) {
        let mut document = arbitrary::document(&mut Tape::new(&tape));
        let mut weights = json!({ "dependency": 1, "switching_cost": 2, "jurisdiction": 3, "price": 4 });
        let dimension = DimensionId::ALL[removed];
        weights[dimension.id()] = json!(0);
        document["assumptions"] = json!({ "weights": weights });
        let case = Case::of(&document);
        let scale = Scale::of(case.portfolio, &case.method);
        for (mut values, lock_in) in case.values().into_iter().zip(case.lock_ins()) {
            let before = scale.score(&scale.dimensions(&values));
            for found in values.iter_mut().filter(|found| found.factor.dimension() == dimension) {
                found.value = crate::quantity::Belief::known(value);
            }
            prop_assert_eq!(scale.score(&scale.dimensions(&values)), before);
            prop_assert!(lock_in.contributions.iter().all(|found| found.dimension != dimension || found.points == 0.0));
            prop_assert!(lock_in.floor.binding.iter().all(|factor| factor.dimension() != dimension));
            prop_assert!(lock_in.counterfactuals.iter().all(|better| better.factor.dimension() != dimension || better.factor == FactorId::Substitutability));
        }
    }

    #[test]
    fn splitting_a_supplier_under_one_parent_leaves_concentration(tape in tape(), moved in any::<u8>()) {
        let mut document = arbitrary::document(&mut Tape::new(&tape));
        if document["suppliers"][0]["parent"].is_null() {
            document["suppliers"][0]["parent"] = json!("none");
        }
        let whole = Case::of(&document);
        let mut twin = document["suppliers"][0].clone();
        twin["id"] = json!("twin");
        if twin["parent"] == json!("none") {
            twin["parent"] = json!({ "id": "s0", "name": "s0" });
        }
        document["suppliers"].as_array_mut().unwrap().push(twin);
        for (at, system) in document["systems"].as_array_mut().unwrap().iter_mut().enumerate() {
            if system["supplier"] == json!("s0") && moved >> at & 1 == 1 {
                system["supplier"] = json!("twin");
            }
        }
        let split = Case::of(&document);
        for (before, after) in reading_values(&whole, FactorId::Concentration).iter().zip(reading_values(&split, FactorId::Concentration)) {
            prop_assert!((before.low - after.low).abs() < 1e-12 && (before.mean - after.mean).abs() < 1e-12 && (before.high - after.high).abs() < 1e-12);
        }
    }

    #[test]
    fn one_thing_better_never_raises_the_score(tape in tape(), choice in vec(any::<u16>(), 60)) {
        let document = price_aside(&arbitrary::document(&mut Tape::new(&tape)));
        let better = bettered(&document, &mut Tape::new(&choice));
        for (before, after) in lock_ins(&document).into_iter().zip(lock_ins(&better)) {
            prop_assert!(after.value <= before.value + NEAR && after.low <= before.low + NEAR && after.high <= before.high + NEAR,
                "{} {} {}, then {} {} {}\n{document:#}\n{better:#}", before.low, before.value, before.high, after.low, after.value, after.high);
        }
    }

    #[test]
    fn the_order_of_lists_changes_nothing(tape in tape()) {
        let document = arbitrary::document(&mut Tape::new(&tape));
        let mut other = document.clone();
        reversed(&mut other["suppliers"]);
        reversed(&mut other["systems"]);
        for supplier in other["suppliers"].as_array_mut().unwrap() {
            for list in ["affiliates", "subprocessors"] {
                if let Some(list) = supplier.get_mut(list) { reversed(list) }
            }
        }
        for system in other["systems"].as_array_mut().unwrap() {
            for list in ["depends_on", "capabilities"] {
                if let Some(list) = system.get_mut(list) { reversed(list) }
            }
            if let Some(list) = system.get_mut("plan_b").and_then(|plan| plan.get_mut("alternatives")) { reversed(list) }
        }
        prop_assert_eq!(lock_ins(&document), lock_ins(&other));
    }
}
