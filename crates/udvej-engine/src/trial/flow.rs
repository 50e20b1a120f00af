// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::exit_plan::{Payments, Procurement};
use crate::sample::{Number, least, most};

/// What chance does not decide of one year's flows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Year {
    /// The year runs from here, in years from now,
    pub from: f64,
    /// to here.
    pub to: f64,
    /// Whether it is the last one: what would be spent after it is charged to it, so that nothing disappears.
    pub last: bool,
    /// Nominal for one unit at today's prices.
    pub inflation: f64,
    /// One over it.
    pub deflation: f64,
    /// Present value of one nominal unit.
    pub present: f64,
    /// What procuring anew costs in this year, nominal, while it is still needed.
    pub procurement: f64,
}

/// One way that leaving can go: what chance decides in one trial or in several at once, or likely values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exit<N = f64> {
    /// Cost of the components that can overrun, at today's prices, overrun included.
    pub open: N,
    /// Components that cannot, at today's prices.
    pub fixed: N,
    /// Years from start to end of the project, a month at least.
    pub duration: N,
    /// One over them.
    pub pace: N,
    /// Years of parallel running after the switch.
    pub parallel: N,
    /// Years from start to when the old supplier is left: the duration, or infinite where the project is given up.
    pub until: N,
    /// Share of the saving that does not come.
    pub shortfall: N,
}

/// What one year costs while nothing changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stay<N = f64> {
    /// The supplier's share.
    pub supplier: N,
    /// Supplier and own staff.
    pub old: N,
    /// With procuring anew.
    pub total: N,
}

/// What one year costs when leaving.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leave<N = f64> {
    /// All of it, nominal.
    pub total: N,
    /// The one-off part, at today's prices.
    pub one_off: N,
}

/// The shortest project, in years.
pub const MONTH: f64 = 1.0 / 12.0;

impl Year {
    /// The years of a horizon.
    #[must_use]
    pub fn all(payments: Option<&Payments>, inflation: &[f64], present: &[f64]) -> Vec<Self> {
        let horizon = inflation.len();
        let year = |(at, (inflation, present)): (usize, (&f64, &f64))| {
            let (from, to) = (at as f64, (at + 1) as f64);
            let falls = |tender: &Procurement| (from..to).contains(&tender.start);
            let tender = payments.and_then(|payments| payments.procurement).filter(falls);
            Self {
                from,
                to,
                last: at + 1 == horizon,
                inflation: *inflation,
                deflation: 1.0 / inflation,
                present: *present,
                procurement: tender.map_or(0.0, |tender| tender.cost * inflation),
            }
        };
        inflation.iter().zip(present).enumerate().map(year).collect()
    }

    /// The part of the span from `from` to `to` that falls in this year, in years.
    #[inline(always)]
    fn overlap<N: Number>(&self, from: N, to: N) -> N {
        most(least(to, to.all(self.to)) - most(from, from.all(self.from)), to.all(0.0))
    }

    /// What staying costs at a price relative to today.
    #[inline(always)]
    #[must_use]
    pub fn stay<N: Number>(&self, payments: &Payments, price: N, own: N) -> Stay<N> {
        let supplier = price * payments.supplier;
        let old = supplier + own * self.inflation;
        Stay { supplier, old, total: old + self.procurement }
    }

    /// What leaving costs when it starts `start` years from now.
    ///
    /// Old cost runs to the switch, new cost after it. One-off cost is spent evenly from start to switch. After the switch the
    /// old supplier is paid in full while both run, and its commitment share (or the fee, once) until the contract lets go.
    /// An abandoned project sinks its cost, and stay goes on.
    #[inline(always)]
    #[must_use]
    pub fn leave<N: Number>(
        &self,
        payments: &Payments,
        exit: &Exit<N>,
        start: f64,
        stay: &Stay<N>,
        alternative: N,
    ) -> Leave<N> {
        let zero = alternative.all(0.0);
        let (done, switch) = (exit.duration + start, exit.until + start);
        let parallel_end = if payments.parallel_given { switch } else { switch + exit.parallel };
        let early =
            switch.below(alternative.all(if payments.termination_given { f64::NEG_INFINITY } else { payments.bound }));
        let (committed_until, fee) = match payments.fee {
            Some(fee) => (switch, N::pick(early, alternative.all(fee), zero)),
            None => (N::pick(early, alternative.all(payments.bound), switch), zero),
        };
        let spent_by = if self.last { most(done, alternative.all(self.to)) } else { alternative.all(self.to) };
        let spent = (least(done, spent_by) - start.max(self.from)) * exit.pace;
        let project = exit.open * least(most(spent, zero), alternative.all(1.0));
        let by = if self.last { f64::MAX } else { self.to };
        let by_then = N::pick(switch.below(alternative.all(by)), exit.fixed + fee, zero);
        let at_switch = N::pick(switch.below(alternative.all(self.from)), zero, by_then);
        let both = self.overlap(switch, parallel_end);
        let committed = self.overlap(parallel_end, most(parallel_end, committed_until)) * payments.commitment;
        let one_off = project + at_switch + stay.supplier * self.deflation * (both + committed);
        let before = self.overlap(zero, switch);
        let new = alternative + exit.shortfall * most(stay.old - alternative, zero);
        let due = payments.procurement.map_or(f64::INFINITY, |tender| tender.due);
        let procured = N::pick(alternative.all(due).below(switch), alternative.all(self.procurement), zero);
        let total = stay.old * before + new * (alternative.all(1.0) - before) + procured + one_off * self.inflation;
        Leave { total, one_off }
    }
}

#[cfg(test)]
#[path = "flow_tests.rs"]
mod tests;
