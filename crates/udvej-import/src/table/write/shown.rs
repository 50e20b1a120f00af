// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use jiff::civil::Date;
use udvej::error::Language;

/// What a written cell shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shown {
    Empty,
    Text(String),
    /// Digits with a decimal point.
    Number(String),
    Date(Date),
}

/// Digits as a text of the language in which every reader takes the same number from it: a number with three decimals
/// gets a fourth, so that its sign separates no thousands.
pub(crate) fn localised(digits: &str, language: Language) -> String {
    let unsigned = digits.trim_start_matches('-');
    let ambiguous = unsigned.split_once('.').is_some_and(|(whole, decimals)| {
        decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0')
    });
    let text = if ambiguous { format!("{digits}0") } else { digits.to_owned() };
    if language == Language::Da { text.replace('.', ",") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_reader_takes_decimals_for_thousands() {
        for (digits, da, en) in [
            ("1234.5", "1234,5", "1234.5"),
            ("1.234", "1,2340", "1.2340"),
            ("-12.345", "-12,3450", "-12.3450"),
            ("0.125", "0,125", "0.125"),
            ("1234.567", "1234,567", "1234.567"),
            ("1234", "1234", "1234"),
        ] {
            assert_eq!((&*localised(digits, Language::Da), &*localised(digits, Language::En)), (da, en));
        }
    }
}
