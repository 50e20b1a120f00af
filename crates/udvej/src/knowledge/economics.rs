// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::Rate;
use crate::quantity::{Estimate, Share, Sourced};

/// Rates, horizons and placeholders.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Economics {
    /// Real socio-economic discount rate a year.
    pub discount_rate: Sourced<f64>,
    /// Yearly growth of the declared index, where the document has none.
    pub price_index: Sourced<f64>,
    /// Yearly growth of wages above the index is not modelled: own effort follows the index.
    pub horizon_years: Sourced<u16>,
    /// Hourly cost of own staff: a placeholder that the report asks to replace.
    pub hourly_cost: Sourced<Rate>,
    /// Yearly cost of own staff / yearly amount paid to the supplier, where none is given.
    pub own_effort_ratio: Sourced<Estimate>,
    /// Yearly cost of the alternative / yearly cost today, where none is given.
    pub running_ratio: Sourced<Estimate>,
    /// Months from decision to switch, where none are given.
    pub exit_months: Sourced<Estimate>,
    /// Months in which both run, where none are given.
    pub parallel_months: Sourced<Estimate>,
    /// Share of the expected yearly saving that does not come.
    pub benefit_shortfall: Sourced<Estimate>,
    /// Correlation of one-off components in the bottom-up basis (Spearman).
    pub component_correlation: Sourced<f64>,
    /// Extra cost of the shared components for each further organisation.
    pub coordination: Sourced<Share>,
    /// Lead time of a tender, in months.
    pub tender_months: Sourced<f64>,
    /// Share of the remaining payments due when leaving before the contract allows, where the document has no fee.
    pub remaining_commitment: Sourced<Share>,
}

#[cfg(test)]
#[path = "economics_tests.rs"]
mod tests;
