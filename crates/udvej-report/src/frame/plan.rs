// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::cost::PlanB;
use udvej::report::SystemReport;

use super::builder::{Builder, word};
use super::factor::of_systems;
use super::make::Asked;
use super::{Frame, FrameName, texts};
use crate::page::{alternative, class};
use crate::texts as words;

/// A row of a plan.
type Of<'r, T> = (&'r SystemReport, &'r T);

/// A frame over what `list` takes from each plan.
fn each<'r, T>(asked: Asked<'r>, list: fn(&'r PlanB) -> &'r [T]) -> Builder<Of<'r, T>> {
    let rows = asked.planned().flat_map(|(system, plan)| list(plan).iter().map(move |row| (system, row)));
    of_systems(Builder::new(rows, asked.voice), |(system, _)| system)
}

pub(super) fn plans(asked: Asked<'_>) -> Frame {
    let voice = asked.voice;
    of_systems(Builder::new(asked.planned(), voice), |(system, _)| system)
        .text("alternative", texts::ALTERNATIVE_ID, |(_, plan)| Some(&plan.alternative))
        .text("alternative_name", words::ALTERNATIVE, |(_, plan)| Some(alternative(plan, voice)))
        .text("basis", texts::BASIS, |(_, plan)| Some(&plan.basis))
        .text("reference_class", texts::CLASS_ID, |(_, plan)| Some(&plan.reference_class))
        .text("reference_class_name", words::REFERENCE_CLASS, |(_, plan)| Some(class(&plan.reference_class, voice)))
        .number("overrun_cap", words::CAP, |(_, plan)| Some(plan.overrun_cap))
        .share("abandonment", words::ABANDONED, |(_, plan)| Some(plan.abandonment))
        .quantiles("one_off", words::ONE_OFF, |(_, plan)| Some(plan.one_off))
        .range("plain_one_off", texts::PLAIN_ONE_OFF, |(_, plan)| Some(plan.plain.one_off))
        .quantiles("sunk", texts::SUNK, |(_, plan)| plan.sunk)
        .quantiles("stay", words::STAY_PV, |(_, plan)| Some(plan.totals.as_ref()?.real.stay))
        .quantiles("leave", words::LEAVE_PV, |(_, plan)| Some(plan.totals.as_ref()?.real.leave))
        .quantiles("npv", words::DIFFERENCE, |(_, plan)| plan.npv_difference)
        .range("plain_npv", texts::PLAIN_NPV, |(_, plan)| plan.plain.npv_difference)
        .quantiles("npv_with_premium", words::DIFFERENCE_PREMIUM, |(_, plan)| plan.npv_difference_with_premium)
        .number("break_even_multiplier", texts::MULTIPLIER, |(_, plan)| plan.plain.break_even_multiplier)
        .quantiles("peak_extra_budget", words::PEAK, |(_, plan)| plan.peak_extra_budget)
        .number("months_p10", words::MONTHS_P10, |(_, plan)| Some(plan.months_to_exit.p10))
        .number("months_p50", words::MONTHS_P50, |(_, plan)| Some(plan.months_to_exit.p50))
        .number("months_p90", words::MONTHS_P90, |(_, plan)| Some(plan.months_to_exit.p90))
        .number("data_act_months", words::DATA_ACT, |(_, plan)| plan.data_act_months)
        .done(FrameName::Plans.id(), asked.currency())
}

