// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::SystemContext;
use crate::cost::{PlanB, Simulation};
use crate::error::{Code, Localised, Problem};
use crate::exit::Exit;
use crate::knowledge::Knowledge;
use crate::methodology::Method;
use crate::order::Order as _;
use crate::portfolio::Portfolio;
use crate::quantity::{Assumption, Bounded, Currency, Date};
use crate::score::{GroupRollup, LockIn, OrganisationRollup, SupplierRollup};

/// The result of an assessment. Its JSON has the fields in this order, floats in shortest form, amounts as text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Format of the report: `udvej-report/1`.
    pub report: String,
    /// Version of the library.
    pub udvej: String,
    /// Version of the method.
    pub method: String,
    /// Version of the knowledge base.
    pub knowledge: String,
    /// Seed of the random streams.
    pub seed: u64,
    /// Trials for each system.
    pub trials: u32,
    /// SHA-256 of the canonical document.
    pub input_sha256: String,
    /// The day of the assessment.
    pub valuation_date: Date,
    /// Currency of every amount.
    pub currency: Currency,
    /// One entry a system, by id.
    pub systems: Vec<SystemReport>,
    /// One entry a supplier with systems, by id.
    pub suppliers: Vec<SupplierRollup>,
    /// One entry a group of suppliers under one company, by id.
    pub groups: Vec<GroupRollup>,
    /// The authority and its totals.
    pub organisation: Authority,
    /// What is doubtful.
    pub warnings: Vec<Warning>,
    /// Every figure of method and knowledge base with its source and grade.
    pub assumptions: Vec<Assumption>,
}

/// One system.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SystemReport {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Id of the supplier.
    pub supplier: String,
    /// What the supplier is called.
    pub supplier_name: String,
    /// What the document says of it beside the results.
    pub context: SystemContext,
    /// How locked in.
    pub score: LockIn,
    /// What leaving costs; nothing where the document says that there is no alternative.
    pub plan_b: Option<PlanB>,
}

/// The authority and its totals.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Authority {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its country.
    pub country: String,
    /// Users of its systems.
    pub users: f64,
    /// Roll-up of all systems.
    pub lock_in: OrganisationRollup,
}

/// Something doubtful.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// Stable word.
    pub code: Code,
    /// Where in the document: a JSON pointer in which entries of lists go by their id: `/systems/esdh/users`.
    pub at: String,
    /// What is doubtful.
    pub message: Localised,
    /// What would be better.
    pub hint: Localised,
}

impl Warning {
    fn of(problem: &Problem, at: &str) -> Self {
        let Problem { code, message, hint, .. } = problem.clone();
        Self { code, at: at.to_owned(), message, hint }
    }
}

/// The parts of a report that the steps computed.
pub(super) struct Results<'p> {
    pub(super) exits: Vec<Exit<'p>>,
    pub(super) lock_ins: Vec<LockIn>,
    pub(super) plans: Vec<Option<PlanB>>,
    pub(super) suppliers: Vec<SupplierRollup>,
    pub(super) groups: Vec<GroupRollup>,
    pub(super) organisation: OrganisationRollup,
}

impl Report {
    pub(super) fn of(
        portfolio: &Portfolio,
        method: &Method,
        knowledge: &Knowledge,
        simulation: &Simulation,
        results: Results<'_>,
    ) -> Self {
        let parts = portfolio.parts();
        let organisation = portfolio.organisation();
        let found = results.exits.iter().zip(results.lock_ins).zip(results.plans);
        let pairs = portfolio.systems_with_supplier().zip(found);
        let mut assumptions = method.assumptions();
        assumptions.extend(knowledge.assumptions());
        Self {
            report: "udvej-report/1".to_owned(),
            udvej: env!("CARGO_PKG_VERSION").to_owned(),
            method: method.id.clone(),
            knowledge: knowledge.version.clone(),
            seed: simulation.seed,
            trials: simulation.trials.max(1),
            input_sha256: parts.input_sha256.clone(),
            valuation_date: parts.valuation_date,
            currency: parts.currency,
            systems: pairs
                .map(|((system, supplier), ((exit, score), plan_b))| SystemReport {
                    id: system.id.as_str().to_owned(),
                    name: system.name.as_str().to_owned(),
                    supplier: supplier.id.as_str().to_owned(),
                    supplier_name: supplier.name.as_str().to_owned(),
                    context: SystemContext::of(portfolio, system, exit),
                    score,
                    plan_b,
                })
                .collect(),
            suppliers: results.suppliers,
            groups: results.groups,
            organisation: Authority {
                id: organisation.id.as_str().to_owned(),
                name: organisation.name.as_str().to_owned(),
                country: organisation.country.code().to_owned(),
                users: organisation.users.value(),
                lock_in: results.organisation,
            },
            warnings: warnings(portfolio),
            assumptions,
        }
    }

    /// The report as JSON: the same bytes everywhere.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Every key is text and every float finite, so writing cannot fail.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// By place: the order of the document's lists is nothing that the report may show.
fn warnings(portfolio: &Portfolio) -> Vec<Warning> {
    let pairs = portfolio.warnings().iter().zip(&portfolio.parts().warned);
    let mut warnings: Vec<Warning> = pairs.map(|(problem, at)| Warning::of(problem, at)).collect();
    warnings.order_by(|a, b| a.at.cmp(&b.at).then_with(|| a.code.cmp(&b.code)));
    warnings
}
