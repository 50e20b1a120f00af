// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;

fn numbers(language: Language, currency: &str) -> Numbers {
    Numbers::new(language, currency.parse().unwrap())
}

fn amount(text: &str) -> Amount {
    // The only way to an amount from outside is the report's own JSON.
    serde_json::from_str(&format!("\"{text}\"")).unwrap()
}

#[test]
fn amounts_follow_the_language() {
    let (da, en) = (numbers(Language::Da, "DKK"), numbers(Language::En, "DKK"));
    for (written, danish, english) in [
        ("7186334.12", "7.186.334 kr.", "DKK 7,186,334"),
        ("-7186334.12", "−7.186.334 kr.", "DKK −7,186,334"),
        ("999", "999 kr.", "DKK 999"),
        ("1000.00", "1.000 kr.", "DKK 1,000"),
        ("12.50", "12,50 kr.", "DKK 12.50"),
        ("12.00", "12 kr.", "DKK 12"),
        ("0.00", "0 kr.", "DKK 0"),
    ] {
        assert_eq!((da.amount(amount(written)).as_str(), en.amount(amount(written)).as_str()), (danish, english));
    }
}

#[test]
fn only_danish_kroner_are_called_kroner() {
    assert_eq!(numbers(Language::Da, "SEK").amount(amount("1500")), "1.500 SEK");
    assert_eq!(numbers(Language::Da, "EUR").unit_of_millions(), "mio. EUR");
    assert_eq!(numbers(Language::En, "EUR").compact(amount("1500000")), "EUR 1.5 m");
}

#[test]
fn millions_keep_about_three_figures() {
    let da = numbers(Language::Da, "DKK");
    for (written, expected) in [
        ("7186334.12", "7,2"),
        ("123456789", "123"),
        ("1234567890123", "1.234.568"),
        ("450000", "0,45"),
        ("-450000", "−0,45"),
        ("4000", "0"),
        ("-4000", "0"),
        ("0", "0"),
    ] {
        assert_eq!(da.millions(amount(written)), expected, "{written}");
    }
    assert_eq!(da.compact(amount("7186334")), "7,2 mio. kr.");
}

#[test]
fn percentages_do_not_round_to_certainty() {
    let (da, en) = (numbers(Language::Da, "DKK"), numbers(Language::En, "DKK"));
    let shares = [
        (0.0, "0 %", "0%"),
        (0.001, "< 1 %", "< 1%"),
        (0.624, "62 %", "62%"),
        (0.999, "> 99 %", "> 99%"),
        (1.0, "100 %", "100%"),
    ];
    for (share, danish, english) in shares {
        assert_eq!((da.probability(share).as_str(), en.probability(share).as_str()), (danish, english));
    }
    assert_eq!((da.growth(-0.0123).as_str(), en.growth(0.0123).as_str()), ("−1,2 %", "1.2%"));
}

#[test]
fn nothing_is_minus_zero() {
    assert_eq!(numbers(Language::En, "DKK").decimal(-0.04, 1), "0.0");
}

#[test]
fn dates_follow_the_language() {
    let date = "2026-11-01".parse().unwrap();
    assert_eq!(numbers(Language::Da, "DKK").date(date), "01.11.2026");
    assert_eq!(numbers(Language::En, "DKK").date(date), "2026-11-01");
}
