// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! W1, one plan B of ten years as the rivals in `peers/` compute it, made of the engine's own parts.
//!
//! Each trial: eight Beta-PERT components, an overrun (82 % lognormal, 18 % Pareto without end), and for ten years the
//! incumbent's growth (normal, and one year in ten a jump of lognormal size) and the alternative's (normal). Amounts in
//! thousand DKK. The product's own model needs more: see `plan_b` in the book's page on speed.

mod plan;
mod simulate;
mod sources;
mod tables;

pub use plan::Plan;
pub use simulate::{Found, Run, simulate};
pub use tables::Shared;

/// Years.
pub const YEARS: usize = 10;
/// Quantities whose quantiles are wanted: staying and leaving in each year, the one-off cost, the difference.
pub const ROWS: usize = 2 * YEARS + 2;
