// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Reads the files of `tests/vectors` for tests.

use serde_json::Value;

/// The cases of one file.
pub fn cases(text: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(text).unwrap();
    file["cases"].as_array().unwrap().clone()
}

/// A number of an input, written as text because JSON readers may lose its last bit.
pub fn number(value: &Value) -> f64 {
    match value {
        Value::String(text) => text.parse().unwrap(),
        other => other.as_f64().unwrap(),
    }
}

/// The largest relative error of `f` over the cases; absolute where the expected value is below `floor`.
pub fn worst(text: &str, floor: f64, f: impl Fn(&dyn Fn(&str) -> f64) -> f64) -> f64 {
    let mut worst = 0.0_f64;
    let cases = cases(text);
    assert!(cases.len() >= 30);
    for case in cases {
        let expected = number(&case["expected"]);
        let actual = f(&|key| number(&case["input"][key]));
        let error = (actual - expected).abs() / expected.abs().max(floor);
        assert!(error < 1e-10, "{case}: {actual:e}");
        worst = worst.max(error);
    }
    println!("worst relative error {worst:e}");
    worst
}
