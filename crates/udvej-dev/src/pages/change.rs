// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! A document in which one field says something else, or nothing any more.

use serde_json::{Map, Value};

use super::field::{EACH, Field};

/// Values that are tried in every record that could have them: words, and fields that the example leaves out or gives
/// the very value that stands in for them.
const TRIED: &[(&str, &str)] = &[
    ("assumptions.benefit_shortfall", "0.9"),
    ("assumptions.catch_up", "0.9"),
    ("assumptions.component_correlation", "0.9"),
    ("assumptions.coordination", "0.9"),
    ("assumptions.overrun", r#""none""#),
    ("assumptions.weights", r#"{"dependency": 1, "switching_cost": 0, "jurisdiction": 0, "price": 0}"#),
    ("suppliers[].affiliates[].control", r#""CN""#),
    ("systems[].contract.direct_award_ground", r#""no other can""#),
    ("systems[].operator.control", r#""CN""#),
    ("systems[].plan_b.alternatives[].overrun", r#""none""#),
];

/// What cannot stand without the field that is left out.
const FOLLOWS: &[(&str, &str)] = &[("alternatives", "preferred")];

/// What amounts refer to: what is in it is tried, but nothing stands without it.
const REFERRED: &str = "exchange_rates";

/// `document` with `field` left out, where it may be, and with another value, where one is known to be right. Nothing
/// where the field only gives a name.
pub(super) fn changed(document: &Value, field: &Field) -> Vec<Value> {
    if field.path == [REFERRED] {
        return Vec::new();
    }
    let with = |change: &dyn Fn(&mut Value, &mut usize)| {
        let (mut other, mut count) = (document.clone(), 0);
        change(&mut other, &mut count);
        (count > 0).then_some(other)
    };
    let without = with(&|other, count| change(other, &field.path, false, count)).filter(|_| !field.required);
    let another = with(&|other, count| change(other, &field.path, true, count));
    let tried = tried(&field.written()).and_then(|value| with(&|other, count| put(other, &field.path, &value, count)));
    [without, another, tried].into_iter().flatten().collect()
}

fn tried(field: &str) -> Option<Value> {
    let listed = TRIED.iter().find(|(name, _)| *name == field).map(|(_, text)| *text);
    let text = listed.or_else(|| field.contains(".one_off.").then_some(r#""98765""#))?;
    serde_json::from_str(text).ok()
}

fn change(value: &mut Value, path: &[String], other: bool, count: &mut usize) {
    match (path, value) {
        ([each, rest @ ..], Value::Array(entries)) if each == EACH => {
            // Dates and amounts mean something by their distance: one of each list moves, the others stay.
            let moved = if other && matches!(rest, [name] if name == "date" || name == "unit_price") {
                1
            } else {
                entries.len()
            };
            entries.iter_mut().take(moved).for_each(|entry| change(entry, rest, other, count));
        }
        ([last], Value::Object(members)) => change_member(members, last, other, count),
        ([name, rest @ ..], Value::Object(members)) => {
            if let Some(inner) = members.get_mut(name) {
                change(inner, rest, other, count);
            }
        }
        _ => {}
    }
}

fn change_member(members: &mut Map<String, Value>, name: &str, other: bool, count: &mut usize) {
    let Some(value) = members.get_mut(name) else { return };
    if other {
        let Some(other) = another(value, name) else { return };
        *value = other;
    } else {
        members.remove(name);
        for (_, follower) in FOLLOWS.iter().filter(|(leader, _)| *leader == name) {
            members.remove(*follower);
        }
    }
    *count += 1;
}

/// Another value of the same kind; nothing for a name, and for a reference to one.
fn another(value: &Value, name: &str) -> Option<Value> {
    match value {
        Value::Bool(yes) => Some(Value::from(!yes)),
        Value::Number(number) => Some(Value::from(number.as_f64()? / 2.0)),
        Value::Object(members) => {
            let other = |(key, value): (&String, &Value)| Some((key.clone(), another(value, key)?));
            members.iter().map(other).collect::<Option<Map<_, _>>>().map(Value::Object)
        }
        Value::String(text) => match name {
            "country" => Some("CN".into()),
            "date" | "valuation_date" => earlier_or_later(text, name),
            _ if text.parse::<f64>().is_ok() => Some(format!("1{text}").into()),
            _ => None,
        },
        _ => None,
    }
}

/// A record's date a year back; the day of the assessment a year on, as everything told must lie before it.
fn earlier_or_later(date: &str, name: &str) -> Option<Value> {
    let (year, rest) = date.split_once('-')?;
    let year: i32 = year.parse().ok()?;
    let moved = if name == "date" { year - 1 } else { year + 1 };
    Some(format!("{moved}-{rest}").into())
}

/// Sets a field that the document lacks, in every record that could have it.
fn put(value: &mut Value, path: &[String], given: &Value, count: &mut usize) {
    match (path, value) {
        ([each, rest @ ..], Value::Array(entries)) if each == EACH => {
            entries.iter_mut().for_each(|entry| put(entry, rest, given, count));
        }
        ([last], Value::Object(members)) => {
            members.insert(last.clone(), given.clone());
            *count += 1;
        }
        ([name, rest @ ..], Value::Object(members)) => {
            let may_be_made = name == "one_off";
            if may_be_made || members.contains_key(name) {
                put(members.entry(name.clone()).or_insert_with(|| Value::Object(Map::new())), rest, given, count);
            }
        }
        _ => {}
    }
}
