// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fs;
use std::io::{self, ErrorKind, IsTerminal as _, Write as _};
use std::path::Path;

use udvej_json::udvej::error::Language;

use crate::failure::Failure;

/// Where results go: standard output, or a file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Output<'a> {
    pub(crate) path: Option<&'a Path>,
    pub(crate) language: Language,
}

impl Output<'_> {
    /// Writes the whole result. A reader that stops reading is not an error.
    pub(crate) fn write(self, text: &str) -> Result<(), Failure> {
        self.write_bytes(text.as_bytes())
    }

    /// The same for what is no text.
    pub(crate) fn write_bytes(self, bytes: &[u8]) -> Result<(), Failure> {
        if let Some(path) = self.path {
            return fs::write(path, bytes).map_err(|error| Failure::file(path, &error, self.language));
        }
        let mut out = io::stdout().lock();
        match out.write_all(bytes).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                Err(Failure::Broken(format!("standard output: {error}")))
            }
            _ => Ok(()),
        }
    }

    /// Columns to fill: the terminal's, at most 100; 100 in a file.
    pub(crate) fn width(self) -> usize {
        let terminal = (self.path.is_none() && io::stdout().is_terminal()).then(console::Term::stdout);
        terminal.and_then(|terminal| terminal.size_checked()).map_or(100, |(_, columns)| usize::from(columns).min(100))
    }

    /// Whether words may have colours: on a terminal, unless `NO_COLOR` or its like says no.
    pub(crate) fn has_colour(self) -> bool {
        self.path.is_none() && anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never
    }
}
