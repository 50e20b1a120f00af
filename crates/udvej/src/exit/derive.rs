// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::arithmetic::{product, sum};
use super::component::{ComponentCost, Origin};
use crate::knowledge::{Component, ComponentDefault, Driver, Knowledge, Rate, Scope, UnitCosts};
use crate::portfolio::{Alternative, Portfolio, Service, System};
use crate::quantity::{Bounded, Estimate, Quantity, Spread};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Derives what leaving takes from drivers and default unit costs: what is the same for all systems is worked out once.
#[derive(Debug)]
pub(crate) struct Derivation<'p> {
    pub(super) portfolio: &'p Portfolio,
    pub(super) knowledge: &'p Knowledge,
    /// What each component takes by default, in the document's currency and in the order of [`Component::ALL`].
    rates: [Rates; Component::ALL.len()],
}

/// The default of one component in the document's currency.
#[derive(Debug, Clone, Copy)]
struct Rates {
    /// What does not grow; nothing where a currency is unknown.
    base: Option<Estimate>,
    /// What grows with a driver, and the cost of one.
    per: Option<(Driver, Option<Estimate>)>,
    /// Which share of the others it is instead.
    share: Option<Estimate>,
    can_overrun: bool,
    scope: Scope,
}

/// One way out of one system.
struct Way<'d> {
    system: &'d System,
    /// How much the change asks of each user, by the kind of project.
    user_effort: f64,
    /// In the order of [`Driver::ALL`]; nothing where one is unknown.
    drivers: [Option<Estimate>; Driver::ALL.len()],
}

/// Document currency for one krone or one euro.
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
        let (unit, hourly) = (Unit::of(portfolio), hourly_cost(portfolio, knowledge));
        let rates = Component::ALL.map(|component| Rates::of(knowledge.unit_costs.component(component), unit, hourly));
        Self { portfolio, knowledge, rates }
    }

    /// All components of moving a system to `alternative`, or to what stands in for one.
    pub(super) fn components(
        &self,
        system: &System,
        project_kind: &str,
        alternative: Option<&Alternative>,
    ) -> [ComponentCost; Component::ALL.len()] {
        let class = self.knowledge.reference_classes.get(project_kind);
        let user_effort = class.map_or(1.0, |class| class.user_effort.value);
        let drivers = drivers(system, &self.knowledge.unit_costs);
        let way = Way { system, user_effort, drivers };
        let mut given = [None; Component::ALL.len()];
        for (component, money) in alternative.into_iter().flat_map(|alternative| &alternative.one_off) {
            if let Some(given) = given.get_mut(*component as usize) {
                *given = Some(self.portfolio.estimate(*money));
            }
        }
        let mut list = Component::ALL.map(|component| {
            let (given, rates) = (given.get(component as usize).copied().flatten(), self.rates(component));
            way.component(component, given, rates)
        });
        // A share of the others needs the others first.
        let others = list.iter().filter(|cost| cost.can_overrun).filter_map(|cost| cost.amount);
        let subtotal = others.fold(Estimate::Exact(0.0), sum);
        for cost in list.iter_mut().filter(|cost| cost.amount.is_none() && cost.origin == Origin::Derived) {
            cost.amount = self.rates(cost.component).share.map(|share| product(share, subtotal));
        }
        list
    }

    fn rates(&self, component: Component) -> &Rates {
        // Every component has its place; the first only satisfies the compiler.
        self.rates.get(component as usize).unwrap_or(&self.rates[0])
    }
}

impl Rates {
    fn of(default: &ComponentDefault, unit: Option<Unit>, hourly: Option<Estimate>) -> Self {
        let of = |rate: Rate| match rate {
            Rate::Hours(hours) => hourly.map(|hourly| product(hours, hourly)),
            other => money(other, unit),
        };
        Self {
            base: default.base.map_or(Some(Estimate::Exact(0.0)), of),
            per: default.per.map(|per| (per.driver, of(per.rate))),
            share: default.base.and_then(|rate| match rate {
                Rate::ShareOfOthers(share) => Some(share),
                Rate::Money { .. } | Rate::Hours(_) => None,
            }),
            can_overrun: default.can_overrun,
            scope: default.scope,
        }
    }
}

impl Way<'_> {
    fn component(&self, component: Component, given: Option<Estimate>, rates: &Rates) -> ComponentCost {
        let (amount, origin) = match (given, component) {
            (Some(amount), _) => (Some(amount), Origin::Given),
            (None, Component::ParallelRunning | Component::Termination) => (None, Origin::Computed),
            (None, Component::SwitchingCharges) if self.system.service == Some(Service::OnPremises) => {
                (Some(Estimate::Exact(0.0)), Origin::Derived)
            }
            (None, Component::Archiving) => self.archiving(rates),
            _ if rates.share.is_some() => (None, Origin::Derived),
            _ => self.derived(rates).map_or((None, Origin::Unknown), |amount| (Some(amount), Origin::Derived)),
        };
        ComponentCost { component, amount, origin, can_overrun: rates.can_overrun, scope: rates.scope }
    }

    /// No duty, no cost; an unknown duty may cost nothing or all.
    fn archiving(&self, rates: &Rates) -> (Option<Estimate>, Origin) {
        let duty = self.system.plan_b.as_ref().and_then(|plan| plan.archiving_duty);
        match (duty, self.derived(rates)) {
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
    fn derived(&self, rates: &Rates) -> Option<Estimate> {
        let base = rates.base?;
        match rates.per {
            Some((driver, rate)) => {
                let effort = if driver == Driver::Users { self.user_effort } else { 1.0 };
                let driver = self.drivers.get(driver as usize).copied().flatten();
                Some(sum(base, product(driver?, rate?).scaled(effort)))
            }
            None => Some(base),
        }
    }
}

/// What drives the costs of a system, in the order of [`Driver::ALL`]: given, or by default.
fn drivers(system: &System, unit_costs: &UnitCosts) -> [Option<Estimate>; Driver::ALL.len()] {
    let drivers = system.plan_b.as_ref().map(|plan| plan.drivers).unwrap_or_default();
    let value = |given: Option<Spread<Quantity>>| given.map(|given| given.map(Bounded::value));
    let (users, trained) = (system.users.map(|users| users.map(Bounded::value)), value(drivers.trained_users));
    Driver::ALL.map(|driver| {
        let given = match driver {
            Driver::Users => trained.or(users),
            Driver::Integrations => value(drivers.integrations),
            Driver::DataGb => value(drivers.data_gb),
            Driver::CustomisationDays => value(drivers.customisation_days),
        };
        given.or_else(|| {
            let default = unit_costs.driver(driver)?;
            if default.per_user { Some(product(default.value, users.or(trained)?)) } else { Some(default.value) }
        })
    })
}

/// Cost of an hour of own staff in the document's currency: given, or the placeholder; nothing without a rate for it.
pub(crate) fn hourly_cost(portfolio: &Portfolio, knowledge: &Knowledge) -> Option<Estimate> {
    let given = portfolio.organisation().hourly_cost.map(|money| portfolio.estimate(money));
    let placeholder = || money(knowledge.economics.hourly_cost.value, Unit::of(portfolio));
    given.or_else(placeholder)
}
