// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

#![expect(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "every column has BLOCK entries in its type, and loops over several columns at once become vector instructions"
)]

use super::dimension;
use super::exit_plan::{Basis, Model};
use super::flow::{Exit, MONTH, Year};
use super::operation::{RunningBits, centred};
use super::price::Span;
use super::quantity::{Quantity, STARTS};
use super::tally::{Kept, Tally};
use super::variable::{Drawn, Variable, Variables, normal};
use super::work::{Operation, Project, ResultColumns, Work};
use crate::sample::{BLOCK, Bits, Column, Inputs, Scale, Source, Stream, Trials, most, widest};

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
        widest(
            #[inline(always)]
            || {
                for number in blocks {
                    let count = (trials - number * BLOCK as u64).min(BLOCK as u64) as usize;
                    self.block(number, count, to, work, tally);
                }
            },
        );
    }

    /// Computes one block and counts its first `count` trials.
    #[inline(always)]
    fn block(&self, block: u64, count: usize, (scales, kept): (&[Scale], Kept), work: &mut Work, tally: &mut Tally) {
        let Work { bits, z, value, project, operation, result, inputs } = work;
        let to = (scales, kept);
        self.project(block, (bits, z, value), project, inputs);
        for j in 0..BLOCK {
            value[j] = project.duration[j] * 12.0;
            project.duration[j] = most(project.duration[j], MONTH);
            project.pace[j] = 1.0 / project.duration[j];
            project.until[j] = if project.abandoned[j] { f64::INFINITY } else { project.duration[j] };
        }
        tally.add(Quantity::Months, to, value, count);
        tally.add(Quantity::Open, to, &project.drawn, count);
        let open_bins = *tally.bins();
        for j in 0..BLOCK {
            value[j] = project.drawn[j] + project.fixed[j];
        }
        tally.add(Quantity::BottomUp, to, value, count);
        if let Some(running) = &self.running {
            running.begin(block, (bits, z, value), operation, inputs);
            *result = ResultColumns::ZERO;
            let mut noise = running.noise.block(block);
            let mut step = running.step.block(block);
            for (number, (year, span)) in self.shared.years.iter().zip(self.shared.spans).enumerate() {
                running.advance(span, (&mut noise, &mut step), (bits, z), operation);
                tally.add(Quantity::Price(number), to, &operation.paid[0], count);
                if year.last {
                    *bits = *tally.bins();
                }
                self.flows(running, year, project, operation, result);
                tally.add(Quantity::Stay(number), to, &result.stay, count);
                tally.add(Quantity::Leave(number), to, &result.leave, count);
            }
            let price_bins = *bits;
            tally.clamped += operation.clamped.iter().take(count).map(|met| u64::from(*met)).sum::<u64>();
            if let Some(asked) = STARTS.iter().position(|start| *start == self.shared.model.start) {
                result.npv[asked] = result.npv[ASKED];
            }
            self.conclude(to, result, value, count, tally);
            tally.add(Quantity::Npv(ASKED), to, &result.npv[ASKED], count);
            let Tally { ranks, price, open, bins, .. } = tally;
            ranks.add(inputs, bins, count);
            price.add(&price_bins, bins, count);
            open.add(&open_bins, bins, count);
            tally.add(Quantity::Spent, to, &result.one_off, count);
        } else {
            for j in 0..BLOCK {
                let fixed = if project.abandoned[j] { 0.0 } else { project.fixed[j] };
                result.one_off[j] = project.open[j] + fixed;
            }
            tally.add(Quantity::Spent, to, &result.one_off, count);
            let Tally { ranks, open, bins, .. } = tally;
            ranks.add(inputs, bins, count);
            open.add(&open_bins, bins, count);
        }
        for (quantity, wanted) in [(Quantity::Completed, false), (Quantity::Sunk, true)] {
            let mut picked = [0.0; BLOCK + 1];
            let mut found = 0;
            for j in 0..count {
                picked[found] = result.one_off[j];
                found += usize::from(project.abandoned[j] == wanted);
            }
            value.copy_from_slice(&picked[..BLOCK]);
            tally.add(quantity, to, value, found);
        }
        tally.done += count as u64;
    }

    /// The one-off part: what the components cost, how long it takes, and whether it is given up.
    #[inline(always)]
    fn project(
        &self,
        block: u64,
        (bits, z, value): (&mut Bits, &mut Column, &mut Column),
        project: &mut Project,
        inputs: &mut Inputs,
    ) {
        let one_off = &self.shared.model.one_off;
        let variables = self.shared.variables;
        normal(&mut self.common.block(block), bits, &mut project.common);
        project.drawn = [0.0; BLOCK];
        for part in &self.open {
            part.fill_mixed((block, &variables.copula, &project.common), bits, z, value);
            for (sum, value) in project.drawn.iter_mut().zip(value.iter()) {
                *sum += value;
            }
        }
        project.fixed = [0.0; BLOCK];
        for part in &self.fixed {
            part.fill(block, bits, z, value);
            for (sum, value) in project.fixed.iter_mut().zip(value.iter()) {
                *sum += value;
            }
        }
        self.parallel.fill(block, bits, z, &mut project.parallel);
        match one_off.basis {
            Basis::ReferenceClass => {
                self.overrun.block(block).fill(bits);
                variables.multiplier.fill(bits, value, z);
                for j in 0..BLOCK {
                    project.open[j] = one_off.base * value[j];
                    project.duration[j] = one_off.likely_duration * z[j];
                    project.parallel[j] *= z[j];
                    inputs[j][INPUT_OVERRUN] = centred(bits[j]);
                }
            }
            Basis::BottomUp => {
                project.open = project.drawn;
                self.duration.fill(block, bits, z, &mut project.duration);
            }
            Basis::Likely => {
                project.open = [one_off.base; BLOCK];
                project.duration = [one_off.likely_duration; BLOCK];
            }
        }
        let given_up = if one_off.basis == Basis::Likely { 0.0 } else { one_off.abandonment };
        self.abandonment.block(block).fill(bits);
        for j in 0..BLOCK {
            project.abandoned[j] = centred(bits[j]) + 0.5 < given_up;
            inputs[j][INPUT_ABANDONMENT] = if project.abandoned[j] { 1.0 } else { 0.0 };
        }
    }

    /// One year of both plans, for every start and with the premium.
    #[inline(always)]
    fn flows(
        &self,
        running: &RunningBits<'_>,
        year: &Year,
        project: &Project,
        operation: &Operation,
        result: &mut ResultColumns,
    ) {
        let payments = &running.running.terms;
        let exit = |j: usize| Exit {
            open: project.open[j],
            fixed: project.fixed[j],
            duration: project.duration[j],
            pace: project.pace[j],
            parallel: project.parallel[j],
            until: project.until[j],
            shortfall: operation.shortfall[j],
        };
        for (start, npv) in STARTS.iter().zip(&mut result.npv).filter(|(start, _)| **start != self.shared.model.start) {
            let start = f64::from(*start);
            for j in 0..BLOCK {
                let stay = year.stay(payments, operation.paid[0][j], operation.own[j]);
                let leave = year.leave(payments, &exit(j), start, &stay, operation.alternative[j]);
                npv[j] += (stay.total - leave.total) * year.present;
            }
        }
        let start = f64::from(self.shared.model.start);
        for j in 0..BLOCK {
            let stay = year.stay(payments, operation.paid[1][j], operation.own[j]);
            let leave = year.leave(payments, &exit(j), start, &stay, operation.alternative[j]);
            result.npv_with_premium[j] += (stay.total - leave.total) * year.present;
        }
        for j in 0..BLOCK {
            let stay = year.stay(payments, operation.paid[0][j], operation.own[j]);
            let leave = year.leave(payments, &exit(j), start, &stay, operation.alternative[j]);
            result.one_off[j] += leave.one_off;
            let (stay, leave) = (stay.total, leave.total);
            result.stay[j] = stay;
            result.leave[j] = leave;
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
    }

    /// Counts what is known when the last year is done.
    #[inline(always)]
    fn conclude(
        &self,
        to: (&[Scale], Kept),
        result: &ResultColumns,
        value: &mut Column,
        count: usize,
        tally: &mut Tally,
    ) {
        for (start, npv) in result.npv.iter().enumerate() {
            let ahead: u64 = npv.iter().take(count).map(|npv| u64::from(*npv > 0.0)).sum();
            if let Some(slot) = tally.ahead.get_mut(start) {
                *slot += ahead
            }
            if start < ASKED {
                tally.add(Quantity::Npv(start), to, npv, count);
                for j in 0..BLOCK {
                    value[j] = result.npv[0][j] - npv[j];
                }
                tally.add(Quantity::Waiting(start), to, value, count);
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
        tally.add(Quantity::NpvWithPremium, to, &result.npv_with_premium, count);
        tally.add(Quantity::StayPresent, to, &result.stay_present, count);
        tally.add(Quantity::LeavePresent, to, &result.leave_present, count);
        tally.add(Quantity::StayTotal, to, &result.stay_total, count);
        tally.add(Quantity::LeaveTotal, to, &result.leave_total, count);
        tally.add(Quantity::Peak, to, &result.peak, count);
    }
}

#[cfg(test)]
#[path = "replicate_tests.rs"]
mod tests;
