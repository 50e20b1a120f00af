// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// Most cells of one file, those left empty before the last one of a row among them: the systems of a large authority
/// need a hundred thousand.
pub(crate) const MAX_CELLS: usize = 1_000_000;

/// Most bytes of text, and of an unpacked workbook: as for a document.
pub(crate) const MAX_BYTES: usize = udvej::document::tree::MAX_BYTES;
