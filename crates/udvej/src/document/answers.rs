// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use super::reader::{Reader, suggestion};
use super::schema::Schemas;
use super::tree::{Node, Value};
use super::wire::{Field, UNKNOWN, Wire};
use crate::error::Code;
use crate::knowledge::{Knowledge, QuestionId};
use crate::order::keyed;
use crate::quantity::{Answer, Evidence, Given, Note};

const NOT_APPLICABLE: &str = "not_applicable";

/// One answer to `question`, in any of its four states.
fn answer(question: QuestionId, node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Answer<String>> {
    let Value::Record(_) = node.value else {
        return level(question, node, Evidence::default(), None, reader);
    };
    let expected =
        ("a level or {\"value\", \"evidence\", \"note\"}", "et niveau eller {\"value\", \"evidence\", \"note\"}");
    let record = reader.record(node, &["value", "evidence", "note"], expected)?;
    let evidence = record.get("evidence").map(|node| reader.below("evidence", |reader| Evidence::read(node, reader)));
    let note = record.get("note").map(|node| reader.below("note", |reader| Note::read(node, reader)));
    let Some(value) = record.get("value") else {
        let values = [("field", "value"), ("expected", "a level"), ("expected_da", "et niveau")];
        return reader.refuse(node, Code::MissingField, &values);
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
    node: &Node<'_>,
    evidence: Evidence,
    note: Option<&Note>,
    reader: &mut Reader<'_>,
) -> Option<Answer<String>> {
    let Value::Text(word) = &node.value else {
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
fn answer_json(answer: &Answer<String>) -> Option<Json> {
    match answer {
        Answer::Unanswered => None,
        Answer::DontKnow => Some(json!(UNKNOWN)),
        Answer::NotApplicable(reason) => Some(json!({ "value": NOT_APPLICABLE, "note": reason })),
        Answer::Value(given) => Some(match (&given.note, given.evidence) {
            (None, Evidence::Unverified) => json!(given.value),
            (None, evidence) => json!({ "value": given.value, "evidence": evidence.write() }),
            (Some(note), evidence) => json!({ "value": given.value, "evidence": evidence.write(), "note": note }),
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
#[derive(Debug, Clone)]
pub(crate) struct Criticality(Answer<String>);

/// The answers to the other questions.
#[derive(Debug, Clone)]
pub(crate) struct Answers(BTreeMap<QuestionId, Answer<String>>);

impl From<Criticality> for Answer<String> {
    fn from(criticality: Criticality) -> Self {
        criticality.0
    }
}

impl From<Answer<String>> for Criticality {
    fn from(answer: Answer<String>) -> Self {
        Self(answer)
    }
}

impl From<Answers> for BTreeMap<QuestionId, Answer<String>> {
    fn from(answers: Answers) -> Self {
        answers.0
    }
}

impl From<BTreeMap<QuestionId, Answer<String>>> for Answers {
    fn from(answers: BTreeMap<QuestionId, Answer<String>>) -> Self {
        Self(answers)
    }
}

impl Field for Criticality {
    const REQUIRED: bool = false;

    fn read_member(node: Option<&Node<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        node.map_or(Some(Answer::Unanswered), |node| answer(QuestionId::Criticality, node, reader)).map(Self)
    }

    fn write_member(&self) -> Option<Json> {
        answer_json(&self.0)
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

    fn read_member(node: Option<&Node<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(node) = node else {
            return Some(Self(BTreeMap::new()));
        };
        let asked: Vec<QuestionId> = QuestionId::ALL.into_iter().filter(|id| *id != QuestionId::Criticality).collect();
        let names: Vec<&str> = asked.iter().map(|id| id.id()).collect();
        let members = reader.members(node, Self::expected_member(), &names, |key| {
            let (near, near_da) = suggestion(key, &names);
            let values = vec![
                ("found", key.to_owned()),
                ("allowed", names.join(", ")),
                ("suggestion", near),
                ("suggestion_da", near_da),
            ];
            (Code::UnknownQuestion, values)
        })?;
        let mut read = BTreeMap::new();
        for id in asked {
            let Some(node) = members.get(id.id()) else {
                continue;
            };
            if let Some(answer) = reader.below(id.id(), |reader| answer(id, node, reader)) {
                read.insert(id, answer);
            }
        }
        Some(Self(read))
    }

    fn write_member(&self) -> Option<Json> {
        let members: Map<String, Json> =
            keyed(self.0.iter().filter_map(|(id, answer)| Some((id.id().to_owned(), answer_json(answer)?))));
        (!members.is_empty()).then_some(Json::Object(members))
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
