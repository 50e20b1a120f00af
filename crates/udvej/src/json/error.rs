// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fmt;

/// Why a text could not be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Inner {
    message: String,
    /// Line and column in characters, both from 1; nothing yet while the text is not at hand.
    place: Option<(usize, usize)>,
}

impl Error {
    #[cold]
    pub(super) fn new(message: String) -> Self {
        Self(Box::new(Inner { message, place: None }))
    }

    /// Line and column in characters, both from 1.
    #[must_use]
    pub fn place(&self) -> Option<(usize, usize)> {
        self.0.place
    }

    /// The error, found at the end of `passed`, unless a place is already known.
    #[cold]
    pub(super) fn after(mut self, passed: &str) -> Self {
        let line = passed.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = passed.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        self.0.place.get_or_insert((line, column));
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)?;
        match self.0.place {
            Some((line, column)) => write!(f, " at line {line} column {column}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}

impl serde::de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(message.to_string())
    }
}
