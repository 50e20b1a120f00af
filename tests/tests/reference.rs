// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The engine against independent NumPy programs of twenty million trials (`benches/reference`): every output, |z| < 4.

use serde_json::Value;
use udvej::cost::{Sampling, Simulation, Terms};
use udvej::report::Assessment;
use udvej::{Knowledge, Method};
use udvej_benches::w1;
use udvej_engine::sample::Trials;
use udvej_engine::trial::Quantiles;

/// Trials of ours. More would only show more of the reference's own error.
const TRIALS: u32 = 4_000_000;

fn read(name: &str) -> Value {
    let path = format!("{}/vectors/engine/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// z of `found`; `part` is the variance of ours as a multiple of that of the reference.
fn z(found: f64, expected: f64, error: f64, part: f64) -> f64 {
    if error > 0.0 {
        (found - expected) / (error * (1.0 + part).sqrt())
    } else if (found - expected).abs() <= 1e-9 * expected.abs() {
        0.0
    } else {
        f64::INFINITY
    }
}

/// Both samplings: evenly placed trials err less than independent ones, so that allowing as much for them is strict enough.
fn samplings(reference: &Value) -> [(Sampling, f64); 2] {
    let part = reference["trials"].as_f64().unwrap() / f64::from(TRIALS);
    [(Sampling::MonteCarlo, part), (Sampling::QuasiMonteCarlo, 1.0)]
}

fn hold(sampling: Sampling, found: Vec<(String, f64)>, at_least: usize) {
    assert!(found.len() >= at_least, "{} outputs compared", found.len());
    let worst = found.iter().max_by(|a, b| a.1.abs().total_cmp(&b.1.abs())).unwrap();
    println!("{sampling:?}: {} outputs, largest z {:.2} at {}", found.len(), worst.1, worst.0);
    let far: Vec<_> = found.iter().filter(|(_, z)| z.is_nan() || z.abs() >= 4.0).collect();
    assert!(far.is_empty(), "{sampling:?}: {far:?}");
}

#[test]
fn the_canonical_workload_agrees_with_numpy() {
    let reference = read("w1_20m.json");
    let (value, error) = (&reference["value"], &reference["error"]);
    for (sampling, part) in samplings(&reference) {
        let trials = Trials { count: u64::from(TRIALS), sampling };
        let run = w1::Run { seed: 5, trials, threads: 2, quantiles: Quantiles::Streaming, whole: false };
        let found = w1::simulate(&w1::Plan::canonical(), &w1::Shared::default(), &run);
        let number = |of: &Value| of.as_f64().unwrap();
        let mut all =
            vec![("p_pays".to_owned(), z(found.pays, number(&value["p_pays"]), number(&error["p_pays"]), part))];
        for (row, summary) in found.rows.iter().enumerate() {
            for (at, figure) in [summary.p10, summary.p50, summary.p90].into_iter().enumerate() {
                let (value, error) = (number(&value["q"][row][at]), number(&error["q"][row][at]));
                all.push((format!("q/{row}/{at}"), z(figure, value, error, part)));
            }
        }
        for (year, count) in found.break_even.iter().enumerate() {
            let share = *count as f64 / f64::from(TRIALS);
            all.push((format!("be/{year}"), z(share, number(&value["be"][year]), number(&error["be"][year]), part)));
        }
        // The means have no standard error: the overrun's tail has no variance.
        hold(sampling, all, 78);
    }
}

#[test]
fn a_whole_plan_b_agrees_with_numpy() {
    let reference = read("plan_b_20m.json");
    let mut document: Value = serde_json::from_str(udvej::EXAMPLE).unwrap();
    let id = reference["system"].as_str().unwrap();
    let systems = document["systems"].as_array_mut().unwrap();
    let system = systems.iter_mut().find(|system| system["id"] == id).unwrap();
    for (name, value) in reference["change"].as_object().unwrap() {
        system[name] = value.clone();
    }
    let portfolio = udvej::check(&document.to_string()).portfolio.unwrap();
    let position = portfolio.systems().iter().position(|system| system.id.as_str() == id).unwrap();
    let assessment = Assessment::of(&portfolio, Method::v1(), Knowledge::bundled());
    for (sampling, part) in samplings(&reference) {
        let simulation = Simulation { seed: 5, trials: TRIALS, sampling, threads: 2, ..Simulation::default() };
        let plan = assessment.plan_b(position, Terms::default(), &simulation, &udvej::cost::Unobserved).unwrap();
        let mut plan = serde_json::to_value(plan).unwrap();
        // Drivers are named by their variable there.
        let drivers = plan["drivers"].as_array().unwrap().clone();
        plan["drivers"] =
            drivers.into_iter().map(|driver| (driver["variable"].as_str().unwrap().to_owned(), driver)).collect();
        let all = reference["outputs"].as_object().unwrap().iter().map(|(place, expected)| {
            let found = plan.pointer(&format!("/{place}")).unwrap_or(&Value::Null);
            let found = found.as_f64().or_else(|| found.as_str()?.parse().ok());
            let found = found.unwrap_or_else(|| panic!("{place} is missing"));
            (place.clone(), z(found, expected[0].as_f64().unwrap(), expected[1].as_f64().unwrap(), part))
        });
        hold(sampling, all.collect(), 200);
    }
}
