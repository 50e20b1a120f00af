// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use crate::error::Localised;
use crate::quantity::{Estimate, Grade, Sourced};

/// What happens when the service is cut off, where the document does not say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contingency {
    /// Working hours lost for each user and day without the service, by criticality level id, lowest first.
    pub hours_lost: Vec<(String, Sourced<f64>)>,
    /// Working days / calendar days: outages are told in calendar days, hours lost for each working day.
    pub working_day_share: Sourced<f64>,
    /// Default scenarios.
    pub scenarios: Vec<ScenarioDefault>,
}

/// One way of being cut off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioDefault {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// How often a year.
    pub frequency: f64,
    /// Days without the service.
    pub duration_days: Estimate,
    /// Only where the factor compelled denial is above 0: frequency is multiplied by that factor.
    pub scales_with_denial: bool,
    /// Where it comes from.
    pub source: String,
    /// Year of the source.
    pub year: u16,
    /// How well founded.
    pub grade: Grade,
}

#[cfg(test)]
#[path = "contingency_tests.rs"]
mod tests;
