// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Problems as data: what is wrong, where, and what would be right, in Danish and English.

mod catalogue;
mod localised;
mod nearest;
mod problem;

pub use catalogue::{Code, ParseCodeError};
pub use localised::{Language, Localised};
pub use nearest::nearest;
pub use problem::{Place, Pointer, Problem, Problems};
