// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use jiff::civil::Date;

use super::unreadable::Unreadable;

const NO_DATE: Unreadable =
    Unreadable { expected: ("a date", "en dato"), right: ("2026-11-21 or 21-11-2026", "21-11-2026 eller 2026-11-21") };

/// A date: `2026-11-21`, or day first with `-`, `.` or `/` between: `21-11-2026`, `1.2.2026`. A time after it, with a `T`
/// or a blank between, is dropped. Years have four digits.
pub(crate) fn date(text: &str) -> Result<Date, Unreadable> {
    let day = text.trim().split(['T', ' ']).next().unwrap_or("");
    parse(day).filter(|_| is_time(text.trim().get(day.len()..).unwrap_or(""))).ok_or(NO_DATE)
}

fn parse(day: &str) -> Option<Date> {
    let separator = day.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '.' | '/'))?;
    let parts: Vec<&str> = day.split(separator).collect();
    let digits = |text: &&str| (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let [first, month, last] = parts.as_slice() else { return None };
    if !parts.iter().all(digits) || month.len() > 2 {
        return None;
    }
    let (year, day) = match (first.len(), last.len(), separator) {
        (4, 2, '-') if month.len() == 2 => (first, last),
        (1 | 2, 4, _) => (last, first),
        _ => return None,
    };
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Nothing, or a time of day as other systems write it after a date: `T00:00:00.000Z`, ` 12:30`, ` 01:00:00 +02:00`.
fn is_time(rest: &str) -> bool {
    rest.chars().all(|c| c.is_ascii_digit() || matches!(c, 'T' | 'Z' | ' ' | ':' | '.' | '+' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_in_each_way_it_is_written_here() {
        let right: Date = "2026-11-02".parse().unwrap();
        for text in [
            "2026-11-02",
            " 02-11-2026 ",
            "2.11.2026",
            "02/11/2026",
            "2026-11-02T00:00:00.000Z",
            "02-11-2026 12:30",
            "2026-11-02T00:00:00+01:00",
        ] {
            assert_eq!(date(text), Ok(right), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "2026",
            "11-2026",
            "2026-13-01",
            "30-02-2026",
            "02-11-26",
            "2026.11.02",
            "1-2-3-4",
            "20261102",
            "2026-11-02 tirsdag",
            "2026-1-2",
            "T",
            "2026-11-",
            "02-2026-11",
            "99999-01-01",
            "−2026-11-02",
        ] {
            assert!(date(text).is_err(), "{text}");
        }
    }
}
