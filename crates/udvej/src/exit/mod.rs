// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What leaving each system takes: components, months, running cost, the contract's window. No sampling.

mod arithmetic;
mod component;
mod derive;
mod exits;
mod option;
mod today;
mod window;

pub(crate) use arithmetic::{product, sum};
pub use component::{ComponentCost, Origin};
pub(crate) use derive::{Derivation, hourly_cost};
pub use exits::{Exit, exits};
pub(crate) use option::option;
pub use option::{ExitOption, RunningCost};
pub use today::Today;
pub use window::Window;
pub(crate) use window::add_months;
