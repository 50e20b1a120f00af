// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use fearless_simd::prelude::*;
use fearless_simd::{Simd, f64x8};

use super::exit_plan::Running;
use super::price::{Price, Span};
use super::replicate::{INPUT_ALTERNATIVE, INPUT_GROWTH, INPUT_OWN, INPUT_SHORTFALL};
use super::variable::{Drawn, RunningVariables, normal};
use super::work::Operation;
use crate::sample::{
    BLOCK, Bits, BlockSource, Column, Inputs, Number as _, QuantileTable, Source, VECTORS, add, get, map, put,
};

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
                map(
                    simd,
                    value,
                    &mut operation.sigma,
                    #[inline(always)]
                    |z| self.variables.deviation.at_all(z) * scale,
                );
                normal(simd, &mut self.drift.block(block), bits, z);
                for at in 0..VECTORS {
                    let drift =
                        get(simd, &operation.sigma, at) / f64x8::splat(simd, weight) * get(simd, z, at) + price.mean;
                    put(drift, &mut operation.drift, at);
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
                for at in 0..VECTORS {
                    let growth = get(simd, &operation.growth, at) + 1.0;
                    put(growth, &mut operation.growth, at);
                    // Half a year before the first flow: divided by here, because each year multiplies first.
                    let today =
                        self.running.terms.alternative_cost(get(simd, value, at), get(simd, &operation.own, at));
                    put(today / growth.root(), &mut operation.alternative, at);
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
    fn follow<S: Simd>(&mut self, simd: S, (span, taken_back): (&Span, f64), z: &Column, with_premium: bool) {
        simd.vectorize(
            #[inline(always)]
            || {
                let Self { sigma, drift, premium, step, clamped, list, paid, alternative, growth, .. } = self;
                let path = usize::from(with_premium);
                let (list, paid) = (&mut list[path], &mut paid[path]);
                for at in 0..VECTORS {
                    let mut mean = get(simd, drift, at);
                    if with_premium {
                        mean += get(simd, premium, at);
                    }
                    let free = mean * span.years + get(simd, sigma, at) * span.root * get(simd, z, at);
                    let within = span.clamped(free);
                    let price = Price { list: get(simd, list, at), paid: get(simd, paid, at) };
                    let price = price.next(span, taken_back, within, get(simd, step, at));
                    put(price.list, list, at);
                    put(price.paid, paid, at);
                    if !with_premium {
                        let met = within.simd_eq(free);
                        add(met.select(within.all(0.0), within.all(1.0)), clamped, at);
                        put(get(simd, alternative, at) * get(simd, growth, at), alternative, at);
                    }
                }
            },
        );
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
