// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::Origin;
use crate::error::Localised;

/// The sidecar of an imported document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// `udvej-provenance/1`.
    pub provenance: String,
    /// SHA-256 of the canonical document that it belongs to; empty where the document could not be read.
    pub input_sha256: String,
    /// The files read, overlays last.
    pub files: Vec<SourceFile>,
    /// Each imported value, by place.
    pub values: Vec<Sourced>,
    /// What was left out on purpose.
    pub dropped: Vec<Dropped>,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    /// Its name, as the caller gave it.
    pub name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A value and where it came from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Sourced {
    /// Its place in the document: a JSON pointer in which entries of lists go by their id: `/systems/esdh/users`.
    pub at: String,
    /// Where it came from.
    pub origin: Origin,
}

/// Something left out on purpose.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Dropped {
    /// What, and why.
    pub what: Localised,
    /// How many times.
    pub count: u64,
}

impl Provenance {
    /// The word that names the format.
    pub const FORMAT: &'static str = "udvej-provenance/1";

    /// The values below one place, such as `/systems/esdh`, in order.
    pub fn below(&self, place: &str) -> impl Iterator<Item = &Sourced> {
        self.values.iter().filter(move |value| {
            value.at.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// The sidecar as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Every key is text and there are no floats, so writing cannot fail.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}
