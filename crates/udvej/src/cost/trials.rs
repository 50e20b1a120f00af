// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::flows::{self, Flows, Outcome};
use super::observer::watch;
use super::path::PathDraw;
use super::plan::{Plan, Running, years};
use super::simulation::Simulation;
use super::{Cancelled, Observer};
use crate::knowledge::Component;
use crate::math;
use crate::portfolio::{OverrunBasis, Portfolio};
use crate::quantity::Estimate;
use crate::sample::{Copula, Curves, Marginal, Stream};

/// Years that the price of waiting looks at, beside the start asked for.
pub(crate) const STARTS: [u16; 4] = [0, 1, 2, 3];

/// Every trial of one plan, one column a quantity.
#[derive(Debug, Default)]
pub(crate) struct Trials {
    /// One-off cost at today's prices.
    pub(crate) one_off: Vec<f64>,
    /// The components' own spreads, whatever the basis: shown beside it.
    pub(crate) bottom_up: Vec<f64>,
    /// Nominal, one column a year.
    pub(crate) stay: Vec<Vec<f64>>,
    /// Nominal, one column a year.
    pub(crate) leave: Vec<Vec<f64>>,
    /// The supplier's price relative to today in the middle of each year, one column a year.
    pub(crate) price: Vec<Vec<f64>>,
    /// Present value of stay - leave; empty where today's cost is unknown.
    pub(crate) npv: Vec<f64>,
    /// The same with the lock-in premium.
    pub(crate) npv_premium: Vec<f64>,
    /// The same for each of [`STARTS`].
    pub(crate) npv_by_start: Vec<Vec<f64>>,
    /// Present values of both plans.
    pub(crate) stay_present: Vec<f64>,
    pub(crate) leave_present: Vec<f64>,
    /// First year from which leaving stays ahead; infinite for never.
    pub(crate) break_even: Vec<f64>,
    /// Largest yearly extra budget, nominal.
    pub(crate) peak: Vec<f64>,
    /// Months from start to switch.
    pub(crate) months: Vec<f64>,
    /// What was drawn, for the drivers of the spread.
    pub(crate) drawn: Vec<(&'static str, Vec<f64>)>,
    /// Yearly growths that met the clamp, of all.
    pub(crate) clamped: u64,
    pub(crate) growths: u64,
    /// Closed-form mean of the components: what the simulated mean tends to before time and contract add theirs.
    pub(crate) expected: f64,
}

/// The random variables of one plan.
struct Variables {
    overrun: Stream,
    abandon: Stream,
    months: Stream,
    components: Vec<(Stream, Marginal)>,
    common: Stream,
    fixed: Vec<(Stream, Marginal)>,
    parallel: (Stream, Marginal),
    copula: Copula,
    months_marginal: Marginal,
}

struct RunningVariables {
    variance: (Stream, std::sync::Arc<crate::sample::Curve>),
    drift: Stream,
    noise: Stream,
    step: Stream,
    step_size: Stream,
    premium: (Stream, Marginal),
    own: (Stream, Marginal),
    alternative: (Stream, Marginal),
    growth: (Stream, Marginal),
    shortfall: (Stream, Marginal),
}

/// The one-off part of one trial.
struct Project {
    /// Components by their own spreads, those that cannot overrun included.
    bottom_up: f64,
    multiplier: f64,
    open: f64,
    fixed: f64,
    duration: f64,
    parallel: f64,
    abandoned: bool,
}

impl Variables {
    fn of(plan: &Plan<'_>, stream: &impl Fn(&str) -> Stream, curves: &Curves) -> Self {
        let own = |prefix: &str, (component, amount): &(Component, Estimate)| {
            (stream(&format!("{prefix}/{}", component.id())), Marginal::of(*amount, curves))
        };
        let parallel = plan.option.parallel_months.scaled(1.0 / 12.0);
        Self {
            overrun: stream("overrun"),
            abandon: stream("abandonment"),
            months: stream("months"),
            components: plan.one_off.open.iter().map(|open| own("component", open)).collect(),
            common: stream("component"),
            fixed: plan.one_off.fixed.iter().map(|fixed| own("fixed", fixed)).collect(),
            parallel: (stream("parallel_months"), Marginal::of(parallel, curves)),
            copula: Copula::of(plan.one_off.correlation),
            months_marginal: Marginal::of(plan.option.months, curves),
        }
    }

