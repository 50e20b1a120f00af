// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::legal::{Legal, Order};
use crate::error::Localised;
use crate::factor::found::text;
use crate::factor::{Ground, Listed, Place, Subject};
use crate::methodology::Capability;
use crate::order::Order as _;
use crate::portfolio::{Actor, Operator, Parent, Portfolio, Supplier, System};
use crate::quantity::Country;

/// Someone whom a law may reach, and what they could do if it did.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Party<'p> {
    who: Who<'p>,
    /// Where it is incorporated; unknown where missing.
    pub(super) country: Option<Country>,
    /// The legal orders of where it is incorporated, and of where it is controlled from if that is elsewhere.
    pub(super) reached: [Option<Order>; 2],
    /// The input that says where it is, or who it is.
    pub(super) country_place: Place,
    held: Held<'p>,
    /// The input that says what it can do; none where not even the party is known.
    pub(super) capabilities_place: Option<Place>,
    /// Whether it is certified under an adequacy decision.
    pub(super) certified: Option<bool>,
}

#[derive(Debug, Clone, Copy)]
enum Who<'p> {
    Named(&'p str),
    UnknownParent,
    UnknownAffiliates,
    UnknownSubprocessors,
    UnknownOperator,
}

/// What a party can do.
#[derive(Debug, Clone, Copy)]
enum Held<'p> {
    /// What the system says of its supplier.
    BySupplier,
    /// This; unknown where missing.
    Stated(Option<&'p [Capability]>),
}

/// Supplier, company at the top, affiliates and sub-processors: the parties of every system of one supplier.
#[derive(Debug)]
pub(crate) struct Parties<'p> {
    pub(super) parties: Vec<Party<'p>>,
    /// Inputs that are known and add no party.
    pub(super) settled: Vec<Place>,
}

impl<'p> Parties<'p> {
    pub(crate) fn of(portfolio: &Portfolio, legal: &Legal<'_>, supplier: &'p Supplier) -> Self {
        let own = Party {
            who: Who::Named(supplier.name.as_str()),
            country: supplier.country,
            reached: legal.reached(supplier.country, supplier.control),
            country_place: Place::SupplierCountry,
            held: Held::BySupplier,
            capabilities_place: Some(Place::Capabilities),
            certified: supplier.certified,
        };
        let mut all = Self { parties: vec![own], settled: Vec::new() };
        // The company at the top commands its subsidiary: it can do what the supplier can.
        let above = Party { certified: None, ..own };
        match &supplier.parent {
            Some(Parent::Company(company)) => all.parties.push(Party {
                who: Who::Named(company.name.as_str()),
                country: company.country,
                reached: legal.reached(company.country, None),
                country_place: Place::ParentCountry,
                ..above
            }),
            // A supplier that others name as their parent stands at its own top.
            Some(Parent::Independent) => all.settled.push(Place::Parent),
            None if portfolio.group(supplier).known => all.settled.push(Place::Parent),
            None => all.parties.push(Party {
                who: Who::UnknownParent,
                country: None,
                reached: [None; 2],
                country_place: Place::Parent,
                ..above
            }),
        }
        let unknown = [Who::UnknownAffiliates, Who::UnknownSubprocessors];
        for (list, unknown) in [Listed::Affiliates, Listed::Subprocessors].into_iter().zip(unknown) {
            all.list(legal, list, list.of(supplier), unknown);
        }
        all
    }

    fn list(&mut self, legal: &Legal<'_>, list: Listed, actors: Option<&'p [Actor]>, unknown: Who<'p>) {
        match actors {
            None => self.parties.push(Party::missing(unknown, Place::List(list))),
            Some([]) => self.settled.push(Place::List(list)),
            Some(actors) => {
                // By name, so that the order of the list changes nothing.
                let mut named: Vec<(usize, &Actor)> = actors.iter().enumerate().collect();
                named.order_by(|(_, a), (_, b)| a.name.cmp(&b.name));
                let mut first: Option<(usize, &Actor)> = None;
                for (at, actor) in named {
                    // What is called the same is one input.
                    let (at, _) =
                        *first.insert(first.filter(|(_, before)| before.name == actor.name).unwrap_or((at, actor)));
                    let places = (Place::ActorCountry(list, at), Place::ActorCapabilities(list, at));
                    self.parties.push(Party::actor(legal, actor, places));
                }
            }
        }
    }
}

impl<'p> Party<'p> {
    /// Who operates a system, if that is a further party.
    pub(super) fn operator(legal: &Legal<'_>, system: &'p System) -> Option<Self> {
        match &system.operator {
            Some(Operator::Supplier | Operator::Own) => None,
            Some(Operator::Other(actor)) => {
                Some(Self::actor(legal, actor, (Place::OperatorCountry, Place::OperatorCapabilities)))
            }
            None => Some(Self::missing(Who::UnknownOperator, Place::Operator)),
        }
    }

    fn actor(legal: &Legal<'_>, actor: &'p Actor, (country_place, capabilities_place): (Place, Place)) -> Self {
        Self {
            who: Who::Named(actor.name.as_str()),
            country: actor.country,
            reached: legal.reached(actor.country, actor.control),
            country_place,
            held: Held::Stated(actor.capabilities.as_deref()),
            capabilities_place: Some(capabilities_place),
            certified: None,
        }
    }

    const fn missing(who: Who<'p>, place: Place) -> Self {
        Self {
            who,
            country: None,
            reached: [None; 2],
            country_place: place,
            held: Held::Stated(None),
            capabilities_place: None,
            certified: None,
        }
    }

    /// What is stated of it, unknown where missing; nothing where it can do what the system says of its supplier.
    pub(super) const fn stated(&self) -> Option<Option<&'p [Capability]>> {
        match self.held {
            Held::BySupplier => None,
            Held::Stated(held) => Some(held),
        }
    }

    /// What it is called.
    pub(super) fn name(&self) -> Localised {
        match self.who {
            Who::Named(name) => Localised::same(name),
            Who::UnknownParent => text("et ukendt moderselskab", "an unknown parent company"),
            Who::UnknownAffiliates => text("ukendte koncernselskaber", "unknown companies of the group"),
            Who::UnknownSubprocessors => text("ukendte underdatabehandlere", "unknown sub-processors"),
            Who::UnknownOperator => text("en ukendt driftsleverandør", "an unknown operator"),
        }
    }
}

/// Everyone whom a law may reach in a system: its supplier's parties, and its operator.
#[derive(Clone, Copy)]
pub(super) struct Everyone<'g, 'p> {
    of_supplier: &'g [Party<'p>],
    operator: Option<Party<'p>>,
}

impl<'g, 'p> Everyone<'g, 'p> {
    pub(super) fn of(ground: &'g Ground<'p>, subject: Subject<'p>) -> Self {
        Self {
            of_supplier: ground.parties(subject).map_or(&[], |parties| &parties.parties),
            operator: Party::operator(&ground.legal, subject.system),
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Party<'p>> {
        self.of_supplier.iter().chain(&self.operator)
    }
}
