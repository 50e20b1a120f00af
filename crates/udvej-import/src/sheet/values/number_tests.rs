// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;

const ALL: [Numerals; 3] = [Numerals::Danish, Numerals::Point, Numerals::Unknown];

#[test]
fn a_number_that_tells_by_itself_is_read_alike_everywhere() {
    for (text, digits) in [
        ("0", "0"),
        ("-0,0", "0"),
        ("007", "7"),
        ("1234", "1234"),
        ("1234.5", "1234.5"),
        ("1234,50", "1234.5"),
        ("1.234,50", "1234.5"),
        ("1,234.50", "1234.5"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1.234.567,125", "1234567.125"),
        ("1 234", "1234"),
        ("12\u{a0}345,5", "12345.5"),
        ("1\u{202f}234", "1234"),
        ("1'234'567.25", "1234567.25"),
        ("1 234,567", "1234.567"),
        ("1234.567", "1234.567"),
        ("0.234", "0.234"),
        ("0,125", "0.125"),
        (".5", "0.5"),
        ("+3", "3"),
        ("\u{2212}2,5", "-2.5"),
        (" -2.50 ", "-2.5"),
        ("1.2340", "1.234"),
        ("12345678901234567890123456789012.5", "12345678901234567890123456789012.5"),
    ] {
        for numerals in ALL {
            assert_eq!(number(text, numerals).as_deref(), Ok(digits), "{text} {numerals:?}");
        }
    }
}

#[test]
fn one_sign_before_three_digits_means_what_the_file_says_and_else_nothing() {
    let read = |text, numerals| number(text, numerals).ok();
    for (text, danish, point, unknown) in [
        ("1.234", Some("1234"), Some("1.234"), None),
        ("1,234", Some("1.234"), None, None),
        ("-12.345", Some("-12345"), Some("-12.345"), None),
        ("120.000", Some("120000"), Some("120"), None),
    ] {
        assert_eq!(read(text, Numerals::Danish).as_deref(), danish, "{text}");
        assert_eq!(read(text, Numerals::Point).as_deref(), point, "{text}");
        assert_eq!(read(text, Numerals::Unknown).as_deref(), unknown, "{text}");
    }
    assert_eq!(number("1,234", Numerals::Point), Err(AMBIGUOUS));
}

#[test]
fn what_is_no_number_is_refused() {
    for text in [
        "",
        " ",
        "-",
        "abc",
        "1e5",
        "1,2E+05",
        "12,34,567",
        "1.23.456",
        "1234.567.890",
        "1.234,56.7",
        "5,",
        "5.",
        "1..2",
        "1 2",
        "1.234 567",
        "--1",
        "½",
        "١٢",
        "NaN",
        "inf",
        "1,234,56",
        ",",
        ".",
    ] {
        for numerals in ALL {
            assert!(number(text, numerals).is_err(), "{text} {numerals:?}: {:?}", number(text, numerals));
        }
    }
}

#[test]
fn a_percentage_is_a_hundredth_to_the_last_digit() {
    for (text, digits) in [
        ("3 %", "0.03"),
        ("3%", "0.03"),
        ("100 %", "1"),
        ("0 %", "0"),
        ("2,5 %", "0.025"),
        ("-12.5\u{a0}%", "-0.125"),
        ("1234 %", "12.34"),
        ("0,03", "0.03"),
        ("0.125", "0.125"),
        ("30.000000000000004 %", "0.30000000000000004"),
    ] {
        assert_eq!(share(text, Numerals::Unknown).as_deref(), Ok(digits), "{text}");
    }
    assert!(share("%", Numerals::Unknown).is_err() && share("halvt", Numerals::Unknown).is_err());
}

proptest::proptest! {
    #[test]
    fn the_digits_of_a_number_are_read_back(number in proptest::num::f64::NORMAL | proptest::num::f64::SUBNORMAL | proptest::num::f64::ZERO) {
        // A trailing zero keeps a number with three decimals apart from one with a separator of thousands.
        let written = format!("{number}");
        let written = if written.contains('.') { format!("{written}0") } else { written };
        for numerals in ALL {
            let read: f64 = super::number(&written, numerals).unwrap().parse().unwrap();
            proptest::prop_assert_eq!(read, number);
            let comma = written.replace('.', ",");
            let read: f64 = super::number(&comma, numerals).unwrap().parse().unwrap();
            proptest::prop_assert_eq!(read, number);
        }
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in "\\PC*") {
        for numerals in ALL {
            let _ = (number(&text, numerals), share(&text, numerals), super::super::amount(&text, numerals));
            let _ = super::super::date(&text);
        }
    }
}
