// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Dates on an axis.

use maud::{Markup, html};
use udvej::quantity::Date;

use super::canvas::{Stroke, WIDTH, label, line, wide};
use super::scale::Scale;

/// Mean length of a year in days (Gregorian calendar).
const DAYS_A_YEAR: f64 = 365.2425;

/// Years from `from` to `to`; negative where `to` is earlier.
pub(super) fn years_between(from: Date, to: Date) -> f64 {
    let days = from.until(to).map_or(0, |span| span.get_days());
    f64::from(days) / DAYS_A_YEAR
}

/// First days of years along the line `y`, on a scale in years from `today`; as many as find room.
pub(super) fn axis(x: Scale, today: Date, y: f64) -> Markup {
    let day = |year: i16| Date::new(year, 1, 1).ok().map(|day| (year, years_between(today, day)));
    let (first, last) = (today.year().saturating_sub(100), today.year().saturating_add(100));
    let within = |at: &f64| *at >= x.values.0 && *at <= x.values.1;
    let years: Vec<(i16, f64)> = (first..=last).filter_map(day).filter(|(_, at)| within(at)).collect();
    let most = ((x.places.1 - x.places.0) / (wide("2030") + 12.0)).max(1.0);
    let every =
        EVERY.into_iter().find(|every| f64::from(u32::try_from(years.len()).unwrap_or(0)) / f64::from(*every) <= most);
    let every = every.unwrap_or(100);
    let placed = |year: i16, at: f64| {
        let text = year.to_string();
        // At the edge of the canvas it stays on it.
        label(at.min(WIDTH - wide(&text) / 2.0), y + 18.0, text).middle()
    };
    html! {
        (line(x.places.0, y, x.places.1, y, Stroke::Axis))
        @for (year, at) in years.iter().filter(|(year, _)| year % every == 0) {
            (line(x.at(*at), y, x.at(*at), y + 4.0, Stroke::Axis))
            (placed(*year, x.at(*at)))
        }
    }
}

const EVERY: [i16; 6] = [1, 2, 5, 10, 20, 50];
