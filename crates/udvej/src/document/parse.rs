// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::place::{mark, place};
use super::tree::{Entry, Kind, Tree};
use crate::error::{Code, Pointer, Problem};
use crate::json::lex;

/// Largest document in bytes: 98 municipalities with 330 systems each fit in 100 MB.
pub const MAX_BYTES: usize = 256_000_000;
/// Deepest nesting; a document needs fewer than ten levels.
pub const MAX_DEPTH: usize = 64;
/// Most values; bounds the memory of a hostile document.
pub const MAX_VALUES: usize = 8_000_000;

/// The tree of a JSON text (RFC 8259).
///
/// # Errors
/// The first place where it is not JSON, or the limit that it breaks.
pub fn parse(text: &str) -> Result<Tree<'_>, Box<Problem>> {
    if text.len() > MAX_BYTES {
        let size = text.len().to_string();
        let limit = MAX_BYTES.to_string();
        let values = [("size", size.as_str()), ("limit", limit.as_str())];
        return Err(Box::new(Problem::new(Code::DocumentTooLarge, Pointer::default(), &values)));
    }
    // Documents hold a value or a key every ten to twenty bytes.
    let entries = Vec::with_capacity(text.len() / 10);
    let mut parser = Parser { text, bytes: text.as_bytes(), at: mark(text), values: 0, entries };
    parser.value(0)?;
    parser.blanks();
    if parser.at < parser.bytes.len() {
        return Err(parser.unexpected("the end of the text", "slutningen af teksten"));
    }
    Ok(Tree { text, entries: parser.entries })
}

type Read = Result<(), Box<Problem>>;

