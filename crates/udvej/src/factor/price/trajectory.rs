// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::growth_likelihood::growth_likelihood;
use super::history::Steps;
use super::{History, Protection, Trend};
use crate::exit::{Exit, Window};
use crate::knowledge::{Knowledge, PriceBehaviour};
use crate::portfolio::{ContractState, Portfolio, System};
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

/// What is believed of prices before any is seen, worked out once for all systems.
#[derive(Debug)]
pub(crate) struct Outlook<'p> {
    portfolio: &'p Portfolio,
    behaviour: &'p PriceBehaviour,
    steps: Steps,
    index: f64,
}

impl<'p> Outlook<'p> {
    pub(crate) fn of(portfolio: &'p Portfolio, knowledge: &'p Knowledge) -> Self {
        let behaviour = &knowledge.price;
        Self { portfolio, behaviour, steps: Steps::of(behaviour), index: price_index(portfolio, knowledge) }
    }

    pub(crate) fn trajectory(&self, system: &System, exit: &Exit<'_>) -> Trajectory {
        Trajectory::of(self, system, exit)
    }

    /// What holds the price down under a contract.
    pub(crate) fn protection(&self, contract: Option<&ContractState>, window: &Window) -> Protection {
        Protection::of(contract, window, self.index)
    }
}

impl Trajectory {
    fn of(outlook: &Outlook<'_>, system: &System, exit: &Exit<'_>) -> Self {
        let Outlook { portfolio, behaviour, index, .. } = *outlook;
        let history = History::of(portfolio, &outlook.steps, system);
        let trend = Trend::prior(behaviour).updated(&history);
        // Poisson steps with a Gamma prior; the count of one short history says little against it.
        #[expect(clippy::cast_precision_loss, reason = "a count of prices")]
        let steps = history.steps() as f64;
        let steps_a_year = (behaviour.step_shape.value + steps) / (behaviour.step_rate.value + history.years());
        let protection = outlook.protection(system.contract.as_ref(), &exit.window);
        Self { history, trend, steps_a_year, protection, position: system.peer_percentile, index }
    }
}

/// Yearly growth of the declared index: the document's, else the default.
pub(crate) fn price_index(portfolio: &Portfolio, knowledge: &Knowledge) -> f64 {
    portfolio.parts().assumptions.price_index.map_or(knowledge.economics.price_index.value, Bounded::value)
}

impl Trajectory {
    /// The same under other terms, as far as protection goes: what was paid is left out.
    pub(crate) fn under(&self, protection: Protection) -> Self {
        let Self { trend, steps_a_year, position, index, .. } = *self;
        Self { history: History::default(), trend, steps_a_year, protection, position, index }
    }
}

/// The growth likelihood of a system without a price history.
pub(crate) fn unpriced(behaviour: &PriceBehaviour, index: f64) -> f64 {
    growth_likelihood(&Trend::prior(behaviour).updated(&History::default()), index)
}

/// One trajectory for each system, in the portfolio's order.
#[must_use]
pub fn trajectories(portfolio: &Portfolio, knowledge: &Knowledge, exits: &[Exit<'_>]) -> Vec<Trajectory> {
    let outlook = Outlook::of(portfolio, knowledge);
    let systems = portfolio.systems().iter().zip(exits);
    systems.map(|(system, exit)| outlook.trajectory(system, exit)).collect()
}
