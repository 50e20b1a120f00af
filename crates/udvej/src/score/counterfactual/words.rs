// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::change::{Change, Term};
use crate::error::Localised;
use crate::factor::{Place, Subject};

/// What a change is called.
pub(super) struct Words<'p> {
    pub(super) input: String,
    pub(super) from: String,
    pub(super) to: String,
    /// With {points} and {score} to be filled, and {name}.
    pub(super) sentence: Localised,
    /// What the document calls it.
    pub(super) name: &'p str,
}

impl Change<'_> {
    /// `subject` is as it is before the change.
    pub(super) fn words<'p>(&self, subject: Subject<'p>) -> Words<'p> {
        let text = |da: &str, en: &str| Localised { da: da.to_owned(), en: en.to_owned() };
        match self {
            Self::Level { question, now, next } => {
                let stem = |text: &str| text.trim_end_matches('.').to_owned();
                let level = Localised { da: stem(&next.sentence.da), en: stem(&next.sentence.en) };
                let sentence = text(
                    "Hvis dette gjaldt: »{level}«, ville scoren falde {points} point til {score}.",
                    "If this held: \"{level}\", the score would fall by {points} points to {score}.",
                );
                Words {
                    input: Place::Question(question.id).id(&subject),
                    from: now.id.clone(),
                    to: next.id.clone(),
                    sentence: sentence.fill_with(&[("level", &level)]),
                    name: "",
                }
            }
            Self::Term { term, from, .. } => {
                let (place, sentence) = told(*term);
                Words {
                    input: place.id(&subject),
                    from: from.to_string(),
                    to: "0".to_owned(),
                    sentence: text(sentence.0, sentence.1),
                    name: "",
                }
            }
            Self::Mature { at, from } => Words {
                input: Place::Maturity(*at).id(&subject),
                from: from.map_or_else(|| "unknown".to_owned(), |maturity| maturity.value().to_string()),
                to: "1".to_owned(),
                sentence: text(
                    "Var alternativet {name} i brug hos andre til samme opgave, ville scoren falde {points} point til {score}.",
                    "Were the alternative {name} in use by peers for the same task, the score would fall by {points} points to {score}.",
                ),
                name: subject.exit.options.get(*at).map_or("", |option| option.name),
            },
            Self::Found => Words {
                input: Place::Alternatives.id(&subject),
                from: "none".to_owned(),
                to: "1".to_owned(),
                sentence: text(
                    "Med et alternativ, som andre bruger til samme opgave, ville scoren falde {points} point til {score}.",
                    "With an alternative that peers use for the same task, the score would fall by {points} points to {score}.",
                ),
                name: "",
            },
        }
    }
}

fn told(term: Term) -> (Place, (&'static str, &'static str)) {
    match term {
        Term::Notice => (
            Place::Notice,
            (
                "Uden opsigelsesvarsel ville scoren falde {points} point til {score}.",
                "Without notice the score would fall by {points} points to {score}.",
            ),
        ),
        Term::Renewal => (
            Place::Renewal,
            (
                "Hvis kontrakten ikke fornyede sig selv, ville scoren falde {points} point til {score}.",
                "If the contract did not renew itself, the score would fall by {points} points to {score}.",
            ),
        ),
        Term::Fee => (
            Place::Fee,
            (
                "Uden gebyr for at gå før tid ville scoren falde {points} point til {score}.",
                "Without a fee for leaving early the score would fall by {points} points to {score}.",
            ),
        ),
    }
}
