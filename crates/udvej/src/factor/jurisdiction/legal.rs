// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::{BTreeMap, BTreeSet};

use super::Power;
use crate::knowledge::{Jurisdictions, Law, LegalOrder};
use crate::order::keyed;
use crate::portfolio::{Actor, Operator, Parent, Portfolio};
use crate::quantity::Country;

/// The Union's code among the legal orders.
const UNION: &str = "EU";

/// Place of a legal order in [`Legal`]: by code.
pub(crate) type Order = usize;

/// The legal orders that reach anyone in the portfolio, each with the most that it can do.
#[derive(Debug)]
pub(crate) struct Legal<'p> {
    orders: Vec<Reach<'p>>,
    places: BTreeMap<Country, Order>,
    union: Order,
}

/// What one legal order can do.
#[derive(Debug, Clone)]
pub(super) struct Reach<'p> {
    /// ISO 3166-1 alpha-2 code, or `EU`.
    pub(super) code: String,
    pub(super) order: &'p LegalOrder,
    /// Whether it is that of a member of the Union, whose order then reaches as far.
    member: bool,
    /// Whether it is the organisation's own state, or its Union.
    pub(super) home: bool,
    disclosure: Option<Strongest<'p>>,
    denial: Option<Strongest<'p>>,
}

/// The law that gives most of a power, and what is left of it at home.
#[derive(Debug, Clone, Copy)]
pub(super) struct Strongest<'p> {
    pub(super) law: &'p Law,
    pub(super) power: f64,
}

impl<'p> Legal<'p> {
    pub(crate) fn of(portfolio: &Portfolio, jurisdictions: &'p Jurisdictions) -> Self {
        let home = portfolio.organisation().country;
        let of = |country: Option<Country>| Reach::of(jurisdictions, home, country);
        let mut orders: Vec<Reach<'p>> = countries(portfolio).into_iter().map(|country| of(Some(country))).collect();
        let union = orders.partition_point(|reach| reach.code.as_str() < UNION);
        orders.insert(union, of(None));
        let codes = orders.iter().enumerate().filter_map(|(at, reach)| Some((reach.code.parse().ok()?, at)));
        let places = keyed(codes);
        Self { orders, places, union }
    }

    /// The orders that reach someone by incorporation and by control, each once.
    pub(super) fn reached(&self, country: Option<Country>, control: Option<Country>) -> [Option<Order>; 2] {
        let control = control.filter(|control| Some(*control) != country);
        [country, control].map(|country| self.places.get(&country?).copied())
    }

    /// An order, and the Union's where it is that of a member.
    pub(super) fn with_union(&self, order: Order) -> impl Iterator<Item = (Order, &Reach<'p>)> {
        let own = self.orders.get(order);
        let union = own.filter(|own| own.member).and_then(|_| self.orders.get(self.union));
        own.map(|own| (order, own)).into_iter().chain(union.map(|union| (self.union, union)))
    }

    pub(super) fn get(&self, order: Order) -> Option<&Reach<'p>> {
        self.orders.get(order)
    }
}

impl<'p> Reach<'p> {
    /// Of a country; of the Union where there is none.
    fn of(jurisdictions: &'p Jurisdictions, home: Country, country: Option<Country>) -> Self {
        let code = country.as_ref().map_or(UNION, Country::code);
        let order = jurisdictions.order(code);
        let home = country.map_or_else(|| jurisdictions.is_eu(home), |country| country == home);
        // What is left of a power that the organisation's own state, or its Union, has over it.
        let kept = if home { jurisdictions.home.value.value() } else { 1.0 };
        let strongest = |power: Power| {
            let given = |law: &Law| power.given(&law.power);
            let counting = order.laws.iter().filter(|law| law.status.counts());
            let law = counting.reduce(|best, law| if given(law) > given(best) { law } else { best })?;
            Some(Strongest { law, power: given(law) * kept })
        };
        Self {
            code: code.to_owned(),
            order,
            member: country.is_some_and(|country| jurisdictions.is_eu(country)),
            home,
            disclosure: strongest(Power::Disclosure),
            denial: strongest(Power::Denial),
        }
    }

    pub(super) const fn strongest(&self, power: Power) -> Option<Strongest<'p>> {
        match power {
            Power::Disclosure => self.disclosure,
            Power::Denial => self.denial,
        }
    }
}

/// Whether a code is the Union's or that of a country of the EEA.
pub(super) fn in_eea(jurisdictions: &Jurisdictions, code: &str) -> bool {
    code == UNION || code.parse().is_ok_and(|country| jurisdictions.is_eea(country))
}

/// Every country that anyone is incorporated in or controlled from.
fn countries(portfolio: &Portfolio) -> BTreeSet<Country> {
    let mut found = BTreeSet::new();
    let of = |actor: &Actor| [actor.country, actor.control];
    for supplier in portfolio.suppliers() {
        found.extend([supplier.country, supplier.control].into_iter().flatten());
        if let Some(Parent::Company(company)) = &supplier.parent {
            found.extend(company.country);
        }
        let actors = supplier.affiliates.iter().chain(&supplier.subprocessors).flatten();
        found.extend(actors.flat_map(of).flatten());
    }
    for system in portfolio.systems() {
        if let Some(Operator::Other(actor)) = &system.operator {
            found.extend(of(actor).into_iter().flatten());
        }
    }
    found
}
