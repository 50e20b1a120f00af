// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

#![expect(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "every column has BLOCK entries in its type, and loops over several columns at once become vector instructions"
)]

use fearless_simd::Simd;

use super::dimension;
use super::exit_plan::{Basis, Model, Payments};
use super::flow::{Exit, Leave, MONTH, Stay, Year};
use super::operation::{RunningBits, centred, note};
use super::price::Span;
use super::quantity::{Quantity, STARTS};
use super::tally::{Kept, Tally};
use super::variable::{Drawn, Variable, Variables, normal};
use super::work::{Operation, Project, ResultColumns, Work};
use crate::sample::{
    BLOCK, Bits, Column, Inputs, Number, Scale, Source, Stream, Trials, VECTORS, Wide, get, most, put, widest,
};

/// What all replicates of a plan share.
pub(super) struct Shared<'p> {
    pub(super) model: &'p Model,
    pub(super) variables: &'p Variables,
    pub(super) years: &'p [Year],
    pub(super) spans: &'p [Span],
    pub(super) trials: Trials,
}

/// One replicate of a plan: where its random bits come from.
pub(super) struct Replicate<'p> {
    shared: &'p Shared<'p>,
    overrun: Source,
    abandonment: Source,
    common: Source,
    open: Vec<Drawn<'p>>,
    fixed: Vec<Drawn<'p>>,
    duration: Drawn<'p>,
    parallel: Drawn<'p>,
    running: Option<RunningBits<'p>>,
}

/// Inputs whose rank correlation with the result is followed, by place.
pub(super) const INPUT_OVERRUN: usize = 0;
pub(super) const INPUT_ABANDONMENT: usize = 1;
pub(super) const INPUT_ALTERNATIVE: usize = 2;
pub(super) const INPUT_GROWTH: usize = 3;
pub(super) const INPUT_SHORTFALL: usize = 4;
pub(super) const INPUT_OWN: usize = 5;

/// The start asked for, after [`STARTS`].
pub(super) const ASKED: usize = STARTS.len();

impl<'p> Replicate<'p> {
    pub(super) fn new(shared: &'p Shared<'p>, replicate: u64) -> Self {
        let (variables, trials) = (shared.variables, shared.trials);
        let source =
            |stream: Stream, dimension: usize| Source::new(stream, trials, replicate, std::iter::once(dimension));
        let drawn = |variable: &'p Variable| variable.drawn(trials, replicate);
        let horizon = shared.years.len();
        let running =
            shared.model.running.as_ref().zip(variables.running.as_ref()).map(|(running, variables)| RunningBits {
                running,
                variables,
                drift: source(variables.drift, dimension::DRIFT),
                variance: source(variables.variance, dimension::VARIANCE),
                noise: Source::new(variables.noise, trials, replicate, dimension::noise(horizon)),
                step: Source::new(variables.step, trials, replicate, dimension::step(horizon)),
                own: drawn(&variables.own),
                alternative: drawn(&variables.alternative),
                growth: drawn(&variables.growth),
                shortfall: drawn(&variables.shortfall),
                premium: drawn(&variables.premium),
            });
        Self {
            shared,
            overrun: source(variables.overrun, dimension::OVERRUN),
            abandonment: source(variables.abandonment, dimension::ABANDONMENT),
            common: source(variables.common, dimension::COMMON),
            open: variables.open.iter().map(drawn).collect(),
            fixed: variables.fixed.iter().map(drawn).collect(),
            duration: drawn(&variables.duration),
            parallel: drawn(&variables.parallel),
            running,
        }
    }

    /// Computes blocks and counts their trials, of which the replicate has `trials`. One copy of it all, for each width of vectors.
    #[inline(never)]
    pub(super) fn blocks(
        &self,
        blocks: std::ops::Range<u64>,
        trials: u64,
        to: (&[Scale], Kept),
        work: &mut Work,
        tally: &mut Tally,
    ) {
        widest(Blocks { replicate: self, blocks, trials, to, work, tally });
    }

