// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Price trajectory: what staying will cost. A conjugate model of log-price increments, steps apart from trend.

mod bargaining_position;
mod growth_likelihood;
mod growth_size;
mod history;
mod price_protection;
mod protection;
mod readings;
mod step_risk;
mod trajectory;
mod trend;

pub use history::{History, Increment};
pub use protection::Protection;
pub(crate) use trajectory::{Outlook, price_index, unpriced};
pub use trajectory::{Trajectory, trajectories};
pub use trend::Trend;
