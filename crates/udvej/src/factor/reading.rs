// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::Input;
use crate::error::Localised;
use crate::methodology::FactorId;
use crate::quantity::Belief;

/// One factor as found in one system.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Which factor.
    pub factor: FactorId,
    /// 0 = free, 1 = locked in; the mean is the headline.
    pub value: Belief,
    /// What it rests on.
    pub inputs: Vec<Input>,
    /// Whether it applies to this system.
    pub applies: Applies,
    /// One plain sentence that names the evidence given.
    pub sentence: Localised,
}

/// Whether a factor applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Applies {
    /// It does.
    Yes,
    /// It does not, for this reason; its weight goes to the others.
    No(String),
    /// Unanswered where "not applicable" is a possible answer: the bounds reckon with both.
    Perhaps,
}

impl Applies {
    /// Which part of its weight counts: 0 to 1, all of it in the headline while that is open.
    pub(crate) const fn weight(&self) -> Belief {
        match self {
            Self::Yes => Belief::known(1.0),
            Self::Perhaps => Belief { low: 0.0, mean: 1.0, high: 1.0 },
            Self::No(_) => Belief::known(0.0),
        }
    }
}

/// A reading without words: all that scores are made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Value {
    pub(crate) factor: FactorId,
    pub(crate) value: Belief,
    /// Which part of its weight counts.
    pub(crate) applies: Belief,
    /// Known inputs / inputs.
    pub(crate) known: f64,
    /// Whether it rests on any input.
    pub(crate) asks: bool,
}

/// One value for each factor, in the order of `FactorId::ALL`.
pub(crate) type Values = [Value; FactorId::ALL.len()];

/// Everything found in one system.
#[derive(Debug, Clone, PartialEq)]
pub struct Findings {
    /// One reading for each factor, in the order of `FactorId::ALL`.
    pub readings: Vec<Reading>,
}
