// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use crate::quantity::{Date, Grade, Sourced};

/// Switching rules of Regulation (EU) 2023/2854, by date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataAct {
    /// Applies from.
    pub applies: Sourced<Date>,
    /// Longest notice, in months (Art. 25(2)(d)).
    pub notice_months: Sourced<f64>,
    /// Longest transition, in days (Art. 25(2)(a)).
    pub transition_days: Sourced<f64>,
    /// Longest justified transition, in months (Art. 25(4)).
    pub long_transition_months: Sourced<f64>,
    /// Shortest retrieval period after it, in days (Art. 25(2)(g)).
    pub retrieval_days: Sourced<f64>,
    /// What providers may charge for switching, by date of the switch, ascending.
    pub charges: Vec<ChargeRule>,
}

/// What may be charged from a date on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargeRule {
    /// First day.
    pub from: Date,
    /// Whether the provider may charge its direct cost; otherwise nothing.
    pub direct_cost: bool,
    /// Article.
    pub source: String,
    /// How well founded.
    pub grade: Grade,
}

impl DataAct {
    /// The rule for a switch on `date`; none before the first.
    #[must_use]
    pub fn charge_rule(&self, date: Date) -> Option<&ChargeRule> {
        self.charges.iter().rev().find(|rule| rule.from <= date)
    }
}

#[cfg(test)]
#[path = "data_act_tests.rs"]
mod tests;
