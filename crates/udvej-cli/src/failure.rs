// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::io::{ErrorKind, Write as _};
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
    pub(crate) fn file(path: &Path, error: &std::io::Error, language: Language) -> Self {
        let (da, en) = match error.kind() {
            ErrorKind::NotFound => ("filen eller mappen findes ikke", "there is no such file or folder"),
            ErrorKind::PermissionDenied => ("der er ikke adgang til filen", "the file may not be read or written"),
            ErrorKind::IsADirectory => ("det er en mappe, ikke en fil", "this is a folder, not a file"),
            _ => return Self::Broken(format!("{}: {error}", path.display())),
        };
        let said = if language == Language::Da { da } else { en };
        Self::Broken(format!("{}: {said}", path.display()))
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

/// `label` before each line of [`lines`].
pub(crate) fn labelled(label: &str, lines: &str) -> String {
    lines.lines().map(|line| format!("{label}: {line}\n")).collect()
}

/// What a warning is called.
pub(crate) const fn warning(language: Language) -> &'static str {
    match language {
        Language::Da => "advarsel",
        Language::En => "warning",
    }
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
