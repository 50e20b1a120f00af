// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::Draws;

/// Hears of work done and may stop it.
pub trait Observer: Sync {
    /// `done` of `total` systems are simulated; `false` stops the work.
    fn go_on(&self, done: usize, total: usize) -> bool;

    /// Asked between blocks of trials; `true` stops the work.
    fn stopped(&self) -> bool {
        false
    }

    /// The trials of the system at `position` of the portfolio, where they are kept. What it gives back stays in the plan.
    fn draws(&self, _position: usize, draws: Draws) -> Option<Draws> {
        Some(draws)
    }
}

/// Hears nothing and stops nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unobserved;

impl Observer for Unobserved {
    fn go_on(&self, _: usize, _: usize) -> bool {
        true
    }
}

/// The observer stopped the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the assessment was stopped")]
pub struct Cancelled;
