// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::borrow::Cow;
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
    /// The way from the root to what is being read.
    path: Vec<Token>,
}

/// Byte offsets of a problem.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Offsets {
    pub(crate) at: usize,
    /// The first of two that must not both stand.
    pub(crate) first: Option<usize>,
}

/// One step of a pointer.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Token {
    Field(&'static str),
    Item(usize),
}

/// What to report of a name that is none of those asked for: the code, and values for its texts.
pub(crate) type Unknown<'r> = &'r dyn Fn(&str) -> (Code, Vec<(&'static str, String)>);

impl<'k> Reader<'k> {
    pub(crate) fn new(questions: &'k Questions) -> Self {
        Self {
            questions,
            problems: Problems::default(),
            offsets: Vec::new(),
            ghosts: BTreeSet::new(),
            holes: BTreeSet::new(),
            path: Vec::new(),
        }
    }

    /// Reports a problem with `node`; always returns nothing, so that it can end a read.
    #[cold]
    pub(crate) fn refuse<T>(&mut self, node: Node<'_>, code: Code, values: &[(&str, &str)]) -> Option<T> {
        self.report(None, Offsets { at: node.offset(), first: None }, code, values);
        None
    }

    /// Reports that another kind of value was expected.
    #[cold]
    pub(crate) fn wrong_type<T>(&mut self, node: Node<'_>, expected: (&str, &str)) -> Option<T> {
        let (found, found_da) = node.kind();
        let values = [("found", found), ("found_da", found_da), ("expected", expected.0), ("expected_da", expected.1)];
        self.refuse(node, Code::WrongType, &values)
    }

    /// Reports a word that is none of `allowed`.
    #[cold]
    pub(crate) fn unknown_word<T>(
        &mut self,
        node: Node<'_>,
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

    /// Does `read` in the field `name`.
    pub(crate) fn below<T>(&mut self, name: &'static str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(Token::Field(name));
        let result = read(self);
        self.path.pop();
        result
    }

    /// Does `read` in the item `at` of a list; an item that cannot be read leaves a hole.
    pub(crate) fn item<T>(
        &mut self,
        at: usize,
        node: Node<'_>,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        self.path.push(Token::Item(at));
        let result = read(self);
        if result.is_none() {
            self.hole(node);
        }
        self.path.pop();
        result
    }

    #[cold]
    fn hole(&mut self, node: Node<'_>) {
        self.holes.insert(self.pointer());
        if let Some(Value::Text(id)) = node.get("id").map(|member| member.node.value()) {
            self.ghosts.insert(id.into_owned());
        }
    }

    fn pointer(&self) -> Pointer {
        self.path.iter().fold(Pointer::default(), |pointer, token| match token {
            Token::Field(name) => pointer.child(name),
            Token::Item(at) => pointer.child(at),
        })
    }

    /// The members of an object, each at the place of its name in `fields`; unknown and double ones are reported.
    pub(crate) fn record<'n>(
        &mut self,
        node: Node<'n>,
        fields: &[&'static str],
        found: &mut [Option<Node<'n>>],
        expected: (&str, &str),
    ) -> Option<()> {
        let unknown = |key: &str| {
            let (near, near_da) = field_suggestion(key, fields);
            (Code::UnknownField, vec![("field", key.to_owned()), ("suggestion", near), ("suggestion_da", near_da)])
        };
        self.members(node, fields, found, expected, Some(&unknown)).map(|_| ())
    }

    /// [`Self::record`] with `unknown` telling what to report of a name that is none of `names`: nothing, where there is
    /// no `unknown`. Gives whether there was none.
    pub(crate) fn members<'n>(
        &mut self,
        node: Node<'n>,
        names: &[&'static str],
        found: &mut [Option<Node<'n>>],
        expected: (&str, &str),
        unknown: Option<Unknown<'_>>,
    ) -> Option<bool> {
        let Value::Record(members) = node.value() else {
            return self.wrong_type(node, expected);
        };
        let mut others: BTreeMap<Cow<'_, str>, usize> = BTreeMap::new();
        let mut next = 0;
        for member in members {
            let key = &*member.key;
            // Most documents name their fields in one order, whichever it is: the next is often the one.
            let place = match names.get(next) {
                Some(name) if *name == key => Some(next),
                _ => names.iter().position(|name| *name == key),
            };
            let first = match place.and_then(|place| found.get_mut(place)) {
                Some(slot @ None) => {
                    *slot = Some(member.node);
                    next = place.map_or(0, |place| place + 1);
                    continue;
                }
                Some(Some(first)) => Some(first.key_offset()),
                None => others.get(key).copied(),
            };
            if first.is_some() {
                let offsets = Offsets { at: member.offset, first };
                self.report(Some(key), offsets, Code::DuplicateKey, &[("key", key)]);
                continue;
            }
            match unknown {
                Some(unknown) if !self.full() => {
                    let (code, values) = unknown(key);
                    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
                    self.report(Some(key), Offsets { at: member.offset, first: None }, code, &values);
                }
                Some(_) => self.problems.omitted += 1,
                None => {}
            }
            others.insert(member.key, member.offset);
        }
        Some(others.is_empty())
    }

    /// One member of an object; a missing required one is reported.
    pub(crate) fn member<F: Field>(
        &mut self,
        node: Node<'_>,
        name: &'static str,
        member: Option<Node<'_>>,
    ) -> Option<F::Held> {
        if F::REQUIRED && member.is_none() {
            return self.missing(node, name, F::expected_member());
        }
        self.below(name, |reader| F::read_member(member, reader))
    }

    /// Reports that `node` lacks a field.
    #[cold]
    pub(crate) fn missing<T>(&mut self, node: Node<'_>, name: &str, expected: (&str, &str)) -> Option<T> {
        let values = [("field", name), ("expected", expected.0), ("expected_da", expected.1)];
        self.refuse(node, Code::MissingField, &values)
    }

    /// Whether problems are only counted from here on.
    fn full(&self) -> bool {
        self.problems.problems.len() >= Problems::KEPT
    }

    /// Reports a problem here, or with the member `key`.
    #[cold]
    fn report(&mut self, key: Option<&str>, offsets: Offsets, code: Code, values: &[(&str, &str)]) {
        if self.full() {
            self.problems.omitted += 1;
            return;
        }
        let here = self.pointer();
        let at = key.map_or_else(|| here.clone(), |key| here.child(key));
        self.problems.push(Problem::new(code, at, values));
        self.offsets.push(offsets);
    }
}

impl Node<'_> {
    pub(crate) fn is_text(self, word: &str) -> bool {
        matches!(self.value(), Value::Text(text) if text == word)
    }

    /// What it is, in English and Danish.
    pub(crate) fn kind(self) -> (&'static str, &'static str) {
        match self.value() {
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
