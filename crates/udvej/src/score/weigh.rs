// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::lock_in::{BandName, LockIn};
use super::map::Position;
use super::total::Scale;
use super::{counterfactual, explain, question};
use crate::exit::Exit;
use crate::factor::jurisdiction::exposures;
use crate::factor::{Findings, Ground, Subject, Trajectory};
use crate::knowledge::Knowledge;
use crate::methodology::{DimensionId, Method};
use crate::portfolio::Portfolio;

/// The score of every system, in the portfolio's order, taken apart. `findings` are those of [`crate::factor::find`] for the
/// same arguments.
#[must_use]
pub fn weigh(
    portfolio: &Portfolio,
    method: &Method,
    knowledge: &Knowledge,
    exits: &[Exit],
    trajectories: &[Trajectory],
    findings: &[Findings],
) -> Vec<LockIn> {
    let ground = Ground::of(portfolio, method, knowledge, exits, trajectories);
    let scale = Scale::of(portfolio, method);
    ground.subjects().zip(findings).map(|(subject, findings)| lock_in(&ground, &scale, subject, findings)).collect()
}

fn lock_in(ground: &Ground<'_>, scale: &Scale<'_>, subject: Subject<'_>, findings: &Findings) -> LockIn {
    let readings = &findings.readings;
    let score = scale.score(readings);
    let dimensions = explain::dimensions(scale, readings);
    let covered = DimensionId::ALL.map(|id| dimensions.get(id)).map(|dimension| dimension.weight * dimension.coverage);
    let values = DimensionId::ALL.map(|id| dimensions.get(id).value);
    let band = ground.method.band(score.mean);
    LockIn {
        value: score.mean,
        low: score.low,
        high: score.high,
        coverage: covered.iter().sum(),
        band: BandName { id: band.id.clone(), name: band.name.clone() },
        floor: explain::floor(scale, readings),
        contributions: explain::contributions(scale, &dimensions, readings),
        counterfactuals: counterfactual::counterfactuals(ground, scale, subject, findings),
        questions: question::questions(ground, scale, subject, findings),
        map: Position::of(&dimensions, readings),
        exposures: exposures(ground, subject),
        premium_basis: scale.points_of(values, [DimensionId::Dependency, DimensionId::SwitchingCost]),
        dimensions,
    }
}

#[cfg(test)]
#[path = "weigh_tests.rs"]
mod tests;
