// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::borrow::Cow;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

use super::canonical::Canonical;
use super::reader::Reader;
use super::schema::Schemas;
use super::tree::{Node, Value};
use super::wire::Wire;
use crate::error::Code;
use crate::quantity::{Bounded, Country, Currency, Date, Id, Share, Text, TextError};

/// A text node, or a wrong type reported.
fn text<'n>(node: Node<'n>, reader: &mut Reader<'_>, expected: (&str, &str)) -> Option<Cow<'n, str>> {
    match node.value() {
        Value::Text(text) => Some(text),
        _ => reader.wrong_type(node, expected),
    }
}

fn number(node: Node<'_>, reader: &mut Reader<'_>, expected: (&str, &str)) -> Option<f64> {
    match node.value() {
        // A number beyond f64 becomes infinite here and fails every range.
        Value::Number(digits) => Some(f64::from_str(digits).unwrap_or(f64::NAN)),
        _ => reader.wrong_type(node, expected),
    }
}

#[cold]
fn out_of_range<T>(node: Node<'_>, reader: &mut Reader<'_>, what: (&str, &str), low: f64, high: f64) -> Option<T> {
    let found = if let Value::Number(digits) = node.value() { digits } else { "" };
    let (low, high) = (low.to_string(), high.to_string());
    let values = [("found", found), ("what", what.0), ("what_da", what.1), ("low", &low), ("high", &high)];
    reader.refuse(node, Code::OutOfRange, &values)
}

impl<B: Bounded> Wire for B {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let value = number(node, reader, B::WHAT)?;
        B::new(value).or_else(|| out_of_range(node, reader, B::WHAT, B::LOW, B::HIGH))
    }

    fn write(&self, out: &mut Canonical) {
        out.bare(self.value());
    }

    fn schema(_: &mut Schemas) -> Json {
        json!({ "type": "number", "minimum": B::LOW, "maximum": B::HIGH })
    }

    fn expected() -> (&'static str, &'static str) {
        B::WHAT
    }
}

impl Bounded for Share {
    const LOW: f64 = 0.0;
    const HIGH: f64 = 1.0;
    const WHAT: (&'static str, &'static str) = ("a share", "en andel");

    fn new(value: f64) -> Option<Self> {
        Self::new(value).ok()
    }

    fn value(self) -> f64 {
        Self::value(self)
    }
}

impl Wire for bool {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.value() {
            Value::Bool(value) => Some(value),
            _ => reader.wrong_type(node, Self::expected()),
        }
    }

    fn write(&self, out: &mut Canonical) {
        out.bare(self);
    }

    fn schema(_: &mut Schemas) -> Json {
        json!({ "type": "boolean" })
    }

    fn expected() -> (&'static str, &'static str) {
        ("true or false", "true eller false")
    }
}

impl<const MAX: usize> Wire for Text<MAX> {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match Self::new(&text(node, reader, Self::expected())?) {
            Ok(text) => Some(text),
            Err(TextError::Empty) => reader.refuse(node, Code::EmptyText, &[]),
            Err(TextError::Control) => reader.refuse(node, Code::ControlCharacter, &[]),
            Err(TextError::TooLong(length)) => {
                let (length, limit) = (length.to_string(), MAX.to_string());
                reader.refuse(node, Code::TextTooLong, &[("length", &length), ("limit", &limit)])
            }
        }
    }

    fn write(&self, out: &mut Canonical) {
        out.text(self.as_str());
    }

    fn schema(_: &mut Schemas) -> Json {
        // No greatest length: blanks around a text do not count, which a schema cannot say.
        json!({ "type": "string", "pattern": "\\S" })
    }

    fn expected() -> (&'static str, &'static str) {
        ("a text", "en tekst")
    }
}

/// Reports a word that is none of its kind.
#[cold]
fn not_one<T>(node: Node<'_>, reader: &mut Reader<'_>, code: Code, found: &str) -> Option<T> {
    reader.refuse(node, code, &[("found", found), ("suggestion", ""), ("suggestion_da", "")])
}

