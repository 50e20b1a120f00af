// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::Serialize;

/// A text of 1 to `MAX` characters that is not blank.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Text<const MAX: usize>(String);

/// What a thing is called.
pub type Name = Text<300>;
/// What a person wrote about an answer.
pub type Note = Text<5000>;

/// Why a text is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing but blanks.
    #[error("the text is empty")]
    Empty,
    /// A control character other than a line break or a tab: a terminal would obey it.
    #[error("the text holds a control character")]
    Control,
    /// Longer than the limit; the length in characters.
    #[error("the text has {0} characters")]
    TooLong(usize),
}

impl<const MAX: usize> Text<MAX> {
    /// # Errors
    /// When the text is blank, holds a control character or has more than `MAX` characters.
    pub fn new(text: &str) -> Result<Self, TextError> {
        let trimmed = text.trim();
        // Most texts are plain, and then characters are bytes.
        if trimmed.bytes().all(|byte| matches!(byte, b' '..=b'~')) && (1..=MAX).contains(&trimmed.len()) {
            return Ok(Self(trimmed.to_owned()));
        }
        if trimmed.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            return Err(TextError::Control);
        }
        match trimmed.chars().count() {
            0 => Err(TextError::Empty),
            length if length > MAX => Err(TextError::TooLong(length)),
            _ => Ok(Self(trimmed.to_owned())),
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A stable id: 1 to 100 letters, digits, `.`, `_`, `:` or `-`, beginning with a letter or digit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// The id, where the text is one.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b':' | b'-');
        if text.len() <= 100 && text.bytes().all(plain) {
            return text.bytes().next().filter(u8::is_ascii_alphanumeric).map(|_| Self(text.to_owned()));
        }
        let first = text.chars().next().is_some_and(char::is_alphanumeric);
        let rest = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | ':' | '-'));
        (first && rest && text.chars().count() <= 100).then(|| Self(text.to_owned()))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
