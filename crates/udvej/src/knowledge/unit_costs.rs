// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use crate::error::Localised;
use crate::quantity::{Estimate, Grade};

/// Default costs of leaving, Danish municipal setting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitCosts {
    /// In the order of [`Component::ALL`]; without `base` and `per` where it follows from contract or plan.
    pub components: [ComponentDefault; Component::ALL.len()],
    /// What to reckon with where the document does not say.
    pub drivers: Vec<DriverDefault>,
}

/// The one-off components of leaving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each has its name in two languages in unit_costs.json")]
pub enum Component {
    Procurement,
    ProjectManagement,
    DataMigration,
    Integrations,
    Customisation,
    Training,
    ProductivityDip,
    ParallelRunning,
    Termination,
    SwitchingCharges,
    Archiving,
    ExtraSupport,
    Decommissioning,
}

impl Component {
    /// All, in the order of the report.
    pub const ALL: [Self; 13] = [
        Self::Procurement,
        Self::ProjectManagement,
        Self::DataMigration,
        Self::Integrations,
        Self::Customisation,
        Self::Training,
        Self::ProductivityDip,
        Self::ParallelRunning,
        Self::Termination,
        Self::SwitchingCharges,
        Self::Archiving,
        Self::ExtraSupport,
        Self::Decommissioning,
    ];

    /// Its word in documents and reports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Procurement => "procurement",
            Self::ProjectManagement => "project_management",
            Self::DataMigration => "data_migration",
            Self::Integrations => "integrations",
            Self::Customisation => "customisation",
            Self::Training => "training",
            Self::ProductivityDip => "productivity_dip",
            Self::ParallelRunning => "parallel_running",
            Self::Termination => "termination",
            Self::SwitchingCharges => "switching_charges",
            Self::Archiving => "archiving",
            Self::ExtraSupport => "extra_support",
            Self::Decommissioning => "decommissioning",
        }
    }
}

/// Whether organisations that leave together share a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Paid once, shared by those who leave together.
    Fixed,
    /// Paid by each.
    PerOrganisation,
}

impl Driver {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Users, Self::Integrations, Self::DataGb, Self::CustomisationDays];

    /// Its word in documents and reports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Users => "users",
            Self::Integrations => "integrations",
            Self::DataGb => "data_gb",
            Self::CustomisationDays => "customisation_days",
        }
    }
}

/// A default: `base` + `per.driver` x `per.rate`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComponentDefault {
    /// Which component.
    pub component: Component,
    /// Its name.
    pub name: Localised,
    /// Who pays.
    pub scope: Scope,
    /// Whether the overrun multiplier applies.
    pub can_overrun: bool,
    /// The part that does not grow.
    pub base: Option<Rate>,
    /// The part that grows with a driver.
    pub per: Option<PerDriver>,
    /// Where the figures come from.
    pub source: String,
    /// Year of the prices.
    pub year: u16,
    /// How well founded.
    pub grade: Grade,
}

/// An amount, or hours of own staff at the organisation's hourly cost.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Rate {
    /// Money, in kroner and euro.
    Money {
        /// Danish kroner.
        #[serde(rename = "DKK")]
        dkk: Estimate,
        /// Euro.
        #[serde(rename = "EUR")]
        eur: Estimate,
    },
    /// Hours of own staff.
    Hours(Estimate),
    /// Share of the sum of the other components that can overrun.
    ShareOfOthers(Estimate),
}

/// A cost that grows with a driver.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PerDriver {
    /// What it grows with.
    pub driver: Driver,
    /// Cost of one.
    pub rate: Rate,
}

/// What drives a derived cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Driver {
    /// Users of the system.
    Users,
    /// Integrations to rebuild.
    Integrations,
    /// Gigabytes to move.
    DataGb,
    /// Person-days of own adaptation to rebuild.
    CustomisationDays,
}

/// What to reckon with where a driver is not given: a number, or a number for each user.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DriverDefault {
    /// Which driver.
    pub driver: Driver,
    /// Its size.
    pub value: Estimate,
    /// Whether `value` is for each user.
    pub per_user: bool,
    /// Where it comes from.
    pub source: String,
    /// Year of the source.
    pub year: u16,
    /// How well founded.
    pub grade: Grade,
}

impl UnitCosts {
    /// The default of `component`.
    #[must_use]
    pub fn component(&self, component: Component) -> &ComponentDefault {
        // Every component stands once (tested); the first only satisfies the compiler.
        self.components.iter().find(|default| default.component == component).unwrap_or(&self.components[0])
    }

    /// The default of `driver`; none for users, who must be known.
    #[must_use]
    pub fn driver(&self, driver: Driver) -> Option<&DriverDefault> {
        self.drivers.iter().find(|default| default.driver == driver)
    }
}

#[cfg(test)]
#[path = "unit_costs_tests.rs"]
mod tests;
