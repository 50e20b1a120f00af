// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// The four dimensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DimensionId {
    /// How much stops if the supplier stops.
    Dependency,
    /// How hard it is to walk out.
    SwitchingCost,
    /// Who else can open, close or change it.
    Jurisdiction,
    /// What staying will cost.
    Price,
}

impl DimensionId {
    /// All four, in the order of the report.
    pub const ALL: [Self; 4] = [Self::Dependency, Self::SwitchingCost, Self::Jurisdiction, Self::Price];

    /// Its word in documents and reports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Dependency => "dependency",
            Self::SwitchingCost => "switching_cost",
            Self::Jurisdiction => "jurisdiction",
            Self::Price => "price",
        }
    }

    /// Where its factors stand in [`FactorId::ALL`].
    pub(crate) const fn factors(self) -> Range<usize> {
        match self {
            Self::Dependency => 0..5,
            Self::SwitchingCost => 5..13,
            Self::Jurisdiction => 13..15,
            Self::Price => 15..20,
        }
    }
}

/// The factors, by dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each has its own file in the factor module")]
pub enum FactorId {
    Criticality,
    Reach,
    Dependents,
    Concentration,
    Substitutability,
    ExitCost,
    ExitDuration,
    ContractBinding,
    DataPortability,
    InterfaceOpenness,
    Customisation,
    ContractTerms,
    Skills,
    CompelledDisclosure,
    CompelledDenial,
    GrowthLikelihood,
    GrowthSize,
    StepRisk,
    Protection,
    BargainingPosition,
}

impl FactorId {
    /// All, by dimension, in the order of the report.
    pub const ALL: [Self; 20] = [
        Self::Criticality,
        Self::Reach,
        Self::Dependents,
        Self::Concentration,
        Self::Substitutability,
        Self::ExitCost,
        Self::ExitDuration,
        Self::ContractBinding,
        Self::DataPortability,
        Self::InterfaceOpenness,
        Self::Customisation,
        Self::ContractTerms,
        Self::Skills,
        Self::CompelledDisclosure,
        Self::CompelledDenial,
        Self::GrowthLikelihood,
        Self::GrowthSize,
        Self::StepRisk,
        Self::Protection,
        Self::BargainingPosition,
    ];

    /// Its word in documents and reports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Criticality => "criticality",
            Self::Reach => "reach",
            Self::Dependents => "dependents",
            Self::Concentration => "concentration",
            Self::Substitutability => "substitutability",
            Self::ExitCost => "exit_cost",
            Self::ExitDuration => "exit_duration",
            Self::ContractBinding => "contract_binding",
            Self::DataPortability => "data_portability",
            Self::InterfaceOpenness => "interface_openness",
            Self::Customisation => "customisation",
            Self::ContractTerms => "contract_terms",
            Self::Skills => "skills",
            Self::CompelledDisclosure => "compelled_disclosure",
            Self::CompelledDenial => "compelled_denial",
            Self::GrowthLikelihood => "growth_likelihood",
            Self::GrowthSize => "growth_size",
            Self::StepRisk => "step_risk",
            Self::Protection => "protection",
            Self::BargainingPosition => "bargaining_position",
        }
    }

    /// The dimension it belongs to.
    #[must_use]
    pub const fn dimension(self) -> DimensionId {
        match self {
            Self::Criticality | Self::Reach | Self::Dependents | Self::Concentration | Self::Substitutability => {
                DimensionId::Dependency
            }
            Self::ExitCost
            | Self::ExitDuration
            | Self::ContractBinding
            | Self::DataPortability
            | Self::InterfaceOpenness
            | Self::Customisation
            | Self::ContractTerms
            | Self::Skills => DimensionId::SwitchingCost,
            Self::CompelledDisclosure | Self::CompelledDenial => DimensionId::Jurisdiction,
            Self::GrowthLikelihood
            | Self::GrowthSize
            | Self::StepRisk
            | Self::Protection
            | Self::BargainingPosition => DimensionId::Price,
        }
    }
}

#[cfg(test)]
#[path = "factors_tests.rs"]
mod tests;
