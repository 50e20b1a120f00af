// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

#![expect(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "every column has BLOCK entries in its type, and loops over several columns at once become vector instructions"
)]

use fearless_simd::Simd;

use super::exit_plan::Running;
use super::price::{Price, Span};
use super::replicate::{INPUT_ALTERNATIVE, INPUT_GROWTH, INPUT_OWN, INPUT_SHORTFALL};
use super::variable::{Drawn, RunningVariables, normal};
use super::work::Operation;
use crate::sample::{BLOCK, Bits, BlockSource, Column, Inputs, Number, QuantileTable, Source, VECTORS, add, get, put};

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
    #[inline(never)]
    pub(super) fn begin<S: Simd>(
        &self,
        simd: S,
        block: u64,
        (bits, z, value): (&mut Bits, &mut Column, &mut Column),
        operation: &mut Operation,
        inputs: &mut Inputs,
    ) {
        simd.vectorize(
            #[inline(always)]
            || {
                let price = &self.running.price;
                normal(simd, &mut self.variance.block(block), bits, value);
                let (scale, weight) = (crate::math::sqrt(price.scale), crate::math::sqrt(price.weight));
                self.variables.deviation.fill(simd, value, &mut operation.sigma);
                normal(simd, &mut self.drift.block(block), bits, z);
                for j in 0..BLOCK {
                    operation.sigma[j] *= scale;
                    operation.drift[j] = operation.sigma[j] / weight * z[j] + price.mean;
                }
                self.premium.fill(simd, block, bits, z, &mut operation.premium);
                self.own.fill(simd, block, bits, z, &mut operation.own);
                note(INPUT_OWN, bits, inputs);
                self.growth.fill(simd, block, bits, z, &mut operation.growth);
                note(INPUT_GROWTH, bits, inputs);
                self.shortfall.fill(simd, block, bits, z, &mut operation.shortfall);
                note(INPUT_SHORTFALL, bits, inputs);
                self.alternative.fill(simd, block, bits, z, value);
                note(INPUT_ALTERNATIVE, bits, inputs);
                for j in 0..BLOCK {
                    let growth = operation.growth[j] + 1.0;
                    operation.growth[j] = growth;
                    // Half a year before the first flow: divided by here, because each year multiplies first.
                    let today = self.running.terms.alternative_cost(value[j], operation.own[j]);
                    operation.alternative[j] = today / growth.root();
                }
                operation.list = [[1.0; BLOCK]; 2];
                operation.paid = [[1.0; BLOCK]; 2];
                operation.clamped = [0.0; BLOCK];
            },
        )
    }

    /// One year on: both prices and the alternative's cost.
    #[inline(never)]
    pub(super) fn advance<S: Simd>(
        &self,
        simd: S,
        span: &Span,
        (noise, step): (&mut BlockSource<'_>, &mut BlockSource<'_>),
        (bits, z): (&mut Bits, &mut Column),
        operation: &mut Operation,
    ) {
        step.fill(simd, bits);
        steps(simd, span.step, &self.variables.step_factor, bits, &mut operation.step);
        normal(simd, noise, bits, z);
        let taken_back = self.running.price.taken_back(span);
        for with_premium in [false, true] {
            operation.follow(simd, (span, taken_back), z, with_premium);
        }
    }
}

impl Operation {
    /// One year on along one price path; along that without premium, the alternative's cost as well.
    #[inline(never)]
    fn follow<S: Simd>(&mut self, simd: S, span: (&Span, f64), z: &Column, with_premium: bool) {
        if simd.level().is_fallback() {
            // Without vectors one after the other: a tenth of the code.
            for at in 0..BLOCK {
                let (price, met) = self.next(|column| column[at], span, z, with_premium);
                let path = usize::from(with_premium);
                (self.list[path][at], self.paid[path][at]) = (price.list, price.paid);
                if !with_premium {
                    self.clamped[at] += met;
                    self.alternative[at] *= self.growth[at];
                }
            }
            return;
        }
        simd.vectorize(
            #[inline(always)]
            || {
                for at in 0..VECTORS {
                    let (price, met) = self.next(
                        #[inline(always)]
                        |column| get(simd, column, at),
                        span,
                        z,
                        with_premium,
                    );
                    let path = usize::from(with_premium);
                    put(price.list, &mut self.list[path], at);
                    put(price.paid, &mut self.paid[path], at);
                    if !with_premium {
                        add(met, &mut self.clamped, at);
                        let next = get(simd, &self.alternative, at) * get(simd, &self.growth, at);
                        put(next, &mut self.alternative, at);
                    }
                }
            },
        );
    }

    /// Where a path stands after `span`, and 1 where its growth met the clamp.
    #[inline(always)]
    fn next<N: Number>(
        &self,
        of: impl Fn(&Column) -> N,
        (span, taken_back): (&Span, f64),
        z: &Column,
        with_premium: bool,
    ) -> (Price<N>, N) {
        let path = usize::from(with_premium);
        let drift = of(&self.drift);
        let mean = if with_premium { drift + of(&self.premium) } else { drift };
        let free = mean * span.years + of(&self.sigma) * span.root * of(z);
        let within = span.clamped(free);
        let price = Price { list: of(&self.list[path]), paid: of(&self.paid[path]) };
        let (none, one) = (drift.all(0.0), drift.all(1.0));
        let met = N::pick(within.below(free), one, N::pick(free.below(within), one, none));
        (price.next(span, taken_back, within, of(&self.step)), met)
    }
}

/// Steps of one year: bits above what has none choose the size, so that one number decides both. Few trials step, so only
/// those are looked up.
#[inline(never)]
pub(super) fn steps<S: Simd>(simd: S, probability: f64, factor: &QuantileTable, bits: &Bits, out: &mut Column) {
    simd.vectorize(
        #[inline(always)]
        || {
            *out = [1.0; BLOCK];
            if probability > 0.0 {
                let cut = ((1.0 - probability) * 4_294_967_296.0) as u32;
                factor.each_above(
                    simd,
                    bits,
                    cut,
                    #[inline(always)]
                    |trial, factor| out[trial] = factor,
                );
            }
        },
    )
}

/// Notes an input's rank in each trial.
#[inline(always)]
pub(super) fn note(place: usize, bits: &Bits, inputs: &mut Inputs) {
    for (row, bits) in inputs.iter_mut().zip(bits) {
        if let Some(slot) = row.get_mut(place) {
            *slot = centred(*bits)
        }
    }
}

/// 32 random bits as a number between -1/2 and 1/2: the rank of what is drawn with them.
#[inline(always)]
pub(super) fn centred(bits: u32) -> f64 {
    (f64::from((bits ^ 0x8000_0000) as i32) + 0.5) * (1.0 / 4_294_967_296.0)
}
