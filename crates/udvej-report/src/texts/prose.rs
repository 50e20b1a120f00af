// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::error::Language;
use udvej::quantity::Date;

use super::field::field;
use crate::Numbers;

/// A sentence of the core for a reader: dates as the language writes them, fields by name instead of between backticks,
/// no space before an English percent sign.
pub(crate) fn prose(text: &str, numbers: Numbers, language: Language) -> String {
    let text = if text.contains('`') { unquoted(text, language) } else { text.to_owned() };
    let text = dated(&text, numbers);
    if language == Language::En { joined(&text) } else { text }
}

/// What stands between backticks: a field of the document by its name, anything else between quotation marks.
fn unquoted(text: &str, language: Language) -> String {
    let mut said = String::with_capacity(text.len());
    for (at, part) in text.split('`').enumerate() {
        if at % 2 == 0 {
            said.push_str(part);
            continue;
        }
        match (field(part), language) {
            (Some(name), Language::Da) => said.push_str(&format!("»{}«", name.da)),
            (Some(name), Language::En) => said.push_str(&format!("“{}”", name.en)),
            (None, Language::Da) => said.push_str(&format!("»{part}«")),
            (None, Language::En) => said.push_str(&format!("“{part}”")),
        }
    }
    said
}

/// Each `2026-11-21` that stands alone, as the language writes dates.
fn dated(text: &str, numbers: Numbers) -> String {
    const LONG: usize = 10;
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let date = rest.get(..LONG).filter(|date| !before.is_alphanumeric() && is_date(date));
        let ends = rest.get(LONG..).is_some_and(|after| !after.starts_with(|c: char| c.is_alphanumeric() || c == '-'));
        let (taken, shown) = match date.filter(|_| ends).and_then(|date| date.parse::<Date>().ok()) {
            Some(date) => (LONG, numbers.date(date)),
            None => (first.len_utf8(), first.to_string()),
        };
        said.push_str(&shown);
        rest = rest.get(taken..).unwrap_or_default();
        before = first;
    }
    said
}

fn is_date(text: &str) -> bool {
    text.char_indices().all(|(at, c)| if matches!(at, 4 | 7) { c == '-' } else { c.is_ascii_digit() })
}

/// `1 %` as `1%`.
fn joined(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    for (at, part) in text.split(" %").enumerate() {
        if at > 0 {
            said.push_str(if said.ends_with(|c: char| c.is_ascii_digit()) { "%" } else { " %" });
        }
        said.push_str(part);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, language: Language) -> String {
        prose(text, Numbers::without_amounts(language), language)
    }

    #[test]
    fn a_reader_sees_no_iso_date_and_no_backtick() {
        let text = "kontrakten udløb den 2026-09-30, angiv `annual_cost` eller `abc`";
        let expected = "kontrakten udløb den 30.09.2026, angiv »udgift om året« eller »abc«";
        assert_eq!(said(text, Language::Da), expected);
        assert_eq!(said("before 2026-09-30.", Language::En), "before 2026-09-30.");
    }

    #[test]
    fn what_only_resembles_a_date_stays() {
        for text in ["x2026-09-30", "2026-09-301", "2026-13-40 er ingen dag", "æøå–2026"] {
            assert_eq!(said(text, Language::Da), text);
        }
    }

    #[test]
    fn only_english_joins_percent() {
        assert_eq!(said("use it (1 %), a % b", Language::En), "use it (1%), a % b");
        assert_eq!(said("bruger det (1 %)", Language::Da), "bruger det (1 %)");
    }
}
