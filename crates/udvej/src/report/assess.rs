// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::contents::{Report, Results};
use crate::cost::{Cancelled, Earlier, Found, Observer, PlanB, Simulation, Simulator, Terms, Unobserved};
use crate::exit::{Exit, exits};
use crate::factor::{Findings, Ground, Trajectory, find_on, trajectories};
use crate::knowledge::Knowledge;
use crate::methodology::Method;
use crate::portfolio::Portfolio;
use crate::score::{LockIn, roll_up, weigh_on};

/// A portfolio scored, before any simulation. Each field is one step; all of them can be taken alone.
#[derive(Debug, Clone)]
pub struct Assessment<'p> {
    portfolio: &'p Portfolio,
    method: &'p Method,
    knowledge: &'p Knowledge,
    /// What leaving each system takes.
    pub exits: Vec<Exit<'p>>,
    /// What is believed of each price.
    pub trajectories: Vec<Trajectory>,
    /// What was found in each system.
    pub findings: Vec<Findings>,
    /// Each system's score.
    pub lock_ins: Vec<LockIn>,
}

impl<'p> Assessment<'p> {
    /// Takes every step but the simulation.
    #[must_use]
    pub fn of(portfolio: &'p Portfolio, method: &'p Method, knowledge: &'p Knowledge) -> Self {
        let exits = exits(portfolio, knowledge);
        let trajectories = trajectories(portfolio, knowledge, &exits);
        let ground = Ground::of(portfolio, method, knowledge, exits.iter().map(|exit| exit.today));
        let findings = find_on(&ground, &exits, &trajectories);
        let lock_ins = weigh_on(&ground, &exits, &trajectories, &findings);
        Self { portfolio, method, knowledge, exits, trajectories, findings, lock_ins }
    }

    fn simulator(&self, simulation: Simulation) -> Simulator<'_> {
        let found = Found { exits: &self.exits, trajectories: &self.trajectories, lock_ins: &self.lock_ins };
        Simulator::new(self.portfolio, self.knowledge, found, simulation)
    }

    /// The plan B of one system, by its place in the portfolio; nothing where the document says that there is no alternative.
    ///
    /// # Errors
    /// [`Cancelled`] when `observer` stopped the work.
    pub fn plan_b(
        &self,
        position: usize,
        terms: Terms,
        simulation: &Simulation,
        observer: &dyn Observer,
    ) -> Result<Option<PlanB>, Cancelled> {
        self.simulator(*simulation).plan(position, terms, observer)
    }

    /// Simulates every plan and reports.
    ///
    /// # Errors
    /// [`Cancelled`] when `observer` stopped the work.
    pub fn report(self, simulation: &Simulation, observer: &dyn Observer) -> Result<Report, Cancelled> {
        self.report_after(&mut Earlier::default(), simulation, observer)
    }

    /// The same, with the plans of `earlier` taken over where nothing that they depend on has changed; it then holds those of
    /// this report.
    ///
    /// # Errors
    /// [`Cancelled`] when `observer` stopped the work.
    pub fn report_after(
        self,
        earlier: &mut Earlier,
        simulation: &Simulation,
        observer: &dyn Observer,
    ) -> Result<Report, Cancelled> {
        let (report, whole) = self.run(earlier, simulation, observer);
        whole.then_some(report).ok_or(Cancelled)
    }

    /// The report, and whether every plan was simulated.
    fn run(self, earlier: &mut Earlier, simulation: &Simulation, observer: &dyn Observer) -> (Report, bool) {
        let (plans, whole) = self.simulator(*simulation).plans_after(earlier, Terms::default(), observer);
        let (suppliers, groups, organisation) = roll_up(self.portfolio, self.knowledge, &self.exits, &self.lock_ins);
        let (exits, lock_ins) = (self.exits, self.lock_ins);
        let results = Results { exits, lock_ins, plans, suppliers, groups, organisation };
        (Report::of(self.portfolio, self.method, self.knowledge, simulation, results), whole)
    }
}

/// All steps: from a checked portfolio to a report.
#[must_use]
pub fn assess(portfolio: &Portfolio, method: &Method, knowledge: &Knowledge, simulation: &Simulation) -> Report {
    Assessment::of(portfolio, method, knowledge).run(&mut Earlier::default(), simulation, &Unobserved).0
}

/// [`assess`], watched by `observer`, who hears of systems done and may stop the work.
///
/// # Errors
/// [`Cancelled`] when `observer` stopped the work.
pub fn assess_with(
    portfolio: &Portfolio,
    method: &Method,
    knowledge: &Knowledge,
    simulation: &Simulation,
    observer: &dyn Observer,
) -> Result<Report, Cancelled> {
    Assessment::of(portfolio, method, knowledge).report(simulation, observer)
}
