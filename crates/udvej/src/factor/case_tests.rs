// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! A small document for tests, read all the way to findings.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::find::reading;
use super::{Findings, Ground, Inputs, Reading, Subject, Supposed, Trajectory, Values, find, trajectories, values};
use crate::document::check;
use crate::exit::{Exit, exits};
use crate::knowledge::Knowledge;
use crate::methodology::{FactorId, Method};
use crate::portfolio::Portfolio;
use crate::score::{LockIn, weigh};

/// Read once: a property asks for them thousands of times.
static METHOD: LazyLock<&Method> = LazyLock::new(Method::v1);
static KNOWLEDGE: LazyLock<&Knowledge> = LazyLock::new(Knowledge::bundled);

pub(crate) struct Case {
    pub(crate) portfolio: &'static Portfolio,
    pub(crate) method: Method,
    pub(crate) knowledge: Knowledge,
    pub(crate) exits: Vec<Exit<'static>>,
    pub(crate) trajectories: Vec<Trajectory>,
    pub(crate) findings: Vec<Findings>,
}

impl Case {
    /// A document of a Danish authority with 1,000 users; what `members` sets replaces the rest of the document.
    pub(crate) fn of(members: &Value) -> Self {
        let mut document = json!({
            "format": "udvej/1", "valuation_date": "2026-11-21", "currency": "DKK",
            "organisation": { "id": "o", "name": "O", "country": "DK", "users": 1000 },
            "suppliers": [{ "id": "s", "name": "S", "country": "US" }],
            "systems": [],
        });
        for (name, member) in members.as_object().expect("members of a document") {
            document[name] = member.clone();
        }
        let checked = check(&document.to_string());
        let portfolio = checked.portfolio.unwrap_or_else(|| panic!("{}", checked.problems));
        // What is found borrows from it for as long as the test runs.
        let portfolio: &'static Portfolio = Box::leak(Box::new(portfolio));
        let (method, knowledge) = (METHOD.clone(), KNOWLEDGE.clone());
        let exits = exits(portfolio, &KNOWLEDGE);
        let trajectories = trajectories(portfolio, &knowledge, &exits);
        let findings = find(portfolio, &method, &knowledge, &exits, &trajectories);
        Self { portfolio, method, knowledge, exits, trajectories, findings }
    }

    /// One system `a` of supplier `s` with `members`.
    pub(crate) fn system(members: &Value) -> Self {
        Self::of(&json!({ "systems": [system("a", "s", members)] }))
    }

    pub(crate) fn ground(&self) -> Ground<'_> {
        Ground::of(self.portfolio, &self.method, &self.knowledge, self.exits.iter().map(|exit| exit.today))
    }

    fn at(&self, system: &str) -> usize {
        self.portfolio.systems().iter().position(|known| known.id.as_str() == system).expect("a system of the document")
    }

    pub(crate) fn subject<'p>(&'p self, ground: &Ground<'p>, system: &str) -> Subject<'p> {
        ground.subjects(&self.exits, &self.trajectories).nth(self.at(system)).expect("a system of the document")
    }

    pub(crate) fn reading(&self, system: &str, factor: FactorId) -> &Reading {
        let readings = &self.findings[self.at(system)].readings;
        readings.iter().find(|reading| reading.factor == factor).expect("every factor is read")
    }

    /// The factor read anew with the input `pin`, if it is one, taken at what it is reckoned with.
    pub(crate) fn pinned(&self, system: &str, factor: FactorId, pin: &str) -> Reading {
        let ground = self.ground();
        let subject = self.subject(&ground, system);
        let mut inputs = Inputs::worded();
        reading(&ground, subject, factor, &mut inputs);
        let taken = inputs.seen().iter().find(|taken| taken.place.id(&subject) == pin);
        let supposed = taken.map(|taken| Supposed::Reckoned(taken.place));
        inputs.suppose(supposed);
        reading(&ground, subject, factor, &mut inputs)
    }

    /// What every factor finds in every system, without words.
    pub(crate) fn values(&self) -> Vec<Values> {
        let ground = self.ground();
        let mut inputs = Inputs::silent();
        let subjects = ground.subjects(&self.exits, &self.trajectories);
        subjects.map(|subject| values(&ground, subject, &mut inputs)).collect()
    }

    pub(crate) fn lock_ins(&self) -> Vec<LockIn> {
        weigh(self.portfolio, &self.method, &self.knowledge, &self.exits, &self.trajectories, &self.findings)
    }

    pub(crate) fn lock_in(&self, system: &str) -> LockIn {
        self.lock_ins().swap_remove(self.at(system))
    }
}

/// A system with `members`.
pub(crate) fn system(id: &str, supplier: &str, members: &Value) -> Value {
    let mut system = json!({ "id": id, "name": id.to_uppercase(), "supplier": supplier });
    for (name, member) in members.as_object().expect("members of a system") {
        system[name] = member.clone();
    }
    system
}

/// Low, mean and high as found, each within 1e-12 of what is expected.
#[track_caller]
pub(crate) fn assert_ends(reading: &Reading, expected: [f64; 3]) {
    let found = [reading.value.low, reading.value.mean, reading.value.high];
    let near = found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 1e-12);
    assert!(near, "{:?}: found {found:?}, expected {expected:?}", reading.factor);
}

/// The ids of the inputs that are not known.
pub(crate) fn unknown(reading: &Reading) -> Vec<&str> {
    let inputs = reading.inputs.iter().filter(|input| input.state != super::InputState::Known);
    inputs.map(|input| input.id.as_str()).collect()
}
