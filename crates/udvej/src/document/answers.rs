// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::canonical::Canonical;
use super::reader::{Reader, suggestion};
use super::schema::Schemas;
use super::tree::{Node, Value};
use super::wire::{Field, UNKNOWN, Wire as _};
use crate::error::Code;
use crate::knowledge::{Knowledge, QuestionId};
use crate::quantity::{Answer, Evidence, Given, Note};

const NOT_APPLICABLE: &str = "not_applicable";

/// One answer to `question`, in any of its four states.
fn answer(question: QuestionId, node: Node<'_>, reader: &mut Reader<'_>) -> Option<Answer<String>> {
    let Value::Record(_) = node.value() else {
        return level(question, node, Evidence::default(), None, reader);
    };
    let expected =
        ("a level or {\"value\", \"evidence\", \"note\"}", "et niveau eller {\"value\", \"evidence\", \"note\"}");
    let mut found = [None; 3];
    reader.record(node, &["value", "evidence", "note"], &mut found, expected)?;
    let [value, evidence, note] = found;
    let evidence = evidence.map(|node| reader.below("evidence", |reader| Evidence::read(node, reader)));
    let note = note.map(|node| reader.below("note", |reader| Note::read(node, reader)));
    let Some(value) = value else {
        return reader.missing(node, "value", Criticality::expected_member());
    };
    // A note that could not be read is still a note: its absence is not reported as well.
    let given = note.as_ref().and_then(Option::as_ref);
    let unread = matches!(note, Some(None)).then(|| Note::new("?").ok()).flatten();
    let backed = evidence.unwrap_or(Some(Evidence::default())).unwrap_or_default();
    let answer = reader.below("value", |reader| level(question, value, backed, given.or(unread.as_ref()), reader));
    let whole = evidence != Some(None) && unread.is_none();
    answer.filter(|_| whole)
}

/// The level, or the state, that one word names.
fn level(
    question: QuestionId,
    node: Node<'_>,
    evidence: Evidence,
    note: Option<&Note>,
    reader: &mut Reader<'_>,
) -> Option<Answer<String>> {
    let Value::Text(word) = node.value() else {
        return reader.wrong_type(node, ("the name of a level", "navnet på et niveau"));
    };
    let asked = reader.questions.get(question);
    match word.as_ref() {
        UNKNOWN => Some(Answer::DontKnow),
        NOT_APPLICABLE if !asked.not_applicable => {
            reader.refuse(node, Code::NotApplicableNotAllowed, &[("question", question.id())])
        }
        NOT_APPLICABLE => match note {
            Some(reason) => Some(Answer::NotApplicable(reason.as_str().to_owned())),
            None => reader.refuse(node, Code::ReasonMissing, &[]),
        },
        word if asked.level(word).is_some() => {
            let note = note.map(|note| note.as_str().to_owned());
            Some(Answer::Value(Given { value: word.to_owned(), evidence, note }))
        }
        word => {
            let allowed: Vec<&str> = asked.levels.iter().map(|level| level.id.as_str()).collect();
            reader.unknown_word(node, Code::UnknownLevel, word, &allowed, question.id())
        }
    }
}

/// The canonical form of an answer; an unanswered question is left out.
fn write_answer(answer: &Answer<String>, name: &str, out: &mut Canonical) {
    match answer {
        Answer::Unanswered => {}
        Answer::DontKnow => out.member(name).text(UNKNOWN),
        Answer::NotApplicable(reason) => out.member(name).record(|out| {
            out.member("value").text(NOT_APPLICABLE);
            out.member("note").text(reason);
        }),
        Answer::Value(Given { value, evidence: Evidence::Unverified, note: None }) => out.member(name).text(value),
        Answer::Value(given) => out.member(name).record(|out| {
            out.member("value").text(&given.value);
            given.evidence.write(out.member("evidence"));
            if let Some(note) = &given.note {
                out.member("note").text(note);
            }
        }),
    }
}

/// Schema of the answer to `question` with the bundled levels.
fn answer_schema(question: &crate::knowledge::Question) -> Json {
    let mut levels: Vec<&str> = question.levels.iter().map(|level| level.id.as_str()).collect();
    levels.push(UNKNOWN);
    if question.not_applicable {
        levels.push(NOT_APPLICABLE);
    }
    let value = json!({ "enum": levels });
    let record = json!({
        "type": "object", "required": ["value"], "additionalProperties": false,
        "properties": {
            "value": value,
            "evidence": { "enum": ["unverified", "vendor_claim", "documented", "demonstrated"] },
            "note": { "type": "string", "pattern": "\\S" },
        },
    });
    json!({ "description": question.text.en, "anyOf": [value, record] })
}

/// The answer to the question on criticality, which stands at the system itself.
pub(crate) struct Criticality;

/// The answers to the other questions.
pub(crate) struct Answers;

impl Field for Criticality {
    const REQUIRED: bool = false;
    type Held = Answer<String>;

    fn read_member(node: Option<Node<'_>>, reader: &mut Reader<'_>) -> Option<Answer<String>> {
        node.map_or(Some(Answer::Unanswered), |node| answer(QuestionId::Criticality, node, reader))
    }

    fn write_member(held: &Answer<String>, name: &'static str, out: &mut Canonical) {
        write_answer(held, name, out);
    }

    fn member_schema(_: &mut Schemas) -> Json {
        answer_schema(Knowledge::bundled().questions.get(QuestionId::Criticality))
    }

    fn expected_member() -> (&'static str, &'static str) {
        ("a level", "et niveau")
    }
}

impl Field for Answers {
    const REQUIRED: bool = false;
    type Held = BTreeMap<QuestionId, Answer<String>>;

    fn read_member(node: Option<Node<'_>>, reader: &mut Reader<'_>) -> Option<Self::Held> {
        let mut read = BTreeMap::new();
        let Some(node) = node else {
            return Some(read);
        };
        let [_, asked @ ..] = QuestionId::ALL;
        let names = asked.map(QuestionId::id);
        let mut found = [None; QuestionId::ALL.len() - 1];
        let unknown = |key: &str| {
            let (near, near_da) = suggestion(key, &names);
            let values = vec![
                ("found", key.to_owned()),
                ("allowed", names.join(", ")),
                ("suggestion", near),
                ("suggestion_da", near_da),
            ];
            (Code::UnknownQuestion, values)
        };
        reader.members(node, &names, &mut found, Self::expected_member(), Some(&unknown))?;
        for (id, node) in asked.into_iter().zip(found) {
            let answer = node.and_then(|node| reader.below(id.id(), |reader| answer(id, node, reader)));
            read.extend(answer.map(|answer| (id, answer)));
        }
        Some(read)
    }

    fn write_member(held: &Self::Held, name: &'static str, out: &mut Canonical) {
        if held.values().any(|answer| *answer != Answer::Unanswered) {
            out.member(name).record(|out| held.iter().for_each(|(id, answer)| write_answer(answer, id.id(), out)));
        }
    }

    fn member_schema(schemas: &mut Schemas) -> Json {
        schemas.record("answers", "Answers to the ordinal questions.", |_, record| {
            for question in &Knowledge::bundled().questions.questions {
                if question.id != QuestionId::Criticality {
                    record.field(question.id.id(), false, &question.text.en, answer_schema(question));
                }
            }
        })
    }

    fn expected_member() -> (&'static str, &'static str) {
        ("an object of answers", "et objekt med svar")
    }
}
