// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// Extensions of a contract: so many, of so many months each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extension {
    pub(super) count: i64,
    pub(super) months: i64,
}

/// The Danish day of a date as the API writes it: `2026-01-01T00:00:00Z`. Midnight in Denmark is 22 or 23 o'clock the
/// evening before in UTC, and an entry by a browser may stand so.
pub(super) fn day(text: &str) -> Option<Date> {
    let (day, time) = text.trim().split_once('T').unwrap_or((text.trim(), ""));
    let day: Date = day.parse().ok()?;
    let utc = time.ends_with('Z') || time.ends_with("+00:00");
    let eve = ["22:00:00", "23:00:00"].iter().any(|midnight| time.starts_with(midnight));
    if utc && eve { day.tomorrow().ok() } else { Some(day) }
}

/// The day so many months later; the last day of a month leads to the last day of a month.
pub(super) fn later(day: Date, months: i64) -> Option<Date> {
    let moved = day.checked_add(Span::new().try_months(months).ok()?).ok()?;
    Some(if day == day.last_of_month() { moved.last_of_month() } else { moved })
}

/// The last day of a term of so many months from `first`.
pub(super) fn last_day(first: Date, months: i64) -> Option<Date> {
    let end = first.checked_add(Span::new().try_months(months).ok()?).ok()?;
    end.checked_sub(1.day()).ok()
}

/// `2 x 1 år`, `1 x ½ år`, `2 x 6 mdr.`
pub(super) fn extension(text: &str) -> Option<Extension> {
    let text = text.to_lowercase();
    let (count, length) = text.split_once(['x', '×', '*'])?;
    Some(Extension { count: count.trim().parse().ok().filter(|count| *count >= 0)?, months: months(length)? })
}

/// A length of time in months: `3`, `3 måneder`, `1½ år`, `2 år og 6 måneder`.
pub(super) fn months(text: &str) -> Option<i64> {
    let text = text.to_lowercase().replace(" og ", " ").replace(',', " ");
    let mut half_months = 0;
    let mut number = None;
    for word in text.split_whitespace() {
        match word.trim_end_matches('.') {
            "år" => half_months += 12 * number.take()?,
            "måned" | "måneder" | "md" | "mdr" => half_months += number.take()?,
            word if number.is_none() => number = Some(halves(word)?),
            _ => return None,
        }
    }
    half_months += number.unwrap_or(0);
    (half_months >= 0 && half_months % 2 == 0 && half_months <= 2400 && !text.trim().is_empty())
        .then_some(half_months / 2)
}

/// A number in halves: `1½` is 3.
fn halves(word: &str) -> Option<i64> {
    let (whole, half) = match word.strip_suffix('½') {
        Some(whole) => (whole, 1),
        None => (word, 0),
    };
    let whole: i64 = if whole.is_empty() && half == 1 { 0 } else { whole.parse().ok()? };
    (0..=1200).contains(&whole).then_some(2 * whole + half)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_danish_midnight_in_utc_is_the_day_after() {
        assert_eq!(day("2026-01-01T00:00:00Z"), Some(date(2026, 1, 1)));
        assert_eq!(day("2025-12-31T23:00:00Z"), Some(date(2026, 1, 1)));
        assert_eq!(day("2026-06-30T22:00:00.000Z"), Some(date(2026, 7, 1)));
        assert_eq!(day("2026-06-30T22:00:00"), Some(date(2026, 6, 30)));
        assert_eq!(day("2026-07-01"), Some(date(2026, 7, 1)));
        assert_eq!(day("01-07-2026"), None);
        assert_eq!(day("9999-12-31T23:00:00Z"), None);
    }

    #[test]
    fn the_last_of_a_month_stays_the_last_of_a_month() {
        assert_eq!(later(date(2027, 6, 30), 6), Some(date(2027, 12, 31)));
        assert_eq!(later(date(2027, 6, 15), 12), Some(date(2028, 6, 15)));
        assert_eq!(last_day(date(2024, 1, 1), 48), Some(date(2027, 12, 31)));
        assert_eq!(later(date(9999, 12, 31), 12), None);
    }

    #[test]
    fn extensions_and_lengths_are_read_as_they_are_written() {
        let of = |text: &str| extension(text).map(|extension| (extension.count, extension.months));
        assert_eq!(of("2 x 1 år"), Some((2, 12)));
        assert_eq!(of("1 x ½ år"), Some((1, 6)));
        assert_eq!(of("3 X 18 mdr."), Some((3, 18)));
        for wrong in ["", "Ja", "2 år", "x 1 år", "-1 x 1 år", "2 x måned", "1 x 99999999999 år"] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
        assert_eq!(months("3"), Some(3));
        assert_eq!(months("6 måneder"), Some(6));
        assert_eq!(months("1½ år"), Some(18));
        assert_eq!(months("2 år og 6 måneder"), Some(30));
        for wrong in ["", "½", "Løbende", "3 uger", "1 2", "-3"] {
            assert_eq!(months(wrong), None, "{wrong}");
        }
    }
}
