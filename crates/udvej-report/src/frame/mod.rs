// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The report as tables for programs: one column a list of values, the same names in every language.

mod builder;
mod compare;
mod contents;
mod factor;
mod input;
mod make;
mod name;
mod plan;
mod price;
mod roll_up;
mod system;
mod texts;
mod weights;

pub use compare::compare;
pub(crate) use compare::{Pair, pairs};
pub use contents::{Frame, FrameColumn, FrameKind};
pub use make::frame;
pub use name::{FrameName, UnknownFrame};
pub use weights::weights;

#[cfg(test)]
mod frame_tests;
