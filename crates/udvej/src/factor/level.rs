// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::found::{Found, reckoned, text};
use super::{Applies, InputState, Inputs, Place};
use crate::error::Localised;
use crate::knowledge::{Knowledge, Question, QuestionId};
use crate::portfolio::System;
use crate::quantity::{Answer, Belief, Evidence, Given};

/// Reads the ordinal question `id` of a system.
pub(crate) fn read(knowledge: &Knowledge, system: &System, id: QuestionId, inputs: &mut Inputs) -> Found {
    let place = Place::Question(id);
    if let Some(level) = inputs.supposed_level(id) {
        return Found::new(inputs.known(place, Belief::known(level)), inputs.tell(|| text("", "")));
    }
    let question = knowledge.questions.get(id);
    let state = match answer(system, id) {
        Some(Answer::Value(given)) => match question.level(&given.value) {
            Some(level) => {
                let value = inputs.known(place, Belief::known(level.value.value()));
                return Found::new(value, inputs.tell(|| with_evidence(&level.sentence, given)));
            }
            None => InputState::Unanswered,
        },
        Some(Answer::NotApplicable(reason)) => {
            inputs.known(place, Belief::default());
            let sentence = inputs.tell(|| {
                text("Ikke relevant: {reason}", "Not applicable: {reason}").fill(&[("reason", reason.as_str())])
            });
            return Found { value: Belief::default(), applies: Applies::No(inputs.quote(reason)), sentence };
        }
        Some(Answer::DontKnow) => InputState::DontKnow,
        Some(Answer::Unanswered) | None => InputState::Unanswered,
    };
    let value = inputs.unknown(place, state, range(question));
    let open = question.not_applicable && !inputs.is_reckoned(place);
    let applies = if open { Applies::Perhaps } else { Applies::Yes };
    let sentence = inputs.tell(|| {
        let told = match state {
            InputState::DontKnow => text("Det ved ingen", "Nobody knows"),
            _ => text("Ikke besvaret", "Not answered"),
        };
        let sentence = text("{question} {told}; {reckoned}.", "{question} {told}; {reckoned}.");
        sentence.fill_with(&[("question", &question.text), ("told", &told), ("reckoned", &reckoned(question.prior))])
    });
    Found { value, applies, sentence }
}

/// What is believed of an answer, without taking it as an input; "not applicable" is believed as unknown.
pub(crate) fn believed(knowledge: &Knowledge, system: &System, id: QuestionId) -> Belief {
    let question = knowledge.questions.get(id);
    let level = answer(system, id).and_then(Answer::value).and_then(|level| question.level(level));
    level.map_or_else(|| range(question), |level| Belief::known(level.value.value()))
}

/// From the best level to the worst, reckoned with at the prior.
pub(crate) fn range(question: &Question) -> Belief {
    let values = || question.levels.iter().map(|level| level.value.value());
    Belief { low: values().fold(1.0, f64::min), mean: question.prior.value(), high: values().fold(0.0, f64::max) }
}

/// The question whose answer stands at `input` below the system.
pub(crate) fn question_of(input: &str) -> Option<QuestionId> {
    let criticality = QuestionId::Criticality;
    if input == criticality.id() {
        return Some(criticality);
    }
    let answer = input.strip_prefix("answers/")?;
    QuestionId::ALL.into_iter().find(|id| *id != criticality && id.id() == answer)
}

pub(crate) fn answer(system: &System, id: QuestionId) -> Option<&Answer<String>> {
    if id == QuestionId::Criticality { Some(&system.criticality) } else { system.answers.get(&id) }
}

fn with_evidence(sentence: &Localised, given: &Given<String>) -> Localised {
    let backed = match given.evidence {
        Evidence::Unverified => return sentence.clone(),
        Evidence::VendorClaim => text(" (leverandørens oplysning).", " (the supplier says so)."),
        Evidence::Documented => text(" (dokumenteret).", " (documented)."),
        Evidence::Demonstrated => text(" (afprøvet).", " (demonstrated)."),
    };
    let stem = |text: &str| text.trim_end_matches('.').to_owned();
    Localised { da: stem(&sentence.da) + &backed.da, en: stem(&sentence.en) + &backed.en }
}
