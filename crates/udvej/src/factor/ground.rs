// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::Trajectory;
use super::dependency::{Holding, holdings};
use super::graph::Graph;
use crate::exit::Exit;
use crate::knowledge::Knowledge;
use crate::methodology::Method;
use crate::portfolio::{Portfolio, Supplier, System};

/// All that factors are read from: the arguments, and what couples the systems with each other.
#[derive(Debug)]
pub(crate) struct Ground<'p> {
    pub(crate) portfolio: &'p Portfolio,
    pub(crate) method: &'p Method,
    pub(crate) knowledge: &'p Knowledge,
    exits: &'p [Exit],
    trajectories: &'p [Trajectory],
    /// Which systems stop with which.
    pub(crate) graph: Graph,
    /// What each system adds to its supplier's group.
    pub(crate) holdings: Vec<Holding<'p>>,
}

/// One system with what belongs to it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subject<'p> {
    /// Place in the portfolio.
    pub(crate) at: usize,
    pub(crate) system: &'p System,
    pub(crate) supplier: &'p Supplier,
    pub(crate) exit: &'p Exit,
    pub(crate) trajectory: &'p Trajectory,
}

impl<'p> Ground<'p> {
    pub(crate) fn of(
        portfolio: &'p Portfolio,
        method: &'p Method,
        knowledge: &'p Knowledge,
        exits: &'p [Exit],
        trajectories: &'p [Trajectory],
    ) -> Self {
        let graph = Graph::of(portfolio);
        let holdings = holdings(portfolio, knowledge, exits);
        Self { portfolio, method, knowledge, exits, trajectories, graph, holdings }
    }

    /// Every system, in the portfolio's order.
    pub(crate) fn subjects(&self) -> impl Iterator<Item = Subject<'p>> {
        let with_supplier = self.portfolio.systems_with_supplier().enumerate();
        let found = self.exits.iter().zip(self.trajectories);
        with_supplier.zip(found).map(|((at, (system, supplier)), (exit, trajectory))| Subject {
            at,
            system,
            supplier,
            exit,
            trajectory,
        })
    }
}
