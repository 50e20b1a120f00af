// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::party::Everyone;
use super::regime::Regimes;
use super::transfer::{TransferBasis, transfers};
use crate::error::Localised;
use crate::factor::{Ground, Inputs, Subject};
use crate::knowledge;
use crate::methodology::CapabilityPower;
use crate::order::Order as _;

/// What a law can compel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Power {
    /// That data are handed over.
    Disclosure,
    /// That the service stops: sanctions, export control, kill switch.
    Denial,
}

/// Which regimes reach a system with one power, and through whom.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exposure {
    /// Which power.
    pub power: Power,
    /// Every regime that can do anything, the strongest first.
    pub regimes: Vec<RegimeExposure>,
    /// On what basis data go to each party outside the EEA: shown, never scored. Only with disclosure.
    pub transfer: Vec<TransferBasis>,
}

/// What one regime can do, and through whom most.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RegimeExposure {
    /// ISO 3166-1 alpha-2 code, `EU`, or `unknown`.
    pub code: String,
    /// Its name.
    pub name: Localised,
    /// The law that gives it most power.
    pub law: Localised,
    /// Article or section.
    pub article: String,
    /// Where the law was read.
    pub source: String,
    /// The party through which it reaches furthest.
    pub actor: Localised,
    /// Whether it is the organisation's own state, or its Union.
    pub home: bool,
    /// Power x capability, before sensitivity or mitigation.
    pub value: f64,
}

impl Power {
    /// How far a law gives it.
    pub(super) const fn given(self, power: &knowledge::Power) -> f64 {
        match self {
            Self::Disclosure => power.disclosure.value(),
            Self::Denial => power.denial.value(),
        }
    }

    /// How far a capability carries it.
    pub(super) const fn carried(self, capability: &CapabilityPower) -> f64 {
        match self {
            Self::Disclosure => capability.disclosure.value.value(),
            Self::Denial => capability.denial.value.value(),
        }
    }
}

/// Both exposures of a system, for the report.
pub(crate) fn exposures<'p>(ground: &Ground<'p>, subject: Subject<'p>) -> Vec<Exposure> {
    let of = |power: Power| {
        let regimes = Regimes::of(ground, subject, power, &mut Inputs::counting());
        let transfer = match power {
            Power::Disclosure => transfers(ground, Everyone::of(ground, subject).iter()),
            Power::Denial => Vec::new(),
        };
        Exposure { power, regimes: strongest_first(&regimes), transfer }
    };
    vec![of(Power::Disclosure), of(Power::Denial)]
}

/// Those that can do anything, the strongest first, of equals by code.
pub(super) fn strongest_first(regimes: &Regimes<'_, '_>) -> Vec<RegimeExposure> {
    let able = regimes.found.iter().filter(|regime| regime.strength.high > 0.0);
    let mut shown: Vec<RegimeExposure> = able.map(|regime| regimes.shown(regime)).collect();
    shown.order_by(|a, b| b.value.total_cmp(&a.value).then_with(|| a.code.cmp(&b.code)));
    shown
}
