// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::borrow::Cow;
use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde_json::{Map, Value as Json, json};

use super::canonical::Canonical;
use super::reader::Reader;
use super::schema::Schemas;
use super::tree::{Node, Value};
use super::wire::Wire;
use crate::error::Code;
use crate::quantity::{Currency, Money, MoneyEstimate, Spread, SpreadError};

/// The names of its forms, low, mode, high or p10, perhaps p50, p90; and what an amount may have beside them.
const NAMES: [&str; 7] = ["low", "mode", "high", "p10", "p50", "p90", "currency"];

/// The numbers of an estimate, by the names of its form.
fn spread<T: Wire + Copy + PartialOrd + Default>(
    node: Node<'_>,
    reader: &mut Reader<'_>,
    extra: &[&str],
) -> Option<Spread<T>> {
    if !matches!(node.value(), Value::Record(_)) {
        return T::read(node, reader).map(Spread::Exact);
    }
    let mut found = [None; NAMES.len()];
    // Every name is allowed here: which of them belong together is told below.
    let known = reader.members(node, &NAMES, &mut found, ESTIMATE, None)?;
    let formed = match found.map(|node| node.is_some()) {
        [true, true, true, false, false, false, beside] | [false, false, false, true, _, true, beside] => {
            known && (!beside || !extra.is_empty())
        }
        _ => false,
    };
    if !formed {
        return no_form(node, reader, extra);
    }
    let mut numbers = [None; NAMES.len() - 1];
    let mut whole = true;
    for ((number, name), node) in numbers.iter_mut().zip(NAMES).zip(found) {
        if let Some(node) = node {
            *number = reader.below(name, |reader| T::read(node, reader));
            whole &= number.is_some();
        }
    }
    let estimate = match numbers {
        _ if !whole => return None,
        [Some(low), Some(mode), Some(high), ..] => Spread::Pert { low, mode, high },
        [.., Some(p10), Some(p50), Some(p90)] => Spread::Split { p10, p50, p90 },
        [.., Some(p10), None, Some(p90)] => Spread::Lognormal { p10, p90 },
        _ => return None,
    };
    estimate.checked().map_or_else(|error| no_order(node, reader, error, &found), Some)
}

#[cold]
fn no_form<T>(node: Node<'_>, reader: &mut Reader<'_>, extra: &[&str]) -> Option<T> {
    let Value::Record(members) = node.value() else { return None };
    let keys: BTreeSet<Cow<'_, str>> = members.map(|member| member.key).collect();
    let keys: Vec<&str> = keys.iter().map(AsRef::as_ref).filter(|key| !extra.contains(key)).collect();
    reader.refuse(node, Code::EstimateForm, &[("found", &format!("{{{}}}", keys.join(", ")))])
}

#[cold]
fn no_order<T>(
    node: Node<'_>,
    reader: &mut Reader<'_>,
    error: SpreadError,
    found: &[Option<Node<'_>>; NAMES.len()],
) -> Option<T> {
    let named = NAMES.iter().zip(found).filter(|(name, _)| **name != "currency");
    let shown = named.filter_map(|(name, node)| Some(format!("{name} {}", literal(&node.as_ref()?.value()))));
    let code = match error {
        SpreadError::Order => Code::EstimateOrder,
        SpreadError::NotPositive => Code::QuantileNotPositive,
    };
    reader.refuse(node, code, &[("found", &shown.collect::<Vec<_>>().join(", "))])
}

fn literal<'n>(value: &'n Value<'_>) -> &'n str {
    match value {
        Value::Number(digits) => digits,
        Value::Text(text) => text,
        _ => "",
    }
}

/// Writes the members of an estimate in several numbers.
fn write_numbers<T: Wire>(spread: &Spread<T>, out: &mut Canonical) {
    let (names, numbers) = match spread {
        Spread::Exact(_) => return,
        Spread::Pert { low, mode, high } => (["low", "mode", "high"], [Some(low), Some(mode), Some(high)]),
        Spread::Lognormal { p10, p90 } => (["p10", "p50", "p90"], [Some(p10), None, Some(p90)]),
        Spread::Split { p10, p50, p90 } => (["p10", "p50", "p90"], [Some(p10), Some(p50), Some(p90)]),
    };
    for (name, number) in names.into_iter().zip(numbers) {
        if let Some(number) = number {
            number.write(out.member(name));
        }
    }
}

fn spread_schema(number: &Json, extra: &[(&str, Json)]) -> Json {
    let form = |names: &[&str]| {
        let mut properties: Map<String, Json> = names.iter().map(|name| ((*name).to_owned(), number.clone())).collect();
        properties.extend(extra.iter().map(|(name, schema)| ((*name).to_owned(), schema.clone())));
        json!({ "type": "object", "properties": properties, "required": names, "additionalProperties": false })
    };
    json!({ "anyOf": [number, form(&["low", "mode", "high"]), form(&["p10", "p90"]), form(&["p10", "p50", "p90"])] })
}

const ESTIMATE: (&str, &str) = (
    "a number, {low, mode, high}, {p10, p90} or {p10, p50, p90}",
    "et tal, {low, mode, high}, {p10, p90} eller {p10, p50, p90}",
);

impl<T: Wire + Copy + PartialOrd + Default> Wire for Spread<T> {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.value() {
            Value::Number(_) | Value::Record(_) => spread(node, reader, &[]),
            _ => reader.wrong_type(node, Self::expected()),
        }
    }

    fn write(&self, out: &mut Canonical) {
        match self {
            Self::Exact(value) => value.write(out),
            several => out.record(|out| write_numbers(several, out)),
        }
    }

    fn schema(schemas: &mut Schemas) -> Json {
        spread_schema(&T::schema(schemas), &[])
    }

    fn expected() -> (&'static str, &'static str) {
        ESTIMATE
    }
}

