// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The only exponentials, logarithms and distributions of the crate: built on `libm`, so that every platform gives the same bits.

mod beta;
mod elementary;
mod gamma;
mod invert;
mod normal;
mod student;
#[cfg(test)]
pub(crate) mod vectors;

pub(crate) use beta::Beta;
#[cfg(test)]
pub(crate) use beta::beta_quantile;
pub(crate) use elementary::{exp, exp_m1, ln, ln_1p, ln_gamma, pow, sin, sqrt};
pub(crate) use gamma::Gamma;
pub(crate) use normal::{normal_cdf, normal_density, normal_quantile, normal_quantile_upper};
pub(crate) use student::{student_t_cdf, student_t_quantile};
