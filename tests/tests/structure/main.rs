// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The rules of the house, held against the sources: see `docs/project/contributing.md`.

mod arrow;
mod feature;
mod layout;
mod source;
