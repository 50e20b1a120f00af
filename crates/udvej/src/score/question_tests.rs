// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::json;

use crate::factor::case::{Case, system};

#[test]
fn an_answer_at_what_is_reckoned_with_narrows_by_what_was_said() {
    let case = Case::system(&json!({}));
    let lock_in = case.lock_in("a");
    let asked = lock_in.questions.iter().find(|question| question.input == "answers/customisation").unwrap();
    assert_eq!(asked.label.en, "How much was adapted just for you?");
    // `extended` is the level at the prior of 0.5.
    let answered = Case::system(&json!({ "answers": { "customisation": "extended" } })).lock_in("a");
    let shrunk = (lock_in.high - lock_in.low) - (answered.high - answered.low);
    assert!((asked.shrink - shrunk).abs() < 1e-12);
}

#[test]
fn what_narrows_most_comes_first_and_each_stands_once() {
    let systems = [system("a", "s", &json!({})), system("b", "s", &json!({ "criticality": "low" }))];
    let lock_in = Case::of(&json!({ "systems": systems })).lock_in("a");
    let shrinks: Vec<f64> = lock_in.questions.iter().map(|question| question.shrink).collect();
    assert!(shrinks.is_sorted_by(|a, b| a >= b) && shrinks.iter().all(|shrink| *shrink >= 0.0));
    let mut inputs: Vec<&str> = lock_in.questions.iter().map(|question| question.input.as_str()).collect();
    inputs.sort_unstable();
    assert!(inputs.windows(2).all(|pair| pair[0] != pair[1]));
    assert!(inputs.contains(&"/systems/*/depends_on") && inputs.contains(&"/suppliers/s/parent"));
    assert!(!inputs.contains(&"/systems/*/criticality"), "the other system's is known");
}

#[test]
fn every_question_has_words_in_both_languages() {
    let listed = json!([{ "id": "x", "name": "X" }]);
    let case = Case::system(&json!({ "plan_b": { "alternatives": listed }, "annual_cost": 10, "contract": {} }));
    for question in case.lock_in("a").questions {
        assert_ne!(question.label.da, question.input);
        assert_ne!(question.label.da, question.label.en, "{}", question.input);
        assert!(!question.label.da.contains('{'), "{}", question.label.da);
    }
}
