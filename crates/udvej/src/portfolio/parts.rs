// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Assumptions, Organisation, Parent, Supplier, System};
use crate::error::{Problem, Problems};
use crate::quantity::{Currency, Date, Estimate, Id, Money, MoneyEstimate, Share};

/// A checked document: references hold, lists are sorted by id, every currency has a rate.
#[derive(Debug, Clone)]
pub struct Portfolio {
    parts: Parts,
    supplier_of: Vec<usize>,
    /// Which suppliers others name as their parent.
    named: Vec<bool>,
    /// What systems stop with.
    edges: Vec<Edge>,
}

/// One system stops with another, both by place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge {
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// How much of it stops; unknown where missing.
    pub(crate) strength: Option<Share>,
}

/// What a portfolio is made of; [`Portfolio::from_checked`] trusts it.
#[derive(Debug, Clone)]
pub struct Parts {
    /// The day of the assessment.
    pub valuation_date: Date,
    /// Currency of every result.
    pub currency: Currency,
    /// The authority.
    pub organisation: Organisation,
    /// What replaces defaults.
    pub assumptions: Assumptions,
    /// Sorted by id.
    pub suppliers: Vec<Supplier>,
    /// Sorted by id.
    pub systems: Vec<System>,
    /// Document currency for one unit of each other currency.
    pub rates: BTreeMap<&'static str, Decimal>,
    /// What is doubtful.
    pub warnings: Problems,
    /// The place of each warning, entries of lists by their id: `/systems/esdh/users`. Pointers count in the document's
    /// own order, and lists are sorted here.
    pub warned: Vec<String>,
    /// SHA-256 of the canonical document, in hexadecimal.
    pub input_sha256: String,
}

/// Whom a supplier belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group<'p> {
    /// Id of the company at the top, or of the supplier itself.
    pub id: &'p Id,
    /// False where the parent is unknown: it may belong to any group.
    pub known: bool,
}

impl Portfolio {
    /// References must hold and lists be sorted: only the document's check calls this.
    pub(crate) fn from_checked(parts: Parts) -> Self {
        let place = |id: &Id| parts.suppliers.binary_search_by(|supplier| supplier.id.cmp(id)).ok();
        let supplier_of = parts.systems.iter().map(|system| place(&system.supplier).unwrap_or(0)).collect();
        let mut named = vec![false; parts.suppliers.len()];
        for supplier in &parts.suppliers {
            let Some(Parent::Company(company)) = &supplier.parent else { continue };
            if let Some(named) = place(&company.id).and_then(|at| named.get_mut(at)) {
                *named = true;
            }
        }
        let system = |id: &Id| parts.systems.binary_search_by(|system| system.id.cmp(id)).ok();
        let needs = parts
            .systems
            .iter()
            .enumerate()
            .flat_map(|(from, system)| system.depends_on.iter().flatten().map(move |need| (from, need)));
        let edges =
            needs.filter_map(|(from, need)| Some(Edge { from, to: system(&need.system)?, strength: need.strength }));
        let edges = edges.collect();
        Self { parts, supplier_of, named, edges }
    }

    /// What it is made of.
    #[must_use]
    pub fn parts(&self) -> &Parts {
        &self.parts
    }

    /// Sorted by id.
    #[must_use]
    pub fn systems(&self) -> &[System] {
        &self.parts.systems
    }

    /// Sorted by id.
    #[must_use]
    pub fn suppliers(&self) -> &[Supplier] {
        &self.parts.suppliers
    }

    /// The authority.
    #[must_use]
    pub fn organisation(&self) -> &Organisation {
        &self.parts.organisation
    }

    /// What is doubtful but does not stop the assessment.
    #[must_use]
    pub fn warnings(&self) -> &[Problem] {
        &self.parts.warnings.problems
    }

    /// Each system with its supplier.
    pub fn systems_with_supplier(&self) -> impl Iterator<Item = (&System, &Supplier)> {
        let suppliers = self.supplier_of.iter().filter_map(|at| self.parts.suppliers.get(*at));
        self.parts.systems.iter().zip(suppliers)
    }

    /// What systems stop with, in the order of those that do.
    pub(crate) fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// Place in [`Self::suppliers`] of the supplier of a system, by its place.
    pub(crate) fn supplier_of(&self, system: usize) -> Option<usize> {
        self.supplier_of.get(system).copied()
    }

    /// Place of a system in [`Self::systems`].
    #[must_use]
    pub fn position(&self, id: &Id) -> Option<usize> {
        self.parts.systems.binary_search_by(|system| system.id.cmp(id)).ok()
    }

    /// The group at whose top a supplier's parent stands.
    #[must_use]
    pub fn group<'p>(&'p self, supplier: &'p Supplier) -> Group<'p> {
        match &supplier.parent {
            Some(Parent::Company(company)) => Group { id: &company.id, known: true },
            Some(Parent::Independent) => Group { id: &supplier.id, known: true },
            None => {
                // A supplier that others name as their parent stands at its own top.
                let place = self.parts.suppliers.binary_search_by(|known| known.id.cmp(&supplier.id)).ok();
                let named = place.and_then(|at| self.named.get(at).copied());
                Group { id: &supplier.id, known: named.unwrap_or(false) }
            }
        }
    }

    /// An exact amount in the document's currency, for the engine.
    pub(crate) fn money(&self, money: Money) -> f64 {
        money.engine(self.rate(money.currency))
    }

    /// An uncertain amount in the document's currency, for the engine.
    pub(crate) fn estimate(&self, money: MoneyEstimate) -> Estimate {
        money.engine(self.rate(money.currency))
    }

    /// Document currency for one unit of `currency`, if there is a rate.
    #[must_use]
    pub fn rate_of(&self, currency: &str) -> Option<Decimal> {
        if currency == self.parts.currency.code() {
            return Some(Decimal::ONE);
        }
        self.parts.rates.get(currency).copied()
    }

    fn rate(&self, currency: Option<Currency>) -> Decimal {
        // The check refuses a currency without a rate, so the fallback is never reached.
        currency.and_then(|currency| self.rate_of(currency.code())).unwrap_or(Decimal::ONE)
    }
}
