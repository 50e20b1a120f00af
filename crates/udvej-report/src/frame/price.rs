// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::builder::Builder;
use super::factor::of_systems;
use super::make::Asked;
use super::{Frame, FrameName, texts};
use crate::texts as words;

pub(super) fn paid(asked: Asked<'_>) -> Frame {
    let rows = asked.systems().flat_map(|system| system.context.prices.iter().map(move |paid| (system, paid)));
    of_systems(Builder::new(rows, asked.voice), |(system, _)| system)
        .date("date", texts::PAID_FROM, |(_, paid)| Some(paid.date))
        .amount("unit_price", texts::UNIT_PRICE, |(_, paid)| Some(paid.unit_price))
        .number("units", texts::UNITS, |(_, paid)| paid.units)
        .yes_no("step", texts::STEP, |(_, paid)| paid.step)
        .done(FrameName::Paid.id(), asked.currency())
}

pub(super) fn prices(asked: Asked<'_>) -> Frame {
    let rows = asked.planned();
    let rows = rows.flat_map(|(system, plan)| plan.price.path.iter().map(move |line| (system, line)));
    of_systems(Builder::new(rows, asked.voice), |(system, _)| system)
        .count("year", words::YEAR_NUMBER, |(_, line)| Some(usize::from(line.year)))
        .number("p10", texts::PRICE_P10, |(_, line)| Some(line.p10))
        .number("p50", texts::PRICE_P50, |(_, line)| Some(line.p50))
        .number("p90", texts::PRICE_P90, |(_, line)| Some(line.p90))
        .done(FrameName::Prices.id(), asked.currency())
}
