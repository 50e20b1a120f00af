// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::cost::{BreakEven, PlanB, View};
use udvej::report::SystemReport;

use super::amount::{quantiles, range};
use super::factor::{SYSTEM, system_cells};
use super::sheet::{Sheet, Value};
use super::texts;
use crate::page::{alternative, by_score, class};
use crate::texts as words;
use crate::voice::{Text, Voice};

/// Plans B, their years, one-off components and what spreads the result.
pub(super) fn sheets(report: &Report, voice: Voice) -> Vec<Sheet> {
    vec![plans(report, voice), years(report, voice), components(report, voice), drivers(report, voice)]
}

fn planned(report: &Report) -> impl Iterator<Item = (&SystemReport, &PlanB)> {
    by_score(report).into_iter().filter_map(|system| Some((system, system.plan_b.as_ref()?)))
}

const AMOUNT: f64 = 16.0;

fn plans(report: &Report, voice: Voice) -> Sheet {
    let own = [
        (words::ALTERNATIVE, 34.0),
        (words::REFERENCE_CLASS, 34.0),
        (words::CAP, 8.0),
        (texts::ONE_OFF_P10, AMOUNT),
        (texts::ONE_OFF_P50, AMOUNT),
        (texts::ONE_OFF_P90, AMOUNT),
        (texts::ONE_OFF_MEAN, AMOUNT),
        (texts::PLAIN_LOW, AMOUNT),
        (texts::PLAIN_LIKELY, AMOUNT),
        (texts::PLAIN_HIGH, AMOUNT),
        (texts::GAIN_P10, AMOUNT),
        (texts::GAIN_P50, AMOUNT),
        (texts::GAIN_P90, AMOUNT),
        (texts::GAIN_MEAN, AMOUNT),
        (words::PROBABILITY, 14.0),
        (texts::BREAK_EVEN, 14.0),
        (words::MONTHS_P10, 10.0),
        (words::MONTHS_P50, 10.0),
        (words::MONTHS_P90, 10.0),
        (words::DATA_ACT, 16.0),
        (words::ABANDONED, 14.0),
    ];
    let rows = planned(report).map(|(system, plan)| {
        let class = if plan.basis == "reference_class" { class(&plan.reference_class, voice) } else { String::new() };
        let break_even = plan.break_even_year.as_ref().map(|found| match found.p50 {
            BreakEven::Year(year) => Value::Count(u64::from(year)),
            BreakEven::Never => voice.say(words::NEVER).into(),
        });
        let mut row = system_cells(system);
        row.extend([alternative(plan, voice).into(), class.into(), Value::Number(plan.overrun_cap)]);
        row.extend(quantiles(Some(&plan.one_off)));
        row.extend(range(Some(&plan.plain.one_off)));
        row.extend(quantiles(plan.npv_difference.as_ref()));
        row.push(Value::known(plan.probability_cheaper, Value::Share));
        row.push(break_even.unwrap_or(Value::Empty));
        row.extend([plan.months_to_exit.p10, plan.months_to_exit.p50, plan.months_to_exit.p90].map(Value::Number));
        row.extend([Value::known(plan.data_act_months, Value::Number), Value::Share(plan.abandonment)]);
        row
    });
    Sheet::new(words::PLAN_B, voice, &[&SYSTEM[..], &own].concat()).rows(rows)
}

fn years(report: &Report, voice: Voice) -> Sheet {
    let own = [
        (words::YEAR_NUMBER, 8.0),
        (words::YEAR_ENDS, 12.0),
        (texts::PRICES, 16.0),
        (texts::WAY, 12.0),
        (words::P10, AMOUNT),
        (words::MEDIAN, AMOUNT),
        (words::P90, AMOUNT),
        (words::MEAN, AMOUNT),
    ];
    let known = planned(report).filter(|(_, plan)| plan.totals.is_some());
    let rows = known.flat_map(|(system, plan)| {
        plan.years.iter().flat_map(move |line| {
            let end = report.valuation_date.saturating_add(jiff::Span::new().years(i64::from(line.year)));
            let views: [(Text, &View); 2] = [(texts::NOMINAL, &line.budget), (texts::PRESENT, &line.real)];
            views.into_iter().flat_map(move |(prices, view)| {
                [(texts::STAY, &view.stay), (texts::LEAVE, &view.leave)].map(|(way, amounts)| {
                    let mut row = system_cells(system);
                    row.extend([Value::Count(u64::from(line.year)), end.into()]);
                    row.extend([prices, way].map(|text| Value::from(voice.say(text))));
                    row.extend(quantiles(Some(amounts)));
                    row
                })
            })
        })
    });
    Sheet::new(texts::YEARS, voice, &[&SYSTEM[..], &own].concat()).rows(rows)
}

fn components(report: &Report, voice: Voice) -> Sheet {
    let own = [
        (words::COMPONENT, 36.0),
        (words::ORIGIN, 18.0),
        (words::LOW, AMOUNT),
        (words::LIKELY, AMOUNT),
        (words::HIGH, AMOUNT),
        (words::OVERRUN, 14.0),
    ];
    let rows = planned(report).flat_map(|(system, plan)| {
        plan.components.iter().map(move |line| {
            let origin = words::origin(&line.origin).map_or(line.origin.as_str(), |text| voice.say(text));
            let mut row = system_cells(system);
            row.extend([voice.of(&line.name).into(), origin.into()]);
            row.extend(range(line.amount.as_ref()));
            row.push(voice.say(if line.can_overrun { words::YES } else { words::NO }).into());
            row
        })
    });
    Sheet::new(texts::COMPONENTS, voice, &[&SYSTEM[..], &own].concat()).rows(rows)
}

fn drivers(report: &Report, voice: Voice) -> Sheet {
    let own = [
        (words::DRIVER, 40.0),
        (words::SHARE, 10.0),
        (words::CORRELATION, 12.0),
        (words::AT_P10, AMOUNT),
        (words::AT_P90, AMOUNT),
    ];
    let rows = planned(report).flat_map(|(system, plan)| {
        plan.drivers.iter().map(move |driver| {
            let mut row = system_cells(system);
            row.extend([voice.of(&driver.name).into(), Value::Share(driver.share)]);
            row.push(Value::Index(driver.rank_correlation));
            row.extend([driver.npv_at_p10, driver.npv_at_p90].map(|amount| Value::known(amount, Value::from)));
            row
        })
    });
    Sheet::new(texts::DRIVERS, voice, &[&SYSTEM[..], &own].concat()).rows(rows)
}
