// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Documents from KITOS: the files of `tests/fixtures/kitos`, and files that are wrong.

mod hostile;
mod municipality;
mod source;