fn currency(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Option<Currency>> {
    match node.get("currency") {
        None => Some(None),
        Some(member) => reader.below("currency", |reader| Currency::read(member.node, reader)).map(Some),
    }
}

fn write_amount(amount: &Decimal, currency: Option<Currency>, out: &mut Canonical) {
    match currency {
        None => amount.write(out),
        Some(currency) => out.record(|out| {
            amount.write(out.member("amount"));
            currency.write(out.member("currency"));
        }),
    }
}

impl Wire for Money {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if !matches!(node.value(), Value::Record(_)) {
            return Decimal::read(node, reader).map(|amount| Self { amount, currency: None });
        }
        let mut found = [None; 2];
        reader.record(node, &["amount", "currency"], &mut found, Self::expected())?;
        let amount = reader.member::<Decimal>(node, "amount", found.into_iter().next().flatten());
        let currency = currency(node, reader);
        Some(Self { amount: amount?, currency: currency? })
    }

    fn write(&self, out: &mut Canonical) {
        write_amount(&self.amount, self.currency, out);
    }

    fn schema(schemas: &mut Schemas) -> Json {
        schemas.define("money", |schemas| {
            let (amount, currency) = (Decimal::schema(schemas), Currency::schema(schemas));
            let record = json!({
                "type": "object", "properties": { "amount": amount, "currency": currency },
                "required": ["amount"], "additionalProperties": false,
            });
            json!({ "description": "An amount without refundable VAT, in the document's currency or its own.", "anyOf": [amount, record] })
        })
    }

    fn expected() -> (&'static str, &'static str) {
        (
            "an amount such as \"1234.50\" or {\"amount\", \"currency\"}",
            "et beløb som \"1234.50\" eller {\"amount\", \"currency\"}",
        )
    }
}

impl Wire for MoneyEstimate {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.get("amount").is_some() {
            return Money::read(node, reader)
                .map(|money| Self { amounts: Spread::Exact(money.amount), currency: money.currency });
        }
        if !matches!(node.value(), Value::Number(_) | Value::Text(_) | Value::Record(_)) {
            return reader.wrong_type(node, Self::expected());
        }
        let amounts = spread::<Decimal>(node, reader, &["currency"]);
        let currency = currency(node, reader);
        Some(Self { amounts: amounts?, currency: currency? })
    }

    fn write(&self, out: &mut Canonical) {
        match &self.amounts {
            Spread::Exact(amount) => write_amount(amount, self.currency, out),
            several => out.record(|out| {
                write_numbers(several, out);
                if let Some(currency) = self.currency {
                    currency.write(out.member("currency"));
                }
            }),
        }
    }

    fn schema(schemas: &mut Schemas) -> Json {
        schemas.define("money_estimate", |schemas| {
            let (amount, currency) = (Decimal::schema(schemas), Currency::schema(schemas));
            let forms = spread_schema(&amount, &[("currency", currency)]);
            json!({ "description": "An uncertain amount.", "anyOf": [Money::schema(schemas), forms] })
        })
    }

    fn expected() -> (&'static str, &'static str) {
        ("an amount, or an estimate of one", "et beløb eller et skøn over et")
    }
}
