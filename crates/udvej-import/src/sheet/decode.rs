// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::borrow::Cow;

/// Bytes 0x80 to 0x9F of Windows-1252 (WHATWG: the five that it leaves open are control characters); the rest of the
/// upper half is as in Latin-1.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Bytes as text: UTF-8, UTF-16 where a byte-order mark says so, else Windows-1252; without the mark. Nothing where
/// they are no text: a zero byte, or more than one control character in ten.
pub(crate) fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        [0xFF, 0xFE, rest @ ..] => Cow::Owned(utf16(rest, u16::from_le_bytes)?),
        [0xFE, 0xFF, rest @ ..] => Cow::Owned(utf16(rest, u16::from_be_bytes)?),
        rest => utf8(rest),
    };
    is_text(&text).then_some(text)
}

fn utf8(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes)
        .map_or_else(|_| Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect()), Cow::Borrowed)
}

fn windows_1252(byte: u8) -> char {
    usize::from(byte).checked_sub(0x80).and_then(|at| WINDOWS_1252.get(at)).copied().unwrap_or(char::from(byte))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (units, rest) = bytes.as_chunks::<2>();
    let whole = rest.is_empty();
    let text = char::decode_utf16(units.iter().map(|pair| unit(*pair))).collect::<Result<String, _>>().ok();
    text.filter(|_| whole)
}

fn is_text(text: &str) -> bool {
    let control = |c: &char| c.is_control() && !matches!(c, '\t' | '\r' | '\n');
    !text.contains('\0') && text.chars().filter(control).count() * 10 <= text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_word_is_read_in_every_encoding() {
        let word = "Kørsel – 5 €";
        let le: Vec<u8> = [0xFEFF].into_iter().chain(word.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = [0xFEFF].into_iter().chain(word.encode_utf16()).flat_map(u16::to_be_bytes).collect();
        let marked = [&[0xEF, 0xBB, 0xBF], word.as_bytes()].concat();
        let windows = b"K\xF8rsel \x96 5 \x80";
        for bytes in [word.as_bytes(), &le, &be, &marked, windows] {
            assert_eq!(decode(bytes).as_deref(), Some(word), "{bytes:?}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_not_read_as_text() {
        let odd = [0xFF, 0xFE, b'a', 0, b'b'];
        let lone_surrogate = [0xFF, 0xFE, 0x00, 0xD8, b'a', 0];
        let picture = [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, 0x01, 0x02, 0x03];
        for bytes in [&b"a\0b"[..], &odd, &lone_surrogate, &picture] {
            assert_eq!(decode(bytes), None, "{bytes:?}");
        }
        assert_eq!(decode(b"").as_deref(), Some(""));
    }

    #[test]
    fn windows_1252_is_the_published_table() {
        let upper: String = (0x80..=0xFF).map(windows_1252).collect();
        assert_eq!(upper.chars().count(), 128);
        assert!(upper.starts_with('€') && upper.ends_with('ÿ') && upper.contains("ÆØÅ".chars().next().unwrap()));
        assert_eq!(["Æ", "Ø", "Å", "æ", "ø", "å"].map(|c| upper.contains(c)), [true; 6]);
    }
}
