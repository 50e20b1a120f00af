// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::contingency::Way;
use super::plan::Plan;
use super::{PlanB, Simulation};
use crate::knowledge::Knowledge;
use crate::portfolio::Portfolio;

/// Plans simulated before: each is taken over while nothing that it depends on has changed, so that one altered answer costs one
/// simulation and not hundreds. What comes of it is the same, byte for byte.
///
/// One serves one knowledge base. It holds the plans of the last assessment only; draws are never held.
#[derive(Debug, Clone, Default)]
pub struct Earlier {
    plans: BTreeMap<String, (Fingerprint, PlanB)>,
}

/// A digest of everything that a plan depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// Of the plan before chance and how chance is drawn. Threads and what is told on the way change nothing.
    pub(super) fn of(
        portfolio: &Portfolio,
        knowledge: &Knowledge,
        plan: &Plan<'_>,
        ways: Option<&[Way]>,
        simulation: &Simulation,
    ) -> Self {
        let parts = portfolio.parts();
        let simulation = Simulation { threads: 1, ..*simulation };
        // `Debug` writes every field, and numbers with all their digits.
        let whole = format!(
            "{plan:?}{ways:?}{simulation:?}{:?}{:?}{:?}{:?}{:?}{}",
            parts.organisation, parts.assumptions, parts.rates, parts.currency, parts.valuation_date, knowledge.version
        );
        Self(Sha256::digest(whole).into())
    }
}

impl Earlier {
    /// The plan of `system`, where it is the same still.
    pub(super) fn get(&self, system: &str, fingerprint: Fingerprint) -> Option<PlanB> {
        self.plans.get(system).filter(|(known, _)| *known == fingerprint).map(|(_, plan)| plan.clone())
    }

    /// Those of an assessment: they replace all before.
    pub(super) fn replace(&mut self, plans: impl Iterator<Item = (String, Fingerprint, PlanB)>) {
        self.plans = plans.map(|(system, fingerprint, plan)| (system, (fingerprint, plan))).collect();
    }

    /// How many plans are held.
    #[must_use]
    pub fn len(&self) -> usize {
        self.plans.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.plans.is_empty()
    }
}

#[cfg(test)]
#[path = "earlier_tests.rs"]
mod tests;
