// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use udvej_json::udvej::error::{Code, Place, Pointer, Problem};

/// Largest document in bytes, as the reader has it (a test compares): what is larger is not read to its end.
pub(crate) const MAX_BYTES: u64 = 256_000_000;

/// Why there is no text.
#[derive(Debug)]
pub(crate) enum InputError {
    Io(io::Error),
    Problem(Box<Problem>),
}

/// The text of the document at `path`; `-` is standard input.
pub(crate) fn read(path: &Path) -> Result<String, InputError> {
    bytes(path).and_then(text)
}

/// The bytes of the file at `path`; `-` is standard input.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, InputError> {
    if path.as_os_str() == "-" {
        return bytes_from(io::stdin().lock());
    }
    let file = File::open(path).map_err(InputError::Io)?;
    let size = file.metadata().map_err(InputError::Io)?.len();
    if size > MAX_BYTES {
        return Err(InputError::Problem(Box::new(too_large(&size.to_string()))));
    }
    bytes_from(file)
}

fn bytes_from(source: impl Read) -> Result<Vec<u8>, InputError> {
    let mut bytes = Vec::new();
    source.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(InputError::Io)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(InputError::Problem(Box::new(too_large(&format!("> {MAX_BYTES}")))));
    }
    Ok(bytes)
}

fn text(bytes: Vec<u8>) -> Result<String, InputError> {
    String::from_utf8(bytes).map_err(|error| InputError::Problem(Box::new(not_utf8(&error))))
}

fn too_large(size: &str) -> Problem {
    let limit = MAX_BYTES.to_string();
    Problem::new(Code::DocumentTooLarge, Pointer::default(), &[("size", size), ("limit", &limit)])
}

fn not_utf8(error: &std::string::FromUtf8Error) -> Problem {
    let offset = error.utf8_error().valid_up_to();
    let mut problem = Problem::new(Code::NotUtf8, Pointer::default(), &[("offset", &offset.to_string())]);
    let before = error.as_bytes().get(..offset).unwrap_or_default();
    let text = String::from_utf8_lossy(before);
    let line = text.bytes().filter(|byte| *byte == b'\n').count() as u64 + 1;
    let column = text.rsplit('\n').next().unwrap_or_default().chars().count() as u64 + 1;
    problem.place = Some(Place { line, column });
    problem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_the_readers() {
        let over = " ".repeat(usize::try_from(MAX_BYTES).unwrap() + 1);
        let checked = udvej_json::udvej::check(&over);
        assert_eq!(checked.problems.problems[0].code, Code::DocumentTooLarge);
        let within = udvej_json::udvej::check(&over[1..]);
        assert_ne!(within.problems.problems[0].code, Code::DocumentTooLarge);
    }

    #[test]
    fn a_wrong_byte_has_a_place() {
        let Err(InputError::Problem(problem)) = bytes_from(&b"{\n \"\xc3\xa6\": \"\xff\"}"[..]).and_then(text) else {
            panic!()
        };
        assert_eq!((problem.code, problem.place), (Code::NotUtf8, Some(Place { line: 2, column: 8 })));
        assert!(problem.message.en.contains("10"), "{}", problem.message.en);
    }
}
