// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Properties 3, 7 and 9 of the method, seen from outside. Those of score and cost are tested beside them in the core.

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use udvej::{EXAMPLE, Knowledge, Method, Portfolio, Report, Simulation, assess, check};

fn report(portfolio: &Portfolio, simulation: Simulation) -> Report {
    assess(portfolio, Method::v1(), Knowledge::bundled(), &simulation)
}

fn few(trials: u32) -> Simulation {
    Simulation { trials, ..Simulation::default() }
}

fn portfolio(document: &Json) -> Portfolio {
    let checked = check(&document.to_string());
    assert!(checked.problems.is_empty(), "{}\n{document:#}", checked.problems);
    checked.portfolio.unwrap()
}

/// Every list of a document, shuffled by a small generator.
fn shuffle(value: &mut Json, state: &mut u64) {
    match value {
        Json::Array(items) => {
            for at in (1..items.len()).rev() {
                *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                items.swap(at, usize::try_from(*state >> 33).unwrap() % (at + 1));
            }
            items.iter_mut().for_each(|item| shuffle(item, state));
        }
        Json::Object(members) => members.values_mut().for_each(|member| shuffle(member, state)),
        _ => {}
    }
}

#[test]
fn threads_change_nothing() {
    let portfolio = udvej::example();
    let one = report(&portfolio, Simulation { threads: 1, trials: 500, ..Simulation::default() }).to_json();
    for threads in [2, 5, 64] {
        let many = report(&portfolio, Simulation { threads, trials: 500, ..Simulation::default() }).to_json();
        assert!(one == many, "{threads} threads give other bytes");
    }
}

#[test]
fn another_seed_changes_no_score() {
    let portfolio = udvej::example();
    let first = report(&portfolio, Simulation { seed: 1, ..few(50) });
    let second = report(&portfolio, Simulation { seed: 2, ..few(50) });
    for (a, b) in first.systems.iter().zip(&second.systems) {
        assert_eq!(a.score, b.score);
    }
    assert_ne!(first.systems, second.systems);
}

#[test]
fn more_systems_change_nobody_elses_draws() {
    let mut document: Json = serde_json::from_str(EXAMPLE).unwrap();
    // A system without cost or criticality of its own that nobody depends on.
    let newcomer = json!({"id": "zz-new", "name": "New", "supplier": document["suppliers"][0]["id"], "users": 5, "depends_on": []});
    let before = report(&portfolio(&document), few(200));
    document["systems"].as_array_mut().unwrap().push(newcomer);
    let after = report(&portfolio(&document), few(200));
    for system in &before.systems {
        let same = after.systems.iter().find(|other| other.id == system.id).unwrap();
        let one_off = |system: &udvej::report::SystemReport| system.plan_b.as_ref().map(|plan| plan.one_off);
        assert_eq!(one_off(system), one_off(same), "{}", system.id);
    }
}

#[test]
fn a_report_reads_back_as_itself() {
    let report = report(&udvej::example(), few(100));
    let again: Report = serde_json::from_str(&report.to_json()).unwrap();
    assert_eq!(again.to_json(), report.to_json());
}

fn amount(unit: f64, base: &str) -> String {
    let base: f64 = base.parse().unwrap();
    // Two decimals and a power of two: the scaled amount is exact.
    format!("{:.6}", base * unit)
}

/// A document whose amounts are all `unit` times as large, in a currency worth 1/`unit` of the first.
fn scaled(unit: f64, currency: &str, annual: u32, training: u32, fee: u32) -> Json {
    json!({
        "format": "udvej/1", "valuation_date": "2026-11-21", "currency": currency,
        "organisation": {"id": "o", "name": "O", "country": "DK", "users": 500, "hourly_cost": amount(unit, "400")},
        "suppliers": [{"id": "s", "name": "S", "country": "US"}],
        "systems": [{
            "id": "a", "name": "A", "supplier": "s", "users": 100, "annual_cost": amount(unit, &annual.to_string()),
            "contract": {"end": "2028-06-30", "termination_fee": amount(unit, &fee.to_string())},
            "prices": [{"date": "2024-01-01", "unit_price": amount(unit, "90")}, {"date": "2026-01-01", "unit_price": amount(unit, "100")}],
            "plan_b": {"alternatives": [{"id": "b", "name": "B", "one_off": {
                "training": {"low": amount(unit, "10"), "mode": amount(unit, &training.to_string()), "high": amount(unit, "90000000")}}}]}
        }],
        "exchange_rates": [{"from": "DKK", "to": currency, "rate": amount(unit, "1.5"), "date": "2026-11-20"}]
    })
}

