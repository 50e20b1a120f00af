// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::derive::Derivation;
use super::{ExitOption, Today, Window, option};
use crate::knowledge::Knowledge;
use crate::portfolio::{Portfolio, System};

/// What leaving one system takes.
#[derive(Debug, Clone)]
pub struct Exit {
    /// What the system costs today; unknown where nothing was given.
    pub today: Option<Today>,
    /// Where one could go, by id. Empty where the document says that there is no alternative;
    /// one generic option, [`ExitOption::listed`] false, where it says nothing.
    pub options: Vec<ExitOption>,
    /// When the contract lets go.
    pub window: Window,
}

impl Exit {
    pub(crate) fn of(derivation: &Derivation<'_>, system: &System) -> Self {
        let (portfolio, knowledge) = (derivation.portfolio, derivation.knowledge);
        let today = Today::of(portfolio, knowledge, system);
        let options = option::options(derivation, system);
        let window = Window::of(portfolio, knowledge, system.service, system.contract.as_ref());
        Self { today, options, window }
    }

    /// The option that the plan takes: the preferred one, else the one with the lowest likely cost over the horizon, ties by id.
    #[must_use]
    pub fn chosen(&self, preferred: Option<&str>, horizon_years: f64) -> Option<&ExitOption> {
        let cost = |option: &ExitOption| {
            let one_off: f64 =
                option.components.iter().filter_map(|component| component.amount).map(|amount| amount.likely()).sum();
            // Without today's cost not every running cost is known: then the one-off cost alone decides.
            let running = self.today.as_ref().and_then(|today| option.running.amount(Some(today)));
            one_off + running.map_or(0.0, |amount| amount.likely()) * horizon_years
        };
        let named = self.options.iter().find(|option| Some(option.id.as_str()) == preferred);
        named.or_else(|| self.options.iter().min_by(|a, b| cost(a).total_cmp(&cost(b))))
    }
}

/// One exit for each system, in the portfolio's order.
#[must_use]
pub fn exits(portfolio: &Portfolio, knowledge: &Knowledge) -> Vec<Exit> {
    let derivation = Derivation::of(portfolio, knowledge);
    portfolio.systems().iter().map(|system| Exit::of(&derivation, system)).collect()
}
