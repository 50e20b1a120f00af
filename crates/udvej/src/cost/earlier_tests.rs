// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::cost::Unobserved;
use crate::report::Assessment;
use crate::{Keep, Method};

fn simulation() -> Simulation {
    Simulation { trials: 300, ..Simulation::default() }
}

fn report(text: &str, simulation: &Simulation, earlier: &mut Earlier) -> String {
    let portfolio = crate::check(text).portfolio.unwrap();
    let assessment = Assessment::of(&portfolio, Method::v1(), Knowledge::bundled());
    assessment.report_after(earlier, simulation, &Unobserved).unwrap().to_json()
}

/// The same without anything from before.
fn afresh(text: &str, simulation: &Simulation) -> String {
    report(text, simulation, &mut Earlier::default())
}

#[test]
fn what_is_taken_over_gives_the_bytes_of_a_full_run() {
    let mut earlier = Earlier::default();
    let text = crate::EXAMPLE;
    assert_eq!(report(text, &simulation(), &mut earlier), afresh(text, &simulation()));
    let held = earlier.len();
    assert!(held > 20);
    assert_eq!(report(text, &simulation(), &mut earlier), afresh(text, &simulation()), "all taken over");
    for (from, to) in
        [("\"criticality\": \"vital\"", "\"criticality\": \"low\""), ("\"hourly_cost\"", "\"hourly_cost\"")]
    {
        let changed = text.replacen(from, to, 1);
        assert_eq!(report(&changed, &simulation(), &mut earlier), afresh(&changed, &simulation()), "{from}");
    }
    let other = Simulation { seed: 2, ..simulation() };
    assert_eq!(report(text, &other, &mut earlier), afresh(text, &other));
    assert_eq!(earlier.len(), held);
}

/// The systems whose plans are not those of before.
fn moved<'e>(before: &Earlier, after: &'e Earlier) -> Vec<&'e str> {
    let same = |id: &String, fingerprint| before.plans.get(id).is_some_and(|(known, _)| *known == fingerprint);
    let plans = after.plans.iter().filter(|(id, (fingerprint, _))| !same(id, *fingerprint));
    plans.map(|(id, _)| id.as_str()).collect()
}

#[test]
fn one_changed_answer_simulates_one_system() {
    let text = crate::EXAMPLE;
    let mut earlier = Earlier::default();
    let _ = report(text, &simulation(), &mut earlier);
    let before = earlier.clone();
    let mut document: serde_json::Value = serde_json::from_str(text).unwrap();
    let systems = document["systems"].as_array_mut().unwrap();
    let system = systems.iter_mut().find(|system| system["id"] == "kontorpakke").unwrap();
    system["own_effort"] = serde_json::json!({"low": "1000", "mode": "2000", "high": "9000"});
    let changed = document.to_string();
    assert_eq!(report(&changed, &simulation(), &mut earlier), afresh(&changed, &simulation()));
    assert_eq!(moved(&before, &earlier), ["kontorpakke"]);
}

#[test]
fn draws_are_not_held() {
    let mut earlier = Earlier::default();
    let _ = report(crate::EXAMPLE, &Simulation { keep: Keep::Draws, trials: 10, ..simulation() }, &mut earlier);
    assert!(earlier.is_empty());
}