    /// Computes one block and counts its first `count` trials.
    #[inline(always)]
    fn block<S: Simd>(
        &self,
        simd: S,
        (block, count): (u64, usize),
        to: (&[Scale], Kept),
        work: &mut Work,
        tally: &mut Tally,
    ) {
        let Work { bits, z, value, project, operation, result, inputs } = work;
        self.project(simd, block, (bits, z, value), project, inputs);
        for j in 0..BLOCK {
            value[j] = project.duration[j] * 12.0;
            project.duration[j] = most(project.duration[j], MONTH);
            project.pace[j] = 1.0 / project.duration[j];
            project.until[j] = if project.abandoned[j] > 0.0 { f64::INFINITY } else { project.duration[j] };
        }
        tally.add(simd, Quantity::Months, to, value, count);
        tally.add(simd, Quantity::Open, to, &project.drawn, count);
        let open_bins = *tally.bins();
        for j in 0..BLOCK {
            value[j] = project.drawn[j] + project.fixed[j];
        }
        tally.add(simd, Quantity::BottomUp, to, value, count);
        if let Some(running) = &self.running {
            running.begin(simd, block, (bits, z, value), operation, inputs);
            *result = ResultColumns::ZERO;
            let mut noise = running.noise.block(block);
            let mut step = running.step.block(block);
            for (number, (year, span)) in self.shared.years.iter().zip(self.shared.spans).enumerate() {
                running.advance(simd, span, (&mut noise, &mut step), (bits, z), operation);
                tally.add(simd, Quantity::Price(number), to, &operation.paid[0], count);
                if year.last {
                    *bits = *tally.bins();
                }
                self.flows(simd, running, year, project, operation, result);
                tally.add(simd, Quantity::Stay(number), to, &result.stay, count);
                tally.add(simd, Quantity::Leave(number), to, &result.leave, count);
            }
            let price_bins = *bits;
            tally.clamped += operation.clamped.iter().take(count).map(|met| *met as u64).sum::<u64>();
            if let Some(asked) = STARTS.iter().position(|start| *start == self.shared.model.start) {
                result.npv[asked] = result.npv[ASKED];
            }
            self.conclude(simd, to, result, value, count, tally);
            tally.add(simd, Quantity::Npv(ASKED), to, &result.npv[ASKED], count);
            let Tally { ranks, price, open, bins, .. } = tally;
            ranks.add(simd, inputs, bins, count);
            price.add(&price_bins, bins, count);
            open.add(&open_bins, bins, count);
            tally.add(simd, Quantity::Spent, to, &result.one_off, count);
        } else {
            for j in 0..BLOCK {
                let fixed = if project.abandoned[j] > 0.0 { 0.0 } else { project.fixed[j] };
                result.one_off[j] = project.open[j] + fixed;
            }
            tally.add(simd, Quantity::Spent, to, &result.one_off, count);
            let Tally { ranks, open, bins, .. } = tally;
            ranks.add(simd, inputs, bins, count);
            open.add(&open_bins, bins, count);
        }
        for (quantity, wanted) in [(Quantity::Completed, 0.0), (Quantity::Sunk, 1.0)] {
            let mut picked = [0.0; BLOCK + 1];
            let mut found = 0;
            for j in 0..count {
                picked[found] = result.one_off[j];
                found += usize::from(project.abandoned[j] == wanted);
            }
            value.copy_from_slice(&picked[..BLOCK]);
            tally.add(simd, quantity, to, value, found);
        }
        tally.done += count as u64;
    }

