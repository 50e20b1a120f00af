// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! A plan for tests, with chance in every part of it.

use std::sync::LazyLock;

use super::*;
use crate::math;
use crate::sample::{Belief, Overrun, REPLICATES, Sampling, Step, Tables, Trials};

pub(super) const fn pert(low: f64, mode: f64, high: f64) -> Belief {
    Belief::Pert { low, mode, high }
}

/// Ten years, four components, an old price under a cap.
pub(super) fn model() -> Model {
    with_horizon(10)
}

pub(super) fn with_horizon(horizon: u16) -> Model {
    let middles = || (0..horizon).map(|year| f64::from(year) + 0.5);
    Model {
        address: ["o".to_owned(), "s".to_owned()],
        start: 0,
        inflation: middles().map(|t| math::pow(1.02, t)).collect(),
        present: middles().map(|t| math::pow(1.05, -t)).collect(),
        one_off: one_off(),
        running: Some(running()),
    }
}

fn one_off() -> OneOff {
    OneOff {
        basis: Basis::ReferenceClass,
        base: 2700.0,
        open: vec![
            Part { id: "migration", place: 0, cost: pert(500.0, 900.0, 2900.0) },
            Part { id: "training", place: 1, cost: Belief::Lognormal { p10: 300.0, p90: 1100.0 } },
            Part { id: "integrations", place: 2, cost: Belief::Split { p10: 700.0, p50: 1000.0, p90: 2500.0 } },
        ],
        fixed: vec![Part { id: "termination", place: 3, cost: pert(1.0, 20.0, 90.0) }],
        overrun: Overrun::new(1.05, 0.22, 0.18, 1.5, 1.8, 6.0),
        elasticity: 0.5,
        abandonment: 0.08,
        correlation: 0.3,
        duration: pert(0.5, 1.0, 2.5),
        likely_duration: 1.0,
        parallel: pert(0.1, 0.2, 0.6),
    }
}

fn running() -> Running {
    Running {
        terms: Payments {
            supplier: 2000.0,
            alternative_is: AlternativeIs::Ratio,
            procurement: Some(Procurement { start: 3.2, due: 4.0, cost: 300.0 }),
            bound: 1.5,
            commitment: 0.5,
            fee: None,
            parallel_given: false,
            termination_given: false,
        },
        own: pert(100.0, 200.0, 400.0),
        alternative: pert(0.4, 0.75, 1.1),
        growth: pert(0.0, 0.025, 0.05),
        shortfall: pert(0.0, 0.1, 0.5),
        premium: pert(0.0, 0.01, 0.02),
        price: PricePath {
            mean: 0.04,
            weight: 4.0,
            shape: 3.0,
            scale: 0.002,
            clamp: [-0.1, 0.3],
            step: Step { per_year: 0.1, log_median: math::ln(0.15), sigma: 0.5, most: 1.0 },
            catch_up: 0.5,
            cap: Some(0.03),
            end: 2.5,
            term: 2.0,
        },
    }
}

/// The one-off cost alone.
pub(super) fn one_off_only(basis: Basis) -> Model {
    let mut model = Model { running: None, ..model() };
    model.one_off.basis = basis;
    model
}

/// The same without chance.
pub(super) fn certain(mut model: Model) -> Model {
    let mode = |belief: &mut Belief| {
        *belief = Belief::Exact(match *belief {
            Belief::Exact(value) => value,
            Belief::Pert { mode, .. } => mode,
            Belief::Lognormal { p10, p90 } => math::sqrt(p10 * p90),
            Belief::Split { p50, .. } => p50,
        });
    };
    let one_off = &mut model.one_off;
    one_off.overrun = Overrun::new(1.25, 0.0, 0.0, 2.0, 1.5, 8.0);
    one_off.abandonment = 0.0;
    one_off.open.iter_mut().chain(&mut one_off.fixed).for_each(|part| mode(&mut part.cost));
    mode(&mut one_off.duration);
    mode(&mut one_off.parallel);
    if let Some(running) = &mut model.running {
        let Running { own, alternative, growth, shortfall, premium, price, .. } = running;
        [own, alternative, growth, shortfall, premium].into_iter().for_each(mode);
        price.scale = 0.0;
        price.step.per_year = 0.0;
    }
    model
}

/// One thread, streaming.
pub(super) const fn run(count: u64, sampling: Sampling) -> Run {
    let trials = Trials { count, sampling };
    Run { seed: 1, trials, threads: 1, quantiles: Quantiles::Streaming, keep: false, goal: None }
}

/// Tables depend on nothing but what they are of, so all tests may share them.
pub(super) fn outcome(model: &Model, run: &Run) -> Outcome {
    static TABLES: LazyLock<Tables> = LazyLock::new(Tables::new);
    simulate(model, run, &TABLES, &|| false).unwrap()
}

/// Every quantity of a horizon; 0 for the one-off cost alone.
pub(super) fn quantities(horizon: usize) -> Vec<Quantity> {
    use Quantity::*;
    let mut all = vec![Months, BottomUp, Open, Spent, Completed, Sunk];
    if horizon > 0 {
        all.extend([NpvWithPremium, StayPresent, LeavePresent, StayTotal, LeaveTotal, Peak]);
        all.extend((0..=STARTS.len()).map(Npv));
        all.extend((0..STARTS.len()).map(Waiting));
        all.extend((0..horizon).flat_map(|year| [Stay(year), Leave(year), Price(year)]));
    }
    assert_eq!(
        all.iter().map(|quantity| quantity.place()).collect::<Vec<_>>(),
        (0..Quantity::count(horizon)).collect::<Vec<_>>()
    );
    all
}

/// Trials that fill every replicate's blocks.
pub(super) const WHOLE: u64 = REPLICATES * crate::sample::BLOCK as u64;
