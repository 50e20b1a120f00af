// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::error::Place;

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
pub(super) fn mark(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}