    /// The one-off part: what the components cost, how long it takes, and whether it is given up.
    #[inline(never)]
    fn project<S: Simd>(
        &self,
        simd: S,
        block: u64,
        (bits, z, value): (&mut Bits, &mut Column, &mut Column),
        project: &mut Project,
        inputs: &mut Inputs,
    ) {
        simd.vectorize(
            #[inline(always)]
            || {
                let one_off = &self.shared.model.one_off;
                let variables = self.shared.variables;
                normal(simd, &mut self.common.block(block), bits, &mut project.common);
                project.drawn = [0.0; BLOCK];
                for part in &self.open {
                    part.fill_mixed(simd, (block, &variables.copula, &project.common), bits, z, value);
                    add_to(&mut project.drawn, value);
                }
                project.fixed = [0.0; BLOCK];
                for part in &self.fixed {
                    part.fill(simd, block, bits, z, value);
                    add_to(&mut project.fixed, value);
                }
                self.parallel.fill(simd, block, bits, z, &mut project.parallel);
                match one_off.basis {
                    Basis::ReferenceClass => {
                        self.overrun.block(block).fill(simd, bits);
                        variables.multiplier.fill(simd, bits, value, z);
                        for j in 0..BLOCK {
                            project.open[j] = value[j] * one_off.base;
                            project.duration[j] = z[j] * one_off.likely_duration;
                            project.parallel[j] *= z[j];
                        }
                        note(INPUT_OVERRUN, bits, inputs);
                    }
                    Basis::BottomUp => {
                        project.open = project.drawn;
                        self.duration.fill(simd, block, bits, z, &mut project.duration);
                    }
                    Basis::Likely => {
                        project.open = [one_off.base; BLOCK];
                        project.duration = [one_off.likely_duration; BLOCK];
                    }
                }
                let given_up = if one_off.basis == Basis::Likely { 0.0 } else { one_off.abandonment };
                self.abandonment.block(block).fill(simd, bits);
                for j in 0..BLOCK {
                    project.abandoned[j] = if centred(bits[j]) + 0.5 < given_up { 1.0 } else { 0.0 };
                    inputs[j][INPUT_ABANDONMENT] = project.abandoned[j];
                }
            },
        )
    }

    /// One year of both plans, for every start and with the premium.
    #[inline(never)]
    fn flows<S: Simd>(
        &self,
        simd: S,
        running: &RunningBits<'_>,
        year: &Year,
        project: &Project,
        operation: &Operation,
        result: &mut ResultColumns,
    ) {
        let ways = (year, &running.running.terms, project, operation);
        let [paid, paid_with] = &operation.paid;
        let ResultColumns { npv, npv_with_premium, stay, leave, spent, .. } = result;
        for (start, npv) in STARTS.iter().zip(npv).filter(|(start, _)| **start != self.shared.model.start) {
            yearly(simd, ways, f64::from(*start), paid, [stay, leave, spent]);
            gain(simd, year, [stay, leave], npv);
        }
        let asked = f64::from(self.shared.model.start);
        yearly(simd, ways, asked, paid_with, [stay, leave, spent]);
        gain(simd, year, [stay, leave], npv_with_premium);
        yearly(simd, ways, asked, paid, [stay, leave, spent]);
        simd.vectorize(
            #[inline(always)]
            || {
                for j in 0..BLOCK {
                    let (stay, leave) = (result.stay[j], result.leave[j]);
                    result.one_off[j] += result.spent[j];
                    result.stay_total[j] += stay;
                    result.leave_total[j] += leave;
                    result.stay_present[j] += stay * year.present;
                    result.leave_present[j] += leave * year.present;
                    result.peak[j] = most(result.peak[j], leave - stay);
                    let ahead = result.npv[ASKED][j] + (stay - leave) * year.present;
                    result.npv[ASKED][j] = ahead;
                    let since = if result.ahead_since[j] > 0.0 { result.ahead_since[j] } else { year.to };
                    result.ahead_since[j] = if ahead > 0.0 { since } else { 0.0 };
                }
            },
        );
    }

