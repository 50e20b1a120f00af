// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The trial loop of udvej: what a plan B costs, drawn many thousand times, as plain numbers.
//!
//! The crate knows neither documents nor money: `udvej` turns a checked portfolio into a [`trial::Model`] and the
//! [`trial::Outcome`] into a report. It stands apart because it is built for speed where everything else is built small, and
//! because each part of it ([`sample`]) can be measured and tested alone.
//!
//! Results are the same bits on every platform, with or without vector instructions, for any number of threads: every
//! operation is an addition, a multiplication, a comparison or a table look-up in a stated order.

pub mod math;
pub mod sample;
pub mod trial;
