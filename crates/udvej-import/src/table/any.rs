// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Arc;

use super::read::read_tables;
use crate::cursor::parse;
use crate::draft::{Draft, read_json};
use crate::findings::Findings;
use crate::settings::File;
use crate::sheet::{decode, is_typed};

/// An overlay: a document or part of one as JSON, where the text begins with `{` and is no typed table; else tables by
/// the template.
pub(crate) fn any(file: &File<'_>, findings: &mut Findings) -> Draft {
    let is_archive = file.bytes.starts_with(b"PK");
    match if is_archive { None } else { decode(file.bytes) } {
        Some(text) if text.trim_start().starts_with(['{', '[']) && !is_typed(&text) => json(&text, file, findings),
        _ => read_tables(std::slice::from_ref(file), findings),
    }
}

fn json(text: &str, file: &File<'_>, findings: &mut Findings) -> Draft {
    let mut draft = Draft::default();
    let name: Arc<str> = file.name.into();
    if let Some(tree) = parse(text, &name, findings) {
        read_json(tree.root(), &name, &mut draft);
    }
    draft
}
