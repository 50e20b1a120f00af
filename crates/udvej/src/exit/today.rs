// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::knowledge::Knowledge;
use crate::portfolio::{Portfolio, System};
use crate::quantity::{Bounded, Estimate};

/// What a system costs a year today, in the document's currency.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Today {
    /// Paid to the supplier.
    pub supplier: f64,
    /// Own staff.
    pub own: Estimate,
    /// Whether the document gives the cost of own staff.
    pub own_given: bool,
}

impl Today {
    pub(crate) fn of(portfolio: &Portfolio, knowledge: &Knowledge, system: &System) -> Option<Self> {
        let priced = || {
            let last = system.prices.last()?;
            Some(portfolio.money(last.unit_price) * last.units?.value())
        };
        let supplier = system.annual_cost.map(|money| portfolio.money(money)).or_else(priced)?;
        let own = system.own_effort.map(|money| portfolio.estimate(money));
        let default = knowledge.economics.own_effort_ratio.value.scaled(supplier);
        Some(Self { supplier, own: own.unwrap_or(default), own_given: own.is_some() })
    }
}