    fn expected(&self, plan: &Plan<'_>) -> f64 {
        let one_off = &plan.one_off;
        let sum = |parts: &[(Stream, Marginal)]| parts.iter().map(|(_, marginal)| marginal.mean()).sum::<f64>();
        let open = match one_off.basis {
            OverrunBasis::ReferenceClass => one_off.base * one_off.overrun.mean(),
            OverrunBasis::BottomUp => sum(&self.components),
            OverrunBasis::None => one_off.base,
        };
        open + sum(&self.fixed)
    }

    fn project(&self, plan: &Plan<'_>, trial: u64) -> Project {
        let one_off = &plan.one_off;
        let at = |(stream, marginal): &(Stream, Marginal)| marginal.at(stream.normal(0, trial));
        let common = self.common.normal(0, trial);
        let mix =
            |(stream, marginal): &(Stream, Marginal)| marginal.at(self.copula.mix(common, stream.normal(0, trial)));
        let drawn: f64 = self.components.iter().map(mix).sum();
        let fixed: f64 = self.fixed.iter().map(at).sum();
        let (multiplier, open, months) = match one_off.basis {
            OverrunBasis::ReferenceClass => {
                let multiplier = one_off.overrun.quantile(self.overrun.uniform(0, trial));
                (multiplier, one_off.base * multiplier, plan.option.months.likely())
            }
            OverrunBasis::BottomUp => {
                let multiplier = if one_off.base > 0.0 { drawn / one_off.base } else { 1.0 };
                (multiplier, drawn, self.months_marginal.at(self.months.normal(0, trial)))
            }
            OverrunBasis::None => (1.0, one_off.base, plan.option.months.likely()),
        };
        // Bottom-up months have their own spread; only a reference class stretches time with cost.
        let stretch = match one_off.basis {
            OverrunBasis::ReferenceClass => math::pow(multiplier, one_off.elasticity),
            _ => 1.0,
        };
        Project {
            multiplier,
            open,
            fixed,
            bottom_up: drawn + fixed,
            duration: months / 12.0 * stretch,
            parallel: at(&self.parallel) * stretch,
            abandoned: one_off.basis != OverrunBasis::None && self.abandon.uniform(0, trial) < one_off.abandonment,
        }
    }
}

impl RunningVariables {
    fn of(running: &Running, stream: &impl Fn(&str) -> Stream, curves: &Curves) -> Self {
        let pair = |name: &str, estimate: Estimate| (stream(name), Marginal::of(estimate, curves));
        Self {
            variance: (stream("price/variance"), curves.log_gamma(running.price.a)),
            drift: stream("price/drift"),
            noise: stream("price/noise"),
            step: stream("price/step"),
            step_size: stream("price/step_size"),
            premium: pair("price/premium", running.premium),
            own: pair("own_effort", running.own),
            alternative: pair("alternative", running.alternative),
            growth: pair("alternative/growth", running.growth),
            shortfall: pair("benefit_shortfall", running.shortfall),
        }
    }
}

/// What one thread reuses from trial to trial.
struct Scratch {
    noise: Vec<f64>,
    step: Vec<f64>,
    step_size: Vec<f64>,
    price: Vec<f64>,
    price_premium: Vec<f64>,
    alternative: Vec<f64>,
    stay: Vec<f64>,
    leave: Vec<f64>,
}

impl Scratch {
    fn new(horizon: usize) -> Self {
        let column = || vec![0.0; horizon];
        Self {
            noise: column(),
            step: column(),
            step_size: column(),
            price: column(),
            price_premium: column(),
            alternative: column(),
            stay: column(),
            leave: column(),
        }
    }
}

impl Trials {
    /// Runs every trial of `plan`; all start years and the premium reuse the same draws.
    ///
    /// # Errors
    /// [`Cancelled`] when `observer` stopped the work.
    pub(crate) fn run(
        portfolio: &Portfolio,
        plan: &Plan<'_>,
        simulation: &Simulation,
        curves: &Curves,
        observer: &dyn Observer,
    ) -> Result<Self, Cancelled> {
        let address = [portfolio.organisation().id.as_str(), plan.system.id.as_str()];
        let [organisation, system] = address;
        let stream = |name: &str| Stream::new(simulation.seed, &[organisation, system, name]);
        let variables = Variables::of(plan, &stream, curves);
        let running = plan.running.as_ref().map(|running| (running, RunningVariables::of(running, &stream, curves)));
        let mut trials = Self { expected: variables.expected(plan), ..Self::sized(plan) };
        let mut scratch = Scratch::new(plan.horizon);
        for trial in 0..u64::from(simulation.trials.max(1)) {
            watch(observer, trial)?;
            let project = variables.project(plan, trial);
            trials.months.push(project.duration * 12.0);
            trials.bottom_up.push(project.bottom_up);
            trials.note(0, project.multiplier);
            trials.note(1, f64::from(u8::from(project.abandoned)));
            match &running {
                Some((running, random)) => trials.follow(plan, running, random, &project, trial, &mut scratch),
                None => trials.one_off.push(project.open + if project.abandoned { 0.0 } else { project.fixed }),
            }
        }
        Ok(trials)
    }