/// A type that is written as one word: read by `parse`, refused with `code`.
macro_rules! word {
    ($type:ty, $code:expr, $expected:literal | $expected_da:literal, $schema:expr, $parse:expr, $show:expr) => {
        impl Wire for $type {
            fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
                let text = text(node, reader, Self::expected())?;
                let parsed: Option<Self> = $parse(&text);
                parsed.or_else(|| not_one(node, reader, $code, &text))
            }

            fn write(&self, out: &mut Canonical) {
                $show(self, out);
            }

            fn schema(_: &mut Schemas) -> Json {
                $schema
            }

            fn expected() -> (&'static str, &'static str) {
                ($expected, $expected_da)
            }
        }
    };
}

word!(
    Id,
    Code::InvalidId,
    "an id" | "et id",
    json!({ "type": "string", "pattern": "^[\\p{L}\\p{N}][\\p{L}\\p{N}._:-]{0,99}$" }),
    Id::new,
    |id: &Self, out: &mut Canonical| out.text(id.as_str())
);
word!(
    Country,
    Code::UnknownCountry,
    "a country code such as \"DK\"" | "en landekode som \"DK\"",
    json!({ "type": "string", "enum": Country::all().map(|country| country.code().to_owned()).collect::<Vec<_>>() }),
    |text: &str| text.parse().ok(),
    |country: &Self, out: &mut Canonical| out.text(country.code())
);
word!(
    Currency,
    Code::UnknownCurrency,
    "a currency code such as \"DKK\"" | "en valutakode som \"DKK\"",
    json!({ "type": "string", "pattern": "^[A-Z]{3}$" }),
    |text: &str| text.parse().ok(),
    |currency: &Self, out: &mut Canonical| out.text(currency.code())
);
word!(
    Date,
    Code::InvalidDate,
    "a date such as \"2026-11-21\"" | "en dato som \"2026-11-21\"",
    json!({ "type": "string", "format": "date" }),
    date,
    |date: &Self, out: &mut Canonical| out.bare(format_args!("\"{date}\""))
);

/// Exactly `yyyy-mm-dd`, years 1900 to 2199: the date library also reads times and other forms, and slower.
fn date(text: &str) -> Option<Date> {
    let [year @ .., b'-', m, n, b'-', d, e] = text.as_bytes() else { return None };
    let [c, a, b, y] = year else { return None };
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| i16::from(byte - b'0'));
    let two = |ten: &u8, one: &u8| Some(digit(ten)? * 10 + digit(one)?);
    let year = two(c, a)? * 100 + two(b, y)?;
    let (month, day) = (i8::try_from(two(m, n)?).ok()?, i8::try_from(two(d, e)?).ok()?);
    Date::new(year, month, day).ok().filter(|_| (1900..2200).contains(&year))
}

impl Wire for Decimal {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let digits = match node.value() {
            Value::Text(text) => text,
            Value::Number(digits) => Cow::Borrowed(digits),
            _ => return reader.wrong_type(node, Self::expected()),
        };
        // More digits than Decimal holds would be rounded by its parser: refuse instead.
        let significant = digits.bytes().filter(u8::is_ascii_digit).count();
        let unsigned = digits.strip_prefix('-').unwrap_or(&digits);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let plain =
            [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        let exact = (plain && significant <= 28).then(|| Self::from_str_exact(&digits).ok()).flatten();
        match exact {
            None => reader.refuse(node, Code::NotExact, &[("found", &digits)]),
            Some(amount) if amount.is_sign_negative() && !amount.is_zero() => {
                reader.refuse(node, Code::NegativeAmount, &[("found", &digits)])
            }
            Some(amount) => Some(amount.abs()),
        }
    }

    fn write(&self, out: &mut Canonical) {
        out.bare(format_args!("\"{}\"", self.normalize()));
    }

    fn schema(_: &mut Schemas) -> Json {
        json!({ "anyOf": [{ "type": "string", "pattern": "^(-0+(\\.0+)?|[0-9]+(\\.[0-9]+)?)$" }, { "type": "number", "minimum": 0 }] })
    }

    fn expected() -> (&'static str, &'static str) {
        ("an amount such as \"1234.50\"", "et beløb som \"1234.50\"")
    }
}
