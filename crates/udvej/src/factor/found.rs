// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::Applies;
use crate::error::Localised;
use crate::quantity::{Belief, Date, Share};

/// What one factor finds in one system, before its name and inputs are put to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found {
    pub(crate) value: Belief,
    pub(crate) applies: Applies,
    pub(crate) sentence: Told,
}

/// Words, where they are asked for; most are not.
pub(crate) type Told = Option<Box<Localised>>;

/// The words themselves; nothing where none were asked for.
pub(crate) fn said(told: Told) -> Localised {
    told.map_or_else(|| text("", ""), |told| *told)
}

impl Found {
    /// A factor that always applies.
    pub(crate) const fn new(value: Belief, sentence: Told) -> Self {
        Self { value, applies: Applies::Yes, sentence }
    }
}

/// A text in both languages.
pub(crate) fn text(da: &str, en: &str) -> Localised {
    Localised { da: da.to_owned(), en: en.to_owned() }
}

/// A share as a whole number of percent.
pub(crate) fn percent(share: f64) -> Localised {
    Localised::number(share * 100.0, 0)
}

/// "reckoned as 50 on a scale from 0 to 100": what stands in for an answer.
pub(crate) fn reckoned(prior: Share) -> Localised {
    let reckoned =
        text("regnes foreløbig som {p} på en skala fra 0 til 100", "reckoned for now as {p} on a scale from 0 to 100");
    reckoned.fill_with(&[("p", &percent(prior.value()))])
}

/// Several texts with `between` between them.
pub(crate) fn join(parts: &[Localised], between: &str) -> Localised {
    let all = |pick: fn(&Localised) -> &str| parts.iter().map(pick).collect::<Vec<_>>().join(between);
    Localised { da: all(|part| &part.da), en: all(|part| &part.en) }
}

/// A day as people write it: "1. januar 2028", "1 January 2028".
pub(crate) fn day(date: Date) -> Localised {
    const MONTHS: [(&str, &str); 12] = [
        ("januar", "January"),
        ("februar", "February"),
        ("marts", "March"),
        ("april", "April"),
        ("maj", "May"),
        ("juni", "June"),
        ("juli", "July"),
        ("august", "August"),
        ("september", "September"),
        ("oktober", "October"),
        ("november", "November"),
        ("december", "December"),
    ];
    let (_, month) = (1..).zip(MONTHS).find(|(number, _)| *number == date.month()).unwrap_or_default();
    let (day, year) = (date.day(), date.year());
    Localised { da: format!("{day}. {} {year}", month.0), en: format!("{day} {} {year}", month.1) }
}
