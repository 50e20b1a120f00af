// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::{Counterfactual, OpenQuestion, Position};
use crate::error::Localised;
use crate::factor::jurisdiction::Exposure;
use crate::factor::{Applies, Input};
use crate::methodology::{DimensionId, FactorId};

/// How locked in one system is, and why. Points run from 0, free, to 100, captive; values from 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LockIn {
    /// The score in points, unknown inputs taken at what they are reckoned with.
    pub value: f64,
    /// The score if everything unknown turned out for the best.
    pub low: f64,
    /// The score if everything unknown turned out for the worst.
    pub high: f64,
    /// Percent of the weight that rests on known inputs.
    pub coverage: f64,
    /// The name of its range.
    pub band: BandName,
    /// The worst that was answered.
    pub floor: Floor,
    /// The four dimensions.
    pub dimensions: Dimensions,
    /// What each factor adds; the points sum to the score.
    pub contributions: Vec<Contribution>,
    /// What one step better would do, the most points first.
    pub counterfactuals: Vec<Counterfactual>,
    /// What to ask, what narrows the bounds most first.
    pub questions: Vec<OpenQuestion>,
    /// Its place on the map.
    pub map: Position,
    /// Who can compel disclosure and denial.
    pub exposures: Vec<Exposure>,
    /// The score of dependency and switching cost alone, in points: what the lock-in premium on prices rests on.
    pub premium_basis: f64,
}

/// The range that a score falls in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BandName {
    /// Its word.
    pub id: String,
    /// Its name.
    pub name: Localised,
}

/// The worst answers: a good mean does not hide them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Floor {
    /// The worst factor all of whose inputs are known, in points; nothing where there is none.
    pub value: Option<f64>,
    /// The factors at that value.
    pub binding: Vec<FactorId>,
}

/// One entry a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Dimensions {
    /// How much stops if the supplier stops.
    pub dependency: DimensionScore,
    /// How hard it is to walk out.
    pub switching_cost: DimensionScore,
    /// Who else can open, close or change it.
    pub jurisdiction: DimensionScore,
    /// What staying will cost.
    pub price: DimensionScore,
}

/// One dimension.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct DimensionScore {
    /// Weighted mean of its factors.
    pub value: f64,
    /// At best.
    pub low: f64,
    /// At worst.
    pub high: f64,
    /// Percent of its weight that rests on known inputs.
    pub coverage: f64,
    /// Its share of all weight.
    pub weight: f64,
    /// Its Shapley share of the score, in points.
    pub points: f64,
}

/// What one factor adds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contribution {
    /// Its dimension.
    pub dimension: DimensionId,
    /// Which factor.
    pub factor: FactorId,
    /// Its part of the score, in points.
    pub points: f64,
    /// What was found.
    pub value: f64,
    /// At best.
    pub low: f64,
    /// At worst.
    pub high: f64,
    /// Its share of the dimension's weight, after what does not apply has given up its own.
    pub weight: f64,
    /// Percent of its inputs that are known.
    pub coverage: f64,
    /// Whether it applies.
    pub applies: AppliesWord,
    /// Why not, where it does not.
    pub reason: Option<String>,
    /// What was found, in words.
    pub sentence: Localised,
    /// What it rests on.
    pub inputs: Vec<Input>,
}

/// Whether a factor applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppliesWord {
    /// It does.
    Yes,
    /// It does not; its weight goes to the others.
    No,
    /// Unanswered where it might not: the bounds reckon with both.
    Perhaps,
}

impl From<&Applies> for AppliesWord {
    fn from(applies: &Applies) -> Self {
        match applies {
            Applies::Yes => Self::Yes,
            Applies::No(_) => Self::No,
            Applies::Perhaps => Self::Perhaps,
        }
    }
}

impl Dimensions {
    /// One of them.
    #[must_use]
    pub const fn get(&self, dimension: DimensionId) -> &DimensionScore {
        match dimension {
            DimensionId::Dependency => &self.dependency,
            DimensionId::SwitchingCost => &self.switching_cost,
            DimensionId::Jurisdiction => &self.jurisdiction,
            DimensionId::Price => &self.price,
        }
    }

    pub(super) fn of(score: impl Fn(DimensionId) -> DimensionScore) -> Self {
        Self {
            dependency: score(DimensionId::Dependency),
            switching_cost: score(DimensionId::SwitchingCost),
            jurisdiction: score(DimensionId::Jurisdiction),
            price: score(DimensionId::Price),
        }
    }
}

/// The score of dependency and switching cost alone, in points.
pub(crate) const fn dependency_and_switching(lock_in: &LockIn) -> f64 {
    lock_in.premium_basis
}
