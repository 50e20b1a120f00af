// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::prelude::ToPrimitive;
use udvej::quantity::Amount;

use super::texts;
use crate::voice::Voice;

/// The unit that the amounts of one chart are shown in.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    size: f64,
    /// `mio. kr.`, `DKK m`.
    pub(super) name: String,
}

impl Unit {
    /// So that `largest` has few digits.
    pub(super) fn of(largest: f64, voice: Voice) -> Self {
        let unit = voice.numbers.unit();
        match largest.abs() {
            size if size >= 1e6 => Self { size: 1e6, name: voice.numbers.unit_of_millions() },
            size if size >= 1e4 => Self { size: 1e3, name: voice.fill(texts::THOUSANDS, &[("unit", unit)]) },
            _ => Self { size: 1.0, name: unit.to_owned() },
        }
    }

    pub(super) fn value(&self, amount: f64) -> f64 {
        amount / self.size
    }

    /// An amount in this unit, about three figures.
    pub(super) fn text(&self, amount: f64, voice: Voice) -> String {
        self.shown(self.value(amount), voice)
    }

    /// A value that is in this unit already.
    pub(super) fn shown(&self, value: f64, voice: Voice) -> String {
        let places = match value.abs() {
            size if size >= 99.95 => 0,
            size if size >= 0.995 => 1,
            size if size < 0.005 => 0,
            _ => 2,
        };
        // Single kroner have no decimals.
        voice.numbers.decimal(value, if self.size > 1.0 { places } else { 0 })
    }
}

/// An amount as a number to draw with.
pub(super) fn number(amount: Amount) -> f64 {
    amount.decimal().to_f64().unwrap_or(0.0)
}
