// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Tables as rows of cells, whatever file they stand in.

#[cfg(feature = "xlsx")]
mod archive;
mod decode;
mod grid;
mod grids;
mod guard;
mod limits;
mod records;
mod separated;
mod typed;
pub(crate) mod values;
#[cfg(feature = "xlsx")]
mod workbook;

pub(crate) use decode::decode;
pub(crate) use grid::{Cell, Grid};
pub(crate) use grids::grids;
pub(crate) use guard::guarded;
#[cfg(test)]
pub(crate) use guard::unguarded;
pub(crate) use records::{Record, Records, folded};
pub(crate) use typed::is_typed;
