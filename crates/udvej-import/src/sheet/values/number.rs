// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::unreadable::Unreadable;

/// Which of point and comma is the decimal sign where a number alone does not tell: in `1.234` and `1,234`, and in
/// nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numerals {
    /// `1.234` is one thousand, `1,234` a little over one: Danish headings, or `;` as separator (spreadsheets write it
    /// where the comma is the decimal sign).
    Danish,
    /// `1.234` is a little over one: the comma as separator leaves the point as decimal sign. `1,234` may be either.
    Point,
    /// Both may be either.
    Unknown,
}

impl Numerals {
    pub(crate) fn of_separator(separator: u8) -> Self {
        match separator {
            b';' => Self::Danish,
            b',' => Self::Point,
            _ => Self::Unknown,
        }
    }
}

const NO_NUMBER: Unreadable =
    Unreadable { expected: ("a number", "et tal"), right: ("1234.5 or 1.234,50", "1.234,50 eller 1234,5") };

const AMBIGUOUS: Unreadable = Unreadable {
    expected: (
        "one number: the sign before the last three digits may separate thousands or decimals",
        "ét bestemt tal: tegnet før de sidste tre cifre kan skille tusinder eller decimaler",
    ),
    right: (
        "1234 for one thousand two hundred and thirty-four, 1.2340 for a little over one",
        "1234 for et tusind to hundrede fireogtredive, 1,2340 for lidt over en",
    ),
};

/// A number as digits with a decimal point: `-1234.5`. However long, no digit is lost.
///
/// Thousands may be separated by point, comma, blank (also one that does not break) or apostrophe, in groups of three.
/// Where both point and comma stand, the last is the decimal sign; where one stands several times, it separates
/// thousands; where it stands once and not before exactly three digits, it is the decimal sign. What is left,
/// `1.234` and `1,234`, [`Numerals`] decides.
pub(crate) fn number(text: &str, numerals: Numerals) -> Result<String, Unreadable> {
    let text = text.trim();
    let (negative, unsigned) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, decimals) = split(unsigned, numerals)?;
    let whole = ungrouped(whole).ok_or(NO_NUMBER)?;
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) || (whole.is_empty() && decimals.is_empty()) {
        return Err(NO_NUMBER);
    }
    let whole = whole.trim_start_matches('0');
    let decimals = decimals.trim_end_matches('0');
    let sign = if negative && !(whole.is_empty() && decimals.is_empty()) { "-" } else { "" };
    let whole = if whole.is_empty() { "0" } else { whole };
    Ok(if decimals.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") })
}

/// Whole part, still with separators of thousands, and decimals.
fn split(text: &str, numerals: Numerals) -> Result<(&str, &str), Unreadable> {
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let sign = match (points, commas) {
        (0, 0) => return Ok((text, "")),
        (1, 0) | (0, 1) => {
            let sign = if points == 1 { '.' } else { ',' };
            let (whole, decimals) = text.split_once(sign).unwrap_or((text, ""));
            // 1.234 may be either; 0.234, 1234.567 and 1 234.567 may not.
            let either = decimals.len() == 3
                && (1..=3).contains(&whole.len())
                && whole.bytes().all(|byte| byte.is_ascii_digit())
                && !whole.starts_with('0');
            match (either, numerals, sign) {
                (false, ..) | (true, Numerals::Danish, ',') | (true, Numerals::Point, '.') => sign,
                (true, Numerals::Danish, _) => return Ok((text, "")),
                (true, ..) => return Err(AMBIGUOUS),
            }
        }
        (_, 0) | (0, _) => return Ok((text, "")),
        (_, _) => match (text.rfind('.') > text.rfind(','), points, commas) {
            (true, 1, _) => '.',
            (false, _, 1) => ',',
            _ => return Err(NO_NUMBER),
        },
    };
    let (whole, decimals) = text.split_once(sign).ok_or(NO_NUMBER)?;
    if decimals.is_empty() { Err(NO_NUMBER) } else { Ok((whole, decimals)) }
}

/// Digits without separators of thousands, which stand before groups of three and are all the same.
fn ungrouped(whole: &str) -> Option<String> {
    let is_separator = |c: char| matches!(c, '.' | ',' | '\'' | '’') || c.is_whitespace();
    let separators: Vec<char> = whole.chars().filter(|c| is_separator(*c)).collect();
    let same = separators.windows(2).all(|pair| matches!(pair, [a, b] if a == b));
    let mut groups = whole.split(is_separator);
    let first = groups.next().unwrap_or("");
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
    let digits: String = whole.chars().filter(|c| !is_separator(*c)).collect();
    (same && grouped && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// A share as digits: `0.03`, `0,03` or `3 %`.
pub(crate) fn share(text: &str, numerals: Numerals) -> Result<String, Unreadable> {
    const NO_SHARE: Unreadable =
        Unreadable { expected: ("a share", "en andel"), right: ("3 % or 0.03", "3 % eller 0,03") };
    match text.trim().strip_suffix('%') {
        None => number(text, numerals).map_err(|error| if error == NO_NUMBER { NO_SHARE } else { error }),
        Some(percent) => number(percent, numerals)
            .map(|digits| hundredth(&digits))
            .map_err(|error| if error == NO_NUMBER { NO_SHARE } else { error }),
    }
}

/// The digits with the point two places to the left.
fn hundredth(digits: &str) -> String {
    let (sign, unsigned) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let padded = format!("{whole:0>3}");
    let (kept, moved) = padded.split_at(padded.len().saturating_sub(2));
    let decimals = format!("{moved}{decimals}");
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() { format!("{sign}{kept}") } else { format!("{sign}{kept}.{decimals}") }
}

#[cfg(test)]
#[path = "number_tests.rs"]
mod tests;
