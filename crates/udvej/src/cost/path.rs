// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::factor::Trajectory;
use crate::knowledge::PriceBehaviour;
use crate::math;

/// How the price paid to the supplier moves along one path.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PricePath {
    /// Posterior mean of yearly log growth.
    pub(crate) m: f64,
    k_root: f64,
    b_root: f64,
    /// Shape of the posterior variance.
    pub(crate) a: f64,
    min: f64,
    max: f64,
    steps_a_year: f64,
    step_log_median: f64,
    step_sigma: f64,
    step_max: f64,
    catch_up: f64,
    cap: Option<f64>,
    /// Years to the first renewal, and between renewals.
    end: f64,
    term: f64,
}

/// The random part of one path: a standard normal each unless said otherwise.
pub(crate) struct PathDraw<'d> {
    /// ln of the Gamma(a, 1) draw behind the variance.
    pub(crate) log_gamma: f64,
    pub(crate) drift: f64,
    /// One a year.
    pub(crate) noise: &'d [f64],
    /// Uniform, one a year.
    pub(crate) step: &'d [f64],
    /// One a year.
    pub(crate) step_size: &'d [f64],
    /// Extra yearly log growth.
    pub(crate) premium: f64,
}

impl PricePath {
    pub(super) fn of(trajectory: &Trajectory, behaviour: &PriceBehaviour, catch_up: Option<f64>) -> Self {
        let trend = trajectory.trend;
        let protection = trajectory.protection;
        Self {
            m: trend.m,
            k_root: trend.k.sqrt(),
            b_root: trend.b.sqrt(),
            a: trend.a,
            min: behaviour.growth_min.value,
            max: behaviour.growth_max.value,
            steps_a_year: trajectory.steps_a_year,
            step_log_median: math::ln(behaviour.step_median.value),
            step_sigma: behaviour.step_sigma.value,
            step_max: behaviour.step_max.value,
            catch_up: catch_up.unwrap_or(behaviour.catch_up.value.value()),
            cap: protection.cap,
            // An unknown end is taken as one term: protection that nobody can date is not counted on for long.
            end: protection.years.unwrap_or(protection.term),
            term: protection.term,
        }
    }

    /// Fills `price` (relative to today) for the middle of each year; returns how many yearly growths were clamped.
    pub(crate) fn fill(&self, draw: &PathDraw<'_>, price: &mut [f64]) -> usize {
        // sigma = sqrt(b / Gamma); drift ~ N(m, sigma^2 / k).
        let sigma = self.b_root * math::exp(-0.5 * draw.log_gamma);
        let growth = self.m + sigma / self.k_root * draw.drift + draw.premium;
        let mut clamped = 0;
        let mut state = State::today(self);
        let randoms = draw.noise.iter().zip(draw.step).zip(draw.step_size);
        for (slot, ((noise, step), size)) in price.iter_mut().zip(randoms) {
            let years = state.next_span();
            let free = growth * years + sigma * years.sqrt() * noise;
            let rise = free.clamp(self.min * years, self.max * years);
            clamped += usize::from(rise.to_bits() != free.to_bits());
            *slot = state.advance(self, years, rise, |span| self.jump(*step, *size, span));
        }
        clamped
    }

    /// The likely path: posterior mean growth, no noise, no steps.
    pub(crate) fn likely(&self, growth: f64, price: &mut [f64]) {
        let mut state = State::today(self);
        for slot in price.iter_mut() {
            let years = state.next_span();
            let rise = (growth * years).clamp(self.min * years, self.max * years);
            *slot = state.advance(self, years, rise, |_| 0.0);
        }
    }

    /// Log size of the step in a span of years, 0 where there is none: Poisson occurrence, lognormal log size, truncated.
    fn jump(&self, uniform: f64, size: f64, span: f64) -> f64 {
        let happens = uniform < -math::exp_m1(-self.steps_a_year * span);
        if happens { math::exp(self.step_log_median + self.step_sigma * size).min(self.step_max) } else { 0.0 }
    }
}

/// Where a path stands.
struct State {
    /// Years from now of the last price.
    at: f64,
    /// List price relative to today.
    uncapped: f64,
    /// Price paid relative to today.
    paid: f64,
    renewal: f64,
    since_renewal: f64,
}

impl State {
    fn today(path: &PricePath) -> Self {
        Self { at: 0.0, uncapped: 1.0, paid: 1.0, renewal: path.end, since_renewal: 0.0 }
    }

    /// Half a year to the middle of the first year, then whole years.
    fn next_span(&self) -> f64 {
        if self.at <= 0.0 { 0.5 } else { 1.0 }
    }

    fn advance(&mut self, path: &PricePath, years: f64, rise: f64, jump: impl Fn(f64) -> f64) -> f64 {
        self.at += years;
        self.uncapped *= math::exp(rise);
        let Some(cap) = path.cap else {
            self.uncapped *= math::exp(jump(years));
            self.paid = self.uncapped;
            return self.paid;
        };
        self.since_renewal += years;
        let capped = self.uncapped.min(self.paid * math::exp(cap * years));
        self.paid = capped;
        if self.renewal <= self.at {
            // Steps wait for the renewal: there the supplier is free to ask.
            let step = math::exp(jump(self.since_renewal));
            self.paid = (capped + path.catch_up * (self.uncapped - capped)) * step;
            self.uncapped *= step;
            self.since_renewal = 0.0;
            while self.renewal <= self.at {
                self.renewal += path.term;
            }
        }
        self.paid
    }
}

#[cfg(test)]
#[path = "path_tests.rs"]
mod tests;
