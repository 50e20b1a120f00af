// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;
use udvej::document::tree::{self, Node, Tree, Value};
use udvej::error::{Code, Pointer};
use udvej::provenance::{Origin, Spot};

use crate::findings::{Finding, Findings};
use crate::settings::File;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found<T> {
    pub(crate) value: T,
    pub(crate) origin: Origin,
}

impl<T> Found<T> {
    /// Something else made of the value; it stands where the value stood.
    pub(crate) fn map<U>(self, make: impl FnOnce(T) -> U) -> Found<U> {
        Found { value: make(self.value), origin: self.origin }
    }
}

/// A value of a JSON file, or the place where one is missing. A value of another shape than expected is a problem and
/// counts as missing, so that reading goes on.
#[derive(Debug, Clone)]
pub(crate) struct Cursor<'a> {
    node: Option<Node<'a>>,
    pointer: Pointer,
    file: Arc<str>,
}

/// The text of a JSON file; bytes that are not UTF-8 are a problem.
pub(crate) fn text<'f>(file: &File<'f>, findings: &mut Findings) -> Option<&'f str> {
    let wrong = match std::str::from_utf8(file.bytes) {
        Ok(text) => return Some(text),
        Err(error) => error.valid_up_to().to_string(),
    };
    findings.problem(Code::NotUtf8, &[("offset", &wrong)], Some(Origin::file(&file.name.into())));
    None
}

/// The tree of a JSON text; what is no JSON is a problem, as is a key that stands twice in one object.
pub(crate) fn parse<'t>(text: &'t str, file: &Arc<str>, findings: &mut Findings) -> Option<Tree<'t>> {
    parse_part(text, 1, &Pointer::default(), file, findings)
}

/// The tree of a part of a file that begins on line `line` and goes by `pointer`, as in JSON Lines.
pub(crate) fn parse_part<'t>(
    text: &'t str,
    line: u64,
    pointer: &Pointer,
    file: &Arc<str>,
    findings: &mut Findings,
) -> Option<Tree<'t>> {
    match tree::parse(text) {
        Ok(tree) => {
            duplicates(tree.root(), pointer, &|offset| tree::place(text, offset).line + line - 1, file, findings);
            Some(tree)
        }
        Err(problem) => {
            let spot = problem.place.map(|at| Spot::Text { line: at.line + line - 1, character: at.column });
            let origin = spot.map(|spot| Origin { file: Arc::clone(file), spot });
            findings.add_problem(Finding { problem: *problem, origin: origin.or_else(|| Some(Origin::file(file))) });
            None
        }
    }
}

fn duplicates(node: Node<'_>, at: &Pointer, line: &dyn Fn(usize) -> u64, file: &Arc<str>, findings: &mut Findings) {
    match node.value() {
        Value::Record(members) => {
            let mut first: BTreeMap<Cow<'_, str>, usize> = BTreeMap::new();
            for member in members {
                let here = at.child(&member.key);
                if let Some(offset) = first.get(&member.key) {
                    let first = line(*offset).to_string();
                    let values = [("key", member.key.as_ref()), ("line", &first)];
                    findings.problem(Code::DuplicateKey, &values, Some(Origin::pointer(file, here.as_str())));
                } else {
                    first.insert(member.key, member.offset);
                }
                duplicates(member.node, &here, line, file, findings);
            }
        }
        Value::List(items) => {
            items.enumerate().for_each(|(n, item)| duplicates(item, &at.child(n), line, file, findings));
        }
        _ => {}
    }
}

impl<'a> Cursor<'a> {
    /// The node that stands at `pointer` of the file.
    pub(crate) fn new(node: Node<'a>, pointer: Pointer, file: &Arc<str>) -> Self {
        Self { node: Some(node), pointer, file: Arc::clone(file) }
    }

