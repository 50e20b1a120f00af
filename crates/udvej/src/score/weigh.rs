// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::counterfactual::counterfactuals;
use super::explain;
use super::lock_in::{BandName, LockIn};
use super::map::Position;
use super::question::{Unknown, questions};
use super::scores::Score;
use super::total::Scale;
use crate::exit::Exit;
use crate::factor::jurisdiction::exposures;
use crate::factor::{Findings, Ground, Inputs, Subject, Trajectory, value};
use crate::knowledge::Knowledge;
use crate::methodology::{DimensionId, FactorId, Method};
use crate::portfolio::Portfolio;

/// The score of every system, in the portfolio's order, taken apart. `findings` are those of [`crate::factor::find`] for the
/// same arguments.
#[must_use]
pub fn weigh(
    portfolio: &Portfolio,
    method: &Method,
    knowledge: &Knowledge,
    exits: &[Exit<'_>],
    trajectories: &[Trajectory],
    findings: &[Findings],
) -> Vec<LockIn> {
    let ground = Ground::of(portfolio, method, knowledge, exits.iter().map(|exit| exit.today));
    weigh_on(&ground, exits, trajectories, findings)
}

/// [`weigh`] on what it is read from.
pub(crate) fn weigh_on(
    ground: &Ground<'_>,
    exits: &[Exit<'_>],
    trajectories: &[Trajectory],
    findings: &[Findings],
) -> Vec<LockIn> {
    let scale = Scale::of(ground.portfolio, ground.method);
    let mut inputs = Inputs::silent();
    let subjects = ground.subjects(exits, trajectories).zip(findings);
    subjects.map(|(subject, findings)| lock_in(ground, &scale, subject, findings, &mut inputs)).collect()
}

fn lock_in(
    ground: &Ground<'_>,
    scale: &Scale,
    subject: Subject<'_>,
    findings: &Findings,
    inputs: &mut Inputs,
) -> LockIn {
    let readings = &findings.readings;
    let mut unknown = Vec::new();
    let values = FactorId::ALL.map(|factor| {
        let value = value(ground, subject, factor, inputs);
        Unknown::gather(&mut unknown, factor, inputs.seen());
        value
    });
    let beliefs = scale.dimensions(&values);
    let score = Score::of(scale, &beliefs, &values);
    let means = beliefs.map(|belief| belief.mean);
    let band = ground.method.band(score.value);
    LockIn {
        value: score.value,
        low: score.low,
        high: score.high,
        coverage: score.coverage,
        band: BandName { id: band.id.clone(), name: band.name.clone() },
        floor: explain::floor(scale, &values),
        contributions: explain::contributions(scale, &score.dimensions, &values, readings),
        counterfactuals: counterfactuals(ground, scale, subject, (&values, &beliefs), inputs),
        questions: questions(ground, scale, subject, (&values, &beliefs), unknown, inputs),
        map: Position::of(&score.dimensions, &values),
        exposures: exposures(ground, subject),
        premium_basis: scale.points_of(means, [DimensionId::Dependency, DimensionId::SwitchingCost]),
        dimensions: score.dimensions,
    }
}

#[cfg(test)]
#[path = "weigh_tests.rs"]
mod tests;
