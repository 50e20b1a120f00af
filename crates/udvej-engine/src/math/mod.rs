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
pub mod vectors;

pub use beta::Beta;
#[cfg(test)]
pub use beta::beta_quantile;
pub use elementary::{exp, exp_m1, ln, ln_1p, ln_gamma, pow, sin, sqrt};
pub use gamma::Gamma;
pub use normal::{normal_cdf, normal_density, normal_quantile, normal_quantile_upper};
pub use student::{student_t_cdf, student_t_quantile};
