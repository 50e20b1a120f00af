// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;

#[test]
fn numbers_are_short_and_never_minus_zero() {
    assert_eq!([0.04, -0.04, 12.0, 12.345, -3.5].map(px), ["0", "0", "12", "12.3", "-3.5"]);
}

#[test]
fn a_name_of_any_length_keeps_its_space() {
    for name in ["W".repeat(200), "漢".repeat(200), "i".repeat(200), "a b ".repeat(50)] {
        let short = shortened(&name, 100.0);
        assert!(wide(&short) <= 100.0 && short.ends_with('…'), "{short}");
    }
    assert_eq!(shortened("Kort", 100.0), "Kort");
}

#[test]
fn lines_break_between_words_and_lose_none() {
    let text = "Linjen er medianen, feltet holder 80 % af forsøgene.";
    let found = lines(text, 120.0);
    assert!(found.len() > 1 && found.iter().all(|line| wide(line) <= 120.0));
    assert_eq!(found.join(" "), text);
}

#[test]
fn markup_in_a_label_stays_text() {
    let drawn = label(1.0, 2.0, "<b>&\"").end().render().into_string();
    assert_eq!(drawn, "<text x=\"1\" y=\"2\" text-anchor=\"end\">&lt;b&gt;&amp;&quot;</text>");
}