    fn sized(plan: &Plan<'_>) -> Self {
        let years = if plan.running.is_some() { plan.horizon } else { 0 };
        let names =
            ["overrun", "abandonment", "price", "alternative", "alternative_growth", "benefit_shortfall", "own_effort"];
        let drawn = if plan.running.is_some() { names.as_slice() } else { names.get(..2).unwrap_or(&[]) };
        Self {
            stay: vec![Vec::new(); years],
            leave: vec![Vec::new(); years],
            price: vec![Vec::new(); years],
            npv_by_start: vec![Vec::new(); if years > 0 { STARTS.len() } else { 0 }],
            drawn: drawn.iter().map(|name| (*name, Vec::new())).collect(),
            ..Self::default()
        }
    }

    /// One-off costs of completed and of abandoned projects; where all are abandoned, they stand for both.
    pub(crate) fn by_outcome(&self) -> (Vec<f64>, Vec<f64>) {
        let flags = self.drawn.iter().find(|(name, _)| *name == "abandonment").map_or(&[][..], |(_, column)| column);
        let pick = |wanted: bool| {
            let pairs = self.one_off.iter().zip(flags).filter(move |(_, flag)| (**flag > 0.5) == wanted);
            pairs.map(|(cost, _)| *cost).collect::<Vec<f64>>()
        };
        let (completed, sunk) = (pick(false), pick(true));
        if completed.is_empty() { (sunk.clone(), sunk) } else { (completed, sunk) }
    }

    fn note(&mut self, at: usize, value: f64) {
        if let Some((_, column)) = self.drawn.get_mut(at) {
            column.push(value);
        }
    }