fn money(report: &Report) -> Vec<f64> {
    fn walk(value: &Json, found: &mut Vec<f64>) {
        match value {
            Json::Object(members) => {
                for (key, member) in members {
                    let is_amount = ["p10", "p50", "p90", "mean", "low", "likely", "high"].contains(&key.as_str());
                    match member {
                        Json::String(text) if is_amount => found.push(text.parse().unwrap()),
                        // Years and shares are no amounts.
                        _ if key == "break_even_year" => {}
                        _ => walk(member, found),
                    }
                }
            }
            Json::Array(items) => items.iter().for_each(|item| walk(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(&serde_json::to_value(&report.systems[0].plan_b).unwrap(), &mut found);
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn another_unit_of_currency_scales_amounts_and_no_score(
        annual in 1_000_u32..9_000_000, training in 100_u32..80_000_000, fee in 0_u32..5_000_000, power in 0_i32..6,
    ) {
        let unit = f64::from(1_u32 << power);
        let small = report(&portfolio(&scaled(1.0, "SEK", annual, training, fee)), few(60));
        let large = report(&portfolio(&scaled(unit, "NOK", annual, training, fee)), few(60));
        prop_assert_eq!(&small.systems[0].score.dimensions, &large.systems[0].score.dimensions);
        prop_assert_eq!(small.systems[0].score.value, large.systems[0].score.value);
        let (small, large) = (money(&small), money(&large));
        prop_assert!(small.len() > 50 && small.len() == large.len());
        for (a, b) in small.iter().zip(&large) {
            let tolerance = 0.005 * (1.0 + unit) + 1e-9 * (a * unit).abs();
            prop_assert!((a * unit - b).abs() <= tolerance + 1e-9, "{} x {} is not {}", a, unit, b);
        }
    }

    #[test]
    fn no_text_however_wrong_panics(cut in 0.0..1.0_f64, at in 0.0..1.0_f64, junk in "\\PC{0,12}", remove in 0_usize..40) {
        let chars: Vec<char> = EXAMPLE.chars().collect();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a text")]
        let place = |share: f64| (chars.len() as f64 * share) as usize;
        let (at, end) = (place(at), place(0.9 + cut / 10.0));
        let kept = chars.get(..at).unwrap().iter().chain(junk.chars().collect::<Vec<_>>().iter()).collect::<String>();
        let rest: String = chars.get((at + remove).min(chars.len())..end.max(at + remove).min(chars.len())).unwrap().iter().collect();
        let checked = check(&(kept + &rest));
        for problem in &checked.problems.problems {
            prop_assert!(!problem.message.en.is_empty() && problem.place.is_some());
        }
        prop_assert_eq!(checked.portfolio.is_some(), checked.problems.is_empty());
    }

    #[test]
    fn the_order_of_lists_changes_nothing(mut state in any::<u64>()) {
        let mut document: Json = serde_json::from_str(EXAMPLE).unwrap();
        let straight = portfolio(&document);
        shuffle(&mut document, &mut state);
        let shuffled = portfolio(&document);
        prop_assert_eq!(&straight.parts().input_sha256, &shuffled.parts().input_sha256);
        // The whole report for a few shuffles; the rest by its scores, which cost less.
        let trials = if state % 16 == 0 { 20 } else { 1 };
        let (a, b) = (report(&straight, few(trials)), report(&shuffled, few(trials)));
        prop_assert_eq!(a.systems, b.systems);
        prop_assert_eq!(a.suppliers, b.suppliers);
        prop_assert_eq!(a.groups, b.groups);
    }

    #[test]
    fn no_valid_document_however_extreme_gives_a_number_that_is_none(document in extreme()) {
        let checked = check(&document.to_string());
        prop_assert!(checked.problems.is_empty(), "{}", checked.problems);
        let report = report(&checked.portfolio.unwrap(), few(7));
        // A float that is infinite or no number is written as null, which does not read back.
        let text = report.to_json();
        let again: Result<Report, _> = serde_json::from_str(&text);
        prop_assert!(again.is_ok(), "{:?} in {}", again.err(), document);
        for system in &report.systems {
            let score = &system.score;
            prop_assert!(0.0 <= score.low && score.low <= score.value + 1e-9 && score.value <= score.high + 1e-9 && score.high <= 100.0 + 1e-9);
        }
    }
}

/// One of `values`, or the member left out.
fn member(name: &'static str, values: Vec<Json>) -> impl Strategy<Value = Option<(&'static str, Json)>> {
    proptest::option::of(proptest::sample::select(values)).prop_map(move |value| value.map(|value| (name, value)))
}

fn object(members: Vec<Option<(&'static str, Json)>>) -> Json {
    Json::Object(members.into_iter().flatten().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// Valid documents from the ends of every range.
fn extreme() -> impl Strategy<Value = Json> {
    let users = vec![json!(0), json!(1e10), json!({"low": 0, "mode": 0, "high": 0}), json!({"p10": 1e-9, "p90": 1e10})];
    let amounts = vec![
        json!("0"),
        json!("0.01"),
        json!("9999999999999999999999999"),
        json!({"p10": "0.01", "p90": "99999999999999"}),
    ];
    let exact = vec![json!("0"), json!("0.0000000001"), json!("9999999999999999999999999")];
    let months = vec![json!(0), json!(1200), json!({"low": 0, "mode": 1200, "high": 1200})];
    let contract = vec![
        json!("none"),
        json!({}),
        json!({"end": "1900-01-01", "renewal_months": 0.2, "notice_months": 1200}),
        json!({"start": "1900-01-01", "end": "2199-12-31", "max_end": "2199-12-31", "termination_fee": "0", "price_protection": {"cap": -0.5}}),
        json!({"end": "2026-11-21", "renewal_months": 1200, "price_protection": "fixed"}),
    ];
    let prices = vec![
        json!([]),
        json!([{"date": "2026-11-21", "unit_price": "0", "units": 0}]),
        json!([{"date": "1900-01-01", "unit_price": "0.000001"}, {"date": "1900-01-02", "unit_price": "99999999999999", "units": 1e12}]),
        json!([{"date": "2020-01-01", "unit_price": "5", "step": true}, {"date": "2021-01-01", "unit_price": "5", "step": true, "units": 3}]),
    ];
    let alternative = (
        member("maturity", vec![json!(0), json!(1)]),
        member("months", months.clone()),
        member("growth", vec![json!(-0.5), json!(1), json!({"low": -0.5, "mode": 0, "high": 1})]),
        member("overrun", vec![json!("none"), json!("bottom_up"), json!("reference_class")]),
        member("abandonment", vec![json!(0), json!(1)]),
        member("running", vec![json!({}), json!({"hosting": "0"}), json!({"own_staff": "9999999999999999999999999"})]),
        member("project_kind", vec![json!("hosting"), json!("core-system"), json!("optimism-bias")]),
        member(
            "one_off",
            vec![
                json!({"training": "0", "termination": "5", "parallel_running": "1"}),
                json!({"procurement": {"p10": "1", "p90": "99999999999999"}}),
            ],
        ),
    )
        .prop_map(|(a, b, c, d, e, f, g, h)| {
            object(vec![Some(("id", json!("x"))), Some(("name", json!("X"))), a, b, c, d, e, f, g, h])
        });
    let alternatives = proptest::option::of(proptest::collection::vec(alternative, 0..2));
    let plan =
        (alternatives, member("parallel_months", months), member("archiving_duty", vec![json!(true), json!(false)]))
            .prop_map(|(alternatives, b, c)| {
                object(vec![alternatives.map(|list| ("alternatives", Json::Array(list))), b, c])
            });
    let system = (
        member("users", users),
        member("criticality", vec![json!("negligible"), json!("vital"), json!("unknown")]),
        member("contract", contract),
        member("prices", prices),
        member("annual_cost", exact),
        member("own_effort", amounts),
        member("service", vec![json!("data_processing"), json!("on_premises")]),
        plan,
        member("peer_percentile", vec![json!(0), json!(1)]),
    )
        .prop_map(|(a, b, c, d, e, f, g, plan, i)| {
            let fixed = [Some(("id", json!("a"))), Some(("name", json!("A"))), Some(("supplier", json!("s")))];
            object(fixed.into_iter().chain([a, b, c, d, e, f, g, Some(("plan_b", plan)), i]).collect())
        });
    let assumptions = (
        member("price_index", vec![json!(-0.5), json!(0), json!(1)]),
        member("horizon_years", vec![json!(1), json!(40)]),
        member("component_correlation", vec![json!(0), json!(1)]),
        member("benefit_shortfall", vec![json!(0), json!(1)]),
    )
        .prop_map(|(a, b, c, d)| object(vec![a, b, c, d]));
    (
        system,
        assumptions,
        member("hourly_cost", vec![json!("0"), json!("1000000000")]),
        proptest::sample::select(vec![0.0, -0.5, 1.0]),
    )
        .prop_map(|(system, assumptions, hourly, rate)| {
            let organisation = object(vec![
                Some(("id", json!("o"))),
                Some(("name", json!("O"))),
                Some(("country", json!("DK"))),
                Some(("users", json!(0))),
                Some(("discount_rate", json!(rate))),
                hourly,
            ]);
            json!({
                "format": "udvej/1", "valuation_date": "2026-11-21", "currency": "DKK", "organisation": organisation,
                "suppliers": [{"id": "s", "name": "S"}], "systems": [system], "assumptions": assumptions
            })
        })
}
