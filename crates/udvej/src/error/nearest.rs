// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// The nearest of `known` to a word that is none of them, whatever their case; nothing where none is near.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    // Comparing a text of megabytes would cost more than it helps.
    if word.chars().count() > 100 {
        return None;
    }
    let lower = word.to_lowercase();
    let scored =
        known.into_iter().map(|name| (strsim::normalized_damerau_levenshtein(&lower, &name.to_lowercase()), name));
    let (score, name) = scored.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))?;
    (score >= 0.5).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_is_found_whatever_its_case_and_of_equals_the_first() {
        assert_eq!(nearest("Sytems", ["suppliers", "systems"]), Some("systems"));
        assert_eq!(nearest("ab", ["ac", "aa"]), Some("aa"));
        assert_eq!(nearest("xyz", ["suppliers"]), None);
        assert_eq!(nearest(&"s".repeat(101), [&*"s".repeat(101)]), None);
    }
}
