// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Mutex;

use udvej_engine::math::{exp, ln, normal_cdf, normal_density, normal_quantile};
use udvej_engine::sample::{Bits, Column, NormalTable, QuantileTable, Simd, get, put, unit_pert};

/// The overrun: weight of the tail, median and sigma of the body, least value and alpha of the tail.
const TAIL: f64 = 0.18;
const BODY: [f64; 2] = [1.05, 0.22];
const PARETO: [f64; 2] = [1.5, 1.8];
/// Median and sigma of a jump.
const JUMP_SIZE: [f64; 2] = [0.15, 0.5];

/// What does not depend on the plan: tables, and room for values.
#[derive(Debug)]
pub struct Shared {
    pub(super) overrun: QuantileTable,
    pub(super) jump: QuantileTable,
    room: Mutex<Vec<Vec<f64>>>,
}

impl Shared {
    /// Room for so many values: what an earlier plan has left, if any. Asking the system for it anew takes as long as a third of
    /// the work.
    pub(super) fn room(&self, values: usize) -> Vec<f64> {
        let mut room = self.room.lock().ok().and_then(|mut room| room.pop()).unwrap_or_default();
        room.clear();
        room.reserve(values);
        room
    }

    /// Takes room back.
    pub(super) fn leave(&self, room: impl Iterator<Item = Vec<f64>>) {
        if let Ok(mut left) = self.room.lock() {
            left.extend(room.filter(|room| room.capacity() > 0));
        }
    }
}

impl Default for Shared {
    fn default() -> Self {
        let [median, sigma] = JUMP_SIZE;
        let size = |tail: f64, upper: bool| {
            let z = normal_quantile(tail);
            median * exp(sigma * if upper { -z } else { z })
        };
        let mut search = Search::default();
        Self {
            overrun: QuantileTable::new(|tail, upper| search.quantile(tail, upper)),
            jump: QuantileTable::new(size),
            room: Mutex::default(),
        }
    }
}

/// Walks along the quantile function of the overrun's mixture: each edge is sought from the last one on.
#[derive(Default)]
struct Search {
    last: f64,
}

impl Search {
    fn quantile(&mut self, tail: f64, upper: bool) -> f64 {
        let [median, sigma] = BODY;
        let [least, alpha] = PARETO;
        let (middle, bend) = (ln(median), ln(least));
        // Newton in ln x; where the mixture bends, a step may have to be halved until it leads nearer.
        let miss = |log: f64| {
            let z = (log - middle) / sigma;
            let over = if log > bend { exp(alpha * (bend - log)) } else { 1.0 };
            if upper {
                tail - (1.0 - TAIL) * normal_cdf(-z) - TAIL * over
            } else {
                (1.0 - TAIL) * normal_cdf(z) + TAIL * (1.0 - over) - tail
            }
        };
        let slope = |log: f64| {
            let z = (log - middle) / sigma;
            let tail = if log > bend { TAIL * alpha * exp(alpha * (bend - log)) } else { 0.0 };
            (1.0 - TAIL) * normal_density(z) / sigma + tail
        };
        let mut log = self.last;
        let mut at = miss(log);
        for _ in 0..100 {
            let mut step = (at / slope(log)).clamp(-0.3, 0.3);
            let mut next = miss(log - step);
            while next.abs() > at.abs() && step.abs() > 1e-13 {
                step *= 0.5;
                next = miss(log - step);
            }
            (log, at) = (log - step, next);
            if step.abs() < 1e-12 {
                break;
            }
        }
        self.last = log;
        exp(log)
    }
}

/// A component: its table, low end and width.
pub(super) struct Component {
    table: Table,
    low: f64,
    width: f64,
}

/// The unit Beta-PERT as a function of a normal number, or of random bits: that is one look-up less a draw, and a longer table.
enum Table {
    Normal(NormalTable),
    Bits(QuantileTable),
}

/// Trials up to which making the longer table costs more than it saves: measured.
const FEW: u64 = 5_000;

impl Component {
    pub(super) fn new([low, mode, high]: [f64; 3], trials: u64) -> Self {
        let width = high - low;
        let unit = unit_pert((mode - low) / width);
        let table = if trials <= FEW { Table::Normal(unit) } else { Table::Bits(unit.by_bits()) };
        Self { table, low, width }
    }

    /// Adds the component to the sum of a block.
    #[inline(always)]
    pub(super) fn add<S: Simd>(&self, simd: S, bits: &Bits, to: &mut Column) {
        let (low, width) = (self.low, self.width);
        match &self.table {
            Table::Normal(unit) => QuantileTable::normal().each(
                simd,
                bits,
                #[inline(always)]
                |at, z| put(get(simd, to, at) + (unit.at_all(z) * width + low), to, at),
            ),
            Table::Bits(unit) => unit.each(
                simd,
                bits,
                #[inline(always)]
                |at, unit| put(get(simd, to, at) + (unit * width + low), to, at),
            ),
        }
    }
}
