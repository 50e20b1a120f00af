// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What is found in each system: one reading a factor, in \[0, 1\], with its bounds and what it rests on.

mod dependency;
mod find;
mod found;
mod graph;
mod ground;
mod inputs;
pub mod jurisdiction;
mod label;
mod ladder;
mod level;
mod mean;
mod place;
mod price;
mod reading;
mod series;
mod switching;

pub use find::find;
pub(crate) use find::{find_on, value, values};
pub(crate) use ground::{Ground, Subject};
pub use inputs::{Input, InputState, Others};
pub(crate) use inputs::{Inputs, Supposed, Taken};
pub(crate) use label::label;
pub(crate) use level::{believed, question_of};
pub(crate) use mean::weighted_mean;
pub(crate) use place::{Listed, Place};
pub use price::{History, Increment, Protection, Trajectory, Trend, trajectories};
pub use reading::{Applies, Findings, Reading};
pub(crate) use reading::{Value, Values};

#[cfg(test)]
#[path = "case_tests.rs"]
pub(crate) mod case;
