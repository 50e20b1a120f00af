// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What the model knows of the world: law, reference classes, unit costs, price behaviour, questions. Data files beside
//! their types, each entry with source, year and grade.

mod assumptions;
mod bundled;
mod contingency;
mod data_act;
mod economics;
mod jurisdictions;
mod price;
mod questions;
mod reference_classes;
mod unit_costs;

pub use contingency::{Contingency, ScenarioDefault};
pub use data_act::{ChargeRule, DataAct};
pub use economics::Economics;
pub use jurisdictions::{Adequacy, AdequacyStatus, Jurisdictions, Law, LawStatus, LegalOrder, Power};
pub use price::PriceBehaviour;
pub use questions::{Level, Question, QuestionId, Questions};
pub use reference_classes::{ReferenceClass, ReferenceClasses};
pub use unit_costs::{Component, ComponentDefault, Driver, DriverDefault, PerDriver, Rate, Scope, UnitCosts};

/// The bundled knowledge, one version for all files.
#[derive(Debug, Clone)]
pub struct Knowledge {
    /// Version of the whole, e.g. `2026-11`.
    pub version: String,
    /// Who can compel disclosure and denial, and adequacy decisions.
    pub jurisdictions: Jurisdictions,
    /// Cost overruns by kind of project.
    pub reference_classes: ReferenceClasses,
    /// Default costs of the one-off components.
    pub unit_costs: UnitCosts,
    /// Prior of the price model, caps, steps, premium.
    pub price: PriceBehaviour,
    /// The Data Act's switching rules by date.
    pub data_act: DataAct,
    /// Default scenarios of being cut off.
    pub contingency: Contingency,
    /// Rates, horizon, placeholders.
    pub economics: Economics,
    /// Questions with their level scales.
    pub questions: Questions,
}
