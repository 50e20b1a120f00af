// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::quantity::Currency;

use super::number::{Numerals, number};
use super::unreadable::Unreadable;

/// An amount, and the currency that it names.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Amount {
    /// Digits with a decimal point.
    pub(crate) digits: String,
    pub(crate) currency: Option<Currency>,
}

/// Signs of currencies and their codes. The dollar sign names many currencies, so it is none of these.
const SIGNS: [(&str, &str); 4] = [("kr.", "DKK"), ("kr", "DKK"), ("€", "EUR"), ("£", "GBP")];

/// An amount: a number with or without the sign or ISO 4217 code of a currency before or after it; `kr.` is Danish.
/// The `,-` of Danish price tags is taken off.
pub(crate) fn amount(text: &str, numerals: Numerals) -> Result<Amount, Unreadable> {
    let text = text.trim();
    let (rest, currency) = currency(text);
    let rest = rest.strip_suffix(",-").or_else(|| rest.strip_suffix(".-")).unwrap_or(rest);
    const NO_AMOUNT: Unreadable = Unreadable {
        expected: ("an amount", "et beløb"),
        right: ("1234.50, 1.234,50 or 1234.50 EUR", "1.234,50, 1234,50 eller 1.234,50 EUR"),
    };
    match number(rest, numerals) {
        Ok(digits) => Ok(Amount { digits, currency }),
        Err(error) if error.expected.0 == "a number" => Err(NO_AMOUNT),
        Err(error) => Err(error),
    }
}

/// The text without the currency at one of its ends.
fn currency(text: &str) -> (&str, Option<Currency>) {
    let code = |word: &str| word.to_uppercase().parse::<Currency>().ok();
    for (sign, named) in SIGNS {
        let (first, last) = (head(text, sign.len()), tail(text, sign.len()));
        for (word, rest) in [first, last].into_iter().flatten() {
            if word.to_lowercase() == sign {
                return (rest.trim(), code(named));
            }
        }
    }
    for (word, rest) in [head(text, 3), tail(text, 3)].into_iter().flatten() {
        if let Some(currency) = code(word).filter(|_| word.bytes().all(|byte| byte.is_ascii_alphabetic())) {
            return (rest.trim(), Some(currency));
        }
    }
    (text, None)
}

fn head(text: &str, bytes: usize) -> Option<(&str, &str)> {
    text.split_at_checked(bytes)
}

fn tail(text: &str, bytes: usize) -> Option<(&str, &str)> {
    let (rest, word) = text.split_at_checked(text.len().checked_sub(bytes)?)?;
    Some((word, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_with_the_currency_at_either_end() {
        for (text, digits, currency) in [
            ("1.234,50 kr.", "1234.5", Some("DKK")),
            ("kr. 1.234,50", "1234.5", Some("DKK")),
            ("KR 500", "500", Some("DKK")),
            ("500,-", "500", None),
            ("1.500,- kr.", "1500", Some("DKK")),
            ("€1,234.50", "1234.5", Some("EUR")),
            ("1 234,50\u{a0}€", "1234.5", Some("EUR")),
            ("eur 12", "12", Some("EUR")),
            ("12 SEK", "12", Some("SEK")),
            ("12USD", "12", Some("USD")),
            ("1234.50", "1234.5", None),
        ] {
            // The currency of a Danish price tag does not tell which sign separates its thousands.
            let read = amount(text, Numerals::Danish).unwrap();
            assert_eq!(read.digits, digits, "{text}");
            assert_eq!(read.currency.map(|currency| currency.code().to_owned()).as_deref(), currency, "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", "kr.", "EUR", "12 $", "12 XYZ1", "ca. 500", "500 kr. om året", "kr. 5 kr."] {
            assert!(amount(text, Numerals::Danish).is_err(), "{text}");
        }
    }
}
