// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::{Document, check};
use crate::portfolio::Portfolio;

/// The bundled document: Eksempelby, a municipality that does not exist.
pub const EXAMPLE: &str = include_str!("eksempelby.json");

/// Eksempelby, checked.
#[must_use]
#[expect(clippy::expect_used, reason = "the bundled document is proven valid by a test")]
pub fn example() -> Portfolio {
    check(EXAMPLE).portfolio.expect("the bundled document is valid")
}

impl Document {
    /// Eksempelby, read.
    #[must_use]
    #[expect(clippy::expect_used, reason = "the bundled document is proven valid by a test")]
    pub fn example() -> Self {
        Self::from_json(EXAMPLE).expect("the bundled document is valid")
    }
}
