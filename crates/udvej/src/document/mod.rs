// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Text in, [`Document`] out: every problem collected, each with its place.

mod answers;
mod at;
mod canonical;
mod check;
mod collections;
mod decode;
mod estimates;
mod example;
mod format;
mod locate;
mod parse;
mod partial;
mod place;
mod primitives;
mod reader;
mod records;
mod references;
mod schema;
mod systems;
pub mod tree;
mod variants;
mod wire;

pub use canonical::{sha256, sha256_of};
pub use check::{Checked, check};
pub use decode::decode;
pub use example::{EXAMPLE, example};
pub use format::Document;
