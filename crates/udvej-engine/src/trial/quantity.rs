// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// One result of a simulation whose quantiles are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Months from start to switch.
    Months,
    /// Components by their own spreads, whatever the basis.
    BottomUp,
    /// Components that can overrun, by their own spreads.
    Open,
    /// One-off cost, completed or not.
    Spent,
    /// One-off cost of projects that are completed.
    Completed,
    /// One-off cost of projects that are abandoned.
    Sunk,
    /// Present value of stay - leave with the lock-in premium.
    NpvWithPremium,
    /// Present value of staying.
    StayPresent,
    /// Present value of leaving.
    LeavePresent,
    /// Nominal sum of staying.
    StayTotal,
    /// Nominal sum of leaving.
    LeaveTotal,
    /// Largest yearly extra budget.
    Peak,
    /// Present value of stay - leave for a start, by its place among [`STARTS`]; the place after them is the start asked for.
    Npv(usize),
    /// What a start loses against starting now.
    Waiting(usize),
    /// Nominal cost of staying, by year from 0.
    Stay(usize),
    /// Nominal cost of leaving.
    Leave(usize),
    /// Price relative to today.
    Price(usize),
}

/// Years that the price of waiting looks at.
pub const STARTS: [u16; 4] = [0, 1, 2, 3];

/// Quantities of the one-off cost, which every plan has.
const ONE_OFF: usize = 6;
/// And those of what goes on, before the years.
const RUNNING: usize = 6 + 2 * STARTS.len() + 1;
/// Of each year.
const YEARLY: usize = 3;

impl Quantity {
    /// How many there are with `horizon` years; without years only the one-off cost.
    #[must_use]
    pub const fn count(horizon: usize) -> usize {
        if horizon == 0 { ONE_OFF } else { ONE_OFF + RUNNING + YEARLY * horizon }
    }

    /// Its place.
    #[inline(always)]
    #[must_use]
    pub const fn place(self) -> usize {
        match self {
            Self::Months => 0,
            Self::BottomUp => 1,
            Self::Open => 2,
            Self::Spent => 3,
            Self::Completed => 4,
            Self::Sunk => 5,
            Self::NpvWithPremium => ONE_OFF,
            Self::StayPresent => ONE_OFF + 1,
            Self::LeavePresent => ONE_OFF + 2,
            Self::StayTotal => ONE_OFF + 3,
            Self::LeaveTotal => ONE_OFF + 4,
            Self::Peak => ONE_OFF + 5,
            Self::Npv(start) => ONE_OFF + 6 + start,
            Self::Waiting(start) => ONE_OFF + 6 + STARTS.len() + 1 + start,
            Self::Stay(year) => ONE_OFF + RUNNING + YEARLY * year,
            Self::Leave(year) => ONE_OFF + RUNNING + YEARLY * year + 1,
            Self::Price(year) => ONE_OFF + RUNNING + YEARLY * year + 2,
        }
    }
}
