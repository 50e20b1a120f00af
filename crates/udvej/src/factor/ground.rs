// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::Trajectory;
use super::dependency::{Baskets, Dependence, Holding, Totals, holdings};
use super::graph::Graph;
use super::jurisdiction::{Legal, Parties};
use super::price::{Outlook, price_index, unpriced};
use crate::exit::{Derivation, Exit, Today};
use crate::knowledge::Knowledge;
use crate::methodology::Method;
use crate::portfolio::{ContractState, Portfolio, Supplier, System};

/// All that factors are read from: the arguments, and what couples the systems with each other.
#[derive(Debug)]
pub(crate) struct Ground<'p> {
    pub(crate) portfolio: &'p Portfolio,
    pub(crate) method: &'p Method,
    pub(crate) knowledge: &'p Knowledge,
    /// Which systems stop with which.
    pub(crate) graph: Graph,
    /// What each system adds to its supplier's group.
    pub(crate) holdings: Vec<Holding<'p>>,
    pub(crate) totals: Totals,
    /// What lies with each group.
    pub(crate) baskets: Baskets,
    /// How much stops with each.
    pub(crate) dependence: Dependence,
    /// The legal orders in reach of anyone.
    pub(crate) legal: Legal<'p>,
    /// The parties of each supplier, in the portfolio's order.
    parties: Vec<Parties<'p>>,
    /// What exits are worked out with.
    pub(crate) derivation: Derivation<'p>,
    /// What trajectories are worked out with.
    pub(crate) outlook: Outlook<'p>,
    /// The growth likelihood of every system without a price history.
    pub(crate) unpriced_likelihood: f64,
}

/// One system with what belongs to it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subject<'p> {
    /// Place in the portfolio.
    pub(crate) at: usize,
    pub(crate) system: &'p System,
    /// What binds it to the supplier: the system's own, or as it would be after a change.
    pub(crate) contract: Option<&'p ContractState>,
    pub(crate) supplier: &'p Supplier,
    pub(crate) exit: &'p Exit<'p>,
    pub(crate) trajectory: &'p Trajectory,
}

impl<'p> Ground<'p> {
    /// `todays` are what the systems cost today, in the portfolio's order.
    pub(crate) fn of(
        portfolio: &'p Portfolio,
        method: &'p Method,
        knowledge: &'p Knowledge,
        todays: impl Iterator<Item = Option<Today>>,
    ) -> Self {
        let legal = Legal::of(portfolio, &knowledge.jurisdictions);
        let parties = portfolio.suppliers().iter().map(|supplier| Parties::of(portfolio, &legal, supplier)).collect();
        let holdings = holdings(portfolio, knowledge, todays);
        Self {
            portfolio,
            method,
            knowledge,
            graph: Graph::of(portfolio, method.scales.dependency_prior.value.value()),
            totals: Totals::of(&holdings),
            baskets: Baskets::of(&holdings),
            holdings,
            dependence: Dependence::default(),
            legal,
            parties,
            derivation: Derivation::of(portfolio, knowledge),
            outlook: Outlook::of(portfolio, knowledge),
            unpriced_likelihood: unpriced(&knowledge.price, price_index(portfolio, knowledge)),
        }
    }

    /// Every system with its exit and trajectory, which are in the portfolio's order.
    pub(crate) fn subjects<'s>(
        &self,
        exits: &'s [Exit<'s>],
        trajectories: &'s [Trajectory],
    ) -> impl Iterator<Item = Subject<'s>>
    where
        'p: 's,
    {
        let with_supplier = self.portfolio.systems_with_supplier().enumerate();
        with_supplier.zip(exits.iter().zip(trajectories)).map(|((at, (system, supplier)), (exit, trajectory))| {
            Subject { at, system, contract: system.contract.as_ref(), supplier, exit, trajectory }
        })
    }

    /// The parties of the supplier of a system.
    pub(crate) fn parties(&self, subject: Subject<'_>) -> Option<&Parties<'p>> {
        self.parties.get(self.portfolio.supplier_of(subject.at)?)
    }
}
