// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::document::tree::{Node, Value};
use udvej::error::Language;

use super::rows::{Found, at, text};
use super::shown::{Shown, localised};
use crate::table::layout::{Column, Kind, State, quoted, state};

/// What a column shows of a record of the canonical document.
pub(crate) fn cell(column: &Column, found: &Found<'_>, root: Node<'_>, language: Language) -> Shown {
    let node = match column.path.as_deref() {
        None => {
            let key = found.keys.iter().find(|(name, _)| *name == column.key);
            return key.map_or(Shown::Empty, |(_, value)| Shown::Text(column.label(value, language).to_owned()));
        }
        Some(path) => match path.strip_prefix('/') {
            Some(path) => at(root, path),
            None if column.kind == Kind::Parent && at(found.node, around(path)).and_then(text).is_some() => {
                return Shown::Text(State::None.label(language).to_owned());
            }
            None => at(found.node, path),
        },
    };
    node.map_or(Shown::Empty, |node| shown(column, node, language))
}

fn around(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(around, _)| around)
}

fn shown(column: &Column, node: Node<'_>, language: Language) -> Shown {
    let none = || Shown::Text(State::None.label(language).to_owned());
    let yes = || Shown::Text(yes(true, language).to_owned());
    let own = |text: &str| Shown::Text(if column.optional { quoted(text).into_owned() } else { text.to_owned() });
    match (column.kind, node.value()) {
        (Kind::Date, Value::Text(date)) => date.parse().map_or(Shown::Empty, Shown::Date),
        (Kind::Id | Kind::Reference | Kind::Text | Kind::Parent, Value::Text(text)) => own(&text),
        (Kind::Country | Kind::Currency, Value::Text(text)) => Shown::Text(text.into_owned()),
        (Kind::Number | Kind::Share, Value::Number(digits)) => Shown::Number(digits.to_owned()),
        (Kind::Decimal, Value::Text(digits)) => Shown::Number(digits.into_owned()),
        (Kind::Money | Kind::EstimateMoney | Kind::EstimateNumber | Kind::EstimateShare, _) => estimate(node, language),
        (Kind::Yes, Value::Bool(value)) => Shown::Text(self::yes(value, language).to_owned()),
        (Kind::Word | Kind::Operator | Kind::Level | Kind::Answer | Kind::Protection, Value::Text(word)) => {
            Shown::Text(said(column, &word, language).to_owned())
        }
        (Kind::Protection, Value::Record(_)) => {
            at(node, "cap").and_then(text).map_or(Shown::Empty, |digits| Shown::Number(digits.into_owned()))
        }
        (Kind::Words | Kind::None, Value::List(items)) if items.is_empty() => none(),
        (Kind::Words, Value::List(items)) => {
            let words = items.filter_map(text).map(|word| column.label(&word, language).to_owned());
            Shown::Text(words.collect::<Vec<_>>().join("; "))
        }
        (Kind::Contract, Value::Text(_)) => none(),
        (Kind::Present | Kind::Contract, Value::Record(members)) if members.is_empty() => yes(),
        _ => Shown::Empty,
    }
}

/// A word as the table says it; a state by its name where the column has no such word of its own.
fn said<'w>(column: &'w Column, word: &'w str, language: Language) -> &'w str {
    let known = column.words.iter().any(|known| known.word == word);
    match state(word).filter(|state| !known && state.word() == word && column.kind != Kind::Answer) {
        Some(state) => state.label(language),
        None => answered(column, word, language),
    }
}

fn answered<'w>(column: &'w Column, word: &'w str, language: Language) -> &'w str {
    match (column.kind, state(word)) {
        // "none" is a level of some questions.
        (Kind::Answer, Some(state)) if state != State::None => state.label(language),
        _ => column.label(word, language),
    }
}

pub(crate) fn yes(value: bool, language: Language) -> &'static str {
    match (value, language) {
        (true, Language::Da) => "ja",
        (false, Language::Da) => "nej",
        (true, Language::En) => "yes",
        (false, Language::En) => "no",
    }
}

/// An amount or an estimate: one number, or a text of its parts.
fn estimate(node: Node<'_>, language: Language) -> Shown {
    let part = |name: &str| at(node, name).and_then(text).map(|digits| localised(&digits, language));
    let currency = at(node, "currency").and_then(text).map_or_else(String::new, |code| format!(" {code}"));
    if let Some(digits) = text(node) {
        return Shown::Number(digits.into_owned());
    }
    if let Some(amount) = part("amount") {
        return Shown::Text(format!("{amount}{currency}"));
    }
    let plain = ["low", "mode", "high"].map(part);
    let quantiles = ["p10", "p50", "p90"].map(|name| part(name).map(|digits| format!("{name} {digits}")));
    let parts: Vec<String> = plain.into_iter().chain(quantiles).flatten().collect();
    Shown::Text(format!("{}{currency}", parts.join("; ")))
}
