// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::error::Code;
use udvej::provenance::Origin;

use crate::findings::Findings;

/// Why a text is not taken: what was expected, and how that is written; each in English and Danish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unreadable {
    pub(crate) expected: (&'static str, &'static str),
    pub(crate) right: (&'static str, &'static str),
}

impl Unreadable {
    /// The problem of a cell with the text `found`.
    pub(crate) fn tell(self, found: &str, origin: Origin, findings: &mut Findings) {
        let values = [
            ("found", found),
            ("expected", self.expected.0),
            ("expected_da", self.expected.1),
            ("right", self.right.0),
            ("right_da", self.right.1),
        ];
        findings.problem(Code::CellValue, &values, Some(origin));
    }
}
