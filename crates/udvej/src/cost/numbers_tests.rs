// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::cost::{Keep, Quantiles, Simulation, Terms};
use crate::exit::exits;
use crate::factor::trajectories;
use crate::knowledge::Knowledge;
use crate::sample::{Marginal, Tables};
use crate::trial::{Outcome, Quantity, simulate};

/// A document with one system; `system` and `top` are further members.
fn document(system: &str, top: &str) -> String {
    format!(
        r#"{{"format": "udvej/1", "valuation_date": "2026-11-21", "currency": "DKK",
        "organisation": {{"id": "o", "name": "O", "country": "DK", "users": 1000, "hourly_cost": "400", "discount_rate": 0}},
        "suppliers": [{{"id": "s", "name": "S", "country": "US", "parent": "none"}}],
        "systems": [{{"id": "a", "name": "A", "supplier": "s", "users": 100 {system}}}] {top}}}"#
    )
}

const STILL: &str = r#", "assumptions": {"price_index": 0, "overrun": "none", "benefit_shortfall": 0}"#;

/// Prices that never move.
fn still() -> Knowledge {
    let mut knowledge = Knowledge::bundled().clone();
    knowledge.price.growth_min.value = 0.0;
    knowledge.price.growth_max.value = 0.0;
    knowledge.price.step_shape.value = 0.0;
    knowledge
}

fn run<T>(
    text: &str,
    knowledge: &Knowledge,
    trials: u32,
    terms: Terms,
    read: impl FnOnce(&Plan<'_>, Outcome) -> T,
) -> T {
    let checked = crate::document::check(text);
    assert!(checked.problems.is_empty(), "{}", checked.problems);
    let portfolio = checked.portfolio.unwrap();
    let exits = exits(&portfolio, knowledge);
    let prices = trajectories(&portfolio, knowledge, &exits);
    let plan = Plan::of(&portfolio, knowledge, (&portfolio.systems()[0], &exits[0], &prices[0]), 50.0, terms).unwrap();
    let simulation = Simulation { trials, quantiles: Quantiles::Exact, keep: Keep::Draws, ..Simulation::default() };
    let outcome = simulate(&model(&portfolio, &plan), &simulation.run(1), &Tables::new(), &|| false).unwrap();
    read(&plan, outcome)
}

/// One-off cost and difference of every trial.
fn draws(outcome: &Outcome) -> &[Vec<f64>; 2] {
    outcome.draws.as_ref().unwrap()
}

/// All of one quantity is this, to a millionth.
fn all_are(outcome: &Outcome, quantity: Quantity, expected: f64) {
    let found = outcome.get(quantity).unwrap().values;
    for value in [found.p10, found.p50, found.p90, found.mean] {
        assert!((value - expected).abs() < 1e-6, "{quantity:?}: {value} instead of {expected}");
    }
}

/// Mean and four standard errors of draws that are independent enough.
fn mean_of(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let variance = values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1.0);
    (mean, 4.0 * (variance / n).sqrt())
}

fn zero_components() -> String {
    let zeros: Vec<String> = Component::ALL.iter().map(|component| format!(r#""{}": 0"#, component.id())).collect();
    format!("{{{}}}", zeros.join(", "))
}

#[test]
fn an_alternative_identical_to_today_at_no_cost_makes_no_difference() {
    let system = format!(
        r#", "annual_cost": "1000", "own_effort": 200, "contract": "none", "plan_b": {{"parallel_months": 0, "alternatives": [
        {{"id": "same", "name": "Same", "months": 0, "growth": 0, "one_off": {}, "running": {{"subscription": 1000, "own_staff": 200}}}}]}}"#,
        zero_components()
    );
    run(&document(&system, STILL), &still(), 500, Terms::default(), |_, outcome| {
        assert!(draws(&outcome)[1].iter().all(|npv| npv.abs() < 1e-9), "{:?}", draws(&outcome)[1][0]);
        assert!(draws(&outcome)[0].iter().all(|one_off| *one_off == 0.0));
    });
}

#[test]
fn at_rate_0_without_inflation_the_present_value_is_the_plain_sum() {
    let one_off = zero_components().replace(r#""training": 0"#, r#""training": 5000"#);
    let system = format!(
        r#", "annual_cost": "10000", "own_effort": 0, "contract": "none", "plan_b": {{"parallel_months": 6, "alternatives": [
        {{"id": "b", "name": "B", "months": 12, "growth": 0, "one_off": {}, "running": {{"hosting": 4000, "own_staff": 0}}}}]}}"#,
        one_off.replace(r#""parallel_running": 0, "#, "")
    );
    run(&document(&system, STILL), &still(), 3, Terms::default(), |_, outcome| {
        // 10 years; switch after 1: stay 100,000; leave 10,000 + 9 x 4,000 + 5,000 once + half a year of 10,000 twice.
        for npv in &draws(&outcome)[1] {
            assert!((npv - (100_000.0 - 10_000.0 - 36_000.0 - 5_000.0 - 5_000.0)).abs() < 1e-6, "{npv}");
        }
        assert!(draws(&outcome)[0].iter().all(|one_off| (one_off - 10_000.0).abs() < 1e-6));
        // Ahead by 1: -5,000; by 2: -5,000 - 5,000 + 6,000; by 3: +2,000.
        assert_eq!(outcome.break_even[2], 3, "{:?}", outcome.break_even);
        all_are(&outcome, Quantity::Peak, 5_000.0);
    });
}

