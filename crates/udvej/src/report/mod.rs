// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What leaves the house: plain data, versioned, without behaviour.

mod assess;
mod contents;
mod context;

pub use assess::{Assessment, assess, assess_with};
pub use contents::{Authority, Report, SystemReport, Warning};
pub use context::{Agreement, Needed, Paid, PriceClause, SystemContext, Term};
