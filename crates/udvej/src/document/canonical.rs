// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fmt::{Display, Write as _};
use std::io::Write as _;

use sha2::{Digest, Sha256};

use crate::order::Order as _;

/// Writes JSON with sorted keys and sorted lists and no blanks: no list of a document has an order that matters.
#[derive(Debug, Default)]
pub(crate) struct Canonical {
    bytes: Vec<u8>,
    /// Where the parts of each list and record that is still open begin.
    starts: Vec<usize>,
}

impl Canonical {
    /// The text that `write` writes.
    pub(crate) fn of(write: impl FnOnce(&mut Self)) -> String {
        let mut out = Self::default();
        write(&mut out);
        String::from_utf8(out.bytes).unwrap_or_default()
    }

    pub(crate) fn text(&mut self, text: &str) {
        // Nothing can go wrong where a text is written to memory.
        let _ = serde_json::to_writer(&mut self.bytes, text);
    }

    /// A number in its shortest form that reads back as the same (50, not 50.0), or true, or false.
    pub(crate) fn bare(&mut self, value: impl Display) {
        let _ = write!(self.bytes, "{value}");
    }

    /// A record with the members that `write` adds.
    pub(crate) fn record(&mut self, write: impl FnOnce(&mut Self)) {
        let (part, start) = (self.starts.len(), self.bytes.len());
        write(self);
        self.close(part, start, *b"{}");
    }

    /// A list of the items that `write` adds.
    pub(crate) fn list(&mut self, write: impl FnOnce(&mut Self)) {
        let (part, start) = (self.starts.len(), self.bytes.len());
        write(self);
        self.close(part, start, *b"[]");
    }

    /// The next item of a list is what is written next.
    pub(crate) fn item(&mut self) -> &mut Self {
        self.starts.push(self.bytes.len());
        self.bytes.push(b',');
        self
    }

    /// The next member of a record is what is written next.
    pub(crate) fn member(&mut self, name: &str) -> &mut Self {
        self.item().text(name);
        self.bytes.push(b':');
        self
    }

    /// Sorts the parts from the number `part` on, the first of which begins at `start`.
    fn close(&mut self, part: usize, start: usize, [open, close]: [u8; 2]) {
        let starts = self.starts.get(part..).unwrap_or_default();
        let ends = starts.iter().skip(1).copied().chain([self.bytes.len()]);
        let parts = starts.iter().zip(ends).map(|(start, end)| self.bytes.get(*start..end).unwrap_or_default());
        let sorted = (!parts.clone().is_sorted()).then(|| {
            let mut parts: Vec<&[u8]> = parts.collect();
            parts.order_by(|a, b| a.cmp(b));
            parts.concat()
        });
        if let Some(sorted) = sorted {
            self.bytes.truncate(start);
            self.bytes.extend(sorted);
        }
        match self.bytes.get_mut(start) {
            Some(comma) => *comma = open,
            None => self.bytes.push(open),
        }
        self.bytes.push(close);
        self.starts.truncate(part);
    }
}

/// SHA-256 of a text in hexadecimal.
#[must_use]
pub fn sha256(text: &str) -> String {
    sha256_of(text.as_bytes())
}

/// SHA-256 of bytes in hexadecimal.
#[must_use]
pub fn sha256_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
