// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fmt;
use std::str::FromStr;

use crate::{File, Imported, Settings, dora, kitos, ocds, table};

/// Where files come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// KITOS: JSON of its API, or what its overviews export.
    Kitos,
    /// A DORA register of information.
    Dora,
    /// Open Contracting Data Standard 1.1.
    Ocds,
    /// Tables by the template.
    Table,
}

/// Which word was no kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseKindError;

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Kitos, Self::Dora, Self::Ocds, Self::Table];

    /// Its word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Kitos => "kitos",
            Self::Dora => "dora",
            Self::Ocds => "ocds",
            Self::Table => "table",
        }
    }
}

/// Imports files of one kind. Never fails: what is wrong stands in the findings, and there is then no document.
#[must_use]
pub fn import(kind: Kind, files: &[File<'_>], settings: &Settings<'_>) -> Imported {
    match kind {
        Kind::Kitos => kitos(files, settings),
        Kind::Dora => dora(files, settings),
        Kind::Ocds => ocds(files, settings),
        Kind::Table => table(files, settings),
    }
}

impl FromStr for Kind {
    type Err = ParseKindError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|kind| kind.id() == word).ok_or(ParseKindError)
    }
}

impl fmt::Display for ParseKindError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one of kitos, dora, ocds and table")
    }
}

impl std::error::Error for ParseKindError {}
