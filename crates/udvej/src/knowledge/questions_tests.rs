// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use super::*;
use crate::knowledge::Knowledge;

fn questions() -> &'static Questions {
    &Knowledge::bundled().questions
}

fn values(id: QuestionId) -> Vec<(String, f64)> {
    questions().get(id).levels.iter().map(|level| (level.id.clone(), level.value.value())).collect()
}

#[test]
fn every_question_stands_once_and_in_order() {
    let ids: Vec<QuestionId> = questions().questions.iter().map(|question| question.id).collect();
    assert_eq!(ids, QuestionId::ALL);
    for id in QuestionId::ALL {
        assert_eq!(questions().get(id).id, id);
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{}\"", id.id()));
    }
}

#[test]
fn levels_rise_from_best_to_worst() {
    for question in &questions().questions {
        let values: Vec<f64> = question.levels.iter().map(|level| level.value.value()).collect();
        assert!(values.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", question.id);
        assert_eq!(values.last(), Some(&1.0), "{:?}", question.id);
        let mitigation = matches!(question.id, QuestionId::Escrow | QuestionId::Fallback);
        assert_eq!(values[0] == 0.0, !mitigation, "{:?}", question.id);
    }
}

#[test]
fn levels_have_words_of_their_own_in_snake_case() {
    for question in &questions().questions {
        let ids: BTreeSet<&str> = question.levels.iter().map(|level| level.id.as_str()).collect();
        assert_eq!(ids.len(), question.levels.len());
        for id in ids {
            assert!(id.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{id}");
            assert!(id != "unknown" && id != "not_applicable", "{id} means something else in a document");
            assert_eq!(question.level(id).unwrap().id, id);
        }
    }
    assert!(questions().get(QuestionId::Escrow).level("no_such_level").is_none());
}

#[test]
fn criticality_is_pinned() {
    let pinned = [("negligible", 0.0), ("low", 0.25), ("medium", 0.5), ("high", 0.75), ("vital", 1.0)];
    assert_eq!(values(QuestionId::Criticality), pinned.map(|(id, value)| (id.to_owned(), value)));
}

#[test]
fn what_mitigations_leave_is_pinned() {
    let escrow = [("verified", 0.6), ("deposited", 0.85), ("none", 1.0)];
    assert_eq!(values(QuestionId::Escrow), escrow.map(|(id, value)| (id.to_owned(), value)));
    let fallback = [("tested", 0.2), ("documented", 0.7), ("none", 1.0)];
    assert_eq!(values(QuestionId::Fallback), fallback.map(|(id, value)| (id.to_owned(), value)));
}

#[test]
fn every_other_scale_has_equal_steps() {
    for question in &questions().questions {
        let steps = question.levels.len() - 1;
        if steps > 2 {
            for (i, level) in question.levels.iter().enumerate() {
                let even = i as f64 / steps as f64;
                assert!((level.value.value() - even).abs() < 0.005, "{:?} {}", question.id, level.id);
            }
        }
    }
}

#[test]
fn not_applicable_is_allowed_where_the_thing_can_be_missing() {
    let allowed: Vec<QuestionId> =
        questions().questions.iter().filter(|question| question.not_applicable).map(|question| question.id).collect();
    let expected = [
        QuestionId::DataPortability,
        QuestionId::InterfaceOpenness,
        QuestionId::ExitClause,
        QuestionId::ExitAssistance,
    ];
    assert_eq!(allowed, expected);
}
