// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use udvej_json::udvej::error::{Language, Problem, Problems};
use udvej_json::{Checked, Found};

/// Why a command did not do what was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The input or the call is wrong: exit 2.
    Wrong(Checked),
    /// The same, and already said: exit 2.
    Told,
    /// Everything else: exit 1.
    Broken(String),
}

impl Failure {
    /// One problem.
    pub(crate) fn problem(problem: Problem, language: Language) -> Self {
        let problems = Problems { problems: vec![problem], omitted: 0 };
        Self::Wrong(Checked::of(&problems, &Problems::default(), language))
    }

    /// A file that could not be read or written.
    pub(crate) fn file(path: &Path, error: &std::io::Error) -> Self {
        Self::Broken(format!("{}: {error}", path.display()))
    }

    /// Says it on standard error and gives the code to exit with.
    pub(crate) fn report(self) -> ExitCode {
        match self {
            Self::Wrong(checked) => {
                tell(&lines(&checked.problems, checked.omitted));
                ExitCode::from(2)
            }
            Self::Told => ExitCode::from(2),
            Self::Broken(message) => {
                tell(&format!("udvej: {message}\n"));
                ExitCode::FAILURE
            }
        }
    }
}

/// Writes to standard error; where nobody listens there is nothing to be done.
pub(crate) fn tell(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// One line each: `code line:column pointer: message (hint)`.
pub(crate) fn lines(found: &[Found], omitted: u64) -> String {
    let mut text: String = found.iter().map(line).collect();
    if omitted > 0 {
        text.push_str(&format!("+ {omitted}\n"));
    }
    text
}

fn line(found: &Found) -> String {
    let place = match (found.line, found.column) {
        (Some(line), Some(column)) => format!(" {line}:{column}"),
        _ => String::new(),
    };
    let pointer = if found.pointer.is_empty() { "/" } else { &found.pointer };
    format!("{}{place} {pointer}: {} ({})\n", found.code, found.message, found.hint)
}
