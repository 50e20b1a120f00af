// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::{History, Protection, Trend};
use crate::exit::Exit;
use crate::knowledge::{Knowledge, PriceBehaviour};
use crate::portfolio::{Portfolio, System};
use crate::quantity::{Bounded, Share};

/// What is believed of one system's price.
#[derive(Debug, Clone, PartialEq)]
pub struct Trajectory {
    /// Prices seen.
    pub history: History,
    /// Belief after them.
    pub trend: Trend,
    /// Steps a year: posterior mean (shape + steps)/(rate + years).
    pub steps_a_year: f64,
    /// What holds the price down.
    pub protection: Protection,
    /// Own unit price among peers'.
    pub position: Option<Share>,
    /// Yearly growth of the declared index (fraction).
    pub index: f64,
}

impl Trajectory {
    fn of(portfolio: &Portfolio, behaviour: &PriceBehaviour, system: &System, exit: &Exit, index: f64) -> Self {
        let history = History::of(portfolio, behaviour, system);
        let trend = Trend::prior(behaviour).updated(&history);
        // Poisson steps with a Gamma prior; the count of one short history says little against it.
        #[expect(clippy::cast_precision_loss, reason = "a count of prices")]
        let steps = history.steps() as f64;
        let steps_a_year = (behaviour.step_shape.value + steps) / (behaviour.step_rate.value + history.years());
        let protection = Protection::of(system, &exit.window, index);
        Self { history, trend, steps_a_year, protection, position: system.peer_percentile, index }
    }
}

/// Yearly growth of the declared index: the document's, else the default.
pub(crate) fn price_index(portfolio: &Portfolio, knowledge: &Knowledge) -> f64 {
    portfolio.parts().assumptions.price_index.map_or(knowledge.economics.price_index.value, Bounded::value)
}

/// One trajectory for each system, in the portfolio's order.
#[must_use]
pub fn trajectories(portfolio: &Portfolio, knowledge: &Knowledge, exits: &[Exit]) -> Vec<Trajectory> {
    let index = price_index(portfolio, knowledge);
    let systems = portfolio.systems().iter().zip(exits);
    systems.map(|(system, exit)| Trajectory::of(portfolio, &knowledge.price, system, exit, index)).collect()
}
