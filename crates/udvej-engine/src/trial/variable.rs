// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use fearless_simd::Simd;

use super::dimension;
use super::exit_plan::{Basis, Model, OneOff, Part, Running};
use crate::sample::{
    Belief, Bits, BlockSource, Column, Copula, Marginal, Multiplier, NormalTable, QuantileTable, Source, Stream,
    Tables, Trials, get, put,
};
use std::sync::Arc;

/// One random number of a trial: where its bits come from and what it is worth.
#[derive(Debug)]
pub(super) struct Variable {
    stream: Stream,
    dimension: usize,
    pub(super) marginal: Marginal,
}

/// The random variables of one plan, tabulated.
#[derive(Debug)]
pub(super) struct Variables {
    pub(super) overrun: Stream,
    pub(super) abandonment: Stream,
    pub(super) multiplier: Arc<Multiplier>,
    pub(super) open: Vec<Variable>,
    pub(super) fixed: Vec<Variable>,
    pub(super) common: Stream,
    pub(super) copula: Copula,
    pub(super) duration: Variable,
    pub(super) parallel: Variable,
    pub(super) running: Option<RunningVariables>,
}

/// The random variables of what goes on year by year.
#[derive(Debug)]
pub(super) struct RunningVariables {
    pub(super) drift: Stream,
    pub(super) variance: Stream,
    /// 1/sqrt(Gamma), falling.
    pub(super) deviation: Arc<NormalTable>,
    pub(super) noise: Stream,
    pub(super) step: Stream,
    pub(super) step_factor: Arc<QuantileTable>,
    pub(super) own: Variable,
    pub(super) alternative: Variable,
    pub(super) growth: Variable,
    pub(super) shortfall: Variable,
    pub(super) premium: Variable,
}

impl Variables {
    pub(super) fn of(model: &Model, seed: u64, tables: &Tables) -> Self {
        let [organisation, system] = &model.address;
        let stream = |name: &str| Stream::new(seed, &[organisation, system, name]);
        let one_off = &model.one_off;
        let variable = |name: &str, dimension: usize, belief: Belief| Variable {
            stream: stream(name),
            dimension,
            marginal: Marginal::of(belief, tables),
        };
        let part = |prefix: &str, part: &Part| {
            variable(&format!("{prefix}/{}", part.id), dimension::component(part.place), part.cost)
        };
        Self {
            overrun: stream("overrun"),
            abandonment: stream("abandonment"),
            multiplier: tables.multiplier(&one_off.overrun, one_off.elasticity),
            open: one_off.open.iter().map(|open| part("component", open)).collect(),
            fixed: one_off.fixed.iter().map(|fixed| part("fixed", fixed)).collect(),
            common: stream("component"),
            copula: Copula::of(one_off.correlation),
            duration: variable("months", dimension::MONTHS, one_off.duration),
            parallel: variable("parallel_months", dimension::PARALLEL, one_off.parallel),
            running: model.running.as_ref().map(|running| RunningVariables::of(running, &stream, &variable, tables)),
        }
    }

    /// Mean of the one-off components in closed form.
    pub(super) fn expected(&self, one_off: &OneOff) -> f64 {
        let sum = |parts: &[Variable]| parts.iter().map(|part| part.marginal.mean()).sum::<f64>();
        let open = match one_off.basis {
            Basis::ReferenceClass => one_off.base * one_off.overrun.mean(),
            Basis::BottomUp => sum(&self.open),
            Basis::Likely => one_off.base,
        };
        open + sum(&self.fixed)
    }
}

impl RunningVariables {
    fn of(
        running: &Running,
        stream: &impl Fn(&str) -> Stream,
        variable: &impl Fn(&str, usize, Belief) -> Variable,
        tables: &Tables,
    ) -> Self {
        Self {
            drift: stream("price/drift"),
            variance: stream("price/variance"),
            deviation: tables.deviation(running.price.shape),
            noise: stream("price/noise"),
            step: stream("price/step"),
            step_factor: tables.step(&running.price.step),
            own: variable("own_effort", dimension::OWN, running.own),
            alternative: variable("alternative", dimension::ALTERNATIVE, running.alternative),
            growth: variable("alternative/growth", dimension::GROWTH, running.growth),
            shortfall: variable("benefit_shortfall", dimension::SHORTFALL, running.shortfall),
            premium: variable("price/premium", dimension::PREMIUM, running.premium),
        }
    }
}

/// The bits of one variable in one replicate; nothing where no draw changes anything.
#[derive(Debug)]
pub(super) struct Drawn<'v> {
    source: Option<Source>,
    marginal: &'v Marginal,
}

impl Variable {
    pub(super) fn drawn(&self, trials: Trials, replicate: u64) -> Drawn<'_> {
        let source = (!self.marginal.is_constant())
            .then(|| Source::new(self.stream, trials, replicate, std::iter::once(self.dimension)));
        Drawn { source, marginal: &self.marginal }
    }
}

impl Drawn<'_> {
    /// The values of a block; `bits` and `z` are left with what was drawn.
    #[inline(always)]
    pub(super) fn fill<S: Simd>(&self, simd: S, block: u64, bits: &mut Bits, z: &mut Column, out: &mut Column) {
        if let Some(source) = &self.source {
            normal(simd, &mut source.block(block), bits, z);
        }
        self.marginal.fill(simd, z, out);
    }

    /// Likewise, mixed with the common number of a copula.
    #[inline(always)]
    pub(super) fn fill_mixed<S: Simd>(
        &self,
        simd: S,
        (block, copula, common): (u64, &Copula, &Column),
        bits: &mut Bits,
        z: &mut Column,
        out: &mut Column,
    ) {
        if let Some(source) = &self.source {
            source.block(block).fill(simd, bits);
            QuantileTable::normal().each(
                simd,
                bits,
                #[inline(always)]
                |at, own| put(copula.mix(get(simd, common, at), own), z, at),
            );
        }
        self.marginal.fill(simd, z, out);
    }
}

/// The next number of each trial as a standard normal.
#[inline(always)]
pub(super) fn normal<S: Simd>(simd: S, source: &mut BlockSource<'_>, bits: &mut Bits, z: &mut Column) {
    source.fill(simd, bits);
    QuantileTable::normal().fill(simd, bits, z);
}
