// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::AmountQuantiles;
use super::plan::Plan;
use crate::quantity::Currency;
use crate::trial::{Outcome, Quantity};

/// One year of both plans. Year t runs from t - 1 to t years after the valuation date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearLine {
    /// t, from 1.
    pub year: u16,
    /// Nominal, undiscounted: what the budget sees.
    pub budget: View,
    /// At today's prices, discounted to the valuation date.
    pub real: View,
}

/// Both plans in one year, one-off cost included in leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Cost of staying.
    pub stay: AmountQuantiles,
    /// Cost of leaving.
    pub leave: AmountQuantiles,
}

impl YearLine {
    pub(crate) fn all(plan: &Plan<'_>, outcome: &Outcome, currency: Currency) -> Vec<Self> {
        let line = |(number, present): (usize, &f64)| {
            let stay = outcome.get(Quantity::Stay(number))?;
            let leave = outcome.get(Quantity::Leave(number))?;
            // The factor between the views is the same in every trial, so one summary serves both.
            let view = |by: f64| View {
                stay: AmountQuantiles::scaled(&stay.values, by, currency),
                leave: AmountQuantiles::scaled(&leave.values, by, currency),
            };
            Some((view(1.0), view(*present)))
        };
        let views = plan.present.iter().enumerate().map_while(line);
        (1..).zip(views).map(|(year, (budget, real))| Self { year, budget, real }).collect()
    }
}

/// Sums over the horizon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Nominal, undiscounted.
    pub budget: View,
    /// Present values.
    pub real: View,
}

impl Totals {
    /// Nothing where today's cost is unknown.
    pub(crate) fn of(outcome: &Outcome, currency: Currency) -> Option<Self> {
        let view = |stay: Quantity, leave: Quantity| {
            let of = |quantity| Some(AmountQuantiles::of(&outcome.get(quantity)?.values, currency));
            Some(View { stay: of(stay)?, leave: of(leave)? })
        };
        Some(Self {
            budget: view(Quantity::StayTotal, Quantity::LeaveTotal)?,
            real: view(Quantity::StayPresent, Quantity::LeavePresent)?,
        })
    }
}
