// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::error::{Localised, Pointer};
use crate::factor::found::text;
use crate::factor::{Ground, Subject};
use crate::methodology::Capability;
use crate::order::Order as _;
use crate::portfolio::{Actor, Operator, Parent};
use crate::quantity::Country;

/// Someone whom a law may reach, and what they could do if it did.
#[derive(Debug, Clone)]
pub(super) struct Party<'p> {
    /// What it is called.
    pub(super) name: Localised,
    /// Where it is incorporated; unknown where missing.
    pub(super) country: Option<Country>,
    /// From where it is controlled, where that is stated.
    pub(super) control: Option<Country>,
    /// The input that says where it is, or who it is.
    pub(super) country_id: String,
    /// What it can do; unknown where missing.
    pub(super) capabilities: Option<&'p [Capability]>,
    /// The input that says so; none where not even the party is known.
    pub(super) capabilities_id: Option<String>,
    /// Whether it is certified under an adequacy decision.
    pub(super) certified: Option<bool>,
}

/// Inputs that say that there is no further party.
pub(super) struct Parties<'p> {
    pub(super) parties: Vec<Party<'p>>,
    /// Inputs that are known and add no party.
    pub(super) settled: Vec<String>,
}

impl<'p> Parties<'p> {
    /// Supplier, company at the top, affiliates, operator and sub-processors of a system.
    pub(super) fn of(ground: &Ground<'p>, subject: Subject<'p>) -> Self {
        let supplier = subject.supplier;
        let at = Pointer::default().child("suppliers").child(&supplier.id);
        let mut all = Self { parties: Vec::new(), settled: Vec::new() };
        let own = Party {
            name: Localised::same(supplier.name.as_str()),
            country: supplier.country,
            control: supplier.control,
            country_id: at.child("country").to_string(),
            capabilities: subject.system.capabilities.as_deref(),
            capabilities_id: Some("capabilities".to_owned()),
            certified: supplier.certified,
        };
        // The company at the top commands its subsidiary: it can do what the supplier can.
        let parent = at.child("parent");
        match &supplier.parent {
            Some(Parent::Independent) => all.settled.push(parent.to_string()),
            Some(Parent::Company(company)) => {
                let country_id = parent.child("country").to_string();
                let name = Localised::same(company.name.as_str());
                all.parties.push(Party {
                    name,
                    country: company.country,
                    control: None,
                    country_id,
                    certified: None,
                    ..own.clone()
                });
            }
            // A supplier that others name as their parent stands at its own top.
            None if ground.holdings.get(subject.at).is_some_and(|holding| !holding.open) => {
                all.settled.push(parent.to_string());
            }
            None => {
                let name = text("et ukendt moderselskab", "an unknown parent company");
                let country_id = parent.to_string();
                all.parties.push(Party {
                    name,
                    country: None,
                    control: None,
                    country_id,
                    certified: None,
                    ..own.clone()
                });
            }
        }
        all.parties.insert(0, own);
        let unknown = [
            text("ukendte koncernselskaber", "unknown companies of the group"),
            text("ukendte underdatabehandlere", "unknown sub-processors"),
        ];
        let lists = [("affiliates", &supplier.affiliates), ("subprocessors", &supplier.subprocessors)];
        for ((list, actors), unknown) in lists.into_iter().zip(unknown) {
            all.list(&at.child(list), actors.as_deref(), unknown);
        }
        match &subject.system.operator {
            Some(Operator::Supplier | Operator::Own) => all.settled.push("operator".to_owned()),
            Some(Operator::Other(actor)) => all.actor(actor, "operator"),
            None => all.missing("operator".to_owned(), text("en ukendt driftsleverandør", "an unknown operator")),
        }
        all
    }

    fn list(&mut self, at: &Pointer, actors: Option<&'p [Actor]>, unknown: Localised) {
        match actors {
            None => self.missing(at.to_string(), unknown),
            Some([]) => self.settled.push(at.to_string()),
            Some(actors) => {
                // By name, so that the order of the list changes nothing.
                let mut actors: Vec<&Actor> = actors.iter().collect();
                actors.order_by(|a, b| a.name.cmp(&b.name));
                for actor in actors {
                    self.actor(actor, at.child(actor.name.as_str()).as_str());
                }
            }
        }
    }

    fn actor(&mut self, actor: &'p Actor, at: &str) {
        self.parties.push(Party {
            name: Localised::same(actor.name.as_str()),
            country: actor.country,
            control: actor.control,
            country_id: format!("{at}/country"),
            capabilities: actor.capabilities.as_deref(),
            capabilities_id: Some(format!("{at}/capabilities")),
            certified: None,
        });
    }

    fn missing(&mut self, id: String, name: Localised) {
        let (country, control, certified) = (None, None, None);
        self.parties.push(Party {
            name,
            country,
            control,
            country_id: id,
            capabilities: None,
            capabilities_id: None,
            certified,
        });
    }
}

impl Party<'_> {
    /// Where laws reach it: incorporation and control, each country once.
    pub(super) fn countries(&self) -> impl Iterator<Item = Country> {
        let control = self.control.filter(|control| Some(*control) != self.country);
        self.country.into_iter().chain(control)
    }
}
