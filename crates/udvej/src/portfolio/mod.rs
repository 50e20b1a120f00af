// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! An organisation with its suppliers and systems, checked: after this point nothing can fail.

mod contract;
mod organisation;
mod parts;
mod plan;
mod supplier;
mod system;

pub use contract::{Contract, ContractState, PriceProtection, Service};
pub use organisation::{Assumptions, DimensionWeights, ExchangeRate, Organisation, OverrunBasis};
pub use parts::{Group, Parts, Portfolio};
pub use plan::{Alternative, Drivers, Fallback, PlanBInput, Running, Scenario};
pub use supplier::{Actor, Company, Parent, Supplier};
pub use system::{Dependency, Operator, PricePoint, System};