#[test]
fn leaving_before_the_contract_ends_costs_what_remains_or_the_fee() {
    let system = |fee: &str| {
        format!(
            r#", "annual_cost": "12000", "own_effort": 0, "contract": {{"end": "2029-11-21", "renewal_months": 0 {fee}}}, "plan_b": {{"parallel_months": 0,
            "alternatives": [{{"id": "b", "name": "B", "months": 12, "growth": 0, "one_off": {}, "running": {{"hosting": 0, "own_staff": 0}}}}]}}"#,
            zero_components().replace(r#", "termination": 0"#, "")
        )
    };
    let one_off = |fee: &str| {
        run(&document(&system(fee), STILL), &still(), 1, Terms::default(), |_, outcome| draws(&outcome)[0][0])
    };
    assert!((one_off("") - 24_000.0).abs() < 1.0, "two more years are owed: {}", one_off(""));
    assert!((one_off(r#", "termination_fee": 7000"#) - 7_000.0).abs() < 1e-6);
}

#[test]
fn no_uncertainty_in_no_width_out() {
    let system = format!(
        r#", "contract": "none", "plan_b": {{"alternatives": [{{"id": "b", "name": "B", "months": 6, "one_off": {}}}]}}"#,
        zero_components().replace(r#""training": 0"#, r#""training": 123.5"#)
    );
    run(&document(&system, STILL), Knowledge::bundled(), 200, Terms::default(), |_, outcome| {
        assert!(draws(&outcome)[0].iter().all(|one_off| *one_off == 123.5));
    });
}

#[test]
fn the_bottom_up_mean_agrees_with_the_closed_form() {
    let bottom_up = r#", "assumptions": {"price_index": 0, "overrun": "bottom_up", "component_correlation": 0.6}"#;
    let components = zero_components()
        .replace(r#""training": 0"#, r#""training": {"low": 100, "mode": 200, "high": 900}"#)
        .replace(r#""integrations": 0"#, r#""integrations": {"p10": 50, "p90": 400}"#)
        .replace(r#""archiving": 0"#, r#""archiving": {"p10": 80, "p50": 100, "p90": 200}"#);
    let system = format!(
        r#", "contract": "none", "plan_b": {{"alternatives": [{{"id": "b", "name": "B", "months": 6, "abandonment": 0, "one_off": {components}}}]}}"#
    );
    run(&document(&system, bottom_up), Knowledge::bundled(), 40_000, Terms::default(), |plan, outcome| {
        let tables = Tables::new();
        let amounts = plan.one_off.open.iter().map(|(_, amount)| belief(*amount));
        let closed: f64 = amounts.map(|amount| Marginal::of(amount, &tables).mean()).sum();
        let (mean, error) = mean_of(&draws(&outcome)[0]);
        assert!((mean - closed).abs() < error, "{mean} against {closed}");
    });
}

#[test]
fn switching_charges_fall_away_with_the_data_act() {
    let system = |months: u32| {
        format!(
            r#", "service": "data_processing", "contract": "none", "plan_b": {{"alternatives": [
            {{"id": "b", "name": "B", "months": {months}, "one_off": {{"switching_charges": 1000}}}}]}}"#
        )
    };
    let charge = |months: u32, start_year: u16| {
        let terms = Terms { start_year, together: 1 };
        run(&document(&system(months), ""), Knowledge::bundled(), 1, terms, |plan, _| {
            plan.one_off
                .fixed
                .iter()
                .find(|(component, _)| *component == Component::SwitchingCharges)
                .unwrap()
                .1
                .likely()
        })
    };
    assert_eq!(charge(1, 0), 1000.0, "switched in December 2026, before 12 January 2027");
    assert_eq!(charge(2, 0), 0.0, "switched on 21 January 2027");
    assert_eq!(charge(1, 1), 0.0);
}

#[test]
fn together_shares_the_fixed_components_and_not_the_others() {
    let system = r#", "contract": "none", "plan_b": {"alternatives": [{"id": "b", "name": "B",
        "one_off": {"procurement": 1000, "training": 1000}}]}"#;
    let amount = |together: u32, wanted: Component| {
        let terms = Terms { start_year: 0, together };
        run(
            &document(system, r#", "assumptions": {"coordination": 0.1}"#),
            Knowledge::bundled(),
            1,
            terms,
            |plan, _| plan.one_off.open.iter().find(|(component, _)| *component == wanted).unwrap().1.likely(),
        )
    };
    assert_eq!(amount(1, Component::Procurement), 1000.0);
    assert!((amount(5, Component::Procurement) - 1000.0 * (1.0 + 0.1 * 4.0) / 5.0).abs() < 1e-9);
    assert_eq!(amount(5, Component::Training), 1000.0);
}

#[test]
fn two_runs_draw_the_same_and_another_seed_does_not() {
    let text = document(r#", "annual_cost": "1000000""#, "");
    let npv = |seed: u64| {
        let portfolio = crate::document::check(&text).portfolio.unwrap();
        let simulation = Simulation { seed, trials: 50, keep: Keep::Draws, ..Simulation::default() };
        crate::assess(&portfolio, crate::Method::v1(), Knowledge::bundled(), &simulation).to_json()
    };
    assert_eq!(npv(1), npv(1));
    assert_ne!(npv(1), npv(2));
}

#[test]
fn a_start_that_is_asked_for_is_the_one_that_waiting_shows() {
    let text = document(r#", "annual_cost": "1000000", "contract": {"end": "2028-06-30"}"#, "");
    let terms = Terms { start_year: 2, together: 1 };
    run(&text, Knowledge::bundled(), 300, terms, |_, outcome| assert_eq!(outcome.npv(), outcome.get(Quantity::Npv(2))));
}

#[test]
fn flows_add_up_to_the_difference() {
    let text = document(r#", "annual_cost": "500000", "contract": {"end": "2029-06-30", "max_end": "2031-06-30"}"#, "");
    run(&text, Knowledge::bundled(), 200, Terms::default(), |plan, outcome| {
        let mean = |quantity: Quantity| outcome.get(quantity).unwrap().values.mean;
        let mut sum = 0.0;
        for (year, present) in plan.present.iter().enumerate() {
            sum += (mean(Quantity::Stay(year)) - mean(Quantity::Leave(year))) * present;
        }
        let npv = outcome.npv().unwrap().values.mean;
        assert!((sum - npv).abs() < 1e-6 * mean(Quantity::StayPresent), "{sum} {npv}");
        assert!((mean(Quantity::StayPresent) - mean(Quantity::LeavePresent) - npv).abs() < 1e-6 * sum.abs());
        assert!(outcome.get(Quantity::Months).unwrap().values.p10 > 0.0);
    });
}

#[test]
fn the_simulated_mean_of_the_components_tends_to_the_closed_form() {
    for overrun in ["reference_class", "bottom_up", "none"] {
        let top = format!(r#", "assumptions": {{"price_index": 0, "overrun": "{overrun}"}}"#);
        // Today's cost is unknown, so that the one-off cost is the components alone.
        run(
            &document(r#", "contract": "none""#, &top),
            Knowledge::bundled(),
            40_000,
            Terms::default(),
            |_, outcome| {
                let sunk = outcome.get(Quantity::Sunk);
                assert_eq!(sunk.is_none(), overrun == "none");
                // Eight parts tell the error: of a Student-t with 7 degrees 0.1 % lies beyond 5.4.
                let completed = outcome.get(Quantity::Completed).unwrap();
                let (mean, error) = (completed.values.mean, 5.4 * completed.errors.unwrap().mean + 1e-6);
                assert!((mean - outcome.expected).abs() < error, "{overrun}: {mean} against {}", outcome.expected);
            },
        );
    }
}

#[test]
fn own_staff_who_stay_as_they_are_cancel() {
    // The alternative says nothing of own staff: whatever they cost, both plans pay them.
    let system = format!(
        r#", "annual_cost": "1000", "own_effort": {{"low": 0, "mode": 500, "high": 9000}}, "contract": "none", "plan_b": {{"parallel_months": 0,
        "alternatives": [{{"id": "same", "name": "Same", "months": 0, "growth": 0, "one_off": {}, "running": {{"subscription": 1000}}}}]}}"#,
        zero_components()
    );
    run(&document(&system, STILL), &still(), 500, Terms::default(), |_, outcome| {
        assert!(draws(&outcome)[1].iter().all(|npv| npv.abs() < 1e-6), "{:?}", draws(&outcome)[1][0]);
    });
}

#[test]
fn the_bottom_up_basis_stands_beside_whichever_was_taken() {
    let beside = |overrun: &str| {
        let top = format!(r#", "assumptions": {{"overrun": "{overrun}"}}"#);
        let text = document(r#", "contract": "none""#, &top);
        run(&text, Knowledge::bundled(), 200, Terms::default(), |_, outcome| *outcome.get(Quantity::BottomUp).unwrap())
    };
    assert_eq!(beside("reference_class"), beside("bottom_up"));
    assert_eq!(beside("none"), beside("bottom_up"));
}
