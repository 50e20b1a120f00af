// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::derive::Derivation;
use super::{ExitOption, Today, Window, option};
use crate::knowledge::Knowledge;
use crate::portfolio::{Portfolio, System};

/// What leaving one system takes.
#[derive(Debug, Clone)]
pub struct Exit<'p> {
    /// What the system costs today; unknown where nothing was given.
    pub today: Option<Today>,
    /// Where one could go, by id. Empty where the document says that there is no alternative;
    /// one generic option, [`ExitOption::listed`] false, where it says nothing.
    pub options: Vec<ExitOption<'p>>,
    /// When the contract lets go.
    pub window: Window,
}

impl<'p> Exit<'p> {
    /// `today` is what the system costs today.
    pub(crate) fn of(derivation: &Derivation<'p>, system: &'p System, today: Option<Today>) -> Self {
        let (portfolio, knowledge) = (derivation.portfolio, derivation.knowledge);
        let options = option::options(derivation, system);
        let window = Window::of(portfolio, knowledge, system.service, system.contract.as_ref());
        Self { today, options, window }
    }

    /// The option that the plan takes: the preferred one, else the one with the lowest likely cost over the horizon, ties by id.
    #[must_use]
    pub fn chosen(&self, preferred: Option<&str>, horizon_years: f64) -> Option<&ExitOption<'p>> {
        let cost = |option: &ExitOption<'_>| {
            let one_off: f64 =
                option.components.iter().filter_map(|component| component.amount).map(|amount| amount.likely()).sum();
            // Without today's cost not every running cost is known: then the one-off cost alone decides.
            let running = self.today.as_ref().and_then(|today| option.running.amount(Some(today)));
            one_off + running.map_or(0.0, |amount| amount.likely()) * horizon_years
        };
        let named = self.options.iter().find(|option| Some(option.id) == preferred);
        named.or_else(|| self.options.iter().min_by(|a, b| cost(a).total_cmp(&cost(b))))
    }
}

/// One exit for each system, in the portfolio's order.
#[must_use]
pub fn exits<'p>(portfolio: &'p Portfolio, knowledge: &'p Knowledge) -> Vec<Exit<'p>> {
    let derivation = Derivation::of(portfolio, knowledge);
    let systems = portfolio.systems().iter();
    systems.map(|system| Exit::of(&derivation, system, Today::of(portfolio, knowledge, system))).collect()
}
