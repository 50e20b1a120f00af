// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Which dimension of the Sobol sequence each number of a trial takes: the first dimensions are the most even, so what spreads
//! the result most comes first. A number keeps its dimension whatever else a plan has.

pub(super) const OVERRUN: usize = 0;
pub(super) const DRIFT: usize = 1;
pub(super) const VARIANCE: usize = 2;
pub(super) const ALTERNATIVE: usize = 3;
pub(super) const GROWTH: usize = 4;
pub(super) const OWN: usize = 5;
pub(super) const SHORTFALL: usize = 6;
pub(super) const ABANDONMENT: usize = 7;
pub(super) const PARALLEL: usize = 8;
pub(super) const MONTHS: usize = 9;
pub(super) const PREMIUM: usize = 10;
pub(super) const COMMON: usize = 11;

/// Of the component at `place`, at most 13.
pub(super) const fn component(place: u8) -> usize {
    COMMON + 1 + (place as usize) % 13
}

const YEARLY: usize = COMMON + 14;

/// The price's noise in each year.
pub(super) fn noise(horizon: usize) -> impl Iterator<Item = usize> {
    (0..horizon).map(|year| YEARLY + 2 * year)
}

/// Whether and by how much the price steps in each year.
pub(super) fn step(horizon: usize) -> impl Iterator<Item = usize> {
    (0..horizon).map(|year| YEARLY + 2 * year + 1)
}
