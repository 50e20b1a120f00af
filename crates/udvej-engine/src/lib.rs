// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

#![doc = include_str!("../README.md")]
//!
//! # How it is built
//!
//! It stands apart because it is built for speed where everything else is built small. Every operation is an addition, a
//! multiplication, a comparison or a table look-up in a stated order, on blocks of [`sample::BLOCK`] trials that compilers turn
//! into vector instructions.

pub mod math;
pub mod sample;
pub mod threads;
pub mod trial;
