// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::Serialize;

use super::LockIn;
use super::reweight::Reweight;
use super::total::Scale;
use crate::methodology::{DimensionId, Method};
use crate::portfolio::Portfolio;
use crate::quantity::Share;
use crate::sample::rank_correlation;

/// How far scores and ranks move with the weights of the dimensions, which are a value judgement.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeightSensitivity {
    /// By how much of itself each weight is moved up and down.
    pub spread: Share,
    /// The base and every other weighting, in order.
    pub variants: Vec<WeightVariant>,
    /// Every system, in the portfolio's order.
    pub systems: Vec<SystemSensitivity>,
}

/// One weighting of the dimensions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct WeightVariant {
    /// What is changed.
    pub id: Reweight,
    /// The weights, which sum to 1.
    pub weights: DimensionWeights,
    /// Spearman's correlation of the systems' ranks with those of the base; nothing where all scores are the same, or
    /// there are fewer than two.
    pub rank_correlation: Option<f64>,
}

/// One weight a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct DimensionWeights {
    /// How much stops if the supplier stops.
    pub dependency: f64,
    /// How hard it is to walk out.
    pub switching_cost: f64,
    /// Who else can open, close or change it.
    pub jurisdiction: f64,
    /// What staying will cost.
    pub price: f64,
}

/// One system under every weighting.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SystemSensitivity {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its score with the weights as they are.
    pub score: f64,
    /// Its rank, from 1, the highest score. Systems of one score share the best of their ranks: 1, 2, 2, 4.
    pub rank: usize,
    /// Where single weights are moved by the spread.
    pub local: Movement,
    /// Where all weights are equal, or one dimension stands alone: how far any judgement could go, not how far a
    /// sensible one would.
    pub extreme: Movement,
}

/// The ends of a system's score and rank over the base and some variants. Of equal ends the first variant is named, so
/// that the base is where nothing moves.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Movement {
    /// The lowest score.
    pub low: f64,
    /// Where it is reached.
    pub low_variant: Reweight,
    /// The highest score.
    pub high: f64,
    /// Where it is reached.
    pub high_variant: Reweight,
    /// The smallest rank: held tightest.
    pub best_rank: usize,
    /// Where it is reached.
    pub best_rank_variant: Reweight,
    /// The largest rank: held loosest.
    pub worst_rank: usize,
    /// Where it is reached.
    pub worst_rank_variant: Reweight,
}

/// Scores and ranks under a variant, in the portfolio's order.
struct Outcome {
    id: Reweight,
    scores: Vec<f64>,
    ranks: Vec<usize>,
}

/// Scores every system again under other weights of the dimensions: the document's own weights, or the method's, with
/// one weight times 1 - `spread` and 1 + `spread` and the others rescaled, and the extremes apart ([`Reweight`]). What was
/// found in the systems stays as it is, and nothing is drawn at random. `lock_ins` are those of [`super::weigh`].
///
/// Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), step 7, uncertainty and sensitivity
/// analysis; the range of one weight at a time is its simplest form, and sees nothing of weights that move together.
#[must_use]
pub fn weight_sensitivity(
    portfolio: &Portfolio,
    method: &Method,
    lock_ins: &[LockIn],
    spread: Share,
) -> WeightSensitivity {
    let base = Scale::of(portfolio, method);
    let scales: Vec<(Reweight, Scale)> =
        Reweight::ALL.into_iter().map(|id| (id, base.weighing(id.weights(base.weights(), spread)))).collect();
    let outcomes: Vec<Outcome> = scales.iter().map(|(id, scale)| Outcome::of(*id, scale, lock_ins)).collect();
    let first = outcomes.first().map_or(&[][..], |outcome| &outcome.scores);
    let variants = scales.iter().zip(&outcomes).map(|((id, scale), outcome)| WeightVariant {
        id: *id,
        weights: DimensionWeights::of(scale),
        rank_correlation: correlation(first, &outcome.scores),
    });
    let systems = portfolio.systems().iter().enumerate().filter_map(|(at, system)| {
        let local = Movement::of(&outcomes, at, |id| !id.is_extreme())?;
        let extreme = Movement::of(&outcomes, at, |id| id.is_extreme() || id == Reweight::Base)?;
        let (score, rank) = outcomes.first()?.at(at)?;
        Some(SystemSensitivity {
            id: system.id.as_str().to_owned(),
            name: system.name.as_str().to_owned(),
            score,
            rank,
            local,
            extreme,
        })
    });
    WeightSensitivity { spread, variants: variants.collect(), systems: systems.collect() }
}

impl Outcome {
    fn of(id: Reweight, scale: &Scale, lock_ins: &[LockIn]) -> Self {
        let values = |lock_in: &LockIn| DimensionId::ALL.map(|dimension| lock_in.dimensions.get(dimension).value);
        let scores: Vec<f64> = lock_ins.iter().map(|lock_in| scale.points(values(lock_in))).collect();
        let ranks = ranks(&scores);
        Self { id, scores, ranks }
    }

    fn at(&self, system: usize) -> Option<(f64, usize)> {
        Some((*self.scores.get(system)?, *self.ranks.get(system)?))
    }
}

impl Movement {
    fn of(outcomes: &[Outcome], system: usize, wanted: impl Fn(Reweight) -> bool) -> Option<Self> {
        let mut found = outcomes.iter().filter(|outcome| wanted(outcome.id));
        let first = found.next()?;
        let (score, rank) = first.at(system)?;
        let mut movement = Self {
            low: score,
            low_variant: first.id,
            high: score,
            high_variant: first.id,
            best_rank: rank,
            best_rank_variant: first.id,
            worst_rank: rank,
            worst_rank_variant: first.id,
        };
        for outcome in found {
            let (score, rank) = outcome.at(system)?;
            if score < movement.low {
                (movement.low, movement.low_variant) = (score, outcome.id);
            }
            if score > movement.high {
                (movement.high, movement.high_variant) = (score, outcome.id);
            }
            if rank < movement.best_rank {
                (movement.best_rank, movement.best_rank_variant) = (rank, outcome.id);
            }
            if rank > movement.worst_rank {
                (movement.worst_rank, movement.worst_rank_variant) = (rank, outcome.id);
            }
        }
        Some(movement)
    }
}

impl DimensionWeights {
    fn of(scale: &Scale) -> Self {
        Self {
            dependency: scale.weight(DimensionId::Dependency),
            switching_cost: scale.weight(DimensionId::SwitchingCost),
            jurisdiction: scale.weight(DimensionId::Jurisdiction),
            price: scale.weight(DimensionId::Price),
        }
    }
}

/// One more than how many score higher.
fn ranks(scores: &[f64]) -> Vec<usize> {
    let mut sorted = scores.to_vec();
    sorted.sort_unstable_by(|a, b| b.total_cmp(a));
    scores.iter().map(|score| 1 + sorted.partition_point(|other| other > score)).collect()
}

/// The rank correlation, where both sides have something to rank.
fn correlation(base: &[f64], scores: &[f64]) -> Option<f64> {
    let varies = |side: &[f64]| side.windows(2).any(|pair| matches!(pair, [a, b] if a != b));
    (varies(base) && varies(scores)).then(|| rank_correlation(base, scores))
}

#[cfg(test)]
#[path = "sensitivity_tests.rs"]
mod tests;
