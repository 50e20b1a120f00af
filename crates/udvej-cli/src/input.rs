// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use udvej_json::udvej::document::decode;
use udvej_json::udvej::error::{Code, Pointer, Problem};

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
    bytes(path).and_then(|bytes| decode(bytes).map_err(InputError::Problem))
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

fn too_large(size: &str) -> Problem {
    let limit = MAX_BYTES.to_string();
    Problem::new(Code::DocumentTooLarge, Pointer::default(), &[("size", size), ("limit", &limit)])
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
}
