// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::math;

const DOCUMENT: &str = r#"{"format": "udvej/1", "valuation_date": "2026-11-21", "currency": "DKK",
    "organisation": {"id": "o", "name": "O", "country": "DK", "users": 1000, "hourly_cost": "400"},
    "suppliers": [{"id": "s", "name": "S", "country": "US", "parent": "none"}],
    "systems": [{"id": "a", "name": "A", "supplier": "s", "users": 100, "plan_b": {"scenarios": [
        {"id": "cut", "name": "Cut", "per_year": 0.002, "days": {"low": 1, "mode": 2, "high": 9}, "cost_per_day": "1000"}],
        "fallback": {"yearly_cost": "50", "avoids": 0.5}}}]}"#;

#[test]
fn a_rare_loss_agrees_with_the_closed_form() {
    let portfolio = crate::document::check(DOCUMENT).portfolio.unwrap();
    let knowledge = Knowledge::bundled();
    let simulation = Simulation { trials: 400_000, ..Simulation::default() };
    let method = crate::Method::v1();
    let lock_in = crate::report::Assessment::of(&portfolio, method, knowledge).lock_ins.remove(0);
    let system = &portfolio.systems()[0];
    let contingency = Contingency { portfolio: &portfolio, knowledge, system, lock_in: &lock_in, horizon: 10 };
    let plan = contingency.plan(&simulation, &Tables::new(), &|| false, contingency.ways()).unwrap().unwrap();
    // Frequency x mean days (1 + 4 x 2 + 9)/6 = 3 x 1,000 a year; overlaps and the horizon's end are negligible here.
    let expected: f64 = plan.expected_loss_per_year.decimal().try_into().unwrap();
    let spread = (0.002_f64 / 10.0 * (9.0 + 2.0) / 400_000.0).sqrt() * 1000.0;
    assert!((expected - 6.0).abs() < 4.0 * spread + 0.01, "{expected}");
    assert!((plan.probability_within_horizon - (1.0 - math::exp(-0.02))).abs() < 1e-15);
    assert!(plan.conditional_loss_p50 >= Amount::of_engine(1000.0, portfolio.parts().currency));
    // About 2 % of the trials have a loss, so the worst 1 % all do.
    assert!(plan.expected_shortfall_99 > plan.conditional_loss_p50);
    let fallback = plan.fallback.unwrap();
    assert_eq!(fallback.yearly_cost.to_string(), "50.00");
    assert!(fallback.avoided_per_year < plan.expected_loss_per_year);
}
