// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Tables as rows of cells, whatever file they stand in.

mod grid;

pub(crate) use grid::{Cell, Grid, Row};
