// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::{DimensionId, FactorId};
use crate::error::Localised;
use crate::quantity::{Share, Sourced};

/// A version of the method.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// `udvej-method/1`.
    pub id: String,
    /// Exponent p of the score.
    pub exponent: Sourced<f64>,
    /// Weights of dimensions and factors.
    pub weights: Weights,
    /// Where scales end.
    pub scales: Scales,
    /// What a capability lets an actor do.
    pub capabilities: [CapabilityPower; Capability::ALL.len()],
    /// Names of the score's ranges, ascending from 0.
    pub bands: [Band; 5],
}

/// Weights; normalised once within their group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Of the four dimensions.
    pub dimensions: Vec<(DimensionId, Sourced<f64>)>,
    /// Of the factors inside their dimension.
    pub factors: Vec<(FactorId, Sourced<f64>)>,
}

/// Where scales end: the value at which a factor reaches 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scales {
    /// Months of exit.
    pub exit_months: Sourced<f64>,
    /// Months to the first penalty-free exit.
    pub binding_months: Sourced<f64>,
    /// Months of notice.
    pub notice_months: Sourced<f64>,
    /// Termination fee / yearly cost today.
    pub fee_years: Sourced<f64>,
    /// Real log growth a year.
    pub real_growth: Sourced<f64>,
    /// Years over which steps and protection are judged.
    pub price_years: Sourced<f64>,
    /// A cap of this yearly log growth protects from nothing.
    pub cap_growth: Sourced<f64>,
    /// Mitigations never take away more than 1 - floor.
    pub mitigation_floor: Sourced<Share>,
    /// Maturity of an alternative to reckon with while unknown.
    pub maturity_prior: Sourced<Share>,
    /// Strength of an unstated dependency of another system.
    pub dependency_prior: Sourced<Share>,
    /// Prior of any other unknown factor input in \[0, 1\].
    pub input_prior: Sourced<Share>,
}

/// What an actor can technically do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capability {
    /// Holds data in plaintext.
    Plaintext,
    /// Holds the keys.
    Keys,
    /// Operates the service.
    Operate,
    /// Can push updates.
    Update,
}

impl Capability {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Plaintext, Self::Keys, Self::Operate, Self::Update];

    /// Its word in documents and reports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Plaintext => "plaintext",
            Self::Keys => "keys",
            Self::Operate => "operate",
            Self::Update => "update",
        }
    }
}

/// How far a capability carries each power.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CapabilityPower {
    /// Which capability.
    pub capability: Capability,
    /// Its name.
    pub name: Localised,
    /// For disclosure.
    pub disclosure: Sourced<Share>,
    /// For denial.
    pub denial: Sourced<Share>,
}

/// A named range of the score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Its word in reports.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// First score of the band.
    pub from: f64,
}
