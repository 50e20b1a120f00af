// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::cost::BreakEven;
use udvej::methodology::DimensionId;
use udvej::report::SystemReport;

use super::builder::{Builder, word};
use super::make::Asked;
use super::{Frame, FrameName, texts};
use crate::page::{by_exit, term};
use crate::texts as words;

pub(super) fn systems(asked: Asked<'_>) -> Frame {
    let voice = asked.voice;
    let frame = Builder::new(asked.systems(), voice)
        .text("id", words::ID, |system| Some(&system.id))
        .text("name", words::SYSTEM, |system| Some(&system.name))
        .text("supplier", texts::SUPPLIER_ID, |system| Some(&system.supplier))
        .text("supplier_name", words::SUPPLIER, |system| Some(&system.supplier_name))
        .number("users", words::USERS, |system| system.context.users.map(|users| users.likely()))
        .amount("annual_cost", words::COST_TODAY, |system| system.context.annual_cost)
        .points("score", words::SCORE, |system| Some(system.score.value))
        .points("low", words::AT_BEST, |system| Some(system.score.low))
        .points("high", words::AT_WORST, |system| Some(system.score.high))
        .points("coverage", texts::COVERAGE, |system| Some(system.score.coverage))
        .text("band", texts::BAND_ID, |system| Some(&system.score.band.id))
        .text("band_name", words::BAND, |system| Some(voice.of(&system.score.band.name)))
        .points("floor", words::WORST_ANSWER, |system| system.score.floor.value);
    let frame = DimensionId::ALL.into_iter().fold(frame, |frame, id| {
        frame.share(id.id(), words::dimension(id), move |system| Some(system.score.dimensions.get(id).value))
    });
    let frame = DimensionId::ALL.into_iter().fold(frame, |frame, id| {
        let points = move |system: &SystemReport| Some(system.score.dimensions.get(id).points);
        frame.points(&format!("{}_points", id.id()), texts::dimension_points(id), points)
    });
    let frame = frame
        .share("hard_to_leave", words::HARD_TO_LEAVE, |system| Some(system.score.map.hard_to_leave))
        .share("costly_to_stay", words::COSTLY_TO_STAY, |system| Some(system.score.map.costly_to_stay))
        .text("quadrant", texts::QUADRANT_ID, |system| word(&system.score.map.quadrant))
        .text("quadrant_name", words::CALLS_FOR, |system| Some(voice.say(words::quadrant(system.score.map.quadrant))));
    with_plan(frame).done(FrameName::Systems.id(), asked.currency())
}

fn with_plan(frame: Builder<&SystemReport>) -> Builder<&SystemReport> {
    let break_even = |system: &SystemReport| match system.plan_b.as_ref()?.break_even_year.as_ref()?.p50 {
        BreakEven::Year(year) => Some(usize::from(year)),
        BreakEven::Never => None,
    };
    let never = |system: &SystemReport| Some(system.plan_b.as_ref()?.break_even_year.as_ref()?.probability_never);
    frame
        .quantiles("one_off", words::ONE_OFF, |system| Some(system.plan_b.as_ref()?.one_off))
        .quantiles("npv", words::DIFFERENCE, |system| system.plan_b.as_ref()?.npv_difference)
        .share("probability_cheaper", words::PROBABILITY, |system| system.plan_b.as_ref()?.probability_cheaper)
        .count("break_even_p50", texts::BREAK_EVEN, break_even)
        .share("probability_never", texts::NEVER, never)
        .number("months_p50", texts::MONTHS, |system| Some(system.plan_b.as_ref()?.months_to_exit.p50))
        .date("free_exit", words::FREE_EXIT, |system| system.context.free_exit)
        .date("notice_by", words::NOTICE_DAY, |system| system.context.notice_by)
        .date("latest_start", words::LATEST, |system| system.plan_b.as_ref()?.latest_start)
        .yes_no("too_late", words::TOO_LATE_MARK, |system| Some(system.plan_b.as_ref()?.too_late))
}

/// Contracts by the day on which they let go.
pub(super) fn calendar(asked: Asked<'_>) -> Frame {
    let only = asked.system;
    let systems = by_exit(asked.report).into_iter().filter(|system| only.is_none_or(|id| system.id == id));
    Builder::new(systems, asked.voice)
        .text("system", words::ID, |system| Some(&system.id))
        .text("name", words::SYSTEM, |system| Some(&system.name))
        .text("supplier_name", words::SUPPLIER, |system| Some(&system.supplier_name))
        .date("start", texts::CONTRACT_START, |system| term(system)?.start)
        .date("end", words::CONTRACT_END, |system| term(system)?.end)
        .date("max_end", words::CONTRACT_MAX_END, |system| term(system)?.max_end)
        .number("notice_months", words::NOTICE_MONTHS, |system| term(system)?.notice_months)
        .number("renewal_months", words::RENEWAL_MONTHS, |system| term(system)?.renewal_months)
        .date("free_exit", words::FREE_EXIT, |system| system.context.free_exit)
        .date("notice_by", words::NOTICE_DAY, |system| system.context.notice_by)
        .date("latest_start", words::LATEST, |system| system.plan_b.as_ref()?.latest_start)
        .date("latest_start_cautious", words::LATEST_CAUTIOUS, |system| system.plan_b.as_ref()?.latest_start_cautious)
        .yes_no("too_late", words::TOO_LATE_MARK, |system| Some(system.plan_b.as_ref()?.too_late))
        .done(FrameName::Calendar.id(), asked.currency())
}
