// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Dependency: how much stops if the supplier stops.

mod baskets;
pub(crate) mod concentration;
pub(crate) mod criticality;
mod dependence;
pub(crate) mod dependents;
mod holding;
pub(crate) mod reach;
mod shares;
pub(crate) mod substitutability;

pub(crate) use baskets::Baskets;
pub(crate) use dependence::Dependence;
pub(crate) use holding::{Holding, Totals, holdings};
