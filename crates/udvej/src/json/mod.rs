// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! JSON that this program wrote, or that ships with it, as derived types: data files, texts, reports that come back.
//!
//! A document that a person wrote is read by `document`, which finds every problem. Here the first one ends the reading,
//! and what counts is how little code a type takes: what JSON is made of stands once for both, in [`lex`], and a record
//! is only ever an object, so that the half of a derived decoder which reads arrays is never built.

mod deserializer;
mod error;
pub(crate) mod lex;
mod raw;
mod text;

use text::Text;

pub use deserializer::read;
pub use error::Error;
pub use raw::Raw;

#[cfg(test)]
mod read_tests;
