// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::Value as Json;

use super::reader::Reader;
use super::schema::Schemas;
use super::tree::Node;

/// How a type stands in a document: read with every problem collected, written canonically, described in the schema.
///
/// A derived decoder stops at the first error and loses the place; this one goes on, so one description of a record
/// (the [`wire!`] table) serves reading, writing and the schema.
pub(crate) trait Wire: Sized {
    /// The value, or nothing after at least one problem was reported.
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self>;
    /// The value as it stands in the canonical document.
    fn write(&self) -> Json;
    /// Its JSON Schema.
    fn schema(schemas: &mut Schemas) -> Json;
    /// What to say was expected, in English and Danish.
    fn expected() -> (&'static str, &'static str);
}

/// A field of a record: how it behaves when it is missing.
pub(crate) trait Field: Sized {
    const REQUIRED: bool;
    fn read_member(node: Option<&Node<'_>>, reader: &mut Reader<'_>) -> Option<Self>;
    fn write_member(&self) -> Option<Json>;
    fn member_schema(schemas: &mut Schemas) -> Json;
    fn expected_member() -> (&'static str, &'static str);
}

/// Describes a record once: its fields with one sentence each.
macro_rules! wire {
    ($type:ty, $name:literal, $about:literal, $expected:literal | $expected_da:literal { $($field:ident : $kind:ty, $doc:literal;)+ }) => {
        impl $crate::document::wire::Wire for $type {
            fn read(
                node: &$crate::document::tree::Node<'_>,
                reader: &mut $crate::document::reader::Reader<'_>,
            ) -> Option<Self> {
                let record = reader.record(node, &[$(stringify!($field),)+], Self::expected())?;
                $(let $field = reader.member::<$kind>(node, &record, stringify!($field));)+
                Some(Self { $($field: $field?.into(),)+ })
            }

            fn write(&self) -> serde_json::Value {
                let mut members = serde_json::Map::new();
                $(
                    let kind: $kind = self.$field.clone().into();
                    if let Some(value) = $crate::document::wire::Field::write_member(&kind) {
                        members.insert(stringify!($field).to_owned(), value);
                    }
                )+
                serde_json::Value::Object(members)
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

    fn read_member(node: Option<&Node<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        // A missing required member was already reported by the record.
        T::read(node?, reader)
    }

    fn write_member(&self) -> Option<Json> {
        Some(self.write())
    }

    fn member_schema(schemas: &mut Schemas) -> Json {
        T::schema(schemas)
    }

    fn expected_member() -> (&'static str, &'static str) {
        T::expected()
    }
}

/// A member that may be missing, or "unknown".
#[derive(Debug, Clone)]
pub(crate) struct Maybe<T>(pub(crate) Option<T>);

impl<T> From<Maybe<T>> for Option<T> {
    fn from(maybe: Maybe<T>) -> Self {
        maybe.0
    }
}

impl<T> From<Option<T>> for Maybe<T> {
    fn from(option: Option<T>) -> Self {
        Self(option)
    }
}

/// The word for what nobody knows.
pub(crate) const UNKNOWN: &str = "unknown";

impl<T: Wire> Field for Maybe<T> {
    const REQUIRED: bool = false;

    fn read_member(node: Option<&Node<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        match node {
            None => Some(Self(None)),
            Some(node) if node.is_text(UNKNOWN) => Some(Self(None)),
            Some(node) => T::read(node, reader).map(|value| Self(Some(value))),
        }
    }

    fn write_member(&self) -> Option<Json> {
        self.0.as_ref().map(Wire::write)
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
#[derive(Debug, Clone)]
pub(crate) struct Or<T>(pub(crate) T);

macro_rules! or_into {
    ($($type:ty),+ $(,)?) => {
        $(
            impl From<Or<$type>> for $type {
                fn from(or: Or<$type>) -> Self {
                    or.0
                }
            }
            impl From<$type> for Or<$type> {
                fn from(value: $type) -> Self {
                    Or(value)
                }
            }
        )+
    };
}
pub(crate) use or_into;

impl<T: Wire + Default + PartialEq> Field for Or<T> {
    const REQUIRED: bool = false;

    fn read_member(node: Option<&Node<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        match node {
            None => Some(Self(T::default())),
            Some(node) => T::read(node, reader).map(Self),
        }
    }

    fn write_member(&self) -> Option<Json> {
        (self.0 != T::default()).then(|| self.0.write())
    }

    fn member_schema(schemas: &mut Schemas) -> Json {
        T::schema(schemas)
    }

    fn expected_member() -> (&'static str, &'static str) {
        T::expected()
    }
}