struct Parser<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    values: usize,
    entries: Vec<Entry>,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn rest(&self) -> &'t [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    #[inline]
    fn blanks(&mut self) {
        self.at += lex::blanks(self.rest());
    }

    #[cold]
    fn problem(&self, code: Code, values: &[(&str, &str)]) -> Box<Problem> {
        let mut problem = Problem::new(code, Pointer::default(), values);
        problem.place = Some(place(self.text, self.at));
        Box::new(problem)
    }

    #[cold]
    fn unexpected(&self, expected: &str, expected_da: &str) -> Box<Problem> {
        let found = self.text.get(self.at..).and_then(|rest| rest.chars().next());
        let values = [("expected", expected), ("expected_da", expected_da)];
        match found {
            None => self.problem(Code::UnexpectedEnd, &values),
            Some(found) => {
                let found = found.to_string();
                let [first, second] = values;
                self.problem(Code::JsonSyntax, &[("found", &found), first, second])
            }
        }
    }

    fn value(&mut self, depth: usize) -> Read {
        self.blanks();
        self.values += 1;
        if self.values > MAX_VALUES {
            return Err(self.problem(Code::TooManyValues, &[("limit", &MAX_VALUES.to_string())]));
        }
        if depth > MAX_DEPTH {
            return Err(self.problem(Code::TooDeep, &[("limit", &MAX_DEPTH.to_string())]));
        }
        match self.peek() {
            Some(b'{') => self.record(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => self.string(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Kind::True),
            Some(b'f') => self.word("false", Kind::False),
            Some(b'n') => self.word("null", Kind::Null),
            _ => Err(self.unexpected("a value", "en værdi")),
        }
    }

    /// Adds what begins at `start` and ends here.
    fn add(&mut self, kind: Kind, start: usize) {
        self.entries.push(Entry::new(kind, start, self.at));
    }

    fn word(&mut self, word: &str, kind: Kind) -> Read {
        if !self.rest().starts_with(word.as_bytes()) {
            return Err(self.unexpected("a value", "en værdi"));
        }
        let start = self.at;
        self.at += word.len();
        self.add(kind, start);
        Ok(())
    }

    /// Begins a list or an object; gives the number of its entry.
    fn open(&mut self, kind: Kind) -> usize {
        let number = self.entries.len();
        self.add(kind, self.at);
        self.at += 1;
        self.blanks();
        number
    }

    fn close(&mut self, number: usize) {
        self.at += 1;
        let end = self.entries.len();
        if let Some(entry) = self.entries.get_mut(number) {
            *entry = entry.ending(end);
        }
    }

    fn list(&mut self, depth: usize) -> Read {
        let number = self.open(Kind::List);
        if self.peek() != Some(b']') {
            loop {
                self.value(depth + 1)?;
                self.blanks();
                match self.peek() {
                    Some(b',') => self.at += 1,
                    Some(b']') => break,
                    _ => return Err(self.unexpected("`,` or `]`", "`,` eller `]`")),
                }
            }
        }
        self.close(number);
        Ok(())
    }

    fn record(&mut self, depth: usize) -> Read {
        let number = self.open(Kind::Record);
        if self.peek() != Some(b'}') {
            loop {
                self.blanks();
                if self.peek() != Some(b'"') {
                    return Err(self.unexpected("a key in quotation marks", "en nøgle i anførselstegn"));
                }
                self.string()?;
                self.blanks();
                if self.peek() != Some(b':') {
                    return Err(self.unexpected("`:`", "`:`"));
                }
                self.at += 1;
                self.value(depth + 1)?;
                self.blanks();
                match self.peek() {
                    Some(b',') => self.at += 1,
                    Some(b'}') => break,
                    _ => return Err(self.unexpected("`,` or `}`", "`,` eller `}`")),
                }
            }
        }
        self.close(number);
        Ok(())
    }

    fn number(&mut self) -> Read {
        let start = self.at;
        match lex::number(self.rest()) {
            Ok(length) => self.at += length,
            Err(length) => {
                self.at += length;
                return Err(self.unexpected("a digit", "et ciffer"));
            }
        }
        if matches!(self.peek(), Some(b'0'..=b'9' | b'.' | b'a'..=b'z' | b'A'..=b'Z')) {
            return Err(self.unexpected("the number to end", "at tallet slutter"));
        }
        self.add(Kind::Number, start);
        Ok(())
    }

    fn string(&mut self) -> Read {
        let start = self.at;
        let mut kind = Kind::Text;
        self.at += 1;
        loop {
            self.at += lex::plain(self.rest());
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    kind = Kind::Escaped;
                    let escaped = lex::escaped(self.text.get(self.at + 1..).unwrap_or(""));
                    self.at += 1 + escaped.ok_or_else(|| self.wrong_escape())?.1;
                }
                Some(_) => {
                    let expected = "control characters escaped as \\u00XX";
                    return Err(self.unexpected(expected, "styretegn skrevet som \\u00XX"));
                }
                None => return Err(self.unexpected("`\"`", "`\"`")),
            }
        }
        self.add(kind, start);
        self.at += 1;
        Ok(())
    }

    /// What is wrong with the escape whose backslash stands here, and at which of its characters.
    #[cold]
    fn wrong_escape(&mut self) -> Box<Problem> {
        self.at += 1;
        if self.peek() != Some(b'u') {
            return self.unexpected("one of \" \\ / b f n r t u", "en af \" \\ / b f n r t u");
        }
        let escape = self.at - 1;
        let no_digits = ("four hexadecimal digits", "fire hexadecimale cifre");
        let Some(first) = self.hex() else {
            return self.unexpected(no_digits.0, no_digits.1);
        };
        if !(0xd800..0xdc00).contains(&first) {
            self.at = escape;
            return self.unexpected("a Unicode character", "et Unicode-tegn");
        }
        let after = self.at;
        if self.rest().starts_with(b"\\u") {
            self.at += 1;
            if self.hex().is_none() {
                return self.unexpected(no_digits.0, no_digits.1);
            }
            self.at = after;
        }
        self.unexpected("the second half of a surrogate pair", "anden halvdel af et surrogatpar")
    }

    /// Four hexadecimal digits after the `u` at the current place.
    fn hex(&mut self) -> Option<u32> {
        self.at += 1;
        (0..4).try_fold(0, |code, _| {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16))?;
            self.at += 1;
            Some(code * 16 + digit)
        })
    }
}
