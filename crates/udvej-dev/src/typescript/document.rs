// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What a document looks like, by its JSON Schema.

use anyhow::{Context as _, Result, bail};
use serde_json::Value as Json;
use udvej_json::udvej::Document;

use super::shape::{Declaration, Field, Presence, Shape};

/// Shapes that stand in many places: name, what it is, and one of the places.
const COMMON: [(&str, &str, &str); 4] = [
    ("CountryCode", "A country by its two letters.", "/$defs/actor/properties/country/anyOf/0"),
    (
        "Decimal",
        "An amount or a rate. Text keeps every digit, `\"1234.50\"`; a number is what JSON writes of it.",
        "/$defs/exchange_rate/properties/rate",
    ),
    (
        "UncertainNumber",
        "A number: known, between bounds with a likeliest value, or by quantiles.",
        "/$defs/alternative/properties/growth/anyOf/0",
    ),
    ("EvidenceWord", "What an answer rests on.", "/$defs/answers/properties/escrow/anyOf/1/properties/evidence"),
];

const ANSWER: &str = "An answer to a question: its level, or the level and what it rests on.";
const LEVEL: &str = "Level";

pub(super) fn declarations() -> Result<Vec<Declaration>> {
    let schema: Json = serde_json::from_str(&Document::schema())?;
    let mut reader = Reader { common: Vec::new() };
    for (name, doc, place) in COMMON {
        let found = schema.pointer(place).with_context(|| format!("the schema has nothing at {place}"))?;
        let shape = reader.shape(found)?;
        reader.common.push(Declaration { name: name.to_owned(), doc: doc.to_owned(), shape });
    }
    let definitions = schema.get("$defs").and_then(Json::as_object).context("the schema has no definitions")?;
    let mut declarations = Vec::new();
    for (name, definition) in definitions {
        let shape = reader.shape(definition).with_context(|| format!("the definition `{name}`"))?;
        declarations.push(Declaration { name: title(name), doc: described(definition), shape });
    }
    // The document itself first.
    declarations.sort_by_key(|declaration| declaration.name != "Document");
    declarations.push(answer(&reader, &schema)?);
    declarations.extend(reader.common);
    Ok(declarations)
}

/// `one_off` as `DocumentOneOff`.
fn title(name: &str) -> String {
    let parts = name.split('_').filter(|part| *part != "document").map(|part| {
        let mut letters = part.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    });
    std::iter::once("Document".to_owned()).chain(parts).collect()
}

/// Any answer, with its level left open.
fn answer(reader: &Reader, schema: &Json) -> Result<Declaration> {
    let found = schema.pointer("/$defs/answers/properties/escrow/anyOf/1").context("no answers in the schema")?;
    let Shape::Record(mut fields) = reader.shape(found)? else {
        bail!("an answer is no record");
    };
    for field in fields.iter_mut().filter(|field| field.name == "value") {
        field.shape = Shape::name(LEVEL);
    }
    let shape = Shape::either(vec![Shape::name(LEVEL), Shape::Record(fields)]);
    Ok(Declaration { name: format!("DocumentAnswer<{LEVEL} extends string>"), doc: ANSWER.to_owned(), shape })
}

struct Reader {
    common: Vec<Declaration>,
}

impl Reader {
    fn shape(&self, schema: &Json) -> Result<Shape> {
        let shape = self.told(schema)?;
        if let Some(common) = self.common.iter().find(|common| common.shape == shape) {
            return Ok(Shape::name(&common.name));
        }
        if let Shape::Either(parts) = &shape
            && let Some((Shape::Record(fields), levels)) = parts.split_last()
            && let Some(value) = fields.iter().find(|field| field.name == "value")
            && value.shape == Shape::Either(levels.to_vec())
        {
            return Ok(Shape::Of("DocumentAnswer".to_owned(), Box::new(value.shape.clone())));
        }
        Ok(shape)
    }

    fn told(&self, schema: &Json) -> Result<Shape> {
        let list = |name: &str| schema.get(name).and_then(Json::as_array);
        if let Some(place) = schema.get("$ref").and_then(Json::as_str) {
            let name = place.strip_prefix("#/$defs/").with_context(|| format!("a reference to {place}"))?;
            return Ok(Shape::Name(title(name)));
        }
        if let Some(options) = list("anyOf") {
            return Ok(Shape::either(options.iter().map(|option| self.shape(option)).collect::<Result<_>>()?));
        }
        if let Some(words) = list("enum") {
            return Ok(Shape::words(words.iter().filter_map(Json::as_str)));
        }
        if let Some(word) = schema.get("const").and_then(Json::as_str) {
            return Ok(Shape::Word(word.to_owned()));
        }
        match schema.get("type").and_then(Json::as_str) {
            Some("object") => self.record(schema),
            Some("array") => {
                let items = schema.get("items").context("a list of anything")?;
                Ok(Shape::List(Box::new(self.shape(items)?)))
            }
            Some("string") => Ok(Shape::name("string")),
            Some("number" | "integer") => Ok(Shape::name("number")),
            Some("boolean") => Ok(Shape::name("boolean")),
            _ => bail!("no type is known for the schema {schema}"),
        }
    }

    fn record(&self, schema: &Json) -> Result<Shape> {
        let required: Vec<&str> = match schema.get("required").and_then(Json::as_array) {
            Some(names) => names.iter().filter_map(Json::as_str).collect(),
            None => Vec::new(),
        };
        let properties = schema.get("properties").and_then(Json::as_object).context("an object without fields")?;
        let fields = properties.iter().map(|(name, property)| {
            let presence = if required.contains(&name.as_str()) { Presence::Always } else { Presence::Undefined };
            let shape = self.shape(property).with_context(|| format!("the field `{name}`"))?;
            Ok(Field { name: name.clone(), doc: field_doc(property), presence, shape })
        });
        Ok(Shape::Record(fields.collect::<Result<_>>()?))
    }
}

fn described(schema: &Json) -> String {
    schema.get("description").and_then(Json::as_str).unwrap_or_default().to_owned()
}

/// What the schema says of a field, with the bounds of its numbers.
fn field_doc(schema: &Json) -> String {
    let doc = described(schema);
    match (limit(schema, "minimum"), limit(schema, "maximum")) {
        (Some(low), Some(high)) if !doc.is_empty() => format!("{doc} From {low} to {high}."),
        _ => doc,
    }
}

fn limit(schema: &Json, which: &str) -> Option<f64> {
    let inner = || schema.get("anyOf").and_then(Json::as_array).into_iter().flatten();
    schema.get(which).and_then(Json::as_f64).or_else(|| inner().find_map(|option| limit(option, which)))
}
