// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Where the values of a document came from: a sidecar that changes no result and no hash.

mod origin;
mod sidecar;

pub use origin::{Origin, Spot};
pub use sidecar::{Dropped, Provenance, SourceFile, Sourced};
