// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The published cases: the model must take them as they stand. What it says of them is in the book.

use std::path::Path;

use udvej::{Knowledge, Method, Simulation, assess, check};

#[test]
fn every_published_case_gives_a_plan_for_each_system() {
    for name in ["schleswig-holstein", "aarhus-hetzner", "37signals"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("cases/{name}.json"));
        let checked = check(&std::fs::read_to_string(path).unwrap());
        assert!(checked.problems.is_empty(), "{name}: {}", checked.problems);
        let report = assess(
            &checked.portfolio.unwrap(),
            Method::v1(),
            Knowledge::bundled(),
            &Simulation { trials: 500, ..Simulation::default() },
        );
        assert!(!report.systems.is_empty());
        for system in &report.systems {
            let plan = system.plan_b.as_ref().unwrap();
            assert!(plan.npv_difference.is_some() && plan.missing.is_empty(), "{name}: {:?}", plan.missing);
        }
    }
}
