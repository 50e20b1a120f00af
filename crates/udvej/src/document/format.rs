// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Value as Json, json};

use super::canonical::Canonical;
use super::check;
use super::reader::Reader;
use super::schema::{self, Schemas};
use super::tree::{Node, Value};
use super::wire::{Or, Wire, wire};
use crate::error::{Code, Problems};
use crate::portfolio::{Assumptions, ExchangeRate, Organisation, Supplier, System};
use crate::quantity::{Currency, Date};

/// A document in format `udvej/1`: every value is one that its type allows; references are not checked yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// `udvej/1`.
    pub(crate) format: Format,
    /// The day of the assessment.
    pub valuation_date: Date,
    /// Currency of every amount without one, and of every result.
    pub currency: Currency,
    /// The public authority.
    pub organisation: Organisation,
    /// Whom it buys from.
    pub suppliers: Vec<Supplier>,
    /// What it uses.
    pub systems: Vec<System>,
    /// What replaces defaults.
    pub assumptions: Assumptions,
    /// Rates of other currencies.
    pub exchange_rates: Vec<ExchangeRate>,
}

/// The only format there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Format;

impl Format {
    const WORD: &'static str = "udvej/1";
}

impl Wire for Format {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.value() {
            Value::Text(word) if word == Self::WORD => Some(Self),
            Value::Text(word) => reader.refuse(node, Code::WrongFormat, &[("found", &word)]),
            _ => reader.wrong_type(node, Self::expected()),
        }
    }

    fn write(&self, out: &mut Canonical) {
        out.text(Self::WORD);
    }

    fn schema(_: &mut Schemas) -> Json {
        json!({ "const": Self::WORD })
    }

    fn expected() -> (&'static str, &'static str) {
        ("\"udvej/1\"", "\"udvej/1\"")
    }
}

wire!(Document, "document", "An organisation with its suppliers and systems.", "a document" | "et dokument" {
    format: Format, "The format: udvej/1.";
    valuation_date: Date, "The day of the assessment.";
    currency: Currency, "Currency of every amount without one of its own, and of every result.";
    organisation: Organisation, "The public authority.";
    suppliers: Vec<Supplier>, "Whom it buys from.";
    systems: Vec<System>, "What it uses.";
    assumptions: Or<Assumptions>, "What replaces defaults of the knowledge base.";
    exchange_rates: Or<Vec<ExchangeRate>>, "Rates of other currencies.";
});

impl Document {
    /// Reads a document.
    ///
    /// # Errors
    /// Every problem of the text, each with its place; references are checked by `Portfolio::try_from`,
    /// and by [`check()`](super::check()) together with the text.
    pub fn from_json(text: &str) -> Result<Self, Problems> {
        check::read(text)
    }

    /// The document as canonical JSON: keys and lists sorted, amounts as text, defaults left out.
    #[must_use]
    pub fn to_json(&self) -> String {
        Canonical::of(|out| self.write(out))
    }

    /// JSON Schema (2020-12) of the format.
    #[must_use]
    pub fn schema() -> String {
        let mut text = serde_json::to_string_pretty(&schema::of::<Self>()).unwrap_or_default();
        text.push('\n');
        text
    }
}
