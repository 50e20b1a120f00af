// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use crate::error::Localised;
use crate::quantity::{Share, Sourced};

/// Cost overruns of finished projects, by kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceClasses {
    /// Id of the class used when the document names none.
    pub default: String,
    /// The classes.
    pub classes: Vec<ReferenceClass>,
}

/// Overrun multiplier M of the likely sum: with probability 1 - `tail_share` lognormal, conditioned on M <= `tail_threshold`;
/// with `tail_share` Pareto from `tail_threshold`, truncated (renormalised) at `cap`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceClass {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// Median of the lognormal body before conditioning (1 = on budget).
    pub body_median: Sourced<f64>,
    /// Sigma of ln M in the body before conditioning.
    pub body_sigma: Sourced<f64>,
    /// P(M > threshold).
    pub tail_share: Sourced<Share>,
    /// Where the tail begins.
    pub tail_threshold: Sourced<f64>,
    /// Pareto exponent of the tail.
    pub tail_alpha: Sourced<f64>,
    /// Largest multiplier; part of the model and always stated.
    pub cap: Sourced<f64>,
    /// Duration grows as M^elasticity.
    pub duration_elasticity: Sourced<f64>,
    /// Probability that the project is abandoned: cost sunk, stay continues.
    pub abandonment: Sourced<Share>,
    /// How much a change of this kind asks of each user against an office suite: scales the default hours of each user.
    pub user_effort: Sourced<f64>,
}

impl ReferenceClasses {
    /// The class whose id is `id`.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&ReferenceClass> {
        self.classes.iter().find(|class| class.id == id)
    }
}

#[cfg(test)]
#[path = "reference_classes_tests.rs"]
mod tests;