    fn follow(
        &mut self,
        plan: &Plan<'_>,
        running: &Running,
        random: &RunningVariables,
        project: &Project,
        trial: u64,
        scratch: &mut Scratch,
    ) {
        let at = |(stream, marginal): &(Stream, Marginal)| marginal.at(stream.normal(0, trial));
        for (year, ((noise, step), size)) in
            (0_u32..).zip(scratch.noise.iter_mut().zip(&mut scratch.step).zip(&mut scratch.step_size))
        {
            *noise = random.noise.normal(year, trial);
            *step = random.step.uniform(year, trial);
            *size = random.step_size.normal(year, trial);
        }
        let (variance, curve) = &random.variance;
        let mut draw = PathDraw {
            log_gamma: curve.at(variance.normal(0, trial)),
            drift: random.drift.normal(0, trial),
            noise: &scratch.noise,
            step: &scratch.step,
            step_size: &scratch.step_size,
            premium: 0.0,
        };
        self.clamped += running.price.fill(&draw, &mut scratch.price) as u64;
        self.growths += plan.horizon as u64;
        for (column, price) in self.price.iter_mut().zip(&scratch.price) {
            column.push(*price);
        }
        draw.premium = at(&random.premium);
        running.price.fill(&draw, &mut scratch.price_premium);

        let own = at(&random.own);
        let level = at(&random.alternative);
        let alternative = running.alternative_cost(level, own);
        let growth = at(&random.growth);
        let log_growth = math::ln_1p(growth);
        for (year, slot) in scratch.alternative.iter_mut().enumerate() {
            *slot = alternative * math::exp(log_growth * (years(year + 1) - 0.5));
        }
        let shortfall = at(&random.shortfall);
        let noted = [scratch.price.last().copied().unwrap_or(1.0), level, growth, shortfall, own];
        for (place, value) in (2..).zip(noted) {
            self.note(place, value);
        }
        let outcome = Outcome {
            open: project.open,
            fixed: project.fixed,
            duration: project.duration,
            parallel: project.parallel,
            abandoned: project.abandoned,
            price: &scratch.price,
            own,
            alternative: &scratch.alternative,
            shortfall,
        };
        let mut flows = Flows { stay: &mut scratch.stay, leave: &mut scratch.leave };
        for (start, column) in STARTS.iter().zip(&mut self.npv_by_start) {
            flows::fill(plan, running, &outcome, f64::from(*start), &mut flows);
            column.push(difference(plan, &flows));
        }
        let start = f64::from(plan.terms.start_year);
        let with_premium = Outcome { price: &scratch.price_premium, ..outcome };
        flows::fill(plan, running, &with_premium, start, &mut flows);
        self.npv_premium.push(difference(plan, &flows));
        let one_off = flows::fill(plan, running, &outcome, start, &mut flows);
        self.keep(plan, &flows, one_off);
    }

    /// Keeps the flows of the start that was asked for.
    fn keep(&mut self, plan: &Plan<'_>, flows: &Flows<'_>, one_off: f64) {
        self.one_off.push(one_off);
        let (mut stay_present, mut leave_present, mut cumulated, mut peak) = (0.0, 0.0, 0.0, 0.0_f64);
        let mut ahead_since = f64::INFINITY;
        let pairs = flows.stay.iter().zip(flows.leave.iter()).zip(&plan.present);
        for (year, ((stay, leave), present)) in pairs.enumerate() {
            stay_present += stay * present;
            leave_present += leave * present;
            cumulated += (stay - leave) * present;
            peak = peak.max(leave - stay);
            ahead_since = match (cumulated > 0.0, ahead_since.is_finite()) {
                (false, _) => f64::INFINITY,
                (true, true) => ahead_since,
                (true, false) => years(year + 1),
            };
        }
        for (column, value) in self.stay.iter_mut().zip(flows.stay.iter()) {
            column.push(*value);
        }
        for (column, value) in self.leave.iter_mut().zip(flows.leave.iter()) {
            column.push(*value);
        }
        self.stay_present.push(stay_present);
        self.leave_present.push(leave_present);
        self.npv.push(cumulated);
        self.peak.push(peak);
        self.break_even.push(ahead_since);
    }
}

/// Present value of stay - leave.
pub(crate) fn difference(plan: &Plan<'_>, flows: &Flows<'_>) -> f64 {
    let pairs = flows.stay.iter().zip(flows.leave.iter()).zip(&plan.present);
    pairs.map(|((stay, leave), present)| (stay - leave) * present).sum()
}

#[cfg(test)]
#[path = "trials_tests.rs"]
mod tests;
