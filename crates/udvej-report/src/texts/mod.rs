// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Every text that this crate says, in Danish and English.

mod agenda;
mod column;
mod council;
mod field;
mod method;
mod name;
mod origin;
mod plan;
mod prose;
mod system;

pub(crate) use agenda::*;
pub(crate) use column::*;
pub(crate) use council::*;
pub(crate) use field::field;
pub(crate) use method::*;
pub(crate) use name::*;
pub(crate) use origin::*;
pub(crate) use plan::*;
pub(crate) use prose::prose;
pub(crate) use system::*;
