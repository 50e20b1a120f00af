// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::de::DeserializeOwned;

use crate::json;

/// The value of a data file that is compiled in.
#[expect(clippy::expect_used, reason = "the text is part of the program: a test reads every file")]
pub(crate) fn bundled<T: DeserializeOwned>(text: &str) -> T {
    json::read(text).expect("a bundled data file fits its type")
}
