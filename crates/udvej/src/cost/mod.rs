// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Plan B: what leaving costs, what staying costs, and how sure that is.

mod components;
mod contingency;
mod defaults;
mod drivers;
mod earlier;
mod numbers;
mod observer;
mod one_off;
mod plain;
mod plan;
mod plan_b;
mod precision;
mod schedule;
mod simulate;
mod simulation;
mod summary;
mod years;

pub use components::ComponentLine;
pub use contingency::{ContingencyPlan, FallbackValue, ScenarioLine};
pub use defaults::DefaultUsed;
pub use drivers::SpreadDriver;
pub use earlier::Earlier;
pub use observer::{Cancelled, Observer, Unobserved};
pub use plain::PlainSums;
pub use plan::Terms;
pub use plan_b::{PlanB, PriceOutlook, PriceYear};
pub use precision::{Goal, Precision};
pub use schedule::{BreakEven, BreakEvenYear, MonthsToExit, Waiting};
pub use simulate::{Found, Simulator};
pub use simulation::{Draws, Keep, Simulation, Tolerance};
pub use summary::{AmountQuantiles, PlainRange};
pub use udvej_engine::sample::Sampling;
pub use udvej_engine::trial::Quantiles;
pub use years::{Totals, View, YearLine};
