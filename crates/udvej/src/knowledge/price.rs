// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use crate::quantity::{Estimate, Share, Sourced};

/// How licence prices behave: prior of the trend, steps, limits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceBehaviour {
    /// Prior weight k0 of the mean, in years of observation.
    pub k0: Sourced<f64>,
    /// Prior mean m0 of the yearly log growth.
    pub m0: Sourced<f64>,
    /// Prior shape a0 of the variance.
    pub a0: Sourced<f64>,
    /// Prior scale b0 of the variance.
    pub b0: Sourced<f64>,
    /// Smallest yearly log growth in simulation.
    pub growth_min: Sourced<f64>,
    /// Largest yearly log growth in simulation.
    pub growth_max: Sourced<f64>,
    /// An increment above this quantile of the prior predictive counts as a step unless the document says otherwise.
    pub step_quantile: Sourced<Share>,
    /// Prior shape of the yearly step frequency (Gamma).
    pub step_shape: Sourced<f64>,
    /// Prior rate of the yearly step frequency (Gamma), in years.
    pub step_rate: Sourced<f64>,
    /// Median log size of a step.
    pub step_median: Sourced<f64>,
    /// Sigma of ln(log size).
    pub step_sigma: Sourced<f64>,
    /// Largest log size of a step.
    pub step_max: Sourced<f64>,
    /// Share of the distance to the uncapped path that a renewal takes back (rho).
    pub catch_up: Sourced<Share>,
    /// Yearly lock-in premium (beta) at score 100 before own history speaks.
    pub premium: Sourced<Estimate>,
    /// Yearly growth of an alternative's running cost where none is given (fraction).
    pub alternative_growth: Sourced<Estimate>,
}

#[cfg(test)]
#[path = "price_tests.rs"]
mod tests;
