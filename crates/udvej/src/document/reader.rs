// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::{BTreeMap, BTreeSet};

use super::tree::{Node, Value};
use super::wire::Field;
use crate::error::{Code, Pointer, Problem, Problems, nearest};
use crate::knowledge::Questions;

/// Reads a tree and collects what is wrong with it.
pub(crate) struct Reader<'k> {
    pub(crate) questions: &'k Questions,
    pub(crate) problems: Problems,
    /// Where each of `problems` is, in step with them.
    pub(crate) offsets: Vec<Offsets>,
    /// Ids that could be read inside records that could not: nothing that refers to them dangles.
    pub(crate) ghosts: BTreeSet<String>,
    /// List items that could not be read: those after them keep their places.
    pub(crate) holes: BTreeSet<Pointer>,
    pub(crate) pointer: Pointer,
}

/// Byte offsets of a problem.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Offsets {
    pub(crate) at: usize,
    /// The first of two that must not both stand.
    pub(crate) first: Option<usize>,
}

impl<'k> Reader<'k> {
    pub(crate) fn new(questions: &'k Questions) -> Self {
        Self {
            questions,
            problems: Problems::default(),
            offsets: Vec::new(),
            ghosts: BTreeSet::new(),
            holes: BTreeSet::new(),
            pointer: Pointer::default(),
        }
    }

    /// Reports a problem with `node`; always returns nothing, so that it can end a read.
    pub(crate) fn refuse<T>(&mut self, node: &Node<'_>, code: Code, values: &[(&str, &str)]) -> Option<T> {
        self.report(self.pointer.clone(), Offsets { at: node.offset, first: None }, code, values);
        None
    }

    /// Reports that another kind of value was expected.
    pub(crate) fn wrong_type<T>(&mut self, node: &Node<'_>, expected: (&str, &str)) -> Option<T> {
        let (found, found_da) = node.kind();
        let values = [("found", found), ("found_da", found_da), ("expected", expected.0), ("expected_da", expected.1)];
        self.refuse(node, Code::WrongType, &values)
    }

    /// Reports a word that is none of `allowed`.
    pub(crate) fn unknown_word<T>(
        &mut self,
        node: &Node<'_>,
        code: Code,
        word: &str,
        allowed: &[&str],
        question: &str,
    ) -> Option<T> {
        let list = allowed.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ");
        let (near, near_da) = suggestion(word, allowed);
        let values = [
            ("found", word),
            ("allowed", &list),
            ("question", question),
            ("suggestion", &near),
            ("suggestion_da", &near_da),
        ];
        self.refuse(node, code, &values)
    }

    /// Does `read` one token deeper.
    pub(crate) fn below<T>(&mut self, token: impl std::fmt::Display, read: impl FnOnce(&mut Self) -> T) -> T {
        let here = std::mem::take(&mut self.pointer);
        self.pointer = here.child(token);
        let result = read(self);
        self.pointer = here;
        result
    }

    /// The members of an object by name; unknown and double fields are reported.
    pub(crate) fn record<'n, 't>(
        &mut self,
        node: &'n Node<'t>,
        fields: &[&str],
        expected: (&str, &str),
    ) -> Option<BTreeMap<&'n str, &'n Node<'t>>> {
        self.members(node, expected, fields, |key| {
            let (near, near_da) = field_suggestion(key, fields);
            (Code::UnknownField, vec![("field", key.to_owned()), ("suggestion", near), ("suggestion_da", near_da)])
        })
    }

    /// [`Self::record`] with `unknown` telling what to report of a name that is none of `names`.
    pub(crate) fn members<'n, 't>(
        &mut self,
        node: &'n Node<'t>,
        expected: (&str, &str),
        names: &[&str],
        unknown: impl Fn(&str) -> (Code, Vec<(&'static str, String)>),
    ) -> Option<BTreeMap<&'n str, &'n Node<'t>>> {
        let Value::Record(members) = &node.value else {
            return self.wrong_type(node, expected);
        };
        let mut found: BTreeMap<&str, &Node<'_>> = BTreeMap::new();
        let mut first_offset: BTreeMap<&str, usize> = BTreeMap::new();
        for member in members {
            let key = member.key.as_ref();
            let at = self.pointer.child(key);
            if let Some(first) = first_offset.get(key) {
                let offsets = Offsets { at: member.offset, first: Some(*first) };
                self.report(at, offsets, Code::DuplicateKey, &[("key", key)]);
                continue;
            }
            first_offset.insert(key, member.offset);
            if names.contains(&key) {
                found.insert(key, &member.node);
            } else {
                let (code, values) = unknown(key);
                let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
                self.report(at, Offsets { at: member.offset, first: None }, code, &values);
            }
        }
        Some(found)
    }

    /// One member of an object; a missing required one is reported.
    pub(crate) fn member<F: Field>(
        &mut self,
        node: &Node<'_>,
        found: &BTreeMap<&str, &Node<'_>>,
        name: &str,
    ) -> Option<F> {
        let member = found.get(name).copied();
        if F::REQUIRED && member.is_none() {
            let (expected, expected_da) = F::expected_member();
            let values = [("field", name), ("expected", expected), ("expected_da", expected_da)];
            return self.refuse(node, Code::MissingField, &values);
        }
        self.below(name, |reader| F::read_member(member, reader))
    }

    fn report(&mut self, pointer: Pointer, offsets: Offsets, code: Code, values: &[(&str, &str)]) {
        self.problems.push(Problem::new(code, pointer, values));
        if self.offsets.len() < self.problems.problems.len() {
            self.offsets.push(offsets);
        }
    }
}

impl Node<'_> {
    pub(crate) fn is_text(&self, word: &str) -> bool {
        matches!(&self.value, Value::Text(text) if text == word)
    }

    /// What it is, in English and Danish.
    pub(crate) fn kind(&self) -> (&'static str, &'static str) {
        match &self.value {
            Value::Null => ("null", "null"),
            Value::Bool(_) => ("true or false", "true eller false"),
            Value::Number(_) => ("a number", "et tal"),
            Value::Text(_) => ("a text", "en tekst"),
            Value::List(_) => ("a list", "en liste"),
            Value::Record(_) => ("an object", "et objekt"),
        }
    }
}

/// The nearest of `allowed` as an ending for a hint, in English and Danish; empty when none is near.
pub(crate) fn suggestion(word: &str, allowed: &[&str]) -> (String, String) {
    nearest(word, allowed.iter().copied()).map_or_else(Default::default, |near| {
        (format!("; did you mean \"{near}\"?"), format!("; mente du \"{near}\"?"))
    })
}

fn field_suggestion(word: &str, allowed: &[&str]) -> (String, String) {
    nearest(word, allowed.iter().copied()).map_or_else(
        || (format!("one of {}", allowed.join(", ")), format!("et af {}", allowed.join(", "))),
        |near| (format!("did you mean `{near}`?"), format!("mente du `{near}`?")),
    )
}
