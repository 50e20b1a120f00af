// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Quantities that cannot hold a wrong value: shares, money with a currency, ordered estimates, dates, answers.

mod answer;
mod assumption;
mod belief;
mod bounded;
mod bundled;
mod country;
mod estimate;
mod money;
mod share;
mod sourced;
mod text;

pub use answer::{Answer, Evidence, Given};
pub use assumption::Assumption;
pub use belief::Belief;
pub use bounded::{Bounded, Days, Frequency, Headcount, Months, Quantity, Weight, YearlyRate, Years};
pub(crate) use bundled::bundled;
pub use country::Country;
pub use estimate::{Estimate, Spread, SpreadError};
pub use jiff::civil::Date;
pub use money::{Amount, Currency, Money, MoneyError, MoneyEstimate};
pub use share::{OutOfRangeError, Share};
pub use sourced::{Grade, Sourced};
pub use text::{Id, Name, Note, Text, TextError};
