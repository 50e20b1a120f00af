// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// By this name [`read`](super::read) knows that a value is wanted as written.
pub(super) const NAME: &str = "udvej::json::Raw";

/// A value as it stands in the text: every digit as written, nothing but its brackets and quotes looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raw<'t>(&'t str);

impl<'t> Raw<'t> {
    /// Its text.
    #[must_use]
    pub const fn text(self) -> &'t str {
        self.0
    }
}

impl<'de: 't, 't> Deserialize<'de> for Raw<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(NAME, AsWritten).map(Self)
    }
}

struct AsWritten;

impl<'t> Visitor<'t> for AsWritten {
    type Value = &'t str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'t str) -> Result<&'t str, E> {
        Ok(text)
    }
}