pub(super) fn years(asked: Asked<'_>) -> Frame {
    let today = asked.report.valuation_date;
    let end = |year: u16| today.saturating_add(jiff::Span::new().years(i64::from(year)));
    // Where today's cost is unknown no year is known.
    let known = |plan: &'_ PlanB| plan.totals.is_some();
    let rows = asked.planned().filter(move |(_, plan)| known(plan));
    let rows = rows.flat_map(|(system, plan)| plan.years.iter().map(move |line| (system, line)));
    of_systems(Builder::new(rows, asked.voice), |(system, _)| system)
        .count("year", words::YEAR_NUMBER, |(_, line)| Some(usize::from(line.year)))
        .date("ends", words::YEAR_ENDS, |(_, line)| Some(end(line.year)))
        .quantiles("stay_budget", words::STAY_BUDGET, |(_, line)| Some(line.budget.stay))
        .quantiles("leave_budget", words::LEAVE_BUDGET, |(_, line)| Some(line.budget.leave))
        .quantiles("stay_real", words::STAY_PV, |(_, line)| Some(line.real.stay))
        .quantiles("leave_real", words::LEAVE_PV, |(_, line)| Some(line.real.leave))
        .done(FrameName::Years.id(), asked.currency())
}

pub(super) fn components(asked: Asked<'_>) -> Frame {
    let voice = asked.voice;
    let origin = move |word: &str| words::origin(word).map(|text| voice.say(text));
    each(asked, |plan| &plan.components)
        .text("component", texts::COMPONENT_ID, |(_, line)| Some(&line.component))
        .text("component_name", words::COMPONENT, |(_, line)| Some(voice.of(&line.name)))
        .text("origin", texts::ORIGIN_ID, |(_, line)| Some(&line.origin))
        .text("origin_name", words::ORIGIN, |(_, line)| Some(origin(&line.origin).unwrap_or(&line.origin)))
        .amount("low", words::LOW, |(_, line)| Some(line.amount?.low))
        .amount("likely", words::LIKELY, |(_, line)| Some(line.amount?.likely))
        .amount("high", words::HIGH, |(_, line)| Some(line.amount?.high))
        .yes_no("can_overrun", words::OVERRUN, |(_, line)| Some(line.can_overrun))
        .yes_no("shared", texts::SHARED, |(_, line)| Some(line.shared))
        .done(FrameName::Components.id(), asked.currency())
}

pub(super) fn drivers(asked: Asked<'_>) -> Frame {
    let voice = asked.voice;
    each(asked, |plan| &plan.drivers)
        .text("variable", texts::VARIABLE, |(_, driver)| Some(&driver.variable))
        .text("variable_name", words::DRIVER, |(_, driver)| Some(voice.of(&driver.name)))
        .share("share", words::SHARE, |(_, driver)| Some(driver.share))
        .number("rank_correlation", words::CORRELATION, |(_, driver)| Some(driver.rank_correlation))
        .amount("npv_at_p10", words::AT_P10, |(_, driver)| driver.npv_at_p10)
        .amount("npv_at_p90", words::AT_P90, |(_, driver)| driver.npv_at_p90)
        .done(FrameName::Drivers.id(), asked.currency())
}

pub(super) fn waiting(asked: Asked<'_>) -> Frame {
    each(asked, |plan| &plan.waiting)
        .count("start_year", texts::START_YEAR, |(_, line)| Some(usize::from(line.start_year)))
        .quantiles("npv", words::DIFFERENCE, |(_, line)| Some(line.npv_difference))
        .quantiles("cost_of_waiting", words::WAITING_COST, |(_, line)| Some(line.cost_of_waiting))
        .share("probability_cheaper", words::PROBABILITY, |(_, line)| Some(line.probability_cheaper))
        .done(FrameName::Waiting.id(), asked.currency())
}

pub(super) fn defaults(asked: Asked<'_>) -> Frame {
    let voice = asked.voice;
    each(asked, |plan| &plan.defaults)
        .text("default", texts::DEFAULT_ID, |(_, default)| Some(&default.id))
        .text("default_name", words::STANDS_FOR, |(_, default)| Some(voice.of(&default.name)))
        .text("grade", texts::GRADE_ID, |(_, default)| word(&default.grade))
        .text("grade_name", words::GRADE, |(_, default)| Some(voice.say(words::grade(default.grade))))
        .done(FrameName::Defaults.id(), asked.currency())
}
