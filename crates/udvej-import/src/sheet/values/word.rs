// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::unreadable::Unreadable;

/// Yes or no, in Danish or English, as a truth value, a number or a cross.
pub(crate) fn yes(text: &str) -> Result<bool, Unreadable> {
    match text.trim().to_lowercase().as_str() {
        "ja" | "yes" | "true" | "sand" | "sandt" | "1" | "x" => Ok(true),
        "nej" | "no" | "false" | "falsk" | "0" => Ok(false),
        _ => Err(Unreadable { expected: ("yes or no", "ja eller nej"), right: ("yes or no", "ja eller nej") }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_read_in_both_languages() {
        for (text, right) in [("Ja", true), ("yes", true), ("TRUE", true), ("x", true), ("nej ", false), ("0", false)] {
            assert_eq!(yes(text), Ok(right), "{text}");
        }
        assert!(yes("måske").is_err() && yes("").is_err());
    }
}
