// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use super::OverrunBasis;
use crate::knowledge::Component;
use crate::quantity::{Days, Frequency, Id, MoneyEstimate, Months, Name, Quantity, Share, Spread, YearlyRate};

/// What the document says of leaving one system.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlanBInput {
    /// What drives derived costs.
    pub drivers: Drivers,
    /// Whether data must be archived before shutdown.
    pub archiving_duty: Option<bool>,
    /// Where one could go.
    pub alternatives: Option<Vec<Alternative>>,
    /// Which of them the plan takes; the cheapest where missing.
    pub preferred: Option<Id>,
    /// Months in which old and new run side by side.
    pub parallel_months: Option<Spread<Months>>,
    /// Ways of being cut off; the knowledge base's where missing.
    pub scenarios: Option<Vec<Scenario>>,
    /// What keeps the service going meanwhile.
    pub fallback: Option<Fallback>,
}

/// What drives derived costs.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Drivers {
    /// Users to train, where not all users of the system.
    pub trained_users: Option<Spread<Quantity>>,
    /// Integrations to rebuild.
    pub integrations: Option<Spread<Quantity>>,
    /// Gigabytes to move.
    pub data_gb: Option<Spread<Quantity>>,
    /// Person-days of own adaptation to rebuild.
    pub customisation_days: Option<Spread<Quantity>>,
}

/// One place to go.
#[derive(Debug, Clone, PartialEq)]
pub struct Alternative {
    /// Stable id within the system.
    pub id: Id,
    /// What it is called.
    pub name: Name,
    /// How ready it is: 0 an idea, 1 in use by peers for the same task.
    pub maturity: Option<Share>,
    /// Months from decision to switch.
    pub months: Option<Spread<Months>>,
    /// One-off costs that are known; the others are derived.
    pub one_off: BTreeMap<Component, MoneyEstimate>,
    /// Yearly running cost, today's prices.
    pub running: Option<Running>,
    /// Yearly growth of its running cost.
    pub growth: Option<Spread<YearlyRate>>,
    /// Reference class for overruns.
    pub project_kind: Option<Name>,
    /// How the one-off cost is made uncertain.
    pub overrun: Option<OverrunBasis>,
    /// Probability that the project is abandoned.
    pub abandonment: Option<Share>,
}

/// Yearly running cost of an alternative; what is missing costs nothing, but own staff stay as they are today.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Running {
    /// Subscription or licence.
    pub subscription: Option<MoneyEstimate>,
    /// Support agreement.
    pub support: Option<MoneyEstimate>,
    /// Hosting.
    pub hosting: Option<MoneyEstimate>,
    /// Own staff.
    pub own_staff: Option<MoneyEstimate>,
    /// Share in a community or association.
    pub community_fee: Option<MoneyEstimate>,
}

/// One way of being cut off.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// Stable id within the system.
    pub id: Id,
    /// What it is called.
    pub name: Name,
    /// How often a year.
    pub per_year: Frequency,
    /// Days without the service.
    pub days: Spread<Days>,
    /// What a day without it costs; derived from criticality and users where missing.
    pub cost_per_day: Option<MoneyEstimate>,
}

/// What keeps the service going when it is cut off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fallback {
    /// What it costs a year.
    pub yearly_cost: MoneyEstimate,
    /// Share of the loss that it avoids.
    pub avoids: Share,
}
