// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;

use crate::texts;
use crate::voice::Voice;

/// A place of the document as a reader would name it.
pub(crate) struct Place {
    /// The system, the supplier or the authority.
    pub(crate) subject: Option<String>,
    /// What of it: `kontrakt: udløb`; empty for all of it.
    pub(crate) field: String,
}

/// `/systems/esdh/contract/end` in words; entries of the first list go by their id.
pub(crate) fn place(at: &str, report: &Report, voice: Voice) -> Place {
    let tokens: Vec<String> = at.split('/').skip(1).map(|token| token.replace("~1", "/").replace("~0", "~")).collect();
    let (subject, rest) = match tokens.as_slice() {
        [list, id, rest @ ..] if list == "systems" => {
            (report.systems.iter().find(|system| system.id == *id).map(|system| system.name.clone()), rest)
        }
        [list, id, rest @ ..] if list == "suppliers" => {
            (report.suppliers.iter().find(|supplier| supplier.id == *id).map(|supplier| supplier.name.clone()), rest)
        }
        [word, rest @ ..] if word == "organisation" => (Some(report.organisation.name.clone()), rest),
        all => (None, all),
    };
    // Of what is not in the report, such as a supplier without systems, the id is all there is.
    let rest = if subject.is_none() { tokens.as_slice() } else { rest };
    let words: Vec<String> = rest.iter().map(|token| word(token, voice)).collect();
    Place { subject, field: words.join(": ") }
}

fn word(token: &str, voice: Voice) -> String {
    if let Ok(number) = token.parse::<u32>() {
        return voice.fill(texts::NUMBER_N, &[("n", &number.saturating_add(1).to_string())]);
    }
    texts::field(token).map_or_else(|| token.to_owned(), |text| voice.say(text).to_owned())
}

/// The text with its first letter large.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use udvej::error::Language;

    use super::*;

    #[test]
    fn a_place_has_a_subject_and_a_field() {
        let report = crate::testing::example();
        let said = |at: &str, language| {
            let place = place(at, &report, Voice::without_amounts(language));
            (place.subject, place.field)
        };
        let name = Some("Backup".to_owned());
        assert_eq!(said("/systems/backup/contract/end", Language::Da), (name.clone(), "kontrakt: udløb".to_owned()));
        assert_eq!(
            said("/systems/backup/prices/1/units", Language::En),
            (name, "prices paid: no. 2: units".to_owned())
        );
        assert_eq!(said("/valuation_date", Language::Da), (None, "opgørelsesdato".to_owned()));
        assert_eq!(said("/systems/intet/users", Language::Da), (None, "systemer: intet: brugere".to_owned()));
        assert_eq!(said("", Language::Da), (None, String::new()));
    }
}
