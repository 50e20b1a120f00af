// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! A plan B, trial by trial: a [`Model`] of plain numbers goes in, an [`Outcome`] of quantiles comes out.

mod dimension;
#[cfg(test)]
mod example;
mod exit_plan;
mod flow;
mod operation;
mod outage;
mod outcome;
mod price;
mod quantity;
mod replicate;
mod run;
mod tally;
mod variable;
mod work;

pub use exit_plan::{AlternativeIs, Basis, Model, OneOff, Part, Payments, Procurement, Running};
pub use flow::{Exit, Leave, MONTH, Stay, Year};
pub use outage::{Loss, Outages, Way};
pub use outcome::{Driver, Input, Outcome, Proportion, Summarised};
pub use price::{Price, PricePath, Span};
pub use quantity::{Quantity, STARTS};
pub use run::{Goal, Quantiles, Run, Stopped, simulate};
