// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::report::Assessment;

#[test]
fn scores_are_those_of_the_whole_assessment_to_the_bit() {
    let portfolio = crate::example();
    let (method, knowledge) = (Method::v1(), Knowledge::bundled());
    let whole = Assessment::of(&portfolio, method, knowledge).lock_ins;
    let scores = scores(&portfolio, method, knowledge, 1);
    assert_eq!(scores.len(), whole.len());
    for (score, lock_in) in scores.iter().zip(whole) {
        assert_eq!((score.value, score.low, score.high), (lock_in.value, lock_in.low, lock_in.high));
        assert_eq!((score.coverage, score.dimensions), (lock_in.coverage, lock_in.dimensions));
    }
}

#[test]
fn threads_change_no_score() {
    // Systems enough for several threads, needed across their shares.
    let mut document: serde_json::Value = serde_json::from_str(crate::EXAMPLE).unwrap();
    let systems = document["systems"].as_array().unwrap().clone();
    let copies = (0..10).flat_map(|copy| {
        systems.iter().map(move |system| {
            let mut system = system.clone();
            system["id"] = format!("{}-{copy}", system["id"].as_str().unwrap()).into();
            for edge in system.get_mut("depends_on").and_then(|edges| edges.as_array_mut()).into_iter().flatten() {
                edge["system"] = format!("{}-{}", edge["system"].as_str().unwrap(), (copy + 1) % 10).into();
            }
            system
        })
    });
    document["systems"] = copies.collect();
    let portfolio = crate::check(&document.to_string()).portfolio.expect("the copies make a portfolio");
    let of = |threads| scores(&portfolio, Method::v1(), Knowledge::bundled(), threads);
    let one = of(1);
    assert_eq!(one.len(), 300);
    for threads in [0, 2, 3, 8, u16::MAX] {
        assert_eq!(of(threads), one, "{threads}");
    }
}
