// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::MAX_BYTES;

/// Times its own size that a workbook may unpack to. Sheets pack to a tenth or less; a bomb to a thousandth.
const MAX_RATIO: u64 = 200;

/// Why an archive is not opened.
#[derive(Debug)]
pub(crate) enum Refused {
    /// It unpacks to more than so many bytes.
    TooLarge(u64),
    Broken(String),
}

impl From<ZipError> for Refused {
    fn from(error: ZipError) -> Self {
        Self::Broken(error.to_string())
    }
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

/// Unpacks every entry and counts its bytes: the sizes that an archive declares are only what it says of itself.
pub(crate) fn admit(bytes: &[u8]) -> Result<(), Refused> {
    let limit = (bytes.len() as u64).saturating_mul(MAX_RATIO).min(MAX_BYTES as u64);
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut left = limit;
    for number in 0..archive.len() {
        let entry = archive.by_index(number)?;
        let unpacked = io::copy(&mut entry.take(left + 1), &mut io::sink())?;
        left = left.checked_sub(unpacked).ok_or(Refused::TooLarge(limit))?;
    }
    Ok(())
}
