// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::Trend;
use crate::knowledge::PriceBehaviour;
use crate::math;
use crate::portfolio::{Portfolio, System};
use crate::quantity::Date;

/// Mean length of a year in days (Gregorian calendar).
const DAYS_A_YEAR: f64 = 365.2425;

/// The rise from one price to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Increment {
    /// Day of the later price.
    pub date: Date,
    /// D, years between the two.
    pub years: f64,
    /// y = ln(later / earlier).
    pub log_rise: f64,
    /// Whether it was a step rather than trend.
    pub step: bool,
    /// Whether the document says so; otherwise it was detected.
    pub stated: bool,
}

/// From which rise on a price counts as a step, where the document does not say.
#[derive(Debug)]
pub(super) struct Steps {
    prior: Trend,
    /// Quantile of the prior predictive for its duration, before location and scale.
    quantile: f64,
}

impl Steps {
    pub(super) fn of(behaviour: &PriceBehaviour) -> Self {
        let prior = Trend::prior(behaviour);
        Self { prior, quantile: prior.standard_quantile(behaviour.step_quantile.value.value()) }
    }

    fn least(&self, years: f64) -> f64 {
        self.prior.rise(years, self.quantile)
    }
}

#[expect(clippy::cast_precision_loss, reason = "days of a calendar")]
fn days(from: Date, to: Date) -> f64 {
    (to.duration_since(from).as_hours() / 24) as f64
}

/// The price history of a system.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// Rises in the order of their dates; prices of 0 are passed over.
    pub increments: Vec<Increment>,
}

impl History {
    pub(super) fn of(portfolio: &Portfolio, steps: &Steps, system: &System) -> Self {
        let mut increments = Vec::new();
        let mut before: Option<(Date, f64)> = None;
        for price in &system.prices {
            // Today's rates convert all prices alike, so a rate never looks like growth.
            let amount = portfolio.money(price.unit_price);
            if amount <= 0.0 {
                continue;
            }
            if let Some((earlier, paid)) = before.replace((price.date, amount)) {
                let years = days(earlier, price.date) / DAYS_A_YEAR;
                let log_rise = math::ln(amount / paid);
                let step = price.step.unwrap_or_else(|| log_rise > steps.least(years));
                increments.push(Increment { date: price.date, years, log_rise, step, stated: price.step.is_some() });
            }
        }
        increments.retain(|increment| increment.years > 0.0);
        Self { increments }
    }

    /// Years from the first price to the last.
    #[must_use]
    pub fn years(&self) -> f64 {
        self.increments.iter().map(|increment| increment.years).sum::<f64>() + 0.0
    }

    /// How many rises were steps.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.increments.iter().filter(|increment| increment.step).count()
    }
}
