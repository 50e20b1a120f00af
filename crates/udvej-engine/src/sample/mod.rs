// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Draws and what is made of them: addressed random streams and Sobol sequences, marginals by tabulated quantile functions,
//! streaming quantiles. The same bits on every platform, for any number of threads and in any order.

mod block;
mod cell;
mod copula;
mod curve;
mod exact;
mod lane;
mod lanes;
mod marginal;
mod multiplier;
mod normal_table;
mod overrun;
mod pert;
mod quantile_table;
mod ranks;
mod sketch;
mod sobol;
mod sobol_numbers;
mod source;
mod step;
mod stream;
mod summary;
mod tables;
mod wide;
mod worst;

pub use block::{BLOCK, Bits, Column, VECTORS, add, get, map, put, sum};
pub use copula::Copula;
pub use curve::Curve;
pub use exact::exact;
pub use fearless_simd::Simd;
pub use lane::{Number, exp as exp_lane, floor, least, most};
pub use lanes::Lanes;
pub use marginal::{Belief, Marginal};
pub use multiplier::Multiplier;
pub use normal_table::NormalTable;
pub use overrun::Overrun;
pub use pert::unit_pert;
pub use quantile_table::{Place, QuantileTable, place};
pub use ranks::{INPUTS, Inputs, Meetings, Ranks};
pub use sketch::{Outside, Scale, Sketch};
pub use sobol::{DIMENSIONS, Sobol};
pub use source::{BlockSource, REPLICATES, Sampling, Source, Trials};
pub use step::Step;
pub use stream::Stream;
pub use summary::{Summary, quantile, rank_correlation, summarise};
pub use tables::Tables;
pub use wide::{Wide, widest};
#[cfg(test)]
pub(crate) use wide::{at_level, levels, plain};
pub use worst::{Gathered, Worst};
