// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! How locked in: findings weighed into a score, and the score taken apart again.

mod counterfactual;
mod explain;
mod lock_in;
mod map;
mod question;
mod reweight;
mod rollup;
mod scores;
mod sensitivity;
mod total;
mod weigh;

pub use counterfactual::Counterfactual;
pub(crate) use lock_in::dependency_and_switching;
pub use lock_in::{AppliesWord, BandName, Contribution, DimensionScore, Dimensions, Floor, LockIn};
pub use map::{Position, Quadrant};
pub use question::OpenQuestion;
pub use reweight::Reweight;
pub use rollup::{GroupRollup, Hhi, Maximum, OrganisationRollup, SupplierRollup, Totals, roll_up};
pub use scores::{Score, scores};
pub use sensitivity::{
    DimensionWeights, Movement, SystemSensitivity, WeightSensitivity, WeightVariant, weight_sensitivity,
};
pub use weigh::weigh;
pub(crate) use weigh::weigh_on;

#[cfg(test)]
#[path = "altered_tests.rs"]
mod altered;
#[cfg(test)]
#[path = "arbitrary_tests.rs"]
mod arbitrary;
#[cfg(test)]
mod properties_tests;
