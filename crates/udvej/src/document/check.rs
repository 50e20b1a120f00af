// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use super::canonical;
use super::format::Document;
use super::locate::Locator;
use super::partial::{Partial, View};
use super::reader::{Offsets, Reader};
use super::references::References;
use super::tree::{self, Places, Tree};
use super::wire::Wire;
use crate::error::{Pointer, Problem, Problems};
use crate::knowledge::Knowledge;
use crate::order::Order as _;
use crate::portfolio::{Parts, Portfolio};

/// What checking a text found.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The portfolio, where nothing is wrong.
    pub portfolio: Option<Portfolio>,
    /// What is wrong.
    pub problems: Problems,
    /// What is doubtful.
    pub warnings: Problems,
}

/// Reads and checks a text: all problems of the text and of its references at once, each with line and column.
#[must_use]
pub fn check(text: &str) -> Checked {
    let tree = match tree::parse(text) {
        Ok(tree) => tree,
        Err(problem) => {
            let problems = Problems { problems: vec![*problem], omitted: 0 };
            return Checked { portfolio: None, problems, warnings: Problems::default() };
        }
    };
    let knowledge = Knowledge::bundled();
    let mut reader = Reader::new(&knowledge.questions);
    let document = Document::read(tree.root(), &mut reader);
    let mut found = match &document {
        Some(document) => References::of(&View::whole(document), knowledge, &reader.ghosts, &reader.holes),
        // What could be read is checked all the same, so that every problem is told at once.
        None => {
            let partial = Partial::read(tree.root(), knowledge);
            References::of(&partial.view(), knowledge, &partial.ghosts, &partial.holes)
        }
    };
    let mut problems = placed(text, reader.problems, &reader.offsets);
    locate(text, &tree, &mut found.problems, &mut Vec::new());
    locate(text, &tree, &mut found.warnings, &mut found.warned);
    drop(tree);
    for problem in found.problems.problems.drain(..) {
        problems.push(problem);
    }
    problems.omitted += found.problems.omitted;
    let warnings = found.warnings.clone();
    let clean = document.filter(|_| problems.is_empty());
    let portfolio = clean.map(|document| portfolio(document, found));
    Checked { portfolio, problems, warnings }
}

/// Reads a text without checking references.
pub(crate) fn read(text: &str) -> Result<Document, Problems> {
    let tree = tree::parse(text).map_err(|problem| Problems { problems: vec![*problem], omitted: 0 })?;
    let knowledge = Knowledge::bundled();
    let mut reader = Reader::new(&knowledge.questions);
    let document = Document::read(tree.root(), &mut reader);
    let problems = placed(text, reader.problems, &reader.offsets);
    document.filter(|_| problems.is_empty()).ok_or(problems)
}

impl TryFrom<Document> for Portfolio {
    type Error = Problems;

    /// Checks references. The problems have pointers, and no lines: there is no text here.
    fn try_from(document: Document) -> Result<Self, Problems> {
        let none = (BTreeSet::new(), BTreeSet::new());
        let found = References::of(&View::whole(&document), Knowledge::bundled(), &none.0, &none.1);
        if found.problems.is_empty() { Ok(portfolio(document, found)) } else { Err(found.problems) }
    }
}

fn portfolio(document: Document, found: References) -> Portfolio {
    let input_sha256 = canonical::sha256(&document.to_json());
    let mut suppliers = document.suppliers;
    suppliers.order_by(|a, b| a.id.cmp(&b.id));
    for supplier in &mut suppliers {
        for actors in [&mut supplier.affiliates, &mut supplier.subprocessors].into_iter().flatten() {
            actors.order_by(|a, b| a.name.cmp(&b.name));
        }
    }
    let mut systems = document.systems;
    systems.order_by(|a, b| a.id.cmp(&b.id));
    for system in &mut systems {
        system.prices.order_by_key(|price| price.date);
        if let Some(needed) = &mut system.depends_on {
            needed.order_by(|a, b| a.system.cmp(&b.system));
        }
        if let Some(plan) = &mut system.plan_b {
            if let Some(alternatives) = &mut plan.alternatives {
                alternatives.order_by(|a, b| a.id.cmp(&b.id));
            }
            if let Some(scenarios) = &mut plan.scenarios {
                scenarios.order_by(|a, b| a.id.cmp(&b.id));
            }
        }
    }
    Portfolio::from_checked(Parts {
        valuation_date: document.valuation_date,
        currency: document.currency,
        organisation: document.organisation,
        assumptions: document.assumptions,
        suppliers,
        systems,
        rates: found.rates,
        warnings: found.warnings,
        warned: found.warned.into_iter().map(|at| at.to_string()).collect(),
        input_sha256,
    })
}

/// Gives each problem the line and column of its offset; the offsets are in step.
fn placed(text: &str, problems: Problems, offsets: &[Offsets]) -> Problems {
    let mut pairs: Vec<(Problem, Offsets)> = problems.problems.into_iter().zip(offsets.iter().copied()).collect();
    let mut doubles: Vec<(usize, &mut Problem)> =
        pairs.iter_mut().filter_map(|(problem, offsets)| Some((offsets.first?, problem))).collect();
    doubles.order_by_key(|(first, _)| *first);
    let mut places = Places::of(text);
    for (first, problem) in doubles {
        problem.hint = problem.hint.fill(&[("line", &places.place(first).line.to_string())]);
    }
    pairs.order_by_key(|(_, offsets)| offsets.at);
    let mut places = Places::of(text);
    for (problem, offsets) in &mut pairs {
        problem.place = Some(places.place(offsets.at));
    }
    Problems { problems: pairs.into_iter().map(|(problem, _)| problem).collect(), omitted: problems.omitted }
}

/// Gives each problem the place that its pointer names, and sorts them by it; `beside` stays in step with them.
fn locate(text: &str, tree: &Tree<'_>, problems: &mut Problems, beside: &mut Vec<Pointer>) {
    let mut locator = Locator::new(tree);
    let mut told = std::mem::take(beside).into_iter();
    let mut found: Vec<(usize, Problem, Option<Pointer>)> = problems
        .problems
        .drain(..)
        .map(|problem| (locator.locate(&problem.pointer).offset(), problem, told.next()))
        .collect();
    found.order_by_key(|(offset, _, _)| *offset);
    let mut places = Places::of(text);
    for (offset, mut problem, told) in found {
        problem.place = Some(places.place(offset));
        problems.problems.push(problem);
        beside.extend(told);
    }
}
