// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::contingency::Contingency;
use super::earlier::Fingerprint;
use super::numbers::model;
use super::plan::Plan;
use super::{Cancelled, Earlier, Keep, Observer, PlanB, Simulation, Terms};
use crate::exit::Exit;
use crate::factor::Trajectory;
use crate::knowledge::Knowledge;
use crate::portfolio::{Portfolio, System};
use crate::sample::Tables;
use crate::score::{LockIn, dependency_and_switching};
use crate::threads::spread;
use crate::trial::simulate;

/// What simulation reads of each system beside the portfolio, one entry a system.
#[derive(Debug, Clone, Copy)]
pub struct Found<'f> {
    /// What leaving takes.
    pub exits: &'f [Exit<'f>],
    /// What is believed of prices.
    pub trajectories: &'f [Trajectory],
    /// Scores, for the lock-in premium and the powers that can cut off.
    pub lock_ins: &'f [LockIn],
}

/// Simulates plans; marginals are tabulated once for all systems.
pub struct Simulator<'s> {
    portfolio: &'s Portfolio,
    knowledge: &'s Knowledge,
    found: Found<'s>,
    simulation: Simulation,
    tables: Tables,
}

impl<'s> Simulator<'s> {
    /// Ready to simulate the systems of `portfolio`.
    #[must_use]
    pub fn new(portfolio: &'s Portfolio, knowledge: &'s Knowledge, found: Found<'s>, simulation: Simulation) -> Self {
        Self { portfolio, knowledge, found, simulation, tables: Tables::new() }
    }

    /// The plan of the system at `position`; nothing where the document says that there is no alternative.
    ///
    /// # Errors
    /// [`Cancelled`] when `observer` stopped the work.
    pub fn plan(&self, position: usize, terms: Terms, observer: &dyn Observer) -> Result<Option<PlanB>, Cancelled> {
        let plan = self.plan_after(&Earlier::default(), self.simulation.threads, (position, terms), observer)?;
        Ok(plan.map(|(_, plan)| plan))
    }

    /// The same, taken over from `earlier` where it is there, with what it depends on.
    fn plan_after(
        &self,
        earlier: &Earlier,
        threads: u16,
        (position, terms): (usize, Terms),
        observer: &dyn Observer,
    ) -> Result<Option<(Fingerprint, PlanB)>, Cancelled> {
        let Some((system, lock_in, plan)) = self.planned(position, terms) else { return Ok(None) };
        let (portfolio, knowledge, simulation, tables) =
            (self.portfolio, self.knowledge, &self.simulation, &self.tables);
        let contingency = Contingency { portfolio, knowledge, system, lock_in, horizon: plan.horizon };
        let ways = contingency.ways();
        let fingerprint = Fingerprint::of(portfolio, knowledge, &plan, ways.as_deref(), simulation);
        if let Some(known) = earlier.get(system.id.as_str(), fingerprint) {
            return Ok(Some((fingerprint, known)));
        }
        let stopped = || observer.stopped();
        let outcome =
            simulate(&model(portfolio, &plan), &simulation.run(threads), tables, &stopped).map_err(|_| Cancelled)?;
        let contingency = contingency.plan(simulation, tables, &stopped, ways)?;
        let mut plan = PlanB { contingency, ..PlanB::of(portfolio, knowledge, &plan, simulation, outcome) };
        plan.draws = plan.draws.and_then(|draws| observer.draws(position, draws));
        Ok(Some((fingerprint, plan)))
    }

    fn planned(&self, position: usize, terms: Terms) -> Option<(&'s System, &'s LockIn, Plan<'s>)> {
        let (portfolio, knowledge, found) = (self.portfolio, self.knowledge, self.found);
        let system = portfolio.systems().get(position)?;
        let (exit, trajectory) = (found.exits.get(position)?, found.trajectories.get(position)?);
        let lock_in = found.lock_ins.get(position)?;
        let plan =
            Plan::of(portfolio, knowledge, (system, exit, trajectory), dependency_and_switching(lock_in), terms)?;
        Some((system, lock_in, plan))
    }

    /// [`plans_after`](Self::plans_after) nothing.
    #[must_use]
    pub fn plans(&self, terms: Terms, observer: &dyn Observer) -> (Vec<Option<PlanB>>, bool) {
        self.plans_after(&mut Earlier::default(), terms, observer)
    }

    /// The plan of every system, in the portfolio's order, those in `earlier` taken over, and whether `observer` let all be simulated. Systems draw from
    /// streams of their own, so threads change nothing but the time.
    #[must_use]
    pub fn plans_after(
        &self,
        earlier: &mut Earlier,
        terms: Terms,
        observer: &dyn Observer,
    ) -> (Vec<Option<PlanB>>, bool) {
        let total = self.portfolio.systems().len();
        let known = &*earlier;
        let results: Vec<Mutex<Option<(Fingerprint, PlanB)>>> = (0..total).map(|_| Mutex::new(None)).collect();
        let (next, done, stopped) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicBool::new(false));
        // Fewer systems than threads: each plan takes its share of them.
        let threads = usize::from(self.simulation.threads.max(1));
        let within = u16::try_from(threads / total.clamp(1, threads)).unwrap_or(1);
        spread(self.simulation.threads, || {
            while !stopped.load(Ordering::Relaxed) {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(slot) = results.get(at) else {
                    return;
                };
                let Ok(plan) = self.plan_after(known, within, (at, terms), observer) else {
                    stopped.store(true, Ordering::Relaxed);
                    return;
                };
                if let Ok(mut slot) = slot.lock() {
                    *slot = plan;
                }
                if !observer.go_on(done.fetch_add(1, Ordering::Relaxed) + 1, total) {
                    stopped.store(true, Ordering::Relaxed);
                }
            }
        });
        let plans: Vec<Option<(Fingerprint, PlanB)>> =
            results.into_iter().map(|slot| slot.into_inner().unwrap_or_default()).collect();
        let whole = done.load(Ordering::Relaxed) >= total;
        if self.simulation.keep == Keep::Summary {
            let named = self.portfolio.systems().iter().zip(&plans);
            earlier.replace(named.filter_map(|(system, plan)| {
                let (fingerprint, plan) = plan.as_ref()?;
                Some((system.id.as_str().to_owned(), *fingerprint, plan.clone()))
            }));
        }
        (plans.into_iter().map(|plan| plan.map(|(_, plan)| plan)).collect(), whole)
    }
}
