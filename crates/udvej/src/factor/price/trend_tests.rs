// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::Value as Json;

use super::*;
use crate::factor::Increment;
use crate::quantity::Date;

fn number(value: &Json, key: &str) -> f64 {
    value[key].as_f64().unwrap()
}

fn trend(value: &Json) -> Trend {
    Trend { k: number(value, "k"), m: number(value, "m"), a: number(value, "a"), b: number(value, "b") }
}

fn history(increments: &Json) -> History {
    let increment = |value: &Json| Increment {
        date: Date::constant(2026, 1, 1),
        years: number(value, "years"),
        log_rise: number(value, "log_rise"),
        step: value["step"].as_bool().unwrap(),
        stated: true,
    };
    History { increments: increments.as_array().unwrap().iter().map(increment).collect() }
}

fn close(found: f64, expected: f64, what: &str) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{what}: {found} instead of {expected}");
}

#[test]
fn posterior_and_predictive_agree_with_scipy() {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/price/trend.json"));
    let vectors: Json = serde_json::from_str(text).unwrap();
    let cases = vectors["cases"].as_array().unwrap();
    assert!(cases.len() >= 20);
    for case in cases {
        let (input, expected) = (&case["input"], &case["expected"]);
        let posterior = trend(&input["prior"]).updated(&history(&input["increments"]));
        let right = trend(&expected["posterior"]);
        for (found, right) in
            [(posterior.k, right.k), (posterior.m, right.m), (posterior.a, right.a), (posterior.b, right.b)]
        {
            close(found, right, "posterior");
        }
        for quantile in expected["quantiles"].as_array().unwrap() {
            let found = posterior.rise_quantile(number(quantile, "years"), number(quantile, "p"));
            close(found, number(quantile, "value"), "quantile");
        }
        for above in expected["above"].as_array().unwrap() {
            close(posterior.likelihood_above(number(above, "rate")), number(above, "value"), "likelihood");
        }
    }
}
