// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The method: every number that turns findings into a score, each with its source. Its version is not the crate's.

mod factors;
mod method;
mod numbers;

pub use factors::{DimensionId, FactorId};
pub use numbers::{Band, Capability, CapabilityPower, Method, Scales, Weights};
