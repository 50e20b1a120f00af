// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use crate::exit::Exit;
use crate::portfolio::{ContractState, Dependency, Portfolio, PricePoint, PriceProtection, System};
use crate::quantity::{Amount, Bounded, Currency, Date, Estimate, Share};

/// What the document says of a system that a reader wants beside its results. What is missing is unknown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SystemContext {
    /// Its users.
    pub users: Option<Estimate>,
    /// Level of the question `criticality`.
    pub criticality: Option<String>,
    /// What the supplier is paid a year today: given, or the last price times its units.
    pub annual_cost: Option<Amount>,
    /// What it stops with; empty where it stops with nothing.
    pub depends_on: Option<Vec<Needed>>,
    /// What binds to the supplier.
    pub contract: Option<Agreement>,
    /// First day on which leaving costs no penalty, notice and renewals reckoned with.
    pub free_exit: Option<Date>,
    /// Last day to give notice for it.
    pub notice_by: Option<Date>,
    /// Prices paid, ascending by date.
    pub prices: Vec<Paid>,
}

/// A system that another stops with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Needed {
    /// Id of the system that is needed.
    pub system: String,
    /// How much stops without it: 0 nothing, 1 all.
    pub strength: Option<f64>,
}

/// What binds the organisation to the supplier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// There is no contract.
    None,
    /// This one.
    Running(Term),
}

/// The dates and terms of a contract.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// First day.
    pub start: Option<Date>,
    /// Last day of the binding term.
    pub end: Option<Date>,
    /// Last day with every extension used.
    pub max_end: Option<Date>,
    /// Months of notice before the end.
    pub notice_months: Option<f64>,
    /// Months that it renews itself for; 0 = it does not.
    pub renewal_months: Option<f64>,
    /// What holds the price down.
    pub price_protection: Option<PriceClause>,
}

/// What the contract says of prices until its end.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriceClause {
    /// Nothing.
    None,
    /// They stay.
    Fixed,
    /// They follow the declared index at most.
    Index,
    /// They rise by this fraction a year at most.
    Cap(f64),
}

/// What was paid from a date on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Paid {
    /// First day of the price.
    pub date: Date,
    /// Price of one unit a year, in the report's currency at its rates.
    pub unit_price: Amount,
    /// Units bought.
    pub units: Option<f64>,
    /// Whether the document calls it a step rather than trend; where missing, that was detected.
    pub step: Option<bool>,
}

impl SystemContext {
    pub(super) fn of(portfolio: &Portfolio, system: &System, exit: &Exit<'_>) -> Self {
        let currency = portfolio.parts().currency;
        Self {
            users: system.users.map(|users| users.map(Bounded::value)),
            criticality: system.criticality.value().cloned(),
            annual_cost: exit.today.as_ref().map(|today| Amount::of_engine(today.supplier, currency)),
            depends_on: system.depends_on.as_ref().map(|needed| needed.iter().map(Needed::from).collect()),
            contract: system.contract.as_ref().map(Agreement::from),
            free_exit: exit.window.free_exit,
            notice_by: exit.window.notice_by,
            prices: system.prices.iter().map(|price| Paid::of(portfolio, price, currency)).collect(),
        }
    }
}

impl From<&Dependency> for Needed {
    fn from(dependency: &Dependency) -> Self {
        Self { system: dependency.system.as_str().to_owned(), strength: dependency.strength.map(Share::value) }
    }
}

impl From<&ContractState> for Agreement {
    fn from(state: &ContractState) -> Self {
        match state {
            ContractState::None => Self::None,
            ContractState::Running(contract) => Self::Running(Term {
                start: contract.start,
                end: contract.end,
                max_end: contract.max_end,
                notice_months: contract.notice_months.map(Bounded::value),
                renewal_months: contract.renewal_months.map(Bounded::value),
                price_protection: contract.price_protection.map(PriceClause::from),
            }),
        }
    }
}

impl From<PriceProtection> for PriceClause {
    fn from(protection: PriceProtection) -> Self {
        match protection {
            PriceProtection::None => Self::None,
            PriceProtection::Fixed => Self::Fixed,
            PriceProtection::Index => Self::Index,
            PriceProtection::Cap(rate) => Self::Cap(rate.value()),
        }
    }
}

impl Paid {
    fn of(portfolio: &Portfolio, price: &PricePoint, currency: Currency) -> Self {
        Self {
            date: price.date,
            unit_price: Amount::of_engine(portfolio.money(price.unit_price), currency),
            units: price.units.map(Bounded::value),
            step: price.step,
        }
    }
}

#[cfg(test)]
#[path = "context_tests.rs"]
mod tests;
