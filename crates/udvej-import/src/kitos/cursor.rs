// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;
use udvej::document::tree::{Node, Value};
use udvej::error::{Code, Pointer};
use udvej::provenance::Origin;

use super::enums::Listed;
use super::period;
use super::register::{Found, Link, Maybe, Party};
use super::tally::Tally;

/// A value of a JSON file, or the place where one is missing. A value of another shape than expected is a problem and
/// counts as missing, so that reading goes on.
#[derive(Debug, Clone)]
pub(super) struct Cursor<'a, 't> {
    node: Option<&'a Node<'t>>,
    pointer: Pointer,
    file: &'a Arc<str>,
}

impl<'a, 't> Cursor<'a, 't> {
    pub(super) fn new(node: &'a Node<'t>, pointer: Pointer, file: &'a Arc<str>) -> Self {
        Self { node: Some(node), pointer, file }
    }

    pub(super) fn node(&self) -> Option<&'a Node<'t>> {
        self.node
    }

    pub(super) fn origin(&self) -> Origin {
        Origin::pointer(self.file, self.pointer.as_str())
    }

    fn found<T>(&self, value: T) -> Found<T> {
        Found { value, origin: self.origin() }
    }

    /// The member `name`; null is as good as missing.
    pub(super) fn at(&self, name: &str) -> Self {
        let node = self.node.and_then(|node| node.get(name)).map(|member| &member.node);
        let node = node.filter(|node| !matches!(node.value, Value::Null));
        Self { node, pointer: self.pointer.child(name), file: self.file }
    }

    fn unexpected(&self, expected: (&str, &str), found: &str, tally: &mut Tally) {
        let values = [("expected", expected.0), ("expected_da", expected.1), ("found", found)];
        tally.findings.problem(Code::UnexpectedShape, &values, Some(self.origin()));
    }

    /// Tells that a value without which the record cannot be read is missing.
    pub(super) fn missing(&self, name: &str, tally: &mut Tally) {
        let values = [("expected", name), ("expected_da", name), ("found", "-")];
        tally.findings.problem(Code::UnexpectedShape, &values, Some(self.origin()));
    }

