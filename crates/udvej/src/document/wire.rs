// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::marker::PhantomData;

use serde_json::Value as Json;

use super::canonical::Canonical;
use super::reader::Reader;
use super::schema::Schemas;
use super::tree::Node;

/// How a type stands in a document: read with every problem collected, written canonically, described in the schema.
///
/// A derived decoder stops at the first error and loses the place; this one goes on, so one description of a record
/// (the [`wire!`] table) serves reading, writing and the schema.
pub(crate) trait Wire: Sized {
    /// The value, or nothing after at least one problem was reported.
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self>;
    /// Writes the value as it stands in the canonical document.
    fn write(&self, out: &mut Canonical);
    /// Its JSON Schema.
    fn schema(schemas: &mut Schemas) -> Json;
    /// What to say was expected, in English and Danish.
    fn expected() -> (&'static str, &'static str);
}

/// A field of a record: how it behaves when it is missing.
pub(crate) trait Field {
    const REQUIRED: bool;
    /// What the record holds in it.
    type Held;
    fn read_member(node: Option<Node<'_>>, reader: &mut Reader<'_>) -> Option<Self::Held>;
    /// Writes the member, unless it is what it would be if it were missing.
    fn write_member(held: &Self::Held, name: &'static str, out: &mut Canonical);
    fn member_schema(schemas: &mut Schemas) -> Json;
    fn expected_member() -> (&'static str, &'static str);
}

/// Describes a record once: its fields with one sentence each.
macro_rules! wire {
    ($type:ty, $name:literal, $about:literal, $expected:literal | $expected_da:literal { $($field:ident : $kind:ty, $doc:literal;)+ }) => {
        impl $crate::document::wire::Wire for $type {
            fn read(
                node: $crate::document::tree::Node<'_>,
                reader: &mut $crate::document::reader::Reader<'_>,
            ) -> Option<Self> {
                const FIELDS: &[&str] = &[$(stringify!($field),)+];
                let mut found = [None; FIELDS.len()];
                reader.record(node, FIELDS, &mut found, Self::expected())?;
                let mut found = found.into_iter();
                $(let $field = reader.member::<$kind>(node, stringify!($field), found.next().flatten());)+
                Some(Self { $($field: $field?,)+ })
            }

            fn write(&self, out: &mut $crate::document::canonical::Canonical) {
                out.record(|members| {
                    $(<$kind as $crate::document::wire::Field>::write_member(&self.$field, stringify!($field), members);)+
                });
            }

            fn schema(schemas: &mut $crate::document::schema::Schemas) -> serde_json::Value {
                schemas.record($name, $about, |schemas, record| {
                    $(
                        let field = <$kind as $crate::document::wire::Field>::member_schema(schemas);
                        record.field(stringify!($field), <$kind as $crate::document::wire::Field>::REQUIRED, $doc, field);
                    )+
                })
            }

            fn expected() -> (&'static str, &'static str) {
                ($expected, $expected_da)
            }
        }
    };
}
pub(crate) use wire;

impl<T: Wire> Field for T {
    const REQUIRED: bool = true;
    type Held = Self;

    fn read_member(node: Option<Node<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        // A missing required member was already reported by the record.
        T::read(node?, reader)
    }

    fn write_member(held: &Self, name: &'static str, out: &mut Canonical) {
        held.write(out.member(name));
    }

    fn member_schema(schemas: &mut Schemas) -> Json {
        T::schema(schemas)
    }

    fn expected_member() -> (&'static str, &'static str) {
        T::expected()
    }
}

/// The word for what nobody knows.
pub(crate) const UNKNOWN: &str = "unknown";

/// A member that may be missing, or "unknown".
pub(crate) struct Maybe<T>(PhantomData<T>);

impl<T: Wire> Field for Maybe<T> {
    const REQUIRED: bool = false;
    type Held = Option<T>;

    fn read_member(node: Option<Node<'_>>, reader: &mut Reader<'_>) -> Option<Option<T>> {
        match node {
            None => Some(None),
            Some(node) if node.is_text(UNKNOWN) => Some(None),
            Some(node) => T::read(node, reader).map(Some),
        }
    }

    fn write_member(held: &Option<T>, name: &'static str, out: &mut Canonical) {
        if let Some(value) = held {
            value.write(out.member(name));
        }
    }

    fn member_schema(schemas: &mut Schemas) -> Json {
        let schema = T::schema(schemas);
        serde_json::json!({ "anyOf": [schema, { "const": UNKNOWN }] })
    }

    fn expected_member() -> (&'static str, &'static str) {
        T::expected()
    }
}

/// A member that has a default when it is missing.
pub(crate) struct Or<T>(PhantomData<T>);

impl<T: Wire + Default + PartialEq> Field for Or<T> {
    const REQUIRED: bool = false;
    type Held = T;

    fn read_member(node: Option<Node<'_>>, reader: &mut Reader<'_>) -> Option<T> {
        node.map_or_else(|| Some(T::default()), |node| T::read(node, reader))
    }

    fn write_member(held: &T, name: &'static str, out: &mut Canonical) {
        if *held != T::default() {
            held.write(out.member(name));
        }
    }

    fn member_schema(schemas: &mut Schemas) -> Json {
        T::schema(schemas)
    }

    fn expected_member() -> (&'static str, &'static str) {
        T::expected()
    }
}
