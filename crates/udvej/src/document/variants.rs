// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Value as Json, json};

use super::canonical::Canonical;
use super::reader::Reader;
use super::schema::Schemas;
use super::tree::{Node, Value};
use super::wire::Wire;
use crate::error::Code;
use crate::methodology::Capability;
use crate::portfolio::{
    Actor, Company, Contract, ContractState, Operator, OverrunBasis, Parent, PriceProtection, Service,
};
use crate::quantity::{Evidence, YearlyRate};

/// An enum of plain words.
macro_rules! words {
    ($type:ty, $expected:literal | $expected_da:literal { $($word:literal => $value:path,)+ }) => {
        impl Wire for $type {
            fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
                let Value::Text(text) = node.value() else {
                    return reader.wrong_type(node, Self::expected());
                };
                match text.as_ref() {
                    $($word => Some($value),)+
                    other => reader.unknown_word(node, Code::UnknownWord, other, &[$($word,)+], ""),
                }
            }

            fn write(&self, out: &mut Canonical) {
                out.text(match self { $($value => $word,)+ });
            }

            fn schema(_: &mut Schemas) -> Json {
                json!({ "enum": [$($word,)+] })
            }

            fn expected() -> (&'static str, &'static str) {
                ($expected, $expected_da)
            }
        }
    };
}

words!(Capability, "a capability" | "en evne" {
    "plaintext" => Self::Plaintext, "keys" => Self::Keys, "operate" => Self::Operate, "update" => Self::Update,
});
words!(Service, "a kind of service" | "en slags ydelse" {
    "data_processing" => Self::DataProcessing,
    "custom_data_processing" => Self::CustomDataProcessing,
    "on_premises" => Self::OnPremises,
});
words!(OverrunBasis, "a basis for overruns" | "et grundlag for overskridelser" {
    "reference_class" => Self::ReferenceClass, "bottom_up" => Self::BottomUp, "none" => Self::None,
});
words!(Evidence, "a grade of evidence" | "en grad af dokumentation" {
    "unverified" => Self::Unverified, "vendor_claim" => Self::VendorClaim,
    "documented" => Self::Documented, "demonstrated" => Self::Demonstrated,
});

/// A word, or a record in its place.
macro_rules! word_or_record {
    ($type:ty, $record:ty, $expected:literal | $expected_da:literal { $($word:literal => $value:ident,)+ } $wrap:ident) => {
        impl Wire for $type {
            fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
                match node.value() {
                    Value::Text(text) => match text.as_ref() {
                        $($word => Some(Self::$value),)+
                        other => reader.unknown_word(node, Code::UnknownWord, other, &[$($word,)+], ""),
                    },
                    Value::Record(_) => <$record>::read(node, reader).map(Self::$wrap),
                    _ => reader.wrong_type(node, Self::expected()),
                }
            }

            fn write(&self, out: &mut Canonical) {
                match self {
                    $(Self::$value => out.text($word),)+
                    Self::$wrap(record) => record.write(out),
                }
            }

            fn schema(schemas: &mut Schemas) -> Json {
                json!({ "anyOf": [{ "enum": [$($word,)+] }, <$record>::schema(schemas)] })
            }

            fn expected() -> (&'static str, &'static str) {
                ($expected, $expected_da)
            }
        }
    };
}

word_or_record!(Parent, Company, "\"none\" or the company at the top" | "\"none\" eller selskabet i toppen" {
    "none" => Independent,
} Company);
word_or_record!(ContractState, Contract, "\"none\" or a contract" | "\"none\" eller en kontrakt" {
    "none" => None,
} Running);
word_or_record!(Operator, Actor, "\"supplier\", \"own\" or an actor" | "\"supplier\", \"own\" eller en aktør" {
    "supplier" => Supplier,
    "own" => Own,
} Other);

/// `{"cap": 0.03}` in a contract's price protection.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cap {
    pub(crate) cap: YearlyRate,
}

impl Cap {
    fn protection(self) -> PriceProtection {
        PriceProtection::Cap(self.cap)
    }
}

impl Wire for PriceProtection {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.value() {
            Value::Text(text) => match text.as_ref() {
                "none" => Some(Self::None),
                "fixed" => Some(Self::Fixed),
                "index" => Some(Self::Index),
                other => reader.unknown_word(node, Code::UnknownWord, other, &["none", "fixed", "index"], ""),
            },
            Value::Record(_) => Cap::read(node, reader).map(Cap::protection),
            _ => reader.wrong_type(node, Self::expected()),
        }
    }

    fn write(&self, out: &mut Canonical) {
        match self {
            Self::None => out.text("none"),
            Self::Fixed => out.text("fixed"),
            Self::Index => out.text("index"),
            Self::Cap(rate) => Cap { cap: *rate }.write(out),
        }
    }

    fn schema(schemas: &mut Schemas) -> Json {
        json!({ "anyOf": [{ "enum": ["none", "fixed", "index"] }, Cap::schema(schemas)] })
    }

    fn expected() -> (&'static str, &'static str) {
        ("\"none\", \"fixed\", \"index\" or {\"cap\": 0.03}", "\"none\", \"fixed\", \"index\" eller {\"cap\": 0.03}")
    }
}
