// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;
use serde_json::{Map, Value as Json, json};

use super::reader::Reader;
use super::schema::Schemas;
use super::tree::{Node, Value};
use super::wire::Wire;
use crate::error::Code;
use crate::quantity::{Currency, Money, MoneyEstimate, Spread, SpreadError};

/// The numbers of an estimate, by the names of its form.
fn spread<T: Wire + Copy + PartialOrd + Default>(
    node: &Node<'_>,
    reader: &mut Reader<'_>,
    extra: &[&str],
) -> Option<Spread<T>> {
    let forms: [&[&str]; 3] = [&["low", "mode", "high"], &["p10", "p90"], &["p10", "p50", "p90"]];
    let Value::Record(members) = &node.value else {
        return T::read(node, reader).map(Spread::Exact);
    };
    // Every name is allowed here: which of them belong together is told below.
    let all: Vec<&str> = members.iter().map(|member| member.key.as_ref()).collect();
    let found = reader.record(node, &all, ESTIMATE)?;
    let keys: Vec<&str> = found.keys().copied().filter(|key| !extra.contains(key)).collect();
    let form = forms.iter().find(|form| form.len() == keys.len() && form.iter().all(|name| keys.contains(name)));
    let Some(form) = form else {
        return reader.refuse(node, Code::EstimateForm, &[("found", &format!("{{{}}}", keys.join(", ")))]);
    };
    let mut numbers = Vec::new();
    for name in *form {
        let member = node.get(name)?;
        numbers.push(reader.below(name, |reader| T::read(&member.node, reader)));
    }
    let numbers: Vec<T> = numbers.into_iter().collect::<Option<_>>()?;
    let estimate = match (form.contains(&"low"), numbers.as_slice()) {
        (true, [low, mode, high]) => Spread::Pert { low: *low, mode: *mode, high: *high },
        (false, [p10, p50, p90]) => Spread::Split { p10: *p10, p50: *p50, p90: *p90 },
        (false, [p10, p90]) => Spread::Lognormal { p10: *p10, p90: *p90 },
        _ => return None,
    };
    estimate.checked().map_or_else(
        |error| {
            let shown = form
                .iter()
                .filter_map(|name| Some(format!("{name} {}", literal(&node.get(name)?.node.value))))
                .collect::<Vec<_>>();
            let code = match error {
                SpreadError::Order => Code::EstimateOrder,
                SpreadError::NotPositive => Code::QuantileNotPositive,
            };
            reader.refuse(node, code, &[("found", &shown.join(", "))])
        },
        Some,
    )
}

fn literal(value: &Value<'_>) -> String {
    match value {
        Value::Number(digits) => (*digits).to_owned(),
        Value::Text(text) => text.to_string(),
        _ => String::new(),
    }
}

fn spread_json<T: Wire + Copy>(spread: &Spread<T>) -> Json {
    match spread {
        Spread::Exact(value) => value.write(),
        Spread::Pert { low, mode, high } => json!({ "low": low.write(), "mode": mode.write(), "high": high.write() }),
        Spread::Lognormal { p10, p90 } => json!({ "p10": p10.write(), "p90": p90.write() }),
        Spread::Split { p10, p50, p90 } => json!({ "p10": p10.write(), "p50": p50.write(), "p90": p90.write() }),
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
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Number(_) | Value::Record(_) => spread(node, reader, &[]),
            _ => reader.wrong_type(node, Self::expected()),
        }
    }

    fn write(&self) -> Json {
        spread_json(self)
    }

    fn schema(schemas: &mut Schemas) -> Json {
        spread_schema(&T::schema(schemas), &[])
    }

    fn expected() -> (&'static str, &'static str) {
        ESTIMATE
    }
}

fn currency(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Option<Currency>> {
    match node.get("currency") {
        None => Some(None),
        Some(member) => reader.below("currency", |reader| Currency::read(&member.node, reader)).map(Some),
    }
}

impl Wire for Money {
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if !matches!(node.value, Value::Record(_)) {
            return Decimal::read(node, reader).map(|amount| Self { amount, currency: None });
        }
        let record = reader.record(node, &["amount", "currency"], Self::expected())?;
        let amount = reader.member::<Decimal>(node, &record, "amount");
        let currency = currency(node, reader);
        Some(Self { amount: amount?, currency: currency? })
    }

    fn write(&self) -> Json {
        match self.currency {
            None => self.amount.write(),
            Some(currency) => json!({ "amount": self.amount.write(), "currency": currency.write() }),
        }
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
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.get("amount").is_some() {
            return Money::read(node, reader)
                .map(|money| Self { amounts: Spread::Exact(money.amount), currency: money.currency });
        }
        if !matches!(node.value, Value::Number(_) | Value::Text(_) | Value::Record(_)) {
            return reader.wrong_type(node, Self::expected());
        }
        let amounts = spread::<Decimal>(node, reader, &["currency"]);
        let currency = currency(node, reader);
        Some(Self { amounts: amounts?, currency: currency? })
    }

    fn write(&self) -> Json {
        match (self.currency, spread_json(&self.amounts)) {
            (None, amounts) => amounts,
            (Some(currency), Json::Object(mut members)) => {
                members.insert("currency".to_owned(), currency.write());
                Json::Object(members)
            }
            (Some(currency), amount) => json!({ "amount": amount, "currency": currency.write() }),
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
