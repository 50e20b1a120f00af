// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::error::{Code, Place, Pointer, Problem};

/// The text of a document that came as bytes.
///
/// # Errors
/// Where they are no UTF-8, with the place of the first that is wrong.
pub fn decode(bytes: Vec<u8>) -> Result<String, Box<Problem>> {
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let mut problem = Problem::new(Code::NotUtf8, Pointer::default(), &[("offset", &offset.to_string())]);
        let before = error.as_bytes().get(..offset).unwrap_or_default();
        let text = String::from_utf8_lossy(before);
        let line = text.bytes().filter(|byte| *byte == b'\n').count() as u64 + 1;
        let column = text.rsplit('\n').next().unwrap_or_default().chars().count() as u64 + 1;
        problem.place = Some(Place { line, column });
        Box::new(problem)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_byte_has_a_place() {
        let problem = decode(b"{\n \"\xc3\xa6\": \"\xff\"}".to_vec()).unwrap_err();
        assert_eq!((problem.code, problem.place), (Code::NotUtf8, Some(Place { line: 2, column: 8 })));
        assert!(problem.message.en.contains("10"), "{}", problem.message.en);
        assert_eq!(decode(b"\xc3\xa6".to_vec()).unwrap(), "æ");
    }
}
