// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Value as Json, json};
use udvej::error::Code;

use super::estimate::estimate;
use crate::findings::Findings;
use crate::sheet::Record;
use crate::sheet::values::{self, Amount, Numerals, Unreadable};
use crate::suggestion::suggestion;
use crate::table::layout::{Column, Kind, State, literal, same_word, state};

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Said {
    /// A value for the place of its column.
    Value(Json),
    /// A value for the record around that place: there is none, or it is unknown.
    Above(Json),
    /// The record at its place is there.
    Present,
}

/// What the cell of a column says; nothing where it is empty, or after a problem where it cannot be read.
pub(crate) fn said(
    column: &Column,
    heading: &str,
    currency: Option<&str>,
    record: &Record<'_>,
    findings: &mut Findings,
) -> Option<Said> {
    let numerals = record.numerals(heading);
    // A word that says where a row belongs is no value that the core would check.
    let places = column.kind == Kind::Word && column.path.is_none();
    if let Some(text) = record.text(heading).filter(|text| places && column.word(text).is_none()) {
        let allowed: Vec<&str> = column.words.iter().map(|word| word.word.as_str()).collect();
        let (near, near_da) = suggestion(&text, allowed.iter().copied());
        let values =
            [("found", &*text), ("allowed", &allowed.join(", ")), ("suggestion", &near), ("suggestion_da", &near_da)];
        findings.problem(Code::UnknownWord, &values, Some(record.origin(Some(heading))));
        return None;
    }
    match column.kind {
        Kind::Date if !record.text(heading).is_some_and(|text| column.is_unknown(&text)) => {
            record.date(heading, findings).map(|date| Said::Value(json!(date.to_string())))
        }
        _ => record.parsed(heading, |text| parse(column, text, numerals, currency), findings),
    }
}

impl Column {
    fn is_unknown(&self, text: &str) -> bool {
        self.optional && state(text) == Some(State::Unknown)
    }
}

fn parse(column: &Column, text: &str, numerals: Numerals, currency: Option<&str>) -> Result<Said, Unreadable> {
    if column.is_unknown(text) {
        let unknown = json!(State::Unknown.word());
        return Ok(if column.kind == Kind::Parent { Said::Above(unknown) } else { Said::Value(unknown) });
    }
    let money = |text: &str| values::amount(text, numerals);
    let plain = |read: fn(&str, Numerals) -> Result<String, Unreadable>| {
        move |text: &str| read(text, numerals).map(|digits| Amount { digits, currency: None })
    };
    let value = match column.kind {
        Kind::Id | Kind::Reference | Kind::Text => text_value(column, text),
        Kind::Country | Kind::Currency | Kind::RowCurrency => json!(text.to_uppercase()),
        Kind::Date => json!(values::date(text)?.to_string()),
        Kind::Number => number(&values::number(text, numerals)?),
        Kind::Share => number(&values::share(text, numerals)?),
        Kind::Decimal => json!(values::number(text, numerals)?),
        Kind::Money if text.contains(';') => return Err(NO_SINGLE_AMOUNT),
        Kind::Money | Kind::EstimateMoney => estimate(text, money, |digits| json!(digits), currency)?,
        Kind::EstimateNumber => estimate(text, plain(values::number), number, None)?,
        Kind::EstimateShare => estimate(text, plain(values::share), number, None)?,
        Kind::Yes => json!(values::yes(text)?),
        Kind::Word | Kind::Operator | Kind::Level | Kind::Answer => json!(word(column, text)),
        Kind::Words => words(column, text),
        Kind::None => match state(text) {
            Some(State::None) => json!([]),
            _ => return Err(NOT_NONE),
        },
        Kind::Present => return if values::yes(text) == Ok(true) { Ok(Said::Present) } else { Err(NOT_YES) },
        Kind::Contract => match (state(text), values::yes(text)) {
            (Some(State::None), _) => json!(State::None.word()),
            (_, Ok(true)) => return Ok(Said::Present),
            _ => return Err(NO_CONTRACT),
        },
        Kind::Parent => match state(text) {
            Some(State::None) => return Ok(Said::Above(json!(State::None.word()))),
            _ => text_value(column, text),
        },
        Kind::Protection => match column.word(text) {
            Some(word) => json!(word),
            None => json!({ "cap": number(&values::share(text, numerals).map_err(|_| NO_PROTECTION)?) }),
        },
    };
    Ok(Said::Value(value))
}

const NO_SINGLE_AMOUNT: Unreadable = Unreadable {
    expected: ("one amount", "ét beløb"),
    right: ("1234.50 or 1234.50 EUR", "1.234,50 eller 1.234,50 EUR"),
};
const NOT_NONE: Unreadable = Unreadable {
    expected: ("`none`", "`ingen`"),
    right: ("none; what there is stands in its own sheet", "ingen; det, der er, står i sit eget ark"),
};
const NOT_YES: Unreadable =
    Unreadable { expected: ("`yes`", "`ja`"), right: ("yes, or leave it empty", "ja, eller lad den være tom") };
const NO_CONTRACT: Unreadable = Unreadable {
    expected: ("`none` or `yes`", "`ingen` eller `ja`"),
    right: ("none, yes or empty", "ingen, ja eller tom"),
};
const NO_PROTECTION: Unreadable = Unreadable {
    expected: ("a price protection", "en prisbeskyttelse"),
    right: ("none, fixed, index or 3 %", "ingen, fast, indeks eller 3 %"),
};

fn text_value(column: &Column, text: &str) -> Json {
    json!(if column.optional { literal(text) } else { text })
}

/// The word of the format; one that is none of the column's stays as it is, and the core tells what is allowed.
fn word(column: &Column, text: &str) -> String {
    match (column.word(text), state(text)) {
        (Some(word), _) => word.to_owned(),
        // "unknown", "none" and "not applicable" go by one word in every column.
        (None, Some(state)) => state.word().to_owned(),
        (None, None) => text.to_owned(),
    }
}

/// Words with `;` or `,` between; `none` alone is an empty list.
fn words(column: &Column, text: &str) -> Json {
    if same_word(text, State::None.word()) || state(text) == Some(State::None) {
        return json!([]);
    }
    let parts = text.split([';', ',']).map(str::trim).filter(|part| !part.is_empty());
    json!(parts.map(|part| word(column, part)).collect::<Vec<_>>())
}

/// Digits as a JSON number that reads back as the nearest float.
fn number(digits: &str) -> Json {
    match (digits.parse::<i64>(), digits.parse::<f64>()) {
        (Ok(whole), _) => json!(whole),
        (_, Ok(number)) if number.is_finite() => json!(number),
        _ => json!(digits),
    }
}
