// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::Serialize;

use super::explain;
use super::lock_in::Dimensions;
use super::total::Scale;
use crate::exit::{Exit, Today};
use crate::factor::{Ground, Inputs, Subject, Values, values};
use crate::knowledge::Knowledge;
use crate::methodology::{DimensionId, Method};
use crate::portfolio::Portfolio;
use crate::quantity::Belief;
use crate::threads::spread;

/// How locked in one system is, without why: the same figures as in its [`super::LockIn`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Score {
    /// The score in points, unknown inputs taken at what they are reckoned with.
    pub value: f64,
    /// The score if everything unknown turned out for the best.
    pub low: f64,
    /// The score if everything unknown turned out for the worst.
    pub high: f64,
    /// Percent of the weight that rests on known inputs.
    pub coverage: f64,
    /// The four dimensions.
    pub dimensions: Dimensions,
}

impl Score {
    /// Of the dimensions, in the order of [`DimensionId::ALL`], and the values that they are means of.
    pub(super) fn of(scale: &Scale, beliefs: &[Belief; 4], values: &Values) -> Self {
        let Belief { low, mean, high } = scale.score(beliefs);
        let dimensions = explain::dimensions(scale, beliefs, values);
        let covered = DimensionId::ALL.map(|id| dimensions.get(id)).map(|found| found.weight * found.coverage);
        Self { value: mean, low, high, coverage: covered.iter().sum(), dimensions }
    }
}

/// Systems below which another thread costs more than it saves.
const SHARE: usize = 64;

/// The score of every system, in the portfolio's order, and nothing else: for those who score thousands of them, or the
/// same again and again. The result does not depend on `threads`.
#[must_use]
pub fn scores(portfolio: &Portfolio, method: &Method, knowledge: &Knowledge, threads: u16) -> Vec<Score> {
    let todays: Vec<_> = portfolio.systems().iter().map(|system| Today::of(portfolio, knowledge, system)).collect();
    let scale = Scale::of(portfolio, method);
    let share = todays.len().div_ceil(usize::from(threads.max(1))).max(SHARE);
    let slots: Vec<Mutex<Vec<Score>>> = todays.chunks(share).map(|_| Mutex::default()).collect();
    let next = AtomicUsize::new(0);
    spread(u16::try_from(slots.len()).unwrap_or(threads), || {
        // A ground remembers what it was asked: each thread has its own.
        let mut ground = None;
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(Ok(mut slot)) = slots.get(number).map(Mutex::lock) else { return };
            let ground = ground.get_or_insert_with(|| Ground::of(portfolio, method, knowledge, todays.iter().copied()));
            let from = number * share;
            *slot = scored(ground, &scale, from..todays.len().min(from + share), &todays);
        }
    });
    slots.into_iter().flat_map(|slot| slot.into_inner().unwrap_or_default()).collect()
}

/// Those of the systems at these places.
fn scored(ground: &Ground<'_>, scale: &Scale, places: Range<usize>, todays: &[Option<Today>]) -> Vec<Score> {
    let mut inputs = Inputs::counting();
    let systems = ground.portfolio.systems_with_supplier().zip(todays).enumerate();
    let score = systems.skip(places.start).take(places.len()).map(|(at, ((system, supplier), today))| {
        let exit = Exit::of(&ground.derivation, system, *today);
        let trajectory = ground.outlook.trajectory(system, &exit);
        let contract = system.contract.as_ref();
        let subject = Subject { at, system, contract, supplier, exit: &exit, trajectory: &trajectory };
        let values = values(ground, subject, &mut inputs);
        Score::of(scale, &scale.dimensions(&values), &values)
    });
    score.collect()
}

#[cfg(test)]
#[path = "scores_tests.rs"]
mod tests;