    /// The node, where one stands here.
    pub(crate) fn node(&self) -> Option<Node<'a>> {
        self.node
    }

    /// Whether anything stands here; null is as good as missing.
    pub(crate) fn is_some(&self) -> bool {
        self.node.is_some()
    }

    pub(crate) fn origin(&self) -> Origin {
        Origin::pointer(&self.file, self.pointer.as_str())
    }

    /// The member `name`, of whatever shape; null is as good as missing.
    #[must_use]
    pub(crate) fn at(&self, name: &str) -> Self {
        let node = self.node.and_then(|node| node.get(name)).map(|member| member.node);
        let node = node.filter(|node| !matches!(node.value(), Value::Null));
        Self { node, pointer: self.pointer.child(name), file: Arc::clone(&self.file) }
    }

    /// This value through `read`; a problem where `read` gives nothing. `expected` is in English and Danish.
    pub(crate) fn read<T>(
        &self,
        expected: (&str, &str),
        findings: &mut Findings,
        read: impl FnOnce(&Value<'a>) -> Option<T>,
    ) -> Option<Found<T>> {
        let value = self.node?.value();
        let read = read(&value);
        if read.is_none() {
            self.unexpected(expected, &shown(&value), findings);
        }
        read.map(|value| Found { value, origin: self.origin() })
    }

    /// Tells that something else was expected here.
    pub(crate) fn unexpected(&self, expected: (&str, &str), found: &str, findings: &mut Findings) {
        let values = [("expected", expected.0), ("expected_da", expected.1), ("found", found)];
        findings.problem(Code::UnexpectedShape, &values, Some(self.origin()));
    }

    /// The record at `name`, or the place where one is missing.
    #[must_use]
    pub(crate) fn record(&self, name: &str, findings: &mut Findings) -> Self {
        self.at(name).as_record(findings)
    }

    /// This very value, where it is a record.
    #[must_use]
    pub(crate) fn as_record(&self, findings: &mut Findings) -> Self {
        let is = |value: &Value<'_>| matches!(value, Value::Record(_)).then_some(());
        let is = self.read(("an object", "et objekt"), findings, is);
        Self { node: is.and(self.node), ..self.clone() }
    }

    /// The entries of the list at `name`.
    pub(crate) fn list(&self, name: &str, findings: &mut Findings) -> Vec<Self> {
        self.at(name).as_list(findings)
    }

    /// The entries of this very value.
    pub(crate) fn as_list(&self, findings: &mut Findings) -> Vec<Self> {
        let items = self.read(("a list", "en liste"), findings, |value| match value {
            Value::List(items) => Some(items.clone()),
            _ => None,
        });
        let items = items.map(|found| found.value.enumerate()).into_iter().flatten();
        items.map(|(number, item)| Self::new(item, self.pointer.child(number), &self.file)).collect()
    }

    /// The text at `name`, without blanks around it; a blank one counts as missing.
    pub(crate) fn text(&self, name: &str, findings: &mut Findings) -> Option<Found<String>> {
        let text = self.at(name).read(("a text", "en tekst"), findings, |value| match value {
            Value::Text(text) => Some(text.trim().to_owned()),
            _ => None,
        });
        text.filter(|text| !text.value.is_empty())
    }

    /// The text or whole number at `name`, as text.
    pub(crate) fn text_or_number(&self, name: &str, findings: &mut Findings) -> Option<Found<String>> {
        let text = self.at(name).read(("a text or a number", "en tekst eller et tal"), findings, |value| match value {
            Value::Text(text) => Some(text.trim().to_owned()),
            Value::Number(digits) => Some((*digits).to_owned()),
            _ => None,
        });
        text.filter(|text| !text.value.is_empty())
    }

    pub(crate) fn truth(&self, name: &str, findings: &mut Findings) -> Option<Found<bool>> {
        self.at(name).read(("true or false", "true eller false"), findings, |value| match value {
            Value::Bool(value) => Some(*value),
            _ => None,
        })
    }

    /// The whole number at `name`.
    pub(crate) fn whole(&self, name: &str, findings: &mut Findings) -> Option<Found<i64>> {
        self.at(name).read(("a whole number", "et helt tal"), findings, |value| match value {
            Value::Number(digits) => digits.parse().ok(),
            _ => None,
        })
    }

    /// The number at `name` with all its digits; one written as text is read too.
    pub(crate) fn amount(&self, name: &str, findings: &mut Findings) -> Option<Found<Decimal>> {
        self.at(name).read(("an amount", "et beløb"), findings, |value| match value {
            Value::Number(digits) => exact(digits),
            Value::Text(text) => exact(text.trim()),
            _ => None,
        })
    }

    /// The day at `name`, of a date or of a date with a time; the day is that of the place where it was written.
    pub(crate) fn date(&self, name: &str, findings: &mut Findings) -> Option<Found<Date>> {
        self.at(name).read(("a date", "en dato"), findings, |value| match value {
            Value::Text(text) => day(text),
            _ => None,
        })
    }
}

/// All digits of a number, or nothing where it has too many.
fn exact(digits: &str) -> Option<Decimal> {
    if digits.contains(['e', 'E']) {
        Decimal::from_scientific(digits).ok()
    } else {
        Decimal::from_str_exact(digits).ok()
    }
}

/// `2026-01-01`, also before a time.
pub(crate) fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    let (day, time) = text.split_once(['T', 't', ' ']).unwrap_or((text, "00"));
    let shape = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    let whole = day.len() == 10 && day.bytes().enumerate().all(shape) && time.starts_with(|c: char| c.is_ascii_digit());
    if whole { day.parse().ok() } else { None }
}

/// A value in a problem: short, on one line.
pub(crate) fn shown(value: &Value<'_>) -> String {
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

#[cfg(test)]
#[path = "cursor_tests.rs"]
mod tests;
