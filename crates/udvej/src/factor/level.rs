// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::found::{Found, reckoned, text};
use super::{Applies, InputState, Inputs};
use crate::error::Localised;
use crate::knowledge::{Knowledge, Question, QuestionId};
use crate::portfolio::System;
use crate::quantity::{Answer, Belief, Evidence, Given};

/// Reads the ordinal question `id` of a system.
pub(crate) fn read(knowledge: &Knowledge, system: &System, id: QuestionId, inputs: &mut Inputs<'_>) -> Found {
    let question = knowledge.questions.get(id);
    let place = place(id);
    let (state, told) = match answer(system, id) {
        Some(Answer::Value(given)) => match question.level(&given.value) {
            Some(level) => {
                let value = inputs.known(&place, Belief::known(level.value.value()));
                return Found::new(value, with_evidence(&level.sentence, given));
            }
            None => (InputState::Unanswered, text("Ikke besvaret", "Not answered")),
        },
        Some(Answer::NotApplicable(reason)) => {
            inputs.known(&place, Belief::default());
            let sentence = text("Ikke relevant: {reason}", "Not applicable: {reason}").fill(&[("reason", reason)]);
            return Found { value: Belief::default(), applies: Applies::No(reason.clone()), sentence };
        }
        Some(Answer::DontKnow) => (InputState::DontKnow, text("Det ved ingen", "Nobody knows")),
        Some(Answer::Unanswered) | None => (InputState::Unanswered, text("Ikke besvaret", "Not answered")),
    };
    let value = inputs.unknown(&place, state, range(question));
    let applies = if question.not_applicable && !inputs.is_pinned(&place) { Applies::Perhaps } else { Applies::Yes };
    let sentence = text("{question} {told}; {reckoned}.", "{question} {told}; {reckoned}.");
    let filled = [("question", &question.text), ("told", &told), ("reckoned", &reckoned(question.prior))];
    Found { value, applies, sentence: sentence.fill_with(&filled) }
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

/// Where the answer to a question stands below the system.
pub(crate) fn place(id: QuestionId) -> String {
    if id == QuestionId::Criticality { id.id().to_owned() } else { format!("answers/{}", id.id()) }
}

/// The question whose answer stands at `place`.
pub(crate) fn question_of(input: &str) -> Option<QuestionId> {
    QuestionId::ALL.into_iter().find(|id| place(*id) == input)
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
