// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::borrow::Cow;

/// What makes a spreadsheet take a text for a formula (OWASP, CSV injection).
fn is_dangerous(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(text)
}

/// A negative number is one to a spreadsheet as well.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

/// A text as a cell of a CSV file: an apostrophe before what a spreadsheet would take for a formula.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if is_dangerous(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a cell without the apostrophe of [`guarded`].
pub(crate) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| is_dangerous(text)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_guarded_comes_back_and_nothing_else_changes() {
        for text in ["=1+1", "+45 12", "-5", "@a", "\tx", "'=1", "''=1", "'quoted'", "plain", "", "'"] {
            let cell = guarded(text);
            assert!(text == "-5" || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            assert_eq!(unguarded(&cell), text);
        }
        assert_eq!((&*guarded("=1"), &*guarded("'=1"), &*guarded("'a'")), ("'=1", "''=1", "'a'"));
        assert_eq!((&*guarded("-0,01"), &*guarded("-1+1"), &*guarded("-")), ("-0,01", "'-1+1", "'-"));
    }
}
