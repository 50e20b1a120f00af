// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use jiff::civil::Date;
use jiff::{ToSpan, Unit};
use rust_decimal::{Decimal, RoundingStrategy};

use super::versions::Versions;
use crate::cursor::Found;
use crate::draft::{Draft, Path};
use crate::findings::Findings;

/// From when until when a contract runs.
#[derive(Debug, Default)]
pub(super) struct Term {
    start: Option<Found<Date>>,
    end: Option<Found<Date>>,
    longest: Option<Found<Date>>,
}

impl Term {
    /// A period: the last day is given, or follows from the number of days.
    pub(super) fn read(at: &Versions<'_>, name: &str, findings: &mut Findings) -> Self {
        let start = at.date("startDate", findings);
        let days = at.whole("durationInDays", findings);
        let end = at.date("endDate", findings).or_else(|| {
            let (first, days) = (start.as_ref()?.value, days?);
            let end = days.value.checked_sub(1).filter(|days| *days >= 0);
            let end = end.and_then(|days| first.checked_add(jiff::Span::new().try_days(days).ok()?).ok());
            if end.is_none() {
                let what = ("the number of days", "antallet af dage");
                let why = ("no calendar date lies so far away", "ingen kalenderdato ligger så langt væk");
                findings.not_taken(what, name, why, RIGHT, &days.origin);
            }
            Some(Found { value: end?, origin: days.origin })
        });
        let longest = at.date("maxExtentDate", findings);
        let mut bounded = |date: Option<Found<Date>>| {
            let endless = date.as_ref().filter(|date| date.value == ENDLESS);
            if let Some(date) = endless {
                let what = ("the end 9999-12-31", "slutdatoen 9999-12-31");
                findings.not_taken(
                    what,
                    name,
                    ("it means that there is none", "den betyder, at der ikke er nogen"),
                    RIGHT,
                    &date.origin,
                );
            }
            date.filter(|date| date.value != ENDLESS)
        };
        Self { end: bounded(end), longest: bounded(longest), start }
    }

    pub(super) fn write(&self, at: &Path, draft: &mut Draft) {
        for (field, date) in [("start", &self.start), ("end", &self.end), ("max_end", &self.longest)] {
            if let Some(date) = date {
                draft.set(&at.field(field), date.value.to_string(), &date.origin);
            }
        }
    }

    /// First and last day, where both are known.
    pub(super) fn days(&self) -> Option<(Date, Date)> {
        Some((self.start.as_ref()?.value, self.end.as_ref()?.value))
    }
}

/// What publishers write for "until further notice".
const ENDLESS: Date = Date::constant(9999, 12, 31);

const RIGHT: (&str, &str) =
    ("write the end in an overlay, if there is one", "skriv slutdatoen i et tillæg, hvis der er en");

/// A year's part of an amount that was agreed for the days from `first` to `last`, both included. Whole months count
/// alike; days beyond them count by the length of the month that they lie in. Rounded to two decimals, halves up.
/// Nothing for less than a year: whether such a contract comes again is not known.
pub(super) fn yearly(amount: Decimal, (first, last): (Date, Date)) -> Option<Decimal> {
    let end = last.checked_add(1.day()).ok()?;
    let span = first.until((Unit::Month, end)).ok()?;
    let (months, days) = (i64::from(span.get_months()), i64::from(span.get_days()));
    if months < 12 {
        return None;
    }
    let reached = first.checked_add(months.months()).ok()?;
    let length = i64::from(reached.until((Unit::Day, reached.checked_add(1.month()).ok()?)).ok()?.get_days());
    let parts = Decimal::from(months.checked_mul(length)?.checked_add(days)?);
    let year = amount.checked_mul(Decimal::from(12 * length))?.checked_div(parts)?;
    Some(year.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_year_s_part_is_exact_in_whole_months() {
        let of = |amount: i64, first, last| yearly(amount.into(), (first, last)).map(|year| year.to_string());
        assert_eq!(of(400, date(2024, 1, 1), date(2027, 12, 31)).as_deref(), Some("100"));
        assert_eq!(of(100, date(2025, 3, 1), date(2026, 2, 28)).as_deref(), Some("100"));
        assert_eq!(of(100, date(2024, 1, 1), date(2026, 12, 31)).as_deref(), Some("33.33"));
        assert_eq!(of(150, date(2024, 5, 15), date(2025, 11, 14)).as_deref(), Some("100"));
        // 24 months and 15 of the 30 days of June.
        assert_eq!(of(245, date(2024, 6, 1), date(2026, 6, 15)).as_deref(), Some("120"));
        assert_eq!(of(-400, date(2024, 1, 1), date(2027, 12, 31)).as_deref(), Some("-100"));
    }

    #[test]
    fn less_than_a_year_or_a_reversed_period_has_no_yearly_part() {
        for (first, last) in [
            (date(2026, 1, 1), date(2026, 12, 30)),
            (date(2026, 1, 1), date(2026, 1, 1)),
            (date(2027, 1, 1), date(2024, 12, 31)),
            (date(2024, 1, 1), date(9999, 12, 31)),
        ] {
            assert_eq!(yearly(Decimal::ONE_HUNDRED, (first, last)), None, "{first} to {last}");
        }
        assert_eq!(yearly(Decimal::MAX, (date(2024, 1, 1), date(2027, 12, 31))), None);
    }
}
