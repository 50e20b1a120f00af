// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use serde::{Deserialize, Serialize};

use super::{Estimate, Spread};

/// An ISO 4217 currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency(iso_currency::Currency);

/// The text is not money.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// No ISO 4217 code.
    #[error("`{0}` is no ISO 4217 currency code")]
    UnknownCurrency(String),
}

impl Currency {
    /// The three letters.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// Decimals of the minor unit: 2 for kroner and euro, 0 for yen.
    #[must_use]
    pub fn decimals(self) -> u32 {
        self.0.exponent().map_or(2, u32::from)
    }

    /// The amount that the engine computed, rounded to the minor unit: the one way out of `f64`.
    #[must_use]
    pub(crate) fn amount(self, engine: f64) -> Decimal {
        // What Decimal cannot hold (beyond 7.9e28) is cut to its largest value; no sum of a public authority comes near.
        let limit = if engine < 0.0 { Decimal::MIN } else { Decimal::MAX };
        let mut rounded = Decimal::from_f64(engine).unwrap_or(limit).round_dp(self.decimals());
        rounded.rescale(self.decimals());
        if rounded.is_zero() {
            rounded.set_sign_positive(true)
        }
        rounded
    }
}

impl FromStr for Currency {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        iso_currency::Currency::from_code(text).map(Self).ok_or_else(|| MoneyError::UnknownCurrency(text.to_owned()))
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An exact amount; without a currency of its own it is in the document's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    /// The amount, exact, without refundable VAT.
    pub amount: Decimal,
    /// Its currency, where it is not the document's.
    pub currency: Option<Currency>,
}

/// An uncertain amount; without a currency of its own it is in the document's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MoneyEstimate {
    /// The amounts, exact as given.
    pub amounts: Spread<Decimal>,
    /// Their currency, where it is not the document's.
    pub currency: Option<Currency>,
}

impl Money {
    /// The amount times `rate` (document currency per unit) for the engine: the one way into `f64`.
    #[must_use]
    pub(crate) fn engine(self, rate: Decimal) -> f64 {
        engine(self.amount, rate)
    }
}

impl MoneyEstimate {
    /// The amounts times `rate` (document currency per unit) for the engine.
    #[must_use]
    pub(crate) fn engine(self, rate: Decimal) -> Estimate {
        self.amounts.map(|amount| engine(amount, rate))
    }
}

fn engine(amount: Decimal, rate: Decimal) -> f64 {
    // Most amounts are in the document's currency.
    let product = if rate == Decimal::ONE && !amount.is_zero() {
        amount
    } else {
        amount.checked_mul(rate).unwrap_or(Decimal::MAX)
    };
    product.to_f64().unwrap_or(f64::MAX)
}

/// An amount in a report: exact to the minor unit, written as text; the currency stands once in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(Decimal);

impl Amount {
    /// What the engine computed, rounded half to even to the minor unit.
    #[must_use]
    pub(crate) fn of_engine(engine: f64, currency: Currency) -> Self {
        Self(currency.amount(engine))
    }

    /// The number.
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.0
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Amount {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Decimal::from_str_exact(&text).map(Self).map_err(serde::de::Error::custom)
    }
}
