// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Code, Language, Localised};

/// A JSON pointer (RFC 6901) into the document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pointer(String);

impl Pointer {
    /// The place `token` below this one.
    #[must_use]
    pub fn child(&self, token: impl fmt::Display) -> Self {
        let escaped = token.to_string().replace('~', "~0").replace('/', "~1");
        Self(format!("{}/{escaped}", self.0))
    }

    /// The pointer as text; the whole document is the empty text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where in the text: both count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Line.
    pub line: u64,
    /// Column.
    pub column: u64,
}

/// One thing that is wrong (or, as a warning, doubtful).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Stable word.
    pub code: Code,
    /// Which value.
    pub pointer: Pointer,
    /// Where in the text, when there is a text.
    pub place: Option<Place>,
    /// What is wrong.
    pub message: Localised,
    /// What would be right.
    pub hint: Localised,
}

impl Problem {
    /// A problem from the catalogue; `values` fill the `{names}` of its texts.
    #[must_use]
    pub fn new(code: Code, pointer: Pointer, values: &[(&str, &str)]) -> Self {
        // What a person typed may be long or hold control characters; a message is one line.
        let shown: Vec<(&str, String)> = values.iter().map(|(name, value)| (*name, shorten(value))).collect();
        let shown: Vec<(&str, &str)> = shown.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let (message, hint) = code.texts();
        Self { code, pointer, place: None, message: message.fill(&shown), hint: hint.fill(&shown) }
    }

    /// One line for a terminal: code, place, message, hint.
    #[must_use]
    pub fn line(&self, language: Language) -> String {
        let at = self.place.map_or(String::new(), |place| format!(" {}:{}", place.line, place.column));
        let pointer = if self.pointer.as_str().is_empty() { "/" } else { self.pointer.as_str() };
        format!("{}{at} {pointer}: {} ({})", self.code, self.message.text(language), self.hint.text(language))
    }
}

/// Problems in the order found; the first 1,000 are kept and the rest counted.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Problems {
    /// The first 1,000.
    pub problems: Vec<Problem>,
    /// How many more there were.
    pub omitted: u64,
}

impl Problems {
    /// How many are kept.
    pub const KEPT: usize = 1000;

    /// Adds one, or counts it.
    pub fn push(&mut self, problem: Problem) {
        if self.problems.len() < Self::KEPT {
            self.problems.push(problem);
        } else {
            self.omitted += 1;
        }
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.problems {
            writeln!(f, "{}", problem.line(Language::En))?;
        }
        if self.omitted > 0 { writeln!(f, "and {} more", self.omitted) } else { Ok(()) }
    }
}

impl std::error::Error for Problems {}

fn shorten(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut clean = text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c });
    let mut shown: String = clean.clone().take(LONGEST).collect();
    if clean.nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}
