// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::borrow::Cow;

use serde::Deserialize;
use udvej::error::{Language, Localised};

/// A word of the document format, and what it is called in a table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Word {
    pub(crate) word: String,
    pub(crate) label: Localised,
}

/// What a cell says in the place of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// It is not known.
    Unknown,
    /// There is none.
    None,
    /// The question does not apply.
    NotApplicable,
}

impl State {
    const ALL: [Self; 3] = [Self::Unknown, Self::None, Self::NotApplicable];

    /// The word in documents.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::None => "none",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// The word in tables.
    pub(crate) const fn label(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Unknown, Language::Da) => "ukendt",
            (Self::Unknown, Language::En) => "unknown",
            (Self::None, Language::Da) => "ingen",
            (Self::None, Language::En) => "none",
            (Self::NotApplicable, Language::Da) => "ikke relevant",
            (Self::NotApplicable, Language::En) => "not applicable",
        }
    }
}

/// The state that a text names, in either language.
pub(crate) fn state(text: &str) -> Option<State> {
    let is = |state: &State| {
        [state.word(), state.label(Language::Da), state.label(Language::En)].iter().any(|word| same_word(word, text))
    };
    State::ALL.into_iter().find(is)
}

/// Whether two words are the same: upper and lower case are, and so are blanks, `-` and `_`.
pub(crate) fn same_word(a: &str, b: &str) -> bool {
    let folded = |text: &str| {
        let words = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_'));
        words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").to_lowercase()
    };
    folded(a) == folded(b)
}

/// A text that is to be taken as it stands although it reads like a state: `"unknown"` in quotation marks.
fn is_reserved(text: &str) -> bool {
    state(text.trim_matches('"')).is_some()
}

/// A text in quotation marks where it would read like a state.
pub(crate) fn quoted(text: &str) -> Cow<'_, str> {
    if is_reserved(text) { Cow::Owned(format!("\"{text}\"")) } else { Cow::Borrowed(text) }
}

/// The text without the quotation marks of [`quoted`].
pub(crate) fn literal(cell: &str) -> &str {
    let inner = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.filter(|text| is_reserved(text)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_named_in_both_languages() {
        for (text, named) in [
            ("Ukendt", Some(State::Unknown)),
            ("unknown", Some(State::Unknown)),
            ("INGEN", Some(State::None)),
            ("ikke  relevant", Some(State::NotApplicable)),
            ("not_applicable", Some(State::NotApplicable)),
            ("not-applicable", Some(State::NotApplicable)),
            ("ingenting", None),
            ("", None),
        ] {
            assert_eq!(state(text), named, "{text}");
        }
    }

    #[test]
    fn a_text_that_reads_like_a_state_survives_in_quotation_marks() {
        for text in ["ukendt", "None", "\"none\"", "\"\"none\"\"", "\"none", "\"Godt\", sagde han", "x", ""] {
            assert_eq!(literal(&quoted(text)), text);
        }
        assert_eq!(quoted("none"), "\"none\"");
        assert_eq!(quoted("\"citat\""), "\"citat\"");
    }
}
