// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Documents from KITOS: the files of `tests/fixtures/kitos`, and files that are wrong.

#[path = "fixture/import.rs"]
mod fixture;
#[path = "kitos/hostile.rs"]
mod hostile;
#[path = "kitos/municipality.rs"]
mod municipality;
#[path = "kitos/source.rs"]
mod source;
