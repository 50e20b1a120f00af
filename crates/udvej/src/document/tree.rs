// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! JSON text as a tree: numbers as written, duplicate keys kept, a byte offset at every value.

use std::borrow::Cow;

use crate::error::{Code, Place, Pointer, Problem};

/// Largest document in bytes: 98 municipalities with 330 systems each fit in 100 MB.
pub const MAX_BYTES: usize = 256_000_000;
/// Deepest nesting; a document needs fewer than ten levels.
pub const MAX_DEPTH: usize = 64;
/// Most values; bounds the memory of a hostile document.
pub const MAX_VALUES: usize = 8_000_000;

/// A JSON value with the byte offset where it begins.
#[derive(Debug)]
pub struct Node<'t> {
    /// Byte offset of its first character.
    pub offset: usize,
    /// What it is.
    pub value: Value<'t>,
}

/// JSON as written: numbers keep their digits, duplicate keys are kept.
#[derive(Debug)]
pub enum Value<'t> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number with the digits as written.
    Number(&'t str),
    /// A text, unescaped.
    Text(Cow<'t, str>),
    /// An array.
    List(Vec<Node<'t>>),
    /// An object; members in the order written.
    Record(Vec<Member<'t>>),
}

/// One key with its value.
#[derive(Debug)]
pub struct Member<'t> {
    /// Its key, unescaped.
    pub key: Cow<'t, str>,
    /// Byte offset of the key.
    pub offset: usize,
    /// Its value.
    pub node: Node<'t>,
}

impl<'t> Node<'t> {
    /// The member `key` of an object; the first where it stands twice.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Member<'t>> {
        match &self.value {
            Value::Record(members) => members.iter().find(|member| member.key == key),
            _ => None,
        }
    }

    /// The node that `pointer` names, or the deepest one on the way to it.
    #[must_use]
    pub fn locate(&self, pointer: &Pointer) -> &Self {
        let mut node = self;
        for token in pointer.as_str().split('/').skip(1) {
            let token = token.replace("~1", "/").replace("~0", "~");
            let next = match &node.value {
                Value::Record(_) => node.get(&token).map(|member| &member.node),
                Value::List(items) => token.parse::<usize>().ok().and_then(|at| items.get(at)),
                _ => None,
            };
            match next {
                Some(found) => node = found,
                None => break,
            }
        }
        node
    }
}

/// Line and column of a byte offset, both from 1, columns in characters.
#[must_use]
pub fn place(text: &str, offset: usize) -> Place {
    Places::of(text).place(offset)
}

/// Places of ascending offsets; each text is walked once however many there are.
#[derive(Debug)]
pub struct Places<'t> {
    text: &'t str,
    at: usize,
    place: Place,
}

impl<'t> Places<'t> {
    /// At the start of `text`.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        Self { text, at: mark(text), place: Place { line: 1, column: 1 } }
    }

    /// The place of `offset`, which is not before the one asked for last.
    pub fn place(&mut self, offset: usize) -> Place {
        let passed = self.text.get(self.at..offset).unwrap_or("");
        self.place.line += passed.bytes().filter(|byte| *byte == b'\n').count() as u64;
        let in_line = match passed.rfind('\n') {
            Some(end) => {
                self.place.column = 1;
                passed.get(end + 1..).unwrap_or("")
            }
            None => passed,
        };
        self.place.column += in_line.chars().count() as u64;
        self.at = self.at.max(offset);
        self.place
    }
}

/// Length of the byte-order mark, which is no part of the text.
fn mark(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// The tree of a JSON text (RFC 8259).
///
/// # Errors
/// The first place where it is not JSON, or the limit that it breaks.
pub fn parse(text: &str) -> Result<Node<'_>, Box<Problem>> {
    if text.len() > MAX_BYTES {
        let size = text.len().to_string();
        let limit = MAX_BYTES.to_string();
        let values = [("size", size.as_str()), ("limit", limit.as_str())];
        return Err(Box::new(Problem::new(Code::DocumentTooLarge, Pointer::default(), &values)));
    }
    let mut parser = Parser { text, bytes: text.as_bytes(), at: mark(text), values: 0 };
    let node = parser.value(0)?;
    parser.blanks();
    if parser.at < parser.bytes.len() {
        Err(parser.unexpected("the end of the text", "slutningen af teksten"))
    } else {
        Ok(node)
    }
}

