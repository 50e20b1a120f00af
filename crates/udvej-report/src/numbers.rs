// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;
use udvej::error::Language;
use udvej::quantity::{Amount, Currency, Date};

/// How numbers are written in one language and one currency.
#[derive(Debug, Clone, Copy)]
pub struct Numbers {
    language: Language,
    /// Code of the currency.
    code: &'static str,
    /// Decimals of its minor unit.
    decimals: u32,
}

/// As people expect it in front of a number; wider than a hyphen.
const MINUS: char = '−';

impl Numbers {
    /// The way of `language`, amounts in `currency`.
    #[must_use]
    pub fn new(language: Language, currency: Currency) -> Self {
        Self { language, code: currency.code(), decimals: currency.decimals() }
    }

    /// The way of `language` where there are no amounts.
    #[must_use]
    pub const fn without_amounts(language: Language) -> Self {
        Self { language, code: "", decimals: 0 }
    }

    /// An amount in whole units: `7.186.334 kr.`, `DKK 7,186,334`; below 100 with its minor unit.
    #[must_use]
    pub fn amount(self, amount: Amount) -> String {
        let amount = amount.decimal();
        let small = amount.abs() < Decimal::ONE_HUNDRED && !amount.fract().is_zero();
        let places = if small { self.decimals } else { 0 };
        self.with_unit(&self.decimal_of(amount, places))
    }

    /// An amount without its currency: `7.186.334`.
    #[must_use]
    pub fn bare(self, amount: Amount) -> String {
        self.whole(amount.decimal())
    }

    /// A decimal in whole units: `7.186.334`.
    pub(crate) fn whole(self, amount: Decimal) -> String {
        self.decimal_of(amount, 0)
    }

    /// The unit of [`Self::bare`]: `kr.`, `DKK`.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self.language {
            Language::Da => self.danish_unit(),
            Language::En => self.code,
        }
    }

    /// An amount in millions without unit, about three figures: `7,2`, `0,45`, `123`.
    #[must_use]
    pub fn millions(self, amount: Amount) -> String {
        self.millions_of(amount.decimal())
    }

    pub(crate) fn millions_of(self, amount: Decimal) -> String {
        let millions = amount / Decimal::from(1_000_000);
        let places = match millions.abs() {
            size if size >= Decimal::ONE_HUNDRED => 0,
            size if size >= Decimal::ONE => 1,
            size if size.round_dp(2).is_zero() => 0,
            _ => 2,
        };
        self.decimal_of(millions, places)
    }

    /// The unit of [`Self::millions`]: `mio. kr.`, `DKK m`.
    #[must_use]
    pub fn unit_of_millions(self) -> String {
        match self.language {
            Language::Da => format!("mio. {}", self.danish_unit()),
            Language::En => format!("{} m", self.code),
        }
    }

    /// An amount in millions with its unit: `7,2 mio. kr.`, `DKK 7.2 m`.
    #[must_use]
    pub fn compact(self, amount: Amount) -> String {
        self.compact_decimal(amount.decimal())
    }

    /// [`Self::compact`] of a sum of amounts.
    pub(crate) fn compact_decimal(self, amount: Decimal) -> String {
        let millions = self.millions_of(amount);
        match self.language {
            Language::Da => format!("{millions} mio. {}", self.danish_unit()),
            Language::En => format!("{} {millions} m", self.code),
        }
    }

    /// An amount for a sentence: in millions from a million, below it in whole units of three significant figures.
    #[must_use]
    pub fn rounded(self, amount: Amount) -> String {
        if amount.decimal().abs() >= Decimal::from(1_000_000) {
            return self.compact(amount);
        }
        self.with_unit(&self.bare_rounded(amount))
    }

    /// An amount without its currency, of three significant figures: `7.190.000`.
    #[must_use]
    pub fn bare_rounded(self, amount: Amount) -> String {
        let whole = amount.decimal().round_dp(0);
        self.decimal_of(whole.round_sf(3).unwrap_or(whole), 0)
    }

    /// A probability: `62 %`, `62%`; what rounds to none or all without being so is `< 1 %`, `> 99 %`.
    #[must_use]
    pub fn probability(self, share: f64) -> String {
        if share > 0.0 && share < 0.005 {
            return format!("< {}", self.percent(1.0));
        }
        if share < 1.0 && share > 0.995 {
            return format!("> {}", self.percent(99.0));
        }
        self.percent(share * 100.0)
    }

    /// A number of percent: `62 %`, `62%`.
    #[must_use]
    pub fn percent(self, percent: f64) -> String {
        self.percent_with(percent, 0)
    }

    /// A yearly growth (fraction) with one decimal: `3,2 %`, `3.2%`.
    #[must_use]
    pub fn growth(self, fraction: f64) -> String {
        self.percent_with(fraction * 100.0, 1)
    }

    fn percent_with(self, percent: f64, places: usize) -> String {
        let space = if self.language == Language::Da { " " } else { "" };
        format!("{}{space}%", self.decimal(percent, places))
    }

    /// A whole number: `12.345`.
    #[must_use]
    pub fn count(self, count: u64) -> String {
        self.grouped(&count.to_string())
    }

    /// A number with `places` decimals.
    #[must_use]
    pub fn decimal(self, value: f64, places: usize) -> String {
        self.grouped(&format!("{value:.places$}"))
    }

    /// A date: `21.11.2026`, `2026-11-21`.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        match self.language {
            Language::Da => format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year()),
            Language::En => date.to_string(),
        }
    }

    fn decimal_of(self, value: Decimal, places: u32) -> String {
        let mut rounded = value.round_dp(places);
        rounded.rescale(places);
        self.grouped(&rounded.to_string())
    }

    /// `-1234.5` with thousands apart and the decimal sign of the language.
    fn grouped(self, plain: &str) -> String {
        let (thousands, decimal) = match self.language {
            Language::Da => ('.', ','),
            Language::En => (',', '.'),
        };
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let digits = whole.trim_start_matches('-');
        let is_zero = digits.chars().chain(fraction.chars()).all(|digit| digit == '0');
        let mut text = String::with_capacity(plain.len() + plain.len() / 3);
        if whole.starts_with('-') && !is_zero {
            text.push(MINUS);
        }
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(thousands);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(decimal);
            text.push_str(fraction);
        }
        text
    }

    fn with_unit(self, number: &str) -> String {
        match self.language {
            Language::Da => format!("{number} {}", self.danish_unit()),
            Language::En => format!("{} {number}", self.code),
        }
    }

    fn danish_unit(self) -> &'static str {
        // Only Danish kroner may be called kroner: Swedish and Norwegian ones are others.
        if self.code == "DKK" { "kr." } else { self.code }
    }
}

#[cfg(test)]
#[path = "numbers_tests.rs"]
mod tests;
