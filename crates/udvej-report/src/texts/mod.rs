// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Every text that this crate says, in Danish and English.

mod council;
mod method;
mod name;
mod plan;
mod system;

pub(crate) use council::*;
pub(crate) use method::*;
pub(crate) use name::*;
pub(crate) use plan::*;
pub(crate) use system::*;
