// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::plan::{Plan, Running, years};

/// One way that things can go: what chance decides in one trial, or likely values.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outcome<'d> {
    /// Cost of the components that can overrun, at today's prices, M included.
    pub(crate) open: f64,
    /// Components that cannot overrun, at today's prices.
    pub(crate) fixed: f64,
    /// Years from start to switch.
    pub(crate) duration: f64,
    /// Years of parallel running after the switch.
    pub(crate) parallel: f64,
    pub(crate) abandoned: bool,
    /// Price relative to today, one a year.
    pub(crate) price: &'d [f64],
    /// Own staff a year, today's prices.
    pub(crate) own: f64,
    /// The alternative, nominal, one a year.
    pub(crate) alternative: &'d [f64],
    /// Share of the saving that does not come.
    pub(crate) shortfall: f64,
}

/// Yearly nominal flows of both plans.
pub(crate) struct Flows<'f> {
    pub(crate) stay: &'f mut [f64],
    pub(crate) leave: &'f mut [f64],
}

/// Part of the span from `from` to `to` that falls in year `t` (from 1), in years.
fn overlap(from: f64, to: f64, t: usize) -> f64 {
    (to.min(years(t)) - from.max(years(t) - 1.0)).max(0.0)
}

/// Fills the flows of one outcome started `start` years from now; returns the one-off cost at today's prices.
///
/// Old cost runs to the switch, new cost after it. One-off cost is spent evenly from start to switch. After the switch the
/// old supplier is paid in full while both run, and its commitment share (or the fee, once) until the contract lets go.
/// An abandoned project sinks its cost, and stay goes on.
pub(crate) fn fill(
    plan: &Plan<'_>,
    running: &Running,
    outcome: &Outcome<'_>,
    start: f64,
    flows: &mut Flows<'_>,
) -> f64 {
    let duration = outcome.duration.max(MONTH);
    let switch = start + duration;
    let parallel_end = switch + if plan.one_off.parallel_given { 0.0 } else { outcome.parallel };
    let early = !plan.one_off.termination_given && running.bound_years > switch;
    let commitment_end = if early && running.fee.is_none() { running.bound_years } else { switch };
    let fee = if early { running.fee.unwrap_or(0.0) } else { 0.0 };
    let horizon = flows.stay.len();
    let mut total = 0.0;
    let spent_once = if outcome.abandoned { 0.0 } else { outcome.fixed + fee };
    let paths = outcome.price.iter().zip(outcome.alternative).zip(&plan.inflation);
    let slots = flows.stay.iter_mut().zip(flows.leave.iter_mut()).zip(paths);
    for (at, ((stay, leave), ((price, alternative), inflation))) in slots.enumerate() {
        let t = at + 1;
        let supplier = running.supplier * price;
        let old = supplier + outcome.own * inflation;
        let procured = |until: f64| match running.procurement {
            Some(tender) if tender.due < until && overlap(tender.start, tender.start + TINY, t) > 0.0 => {
                tender.cost * inflation
            }
            _ => 0.0,
        };
        *stay = old + procured(f64::INFINITY);
        let last = t == horizon;
        // What would be spent after the horizon is charged to its last year: nothing disappears.
        let share = |from: f64, to: f64| {
            let end = if last { to.max(years(t)) } else { years(t) };
            ((to.min(end) - from.max(years(t) - 1.0)) / (to - from)).clamp(0.0, 1.0)
        };
        let mut one_off = outcome.open * share(start, switch) + spent_once * share(switch, switch + TINY);
        if outcome.abandoned {
            *leave = *stay + one_off * inflation;
        } else {
            let tail = parallel_end.max(commitment_end);
            let parallel = overlap(switch, parallel_end, t);
            let committed = overlap(parallel_end, tail, t) * running.commitment;
            one_off += supplier / inflation * (parallel + committed);
            let before = overlap(0.0, switch, t);
            let new = alternative + outcome.shortfall * (old - alternative).max(0.0);
            *leave = old * before + new * (1.0 - before) + procured(switch) + one_off * inflation;
        }
        total += one_off;
    }
    total
}

/// The shortest project, in years.
const MONTH: f64 = 1.0 / 12.0;
/// A payment on one day, as a span of years: short against a day, long against rounding.
const TINY: f64 = 1e-6;
