// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;

use crate::quantity::{
    Country, Currency, Date, Headcount, Id, MoneyEstimate, Name, Share, Spread, Weight, YearlyRate, Years,
};

/// The public authority.
#[derive(Debug, Clone, PartialEq)]
pub struct Organisation {
    /// Stable id; part of every random stream's address.
    pub id: Id,
    /// What it is called.
    pub name: Name,
    /// Its country: whose powers are its own.
    pub country: Country,
    /// Everyone who uses its systems.
    pub users: Headcount,
    /// Danish company number.
    pub cvr: Option<Name>,
    /// Cost of an hour of own staff, overhead included.
    pub hourly_cost: Option<MoneyEstimate>,
    /// Real discount rate a year.
    pub discount_rate: Option<YearlyRate>,
}

/// What the document sets instead of the knowledge base's defaults.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Assumptions {
    /// Yearly growth of the declared index.
    pub price_index: Option<YearlyRate>,
    /// Years to look ahead.
    pub horizon_years: Option<Years>,
    /// Weights of the dimensions.
    pub weights: Option<DimensionWeights>,
    /// How the one-off cost is made uncertain.
    pub overrun: Option<OverrunBasis>,
    /// Spearman correlation of one-off components in the bottom-up basis.
    pub component_correlation: Option<Share>,
    /// Share of the expected yearly saving that does not come.
    pub benefit_shortfall: Option<Spread<Share>>,
    /// Share of the distance to the uncapped price that a renewal takes back.
    pub catch_up: Option<Share>,
    /// Extra cost of shared components for each further organisation.
    pub coordination: Option<Share>,
}

/// How the one-off cost is made uncertain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OverrunBasis {
    /// A multiplier from finished projects of the same kind, on the likely sum.
    ReferenceClass,
    /// The components' own spreads, correlated.
    BottomUp,
    /// The likely sum as it stands: optimistic, and shown as such.
    None,
}

/// Weights of the four dimensions; any unit, normalised once.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "the four dimensions")]
pub struct DimensionWeights {
    pub dependency: Weight,
    pub switching_cost: Weight,
    pub jurisdiction: Weight,
    pub price: Weight,
}

/// One unit of `from` is worth `rate` units of `to`.
#[derive(Debug, Clone, PartialEq)]
pub struct ExchangeRate {
    /// Currency that is converted.
    pub from: Currency,
    /// Currency that it becomes.
    pub to: Currency,
    /// Units of `to` for one `from`.
    pub rate: Decimal,
    /// Day of the rate.
    pub date: Date,
}
