// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn eight_bytes_at_once_stop_where_one_would(bytes in prop::collection::vec(prop_oneof![
        any::<u8>(), 0x20_u8..0x7f, Just(b'"'), Just(b'\\'), Just(0x1f), Just(0x21), Just(0x5b), Just(0x5d), Just(0xa2)
    ], 0..40)) {
        let one = bytes.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)).unwrap_or(bytes.len());
        prop_assert_eq!(plain(&bytes), one);
    }

    #[test]
    fn what_is_escaped_comes_back(text in any::<String>(), plain in "[a-zæ]{0,12}") {
        let text = format!("{plain}{text}{plain}");
        let written = serde_json::to_string(&text).unwrap();
        prop_assert_eq!(unescaped(&written[1..written.len() - 1]), text.clone());
        let units: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
        prop_assert_eq!(unescaped(&units), text);
    }
}

#[test]
fn a_number_that_is_none_tells_where_a_digit_is_missing() {
    let cases = [
        ("0", Ok(1)),
        ("01", Ok(1)),
        ("-0.50e+7,", Ok(8)),
        ("12a", Ok(2)),
        ("-", Err(1)),
        ("-a", Err(1)),
        ("1.", Err(2)),
        ("1.e", Err(2)),
        ("1e", Err(2)),
        ("1E-", Err(3)),
    ];
    for (text, length) in cases {
        assert_eq!(number(text.as_bytes()), length, "{text}");
    }
}
