// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Price trajectory: what staying will cost. A conjugate model of log-price increments, steps apart from trend.

mod history;
mod protection;
mod readings;
mod trajectory;
mod trend;

pub use history::{History, Increment};
pub use protection::Protection;
pub use trajectory::{Trajectory, trajectories};
pub use trend::Trend;