    /// Counts what is known when the last year is done.
    #[inline(never)]
    fn conclude<S: Simd>(
        &self,
        simd: S,
        to: (&[Scale], Kept),
        result: &ResultColumns,
        value: &mut Column,
        count: usize,
        tally: &mut Tally,
    ) {
        simd.vectorize(
            #[inline(always)]
            || {
                for (start, npv) in result.npv.iter().enumerate() {
                    let ahead: u64 = npv.iter().take(count).map(|npv| u64::from(*npv > 0.0)).sum();
                    if let Some(slot) = tally.ahead.get_mut(start) {
                        *slot += ahead
                    }
                    if start < ASKED {
                        tally.add(simd, Quantity::Npv(start), to, npv, count);
                        for j in 0..BLOCK {
                            value[j] = result.npv[0][j] - npv[j];
                        }
                        tally.add(simd, Quantity::Waiting(start), to, value, count);
                    }
                }
                let never = tally.break_even.len() - 1;
                for since in result.ahead_since.iter().take(count) {
                    let year = *since as usize;
                    let place = if year == 0 { never } else { year - 1 };
                    if let Some(slot) = tally.break_even.get_mut(place) {
                        *slot += 1
                    }
                }
                for (quantity, column) in [
                    (Quantity::NpvWithPremium, &result.npv_with_premium),
                    (Quantity::StayPresent, &result.stay_present),
                    (Quantity::LeavePresent, &result.leave_present),
                    (Quantity::StayTotal, &result.stay_total),
                    (Quantity::LeaveTotal, &result.leave_total),
                    (Quantity::Peak, &result.peak),
                ] {
                    tally.add(simd, quantity, to, column, count);
                }
            },
        )
    }
}

/// Blocks of a replicate, of which it has `trials`.
struct Blocks<'b, 'p> {
    replicate: &'b Replicate<'p>,
    blocks: std::ops::Range<u64>,
    trials: u64,
    to: (&'b [Scale], Kept),
    work: &'b mut Work,
    tally: &'b mut Tally,
}

impl Wide for Blocks<'_, '_> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        for number in self.blocks {
            let count = (self.trials - number * BLOCK as u64).min(BLOCK as u64) as usize;
            self.replicate.block(simd, (number, count), self.to, self.work, self.tally);
        }
    }
}

/// A year, what is paid in it, and what chance has decided.
type Ways<'w> = (&'w Year, &'w Payments, &'w Project, &'w Operation);

/// What a year costs when staying at the price `paid`, when leaving from `start` on, and of that the one-off part.
#[inline(never)]
fn yearly<S: Simd>(
    simd: S,
    ways: Ways<'_>,
    start: f64,
    paid: &Column,
    [stay_total, leave_total, one_off]: [&mut Column; 3],
) {
    if simd.level().is_fallback() {
        // Without vectors one after the other: a quarter of the code.
        for at in 0..BLOCK {
            let (stay, leave) = both(|column| column[at], ways, start, paid);
            (stay_total[at], leave_total[at], one_off[at]) = (stay.total, leave.total, leave.one_off);
        }
        return;
    }
    simd.vectorize(
        #[inline(always)]
        || {
            for at in 0..VECTORS {
                let (stay, leave) = both(
                    #[inline(always)]
                    |column| get(simd, column, at),
                    ways,
                    start,
                    paid,
                );
                put(stay.total, stay_total, at);
                put(leave.total, leave_total, at);
                put(leave.one_off, one_off, at);
            }
        },
    );
}

#[inline(always)]
fn both<N: Number>(
    of: impl Fn(&Column) -> N,
    (year, payments, project, operation): Ways<'_>,
    start: f64,
    paid: &Column,
) -> (Stay<N>, Leave<N>) {
    let exit = Exit {
        open: of(&project.open),
        fixed: of(&project.fixed),
        duration: of(&project.duration),
        pace: of(&project.pace),
        parallel: of(&project.parallel),
        until: of(&project.until),
        shortfall: of(&operation.shortfall),
    };
    let stay = year.stay(payments, of(paid), of(&operation.own));
    let leave = year.leave(payments, &exit, start, &stay, of(&operation.alternative));
    (stay, leave)
}

/// Adds the present value of what leaving gains in a year.
#[inline(never)]
fn gain<S: Simd>(simd: S, year: &Year, [stay, leave]: [&Column; 2], npv: &mut Column) {
    simd.vectorize(
        #[inline(always)]
        || {
            for j in 0..BLOCK {
                npv[j] += (stay[j] - leave[j]) * year.present;
            }
        },
    );
}

#[inline(always)]
fn add_to(sums: &mut Column, values: &Column) {
    for j in 0..BLOCK {
        sums[j] += values[j];
    }
}

#[cfg(test)]
#[path = "replicate_tests.rs"]
mod tests;
