// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The types of the npm package: the document from its JSON Schema, the answers from the structs that are written as
//! JSON, the words from their lists.

mod answer;
mod document;
mod print;
mod rules;
mod shape;
mod source;
mod word;

use anyhow::Result;

use print::file;

const MADE: &str = "\
// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// Made by `cargo dev generate`: change the code or its data files instead.
";

/// What may stand in a document.
pub(crate) fn document() -> Result<String> {
    Ok(format!("{MADE}{}", file(&document::declarations()?)))
}

/// What the calls of the seam answer.
pub(crate) fn answers() -> Result<String> {
    let declarations = answer::declarations()?;
    Ok(format!("{MADE}\nimport type {{ ProblemCode }} from \"./word.js\";\n{}", file(&declarations)))
}

/// What things are called.
pub(crate) fn words() -> Result<String> {
    Ok(format!("{MADE}{}", file(&word::declarations()?)))
}
