// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;

#[test]
fn every_code_has_texts_and_every_text_a_code() {
    let words: Vec<&str> = catalogue().keys().map(String::as_str).collect();
    let mut codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    codes.sort_unstable();
    assert_eq!(words, codes);
}

#[test]
fn texts_are_one_line_without_a_full_stop() {
    for (word, texts) in catalogue() {
        for text in [&texts.message, &texts.hint] {
            for one in [&text.da, &text.en] {
                assert!(!one.is_empty() && !one.ends_with('.') && !one.contains('\n'), "{word}: {one}");
            }
        }
    }
}

#[test]
fn a_value_with_braces_is_shown_as_typed() {
    let text = Localised { da: "{a} og {b}".into(), en: "{a} and {b} and {c}".into() };
    let filled = text.fill(&[("a", "{b}"), ("b", "2")]);
    assert_eq!((filled.da.as_str(), filled.en.as_str()), ("{b} og 2", "{b} and 2 and {c}"));
}
