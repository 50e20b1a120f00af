// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Draws and what is made of them: addressed random streams, marginals by quantile function, summaries. The same bits on every
//! platform, for any number of threads and in any order.

mod copula;
mod curve;
mod curves;
mod marginal;
mod overrun;
mod stream;
mod summary;

pub(crate) use copula::Copula;
pub(crate) use curve::Curve;
pub(crate) use curves::Curves;
pub(crate) use marginal::Marginal;
pub(crate) use overrun::Overrun;
pub(crate) use stream::Stream;
pub(crate) use summary::{Summary, quantile, rank_correlation, summarise};
