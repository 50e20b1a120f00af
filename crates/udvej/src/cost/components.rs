// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::PlainRange;
use super::plain;
use super::plan::Plan;
use crate::error::Localised;
use crate::exit::Origin;
use crate::knowledge::{Knowledge, Scope};
use crate::quantity::{Currency, Estimate};

/// One line of the one-off cost, before chance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComponentLine {
    /// Which component.
    pub component: String,
    /// Its name.
    pub name: Localised,
    /// `given`, `derived`, `computed` or `unknown`.
    pub origin: String,
    /// Low, likely, high at today's prices, this organisation's part; nothing where it is unknown.
    pub amount: Option<PlainRange>,
    /// Whether the overrun multiplier applies.
    pub can_overrun: bool,
    /// Whether organisations that leave together share it.
    pub shared: bool,
}

impl ComponentLine {
    pub(crate) fn all(plan: &Plan<'_>, knowledge: &Knowledge, currency: Currency) -> Vec<Self> {
        let parts = plan.one_off.open.iter().chain(&plan.one_off.fixed);
        let amounts: Vec<_> = parts.collect();
        plan.option
            .components
            .iter()
            .map(|cost| {
                let own = amounts.iter().find(|(component, _)| *component == cost.component).map(|(_, amount)| *amount);
                let ends = |amount: Estimate| (amount.low(), amount.likely(), amount.high());
                let range = own.map(ends).or_else(|| plain::computed(plan, cost));
                Self {
                    component: cost.component.id().to_owned(),
                    name: knowledge.unit_costs.component(cost.component).name.clone(),
                    origin: origin(cost.origin).to_owned(),
                    amount: range.map(|(low, likely, high)| PlainRange::of(low, likely, high, currency)),
                    can_overrun: cost.can_overrun,
                    shared: cost.scope == Scope::Fixed,
                }
            })
            .collect()
    }
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Given => "given",
        Origin::Derived => "derived",
        Origin::Computed => "computed",
        Origin::Unknown => "unknown",
    }
}
