// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::knowledge::Knowledge;

fn unit_costs() -> &'static UnitCosts {
    &Knowledge::bundled().unit_costs
}

fn rates(costs: &UnitCosts) -> impl Iterator<Item = Rate> {
    let bases = costs.components.iter().filter_map(|default| default.base);
    let pers = costs.components.iter().filter_map(|default| default.per.map(|per| per.rate));
    bases.chain(pers)
}

#[test]
fn every_component_stands_once_and_in_order() {
    let costs = unit_costs();
    let list: Vec<Component> = costs.components.iter().map(|default| default.component).collect();
    assert_eq!(list, Component::ALL);
    for component in Component::ALL {
        assert_eq!(costs.component(component).component, component);
        assert_eq!(serde_json::to_string(&component).unwrap(), format!("\"{}\"", component.id()));
    }
}

#[test]
fn what_follows_from_contract_or_plan_has_no_default() {
    for default in &unit_costs().components {
        let follows = matches!(default.component, Component::Termination | Component::ParallelRunning);
        assert_eq!(default.base.is_none() && default.per.is_none(), follows, "{:?}", default.component);
    }
}

#[test]
fn the_overrun_applies_to_what_a_project_budget_holds() {
    let without: Vec<Component> = unit_costs()
        .components
        .iter()
        .filter(|default| !default.can_overrun)
        .map(|default| default.component)
        .collect();
    let expected =
        [Component::ProductivityDip, Component::ParallelRunning, Component::Termination, Component::SwitchingCharges];
    assert_eq!(without, expected);
}

#[test]
fn only_users_have_no_default() {
    let costs = unit_costs();
    for driver in Driver::ALL {
        assert_eq!(costs.driver(driver).is_none(), driver == Driver::Users, "{driver:?}");
        assert_eq!(serde_json::to_string(&driver).unwrap(), format!("\"{}\"", driver.id()));
    }
    assert_eq!(costs.driver(Driver::Integrations).unwrap().value, Estimate::Pert { low: 0.0, mode: 3.0, high: 10.0 });
    assert!(costs.driver(Driver::DataGb).unwrap().per_user);
}

#[test]
fn estimates_ascend() {
    let costs = unit_costs();
    for rate in rates(costs) {
        let estimates = match rate {
            Rate::Money { dkk, eur } => vec![dkk, eur],
            Rate::Hours(hours) => vec![hours],
            Rate::ShareOfOthers(share) => vec![share],
        };
        for estimate in estimates {
            assert!(estimate.low() >= 0.0 && estimate.checked().is_ok(), "{estimate:?}");
        }
    }
    for driver in &costs.drivers {
        assert!(driver.value.low() >= 0.0 && driver.value.checked().is_ok());
    }
}

#[test]
fn kroner_and_euro_agree() {
    let costs = unit_costs();
    let hourly = Knowledge::bundled().economics.hourly_cost.value;
    for rate in rates(costs).chain([hourly]) {
        if let Rate::Money { dkk, eur } = rate {
            for (kroner, euro) in [(dkk.low(), eur.low()), (dkk.likely(), eur.likely()), (dkk.high(), eur.high())] {
                assert!((7.3..=7.6).contains(&(kroner / euro)), "{kroner} kroner, {euro} euro");
            }
        }
    }
}

/// Likely cost in euro without the productivity dip, defaults only.
fn likely_euro(users: f64) -> f64 {
    let knowledge = Knowledge::bundled();
    let costs = &knowledge.unit_costs;
    let Rate::Money { eur: hour, .. } = knowledge.economics.hourly_cost.value else { panic!("no money") };
    let amount = |rate: Rate| match rate {
        Rate::Money { eur, .. } => eur.likely(),
        Rate::Hours(hours) => hours.likely() * hour.likely(),
        Rate::ShareOfOthers(_) => 0.0,
    };
    let size = |driver| match costs.driver(driver) {
        None => users,
        Some(default) => default.value.likely() * if default.per_user { users } else { 1.0 },
    };
    let of = |default: &ComponentDefault| {
        default.base.map_or(0.0, amount) + default.per.map_or(0.0, |per| amount(per.rate) * size(per.driver))
    };
    let others = costs.components.iter().filter(|default| default.component != Component::ProductivityDip);
    let (mut overrun, mut fixed, mut share) = (0.0, 0.0, 0.0);
    for default in others {
        if let Some(Rate::ShareOfOthers(of_others)) = default.base {
            share = of_others.likely()
        }
        *(if default.can_overrun { &mut overrun } else { &mut fixed }) += of(default);
    }
    overrun * (1.0 + share) + fixed
}

#[test]
fn an_office_exit_of_a_state_costs_what_such_exits_cost() {
    let seats = 30_000.0;
    let each = likely_euro(seats) / seats;
    assert!((150.0..600.0).contains(&each), "{each} euro a seat");
}

#[test]
fn a_municipal_system_costs_millions_and_not_hundreds_of_millions() {
    let kroner = likely_euro(3_000.0) * 7.46;
    assert!((5e6..3e7).contains(&kroner), "{kroner} kroner");
}
