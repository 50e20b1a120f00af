// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Dates, numbers, amounts and words as people and other systems write them.

mod amount;
mod date;
mod digits;
mod number;
mod unreadable;
mod word;

pub(crate) use amount::{Amount, amount};
pub(crate) use date::date;
pub(crate) use digits::plain;
pub(crate) use number::{Numerals, number, share};
pub(crate) use unreadable::Unreadable;
pub(crate) use word::yes;
