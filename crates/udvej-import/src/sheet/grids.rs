// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Arc;

use udvej::error::Code;
use udvej::provenance::Origin;

use super::decode::decode;
use super::grid::Grid;
use super::limits::MAX_BYTES;
use super::separated;
use super::typed::{self, is_typed};
use crate::findings::Findings;
use crate::settings::File;

/// The sheets of a file: a workbook where it is an archive, a typed table where it is JSON that says so, else one of
/// separated values. What cannot be read is a problem, and then there are no sheets.
///
/// Limits: 256 MB of text or of unpacked workbook, a million cells, a workbook that unpacks to at most 200 times its
/// size.
pub(crate) fn grids(file: &File<'_>, findings: &mut Findings) -> Vec<Grid> {
    let name: Arc<str> = file.name.into();
    match file.bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => workbook(&name, file.bytes, findings),
        // The container of old Excel files, and of workbooks with a password.
        [0xD0, 0xCF, 0x11, 0xE0, ..] => {
            let error = [("error", "xls / password")];
            findings.problem(Code::ArchiveBroken, &error, Some(Origin::file(&name)));
            Vec::new()
        }
        bytes if bytes.len() > MAX_BYTES => {
            let (size, limit) = (bytes.len().to_string(), MAX_BYTES.to_string());
            let values = [("size", &*size), ("limit", &*limit)];
            findings.problem(Code::DocumentTooLarge, &values, Some(Origin::file(&name)));
            Vec::new()
        }
        bytes => match decode(bytes) {
            Some(text) if is_typed(&text) => typed::grid(&name, &text, findings).into_iter().collect(),
            Some(text) => separated::grid(&name, &text, findings).into_iter().collect(),
            None => {
                findings.problem(Code::NotText, &[], Some(Origin::file(&name)));
                Vec::new()
            }
        },
    }
}

#[cfg(feature = "xlsx")]
fn workbook(file: &Arc<str>, bytes: &[u8], findings: &mut Findings) -> Vec<Grid> {
    super::workbook::grids(file, bytes, findings)
}

#[cfg(not(feature = "xlsx"))]
fn workbook(file: &Arc<str>, _: &[u8], findings: &mut Findings) -> Vec<Grid> {
    findings.problem(Code::NotInThisBuild, &[("found", "xlsx")], Some(Origin::file(file)));
    Vec::new()
}
