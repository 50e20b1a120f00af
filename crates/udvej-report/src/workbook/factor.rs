// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::report::SystemReport;
use udvej::score::AppliesWord;

use super::sheet::{Sheet, Value};
use super::texts;
use crate::page::by_score;
use crate::texts as words;
use crate::voice::{Text, Voice};

/// Factors, questions to ask, steps that loosen.
pub(super) fn sheets(report: &Report, voice: Voice) -> Vec<Sheet> {
    vec![factors(report, voice), questions(report, voice), steps(report, voice)]
}

/// The two columns that every list over systems begins with.
pub(super) const SYSTEM: [(Text, f64); 2] = [(words::ID, 18.0), (words::SYSTEM, 34.0)];

pub(super) fn system_cells(system: &SystemReport) -> Vec<Value> {
    vec![system.id.as_str().into(), system.name.as_str().into()]
}

fn factors(report: &Report, voice: Voice) -> Sheet {
    let own = [
        (words::DIMENSION, 16.0),
        (words::FACTOR, 28.0),
        (words::POINTS, 8.0),
        (words::FOUND_VALUE, 10.0),
        (words::AT_BEST, 8.0),
        (words::AT_WORST, 8.0),
        (words::WEIGHT, 8.0),
        (words::KNOWN, 8.0),
        (texts::APPLIES, 10.0),
        (words::FOUND, 80.0),
    ];
    let rows = by_score(report).into_iter().flat_map(|system| {
        system.score.contributions.iter().map(move |found| {
            let applies = match found.applies {
                AppliesWord::Yes => words::YES,
                AppliesWord::No => words::NO,
                AppliesWord::Perhaps => texts::PERHAPS,
            };
            let sentence = match (&found.reason, found.applies) {
                (Some(reason), AppliesWord::No) => voice.fill(words::NOT_APPLICABLE, &[("reason", reason)]),
                _ => voice.of(&found.sentence),
            };
            let row = vec![
                voice.say(words::dimension(found.dimension)).into(),
                voice.say(words::factor(found.factor)).into(),
                Value::Number(found.points),
                Value::Points(found.value * 100.0),
                Value::Points(found.low * 100.0),
                Value::Points(found.high * 100.0),
                Value::Share(found.weight),
                Value::percent(found.coverage),
                voice.say(applies).into(),
                sentence.into(),
            ];
            [system_cells(system), row].concat()
        })
    });
    Sheet::new(texts::FACTORS, voice, &[&SYSTEM[..], &own].concat()).rows(rows)
}

fn questions(report: &Report, voice: Voice) -> Sheet {
    let own = [(words::QUESTION, 70.0), (words::STATE, 14.0), (words::NARROWS, 12.0), (words::FIELD, 40.0)];
    let rows = by_score(report).into_iter().flat_map(|system| {
        system.score.questions.iter().map(move |question| {
            let row = vec![
                voice.of(&question.label).into(),
                voice.say(words::state(question.state)).into(),
                Value::Number(question.shrink),
                question.input.as_str().into(),
            ];
            [system_cells(system), row].concat()
        })
    });
    Sheet::new(texts::QUESTIONS, voice, &[&SYSTEM[..], &own].concat()).rows(rows)
}

fn steps(report: &Report, voice: Voice) -> Sheet {
    let own = [(words::FACTOR, 28.0), (words::CHANGE, 80.0), (words::FALL, 10.0), (words::NEW_SCORE, 10.0)];
    let rows = by_score(report).into_iter().flat_map(|system| {
        system.score.counterfactuals.iter().map(move |step| {
            let row = vec![
                voice.say(words::factor(step.factor)).into(),
                voice.of(&step.sentence).into(),
                Value::Number(step.points),
                Value::Points(step.score),
            ];
            [system_cells(system), row].concat()
        })
    });
    Sheet::new(texts::STEPS, voice, &[&SYSTEM[..], &own].concat()).rows(rows)
}
