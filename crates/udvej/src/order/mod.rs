// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Sorting with little code: the standard library builds five kilobytes of it for each type and comparison, here one
//! sort of positions serves all. What is sorted in every trial stays with the standard library, which is faster.

mod insert;
mod keyed;
mod sort;

pub(crate) use insert::insert;
pub use keyed::keyed;
pub use sort::Order;
