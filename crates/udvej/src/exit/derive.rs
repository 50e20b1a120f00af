// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::arithmetic::{product, sum};
use super::component::{ComponentCost, Origin};
use crate::knowledge::{Component, ComponentDefault, Driver, Knowledge, Rate};
use crate::portfolio::{Alternative, Portfolio, Service, System};
use crate::quantity::{Bounded, Estimate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Derives what leaving takes from drivers and default unit costs: what is the same for all systems is worked out once.
#[derive(Debug)]
pub(crate) struct Derivation<'p> {
    pub(super) portfolio: &'p Portfolio,
    pub(super) knowledge: &'p Knowledge,
    /// Document currency for one krone or one euro; nothing where there is no rate to either.
    unit: Option<Unit>,
    /// Cost of an hour of own staff.
    hourly: Option<Estimate>,
}

/// One way out of one system.
struct Way<'d, 'p> {
    derivation: &'d Derivation<'p>,
    system: &'d System,
    alternative: Option<&'d Alternative>,
    /// How much the change asks of each user, by the kind of project.
    user_effort: f64,
}

#[derive(Debug, Clone, Copy)]
struct Unit {
    euro: bool,
    rate: f64,
}

impl Unit {
    fn of(portfolio: &Portfolio) -> Option<Self> {
        let rate = |code: &str| portfolio.rate_of(code).map(|rate: Decimal| rate.to_f64().unwrap_or(0.0));
        let euro_first = portfolio.parts().currency.code() == "EUR";
        let [first, second] = if euro_first { ["EUR", "DKK"] } else { ["DKK", "EUR"] };
        let unit = rate(first).map(|rate| Self { euro: euro_first, rate });
        unit.or_else(|| rate(second).map(|rate| Self { euro: !euro_first, rate }))
    }
}

/// A rate in the document's currency, where it is money.
fn money(rate: Rate, unit: Option<Unit>) -> Option<Estimate> {
    match rate {
        Rate::Money { dkk, eur } => unit.map(|unit| if unit.euro { eur } else { dkk }.scaled(unit.rate)),
        Rate::Hours(_) | Rate::ShareOfOthers(_) => None,
    }
}

impl<'p> Derivation<'p> {
    pub(crate) fn of(portfolio: &'p Portfolio, knowledge: &'p Knowledge) -> Self {
        Self { portfolio, knowledge, unit: Unit::of(portfolio), hourly: hourly_cost(portfolio, knowledge) }
    }

    /// All components of moving a system to `alternative`, or to what stands in for one.
    pub(super) fn components(
        &self,
        system: &System,
        project_kind: &str,
        alternative: Option<&Alternative>,
    ) -> Vec<ComponentCost> {
        let class = self.knowledge.reference_classes.get(project_kind);
        let user_effort = class.map_or(1.0, |class| class.user_effort.value);
        let way = Way { derivation: self, system, alternative, user_effort };
        let mut list: Vec<ComponentCost> = Component::ALL.iter().map(|component| way.component(*component)).collect();
        // A share of the others needs the others first.
        let others = list.iter().filter(|cost| cost.can_overrun).map(|cost| cost.amount);
        let subtotal = others.flatten().fold(Estimate::Exact(0.0), sum);
        for cost in list.iter_mut().filter(|cost| cost.amount.is_none() && cost.origin == Origin::Derived) {
            let default = self.knowledge.unit_costs.component(cost.component);
            if let Some(Rate::ShareOfOthers(share)) = default.base {
                cost.amount = Some(product(share, subtotal));
            }
        }
        list
    }

    fn money(&self, rate: Rate) -> Option<Estimate> {
        match rate {
            Rate::Hours(hours) => Some(product(hours, self.hourly?)),
            other => money(other, self.unit),
        }
    }
}

impl Way<'_, '_> {
    fn component(&self, component: Component) -> ComponentCost {
        let default = self.derivation.knowledge.unit_costs.component(component);
        let given = self.alternative.and_then(|alternative| alternative.one_off.get(&component));
        let given = given.map(|money| self.derivation.portfolio.estimate(*money));
        let (amount, origin) = match (given, component) {
            (Some(amount), _) => (Some(amount), Origin::Given),
            (None, Component::ParallelRunning | Component::Termination) => (None, Origin::Computed),
            (None, Component::SwitchingCharges) if self.system.service == Some(Service::OnPremises) => {
                (Some(Estimate::Exact(0.0)), Origin::Derived)
            }
            (None, Component::Archiving) => self.archiving(default),
            _ if matches!(default.base, Some(Rate::ShareOfOthers(_))) => (None, Origin::Derived),
            _ => self.derived(default).map_or((None, Origin::Unknown), |amount| (Some(amount), Origin::Derived)),
        };
        ComponentCost { component, amount, origin, can_overrun: default.can_overrun, scope: default.scope }
    }

    /// No duty, no cost; an unknown duty may cost nothing or all.
    fn archiving(&self, default: &ComponentDefault) -> (Option<Estimate>, Origin) {
        let duty = self.system.plan_b.as_ref().and_then(|plan| plan.archiving_duty);
        match (duty, self.derived(default)) {
            (Some(false), _) => (Some(Estimate::Exact(0.0)), Origin::Given),
            (_, None) => (None, Origin::Unknown),
            (Some(true), Some(amount)) => (Some(amount), Origin::Derived),
            (None, Some(amount)) => {
                let estimate = Estimate::Pert { low: 0.0, mode: amount.low(), high: amount.high() };
                (Some(estimate), Origin::Derived)
            }
        }
    }

    /// `base` + driver x rate, or nothing where a driver or a currency is unknown.
    fn derived(&self, default: &ComponentDefault) -> Option<Estimate> {
        let base = match default.base {
            Some(rate) => self.derivation.money(rate)?,
            None => Estimate::Exact(0.0),
        };
        match default.per {
            Some(per) => {
                let effort = if per.driver == Driver::Users { self.user_effort } else { 1.0 };
                Some(sum(base, product(self.driver(per.driver)?, self.derivation.money(per.rate)?).scaled(effort)))
            }
            None => Some(base),
        }
    }

    fn driver(&self, driver: Driver) -> Option<Estimate> {
        let drivers = self.system.plan_b.as_ref().map(|plan| plan.drivers).unwrap_or_default();
        let users = self.system.users.map(|users| users.map(Bounded::value));
        let given = match driver {
            Driver::Users => drivers.trained_users.map(|given| given.map(Bounded::value)).or(users),
            Driver::Integrations => drivers.integrations.map(|given| given.map(Bounded::value)),
            Driver::DataGb => drivers.data_gb.map(|given| given.map(Bounded::value)),
            Driver::CustomisationDays => drivers.customisation_days.map(|given| given.map(Bounded::value)),
        };
        given.or_else(|| {
            let default = self.derivation.knowledge.unit_costs.driver(driver)?;
            let users = users.or(drivers.trained_users.map(|given| given.map(Bounded::value)));
            if default.per_user { Some(product(default.value, users?)) } else { Some(default.value) }
        })
    }
}

/// Cost of an hour of own staff in the document's currency: given, or the placeholder; nothing without a rate for it.
pub(crate) fn hourly_cost(portfolio: &Portfolio, knowledge: &Knowledge) -> Option<Estimate> {
    let given = portfolio.organisation().hourly_cost.map(|money| portfolio.estimate(money));
    let placeholder = || money(knowledge.economics.hourly_cost.value, Unit::of(portfolio));
    given.or_else(placeholder)
}