struct Parser<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    values: usize,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn problem(&self, code: Code, values: &[(&str, &str)]) -> Box<Problem> {
        let mut problem = Problem::new(code, Pointer::default(), values);
        problem.place = Some(place(self.text, self.at));
        Box::new(problem)
    }

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

    fn value(&mut self, depth: usize) -> Result<Node<'t>, Box<Problem>> {
        self.blanks();
        self.values += 1;
        if self.values > MAX_VALUES {
            return Err(self.problem(Code::TooManyValues, &[("limit", &MAX_VALUES.to_string())]));
        }
        if depth > MAX_DEPTH {
            return Err(self.problem(Code::TooDeep, &[("limit", &MAX_DEPTH.to_string())]));
        }
        let offset = self.at;
        let value = match self.peek() {
            Some(b'{') => self.record(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            _ => return Err(self.unexpected("a value", "en værdi")),
        };
        Ok(Node { offset, value })
    }

    fn word(&mut self, word: &str, value: Value<'t>) -> Result<Value<'t>, Box<Problem>> {
        let rest = self.bytes.get(self.at..).unwrap_or(&[]);
        if rest.starts_with(word.as_bytes()) {
            self.at += word.len();
            Ok(value)
        } else {
            Err(self.unexpected("a value", "en værdi"))
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value<'t>, Box<Problem>> {
        self.at += 1;
        let mut items = Vec::new();
        self.blanks();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.blanks();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    items.shrink_to_fit();
                    return Ok(Value::List(items));
                }
                _ => return Err(self.unexpected("`,` or `]`", "`,` eller `]`")),
            }
        }
    }

    fn record(&mut self, depth: usize) -> Result<Value<'t>, Box<Problem>> {
        self.at += 1;
        let mut members = Vec::new();
        self.blanks();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Value::Record(members));
        }
        loop {
            self.blanks();
            let offset = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.unexpected("a key in quotation marks", "en nøgle i anførselstegn"));
            }
            let key = self.string()?;
            self.blanks();
            if self.peek() != Some(b':') {
                return Err(self.unexpected("`:`", "`:`"));
            }
            self.at += 1;
            let node = self.value(depth + 1)?;
            members.push(Member { key, offset, node });
            self.blanks();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {
                    self.at += 1;
                    members.shrink_to_fit();
                    return Ok(Value::Record(members));
                }
                _ => return Err(self.unexpected("`,` or `}`", "`,` eller `}`")),
            }
        }
    }

    fn number(&mut self) -> Result<&'t str, Box<Problem>> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        match self.peek() {
            Some(b'0') => self.at += 1,
            Some(b'1'..=b'9') => self.digits()?,
            _ => return Err(self.unexpected("a digit", "et ciffer")),
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'0'..=b'9' | b'.' | b'a'..=b'z' | b'A'..=b'Z')) {
            return Err(self.unexpected("the number to end", "at tallet slutter"));
        }
        Ok(self.text.get(start..self.at).unwrap_or(""))
    }

    fn digits(&mut self) -> Result<(), Box<Problem>> {
        if !matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.unexpected("a digit", "et ciffer"));
        }
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        Ok(())
    }

    fn string(&mut self) -> Result<Cow<'t, str>, Box<Problem>> {
        self.at += 1;
        let mut owned: Option<String> = None;
        let mut start = self.at;
        loop {
            match self.peek() {
                Some(b'"') => {
                    let piece = self.text.get(start..self.at).unwrap_or("");
                    self.at += 1;
                    return Ok(match owned {
                        None => Cow::Borrowed(piece),
                        Some(text) => Cow::Owned(text + piece),
                    });
                }
                Some(b'\\') => {
                    let piece = self.text.get(start..self.at).unwrap_or("");
                    self.at += 1;
                    let escaped = self.escape()?;
                    let text = owned.get_or_insert_default();
                    text.push_str(piece);
                    text.push(escaped);
                    start = self.at;
                }
                Some(0x00..=0x1f) => {
                    return Err(
                        self.unexpected("control characters escaped as \\u00XX", "styretegn skrevet som \\u00XX")
                    );
                }
                Some(_) => self.at += 1,
                None => return Err(self.unexpected("`\"`", "`\"`")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Box<Problem>> {
        let escaped = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => return Err(self.unexpected("one of \" \\ / b f n r t u", "en af \" \\ / b f n r t u")),
        };
        self.at += 1;
        Ok(escaped)
    }

    fn unicode(&mut self) -> Result<char, Box<Problem>> {
        let escape = self.at - 1;
        let first = self.hex()?;
        let after = self.at;
        let code = if (0xd800..0xdc00).contains(&first) {
            let low_follows = self.bytes.get(self.at..self.at + 2) == Some(b"\\u");
            if low_follows {
                self.at += 1;
            }
            let second = if low_follows { self.hex()? } else { 0 };
            if !(0xdc00..0xe000).contains(&second) {
                self.at = after;
                return Err(self.unexpected("the second half of a surrogate pair", "anden halvdel af et surrogatpar"));
            }
            0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00)
        } else {
            first
        };
        char::from_u32(code).ok_or_else(|| {
            self.at = escape;
            self.unexpected("a Unicode character", "et Unicode-tegn")
        })
    }

    /// Four hexadecimal digits after the `u` at the current place.
    fn hex(&mut self) -> Result<u32, Box<Problem>> {
        self.at += 1;
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            let Some(digit) = digit else {
                return Err(self.unexpected("four hexadecimal digits", "fire hexadecimale cifre"));
            };
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }
}
