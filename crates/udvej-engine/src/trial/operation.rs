// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

#![expect(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "every column has BLOCK entries in its type, and loops over several columns at once become vector instructions"
)]

use super::exit_plan::Running;
use super::price::{Price, Span};
use super::replicate::{INPUT_ALTERNATIVE, INPUT_GROWTH, INPUT_OWN, INPUT_SHORTFALL};
use super::variable::{Drawn, RunningVariables, normal};
use super::work::Operation;
use crate::sample::{BLOCK, Bits, BlockSource, Column, Inputs, QuantileTable, Source};

/// What goes on in one replicate: where its random bits come from.
pub(super) struct RunningBits<'p> {
    pub(super) running: &'p Running,
    pub(super) variables: &'p RunningVariables,
    pub(super) drift: Source,
    pub(super) variance: Source,
    pub(super) noise: Source,
    pub(super) step: Source,
    pub(super) own: Drawn<'p>,
    pub(super) alternative: Drawn<'p>,
    pub(super) growth: Drawn<'p>,
    pub(super) shortfall: Drawn<'p>,
    pub(super) premium: Drawn<'p>,
}

impl RunningBits<'_> {
    /// What is drawn once a path.
    #[inline(always)]
    pub(super) fn begin(
        &self,
        block: u64,
        (bits, z, value): (&mut Bits, &mut Column, &mut Column),
        operation: &mut Operation,
        inputs: &mut Inputs,
    ) {
        let price = &self.running.price;
        normal(&mut self.variance.block(block), bits, z);
        self.variables.deviation.fill(z, &mut operation.sigma);
        let scale = crate::math::sqrt(price.scale);
        for sigma in &mut operation.sigma {
            *sigma *= scale;
        }
        normal(&mut self.drift.block(block), bits, z);
        let weight = crate::math::sqrt(price.weight);
        for j in 0..BLOCK {
            operation.drift[j] = price.mean + operation.sigma[j] / weight * z[j];
        }
        self.premium.fill(block, bits, z, &mut operation.premium);
        let mut note = |place: usize, bits: &Bits| {
            for j in 0..BLOCK {
                inputs[j][place] = centred(bits[j]);
            }
        };
        self.own.fill(block, bits, z, &mut operation.own);
        note(INPUT_OWN, bits);
        self.growth.fill(block, bits, z, &mut operation.growth);
        note(INPUT_GROWTH, bits);
        self.shortfall.fill(block, bits, z, &mut operation.shortfall);
        note(INPUT_SHORTFALL, bits);
        self.alternative.fill(block, bits, z, value);
        note(INPUT_ALTERNATIVE, bits);
        for j in 0..BLOCK {
            let growth = 1.0 + operation.growth[j];
            operation.growth[j] = growth;
            // Half a year before the first flow: divided by here, because each year multiplies first.
            let today = self.running.terms.alternative_cost(value[j], operation.own[j]);
            operation.alternative[j] = today / crate::math::sqrt(growth);
        }
        operation.list = [[1.0; BLOCK]; 2];
        operation.paid = [[1.0; BLOCK]; 2];
        operation.clamped = [0; BLOCK];
    }

    /// One year on: both prices and the alternative's cost.
    #[inline(always)]
    pub(super) fn advance(
        &self,
        span: &Span,
        (noise, step): (&mut BlockSource<'_>, &mut BlockSource<'_>),
        (bits, z): (&mut Bits, &mut Column),
        operation: &mut Operation,
    ) {
        step.fill(bits);
        steps(span.step, &self.variables.step_factor, bits, &mut operation.step);
        normal(noise, bits, z);
        let taken_back = self.running.price.taken_back(span);
        let Operation { sigma, drift, premium, step, clamped, list, paid, .. } = operation;
        for (with, (list, paid)) in [false, true].into_iter().zip(list.iter_mut().zip(paid)) {
            let premium: &Column = if with { premium } else { &[0.0; BLOCK] };
            for j in 0..BLOCK {
                let growth = (drift[j] + premium[j]) * span.years + sigma[j] * span.root * z[j];
                let price = Price { list: list[j], paid: paid[j] };
                let within = span.clamped(growth);
                let next = price.next(span, taken_back, within, step[j]);
                list[j] = next.list;
                paid[j] = next.paid;
                if !with {
                    clamped[j] += u32::from(within != growth);
                }
            }
        }
        for j in 0..BLOCK {
            operation.alternative[j] *= operation.growth[j];
        }
    }
}

/// Steps of one year: bits above what has none choose the size, so that one number decides both. Few trials step, so they are
/// gathered first.
#[inline(always)]
pub(super) fn steps(probability: f64, factor: &QuantileTable, bits: &Bits, out: &mut Column) {
    const WORDS: f64 = 4_294_967_296.0;
    *out = [1.0; BLOCK];
    if probability <= 0.0 {
        return;
    }
    let cut = ((1.0 - probability) * WORDS) as u32;
    let stretch = WORDS / (WORDS - f64::from(cut));
    let mut stepping = [0_u16; BLOCK + 1];
    let mut found = 0;
    for j in 0..BLOCK {
        stepping[found] = j as u16;
        found += usize::from(bits[j] >= cut);
    }
    for at in stepping.iter().take(found) {
        let j = usize::from(*at) % BLOCK;
        out[j] = factor.at((f64::from(bits[j] - cut) * stretch) as u32);
    }
}

/// 32 random bits as a number between -1/2 and 1/2: the rank of what is drawn with them.
#[inline(always)]
pub(super) fn centred(bits: u32) -> f64 {
    (f64::from((bits ^ 0x8000_0000) as i32) + 0.5) * (1.0 / 4_294_967_296.0)
}
