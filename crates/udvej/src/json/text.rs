// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::borrow::Cow;

use super::{Error, lex};

/// Deepest nesting: what we write needs fewer than twenty levels.
const MAX_DEPTH: usize = 64;

/// A JSON text (RFC 8259) and how far it is read.
pub(super) struct Text<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
}

/// A number as a derived type may ask for it.
pub(super) enum Number {
    Positive(u64),
    Negative(i64),
    Float(f64),
}

impl<'t> Text<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// The next byte that is no blank.
    pub(super) fn peek(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let blanks = lex::blanks(rest);
        self.at += blanks;
        rest.get(blanks).copied()
    }

    /// Steps over `byte`, if it is the next.
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    pub(super) fn need(&mut self, byte: u8) -> Result<(), Error> {
        if self.take(byte) { Ok(()) } else { Err(self.wrong(&format!("`{}`", char::from(byte)))) }
    }

    /// Something else than `expected` comes next.
    #[cold]
    pub(super) fn wrong(&mut self, expected: &str) -> Error {
        let found = match self.peek() {
            Some(b'{') => "an object",
            Some(b'[') => "a list",
            Some(b'"') => "a text",
            Some(b'-' | b'0'..=b'9') => "a number",
            Some(_) => "something else",
            None => "the end",
        };
        self.placed(Error::new(format!("expected {expected}, found {found}")))
    }

    #[cold]
    pub(super) fn placed(&self, error: Error) -> Error {
        error.after(self.text.get(..self.at).unwrap_or(""))
    }

    pub(super) fn end(&mut self) -> Result<(), Error> {
        if self.peek().is_none() { Ok(()) } else { Err(self.wrong("the end")) }
    }

    /// Begins a list or an object.
    pub(super) fn open(&mut self, bracket: u8) -> Result<(), Error> {
        self.need(bracket)?;
        self.depth += 1;
        if self.depth <= MAX_DEPTH { Ok(()) } else { Err(self.placed(Error::new("nested too deeply".to_owned()))) }
    }

    /// Whether another entry follows, or `bracket` ends them.
    pub(super) fn more(&mut self, first: bool, bracket: u8) -> Result<bool, Error> {
        if self.take(bracket) {
            self.depth -= 1;
            return Ok(false);
        }
        if !first {
            self.need(b',')?;
        }
        Ok(true)
    }

    pub(super) fn key(&mut self) -> Result<Cow<'t, str>, Error> {
        let key = self.string()?;
        self.need(b':')?;
        Ok(key)
    }

    /// `null`, `true` or `false`, if it is the next.
    pub(super) fn word(&mut self, word: &str) -> bool {
        self.peek();
        let found = self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word));
        self.at += if found { word.len() } else { 0 };
        found
    }

    /// The digits of a number.
    fn digits(&mut self) -> Result<&'t str, Error> {
        self.peek();
        let rest = self.text.get(self.at..).unwrap_or("");
        let length = lex::number(rest.as_bytes()).unwrap_or_default();
        if length == 0 || rest.as_bytes().get(length).is_some_and(u8::is_ascii_digit) {
            return Err(self.wrong("a number"));
        }
        self.at += length;
        Ok(rest.get(..length).unwrap_or(""))
    }

    pub(super) fn number(&mut self) -> Result<Number, Error> {
        let digits = self.digits()?;
        let number = if digits.contains(['.', 'e', 'E']) || digits == "-0" {
            None
        } else if digits.starts_with('-') {
            digits.parse().ok().map(Number::Negative)
        } else {
            digits.parse().ok().map(Number::Positive)
        };
        // A whole number too long for its type is read as a float, like one with a point.
        let float = || digits.parse().ok().filter(|float: &f64| float.is_finite()).map(Number::Float);
        number.or_else(float).ok_or_else(|| self.placed(Error::new(format!("`{digits}` is out of range"))))
    }

    pub(super) fn string(&mut self) -> Result<Cow<'t, str>, Error> {
        if !self.take(b'"') {
            return Err(self.wrong("a text"));
        }
        let mut unescaped: Option<String> = None;
        loop {
            let rest = self.text.get(self.at..).unwrap_or("");
            let plain = lex::plain(rest.as_bytes());
            let piece = rest.get(..plain).unwrap_or("");
            self.at += plain;
            match rest.as_bytes().get(plain) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(match unescaped {
                        Some(before) => Cow::Owned(before + piece),
                        None => Cow::Borrowed(piece),
                    });
                }
                Some(b'\\') => {
                    let text = unescaped.get_or_insert_default();
                    text.push_str(piece);
                    match lex::escaped(rest.get(plain + 1..).unwrap_or("")) {
                        Some((character, length)) => {
                            text.push(character);
                            self.at += 1 + length;
                        }
                        None => return Err(self.placed(Error::new("no such escape".to_owned()))),
                    }
                }
                _ => return Err(self.placed(Error::new("a text without an end".to_owned()))),
            }
        }
    }

    /// Steps over a value of any kind, however deep, and gives it as written: what its numbers and escapes mean is for
    /// whoever reads it.
    pub(super) fn raw(&mut self) -> Result<&'t str, Error> {
        self.peek();
        let start = self.at;
        let mut open = Vec::new();
        loop {
            let mut first = false;
            match self.peek() {
                Some(bracket @ (b'{' | b'[')) => {
                    self.at += 1;
                    first = true;
                    open.push(if bracket == b'{' { b'}' } else { b']' });
                }
                Some(b'"') => self.skip_string()?,
                Some(b'-' | b'0'..=b'9') => self.digits().map(drop)?,
                _ if self.word("null") || self.word("true") || self.word("false") => {}
                _ => return Err(self.wrong("a value")),
            }
            loop {
                let Some(bracket) = open.last().copied() else {
                    return Ok(self.text.get(start..self.at).unwrap_or(""));
                };
                if self.take(bracket) {
                    open.pop();
                    first = false;
                    continue;
                }
                if !first {
                    self.need(b',')?;
                }
                if bracket == b'}' {
                    self.skip_string()?;
                    self.need(b':')?;
                }
                break;
            }
        }
    }

    fn skip_string(&mut self) -> Result<(), Error> {
        self.need(b'"')?;
        let mut escaped = false;
        for (length, byte) in self.text.bytes().skip(self.at).enumerate() {
            match byte {
                0..0x20 => break,
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => {
                    self.at += length + 1;
                    return Ok(());
                }
                _ => {}
            }
        }
        Err(self.placed(Error::new("a text without an end".to_owned())))
    }
}