    fn read<T>(&self, expected: (&str, &str), tally: &mut Tally, read: impl Fn(&Value<'t>) -> Option<T>) -> Maybe<T> {
        let value = &self.node?.value;
        let read = read(value);
        if read.is_none() {
            self.unexpected(expected, &shown(value), tally);
        }
        read.map(|value| self.found(value))
    }

    /// The record at `name`, empty where there is none.
    pub(super) fn record(&self, name: &str, tally: &mut Tally) -> Self {
        let at = self.at(name);
        let is = at.read(("an object", "et objekt"), tally, |value| matches!(value, Value::Record(_)).then_some(()));
        Self { node: is.and(at.node), ..at }
    }

    /// The entries of the list at `name`.
    pub(super) fn list(&self, name: &str, tally: &mut Tally) -> Vec<Self> {
        let at = self.at(name);
        let Some(Node { value, .. }) = at.node else { return Vec::new() };
        // Newtonsoft writes a list with its type as an object around it.
        let (items, pointer) = match (value, at.node.and_then(|node| node.get("$values"))) {
            (Value::List(items), _) => (items, at.pointer.clone()),
            (_, Some(wrapped)) => match &wrapped.node.value {
                Value::List(items) => (items, at.pointer.child("$values")),
                _ => return Vec::new(),
            },
            _ => {
                at.unexpected(("a list", "en liste"), &shown(value), tally);
                return Vec::new();
            }
        };
        let items = items.iter().enumerate();
        items.map(|(number, item)| Self::new(item, pointer.child(number), self.file)).collect()
    }

    /// A text that is not blank.
    pub(super) fn text(&self, name: &str, tally: &mut Tally) -> Maybe<String> {
        let text = self.at(name).read(("a text", "en tekst"), tally, |value| match value {
            Value::Text(text) => Some(text.trim().to_owned()),
            _ => None,
        });
        text.filter(|text| !text.value.is_empty())
    }

    /// An id, in lower case.
    pub(super) fn id(&self, name: &str, tally: &mut Tally) -> Maybe<String> {
        let mut id = self.text(name, tally)?;
        id.value = id.value.to_lowercase();
        Some(id)
    }

    pub(super) fn truth(&self, name: &str, tally: &mut Tally) -> Maybe<bool> {
        self.at(name).read(("true or false", "true eller false"), tally, |value| match value {
            Value::Bool(value) => Some(*value),
            _ => None,
        })
    }

    /// A whole number.
    pub(super) fn whole(&self, name: &str, tally: &mut Tally) -> Maybe<i64> {
        self.at(name).read(("a whole number", "et helt tal"), tally, |value| match value {
            Value::Number(digits) => digits.parse().ok(),
            _ => None,
        })
    }

    /// An exact amount.
    pub(super) fn amount(&self, name: &str, tally: &mut Tally) -> Maybe<Decimal> {
        self.at(name).read(("an amount", "et beløb"), tally, |value| match value {
            Value::Number(digits) => Decimal::from_str_exact(digits).ok(),
            _ => None,
        })
    }

    pub(super) fn date(&self, name: &str, tally: &mut Tally) -> Maybe<Date> {
        self.at(name).read(("a date", "en dato"), tally, |value| match value {
            Value::Text(text) => period::day(text),
            _ => None,
        })
    }

    /// A word of a closed list, by name or integer. One that is not known is told and counts as missing.
    pub(super) fn word<T: Listed>(&self, name: &str, tally: &mut Tally) -> Maybe<T> {
        self.at(name).itself(tally)
    }

    /// The words of a list of them.
    pub(super) fn words<T: Listed>(&self, name: &str, tally: &mut Tally) -> Vec<Found<T>> {
        let items = self.list(name, tally);
        items.iter().filter_map(|item| item.itself(tally)).collect()
    }

    fn itself<T: Listed>(&self, tally: &mut Tally) -> Maybe<T> {
        let word = match &self.node?.value {
            Value::Text(text) => T::named(text).ok_or_else(|| text.to_string()),
            Value::Number(digits) => digits.parse().ok().and_then(T::numbered).ok_or_else(|| (*digits).to_owned()),
            other => {
                self.unexpected(("a name or a number", "et navn eller et tal"), &shown(other), tally);
                return None;
            }
        };
        word.map_err(|found| tally.unknown_word::<T>(&found, self.origin())).ok().map(|word| self.found(word))
    }

    /// `{uuid, name}`.
    pub(super) fn link(&self, name: &str, tally: &mut Tally) -> Option<Link> {
        self.record(name, tally).as_link(tally)
    }

    /// This very value as `{uuid, name}`.
    pub(super) fn as_link(&self, tally: &mut Tally) -> Option<Link> {
        let id = self.id("uuid", tally).map(|id| id.value);
        let name = self.text("name", tally).map(|name| name.value);
        let name = name.or_else(|| id.clone())?;
        Some(Link { id, name, origin: self.origin() })
    }

    /// The name of an option.
    pub(super) fn option(&self, name: &str, tally: &mut Tally) -> Maybe<String> {
        self.record(name, tally).text("name", tally)
    }

    /// `{uuid, name, cvr}`.
    pub(super) fn party(&self, name: &str, tally: &mut Tally) -> Option<Party> {
        self.record(name, tally).as_party(tally)
    }

    /// This very value as `{uuid, name, cvr}`.
    pub(super) fn as_party(&self, tally: &mut Tally) -> Option<Party> {
        let id = self.id("uuid", tally);
        let name = self.text("name", tally).or_else(|| id.clone())?;
        Some(Party { id, name, cvr: self.text("cvr", tally), internal: false })
    }
}

/// A value in a problem: short, on one line.
fn shown(value: &Value<'_>) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(digits) => short(digits),
        Value::Text(text) => format!("\"{}\"", short(text)),
        Value::List(_) => "[...]".to_owned(),
        Value::Record(_) => "{...}".to_owned(),
    }
}

fn short(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}...", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}
