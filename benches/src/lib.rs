// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What the benches share: the canonical workloads that the field is measured on, documents of any shape, and what a
//! process has used.

pub mod many;
pub mod process;
#[cfg(feature = "product")]
pub mod shape;
pub mod w1;
