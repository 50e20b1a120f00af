// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::Serialize;

/// A number with a range that its type holds.
pub trait Bounded: Copy + PartialOrd + Default {
    /// Smallest value.
    const LOW: f64;
    /// Largest value.
    const HIGH: f64;
    /// What it is, in English and Danish.
    const WHAT: (&'static str, &'static str);
    /// The value, where it is in range.
    fn new(value: f64) -> Option<Self>;
    /// The number.
    fn value(self) -> f64;
}

macro_rules! bounded {
    ($($(#[$doc:meta])* $name:ident $low:literal ..= $high:literal $en:literal $da:literal;)+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, Serialize)]
            #[serde(transparent)]
            pub struct $name(f64);

            impl Bounded for $name {
                const LOW: f64 = $low;
                const HIGH: f64 = $high;
                const WHAT: (&'static str, &'static str) = ($en, $da);
                fn new(value: f64) -> Option<Self> {
                    ($low..=$high).contains(&value).then_some(Self(value + 0.0))
                }
                fn value(self) -> f64 {
                    self.0
                }
            }
        )+
    };
}

bounded! {
    /// Months: a century is longer than any contract.
    Months 0.0 ..= 1200.0 "a number of months" "et antal måneder";
    /// Days: a century.
    Days 0.0 ..= 36500.0 "a number of days" "et antal dage";
    /// People: more than live on Earth would be a slip of the keyboard.
    Headcount 0.0 ..= 1e10 "a number of users" "et antal brugere";
    /// Things counted: gigabytes, integrations, person-days, licences.
    Quantity 0.0 ..= 1e12 "a quantity" "en mængde";
    /// Yearly growth as a fraction: beyond halving or doubling every year is a slip (3 for 3 %).
    YearlyRate -0.5 ..= 1.0 "a yearly rate as a fraction (0.03 = 3 %)" "en årlig sats som brøk (0.03 = 3 %)";
    /// Events a year.
    Frequency 0.0 ..= 366.0 "a number of events a year" "et antal hændelser om året";
    /// A weight.
    Weight 0.0 ..= 1e6 "a weight" "en vægt";
}

/// Whole years to look ahead: beyond 40 no licence price is anyone's guess.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, Serialize)]
#[serde(transparent)]
pub struct Years(f64);

impl Bounded for Years {
    const LOW: f64 = 1.0;
    const HIGH: f64 = 40.0;
    const WHAT: (&'static str, &'static str) = ("a whole number of years", "et helt antal år");

    fn new(value: f64) -> Option<Self> {
        ((Self::LOW..=Self::HIGH).contains(&value) && value.fract() == 0.0).then_some(Self(value))
    }

    fn value(self) -> f64 {
        self.0
    }
}
