// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::report::SystemReport;

use super::plan;
use crate::block::{Cell, Column, Gauge, Table, anchor};
use crate::texts;
use crate::voice::Voice;

/// The scores of `systems`, the first `shown`.
pub(crate) fn scores(systems: &[&SystemReport], voice: Voice, shown: usize) -> Table {
    let columns =
        [texts::SYSTEM, texts::SUPPLIER, texts::SCORE, texts::BAND].map(|title| Column::text(voice.say(title)));
    let mut columns = columns.to_vec();
    columns.push(Column::number(voice.say(texts::KNOWN)));
    let caption = if systems.len() > shown { texts::TOP_SYSTEMS } else { texts::ALL_SYSTEMS };
    let rows = systems.iter().take(shown).map(|system| scored(system, voice));
    Table::new(voice.say(caption), columns).rows(rows)
}

pub(super) fn scored(system: &SystemReport, voice: Voice) -> Vec<Cell> {
    let score = &system.score;
    let text = voice.bounded(score.value, score.low, score.high);
    let band = score.band.id.clone();
    let gauge = Gauge { value: score.value, low: score.low, high: score.high, band: band.clone(), text };
    vec![
        Cell::Link(anchor("system", &system.id), system.name.clone()),
        system.supplier_name.as_str().into(),
        Cell::Gauge(gauge),
        Cell::Band(band, voice.of(&score.band.name)),
        voice.numbers.percent(score.coverage).into(),
    ]
}

/// What the plans B of `systems` cost and gain, the first `shown`.
pub(super) fn costs(report: &Report, systems: &[&SystemReport], voice: Voice, shown: usize) -> Table {
    let caption = voice.fill(texts::COST_TABLE, &[("unit", &voice.numbers.unit_of_millions())]);
    let columns = vec![
        Column::text(voice.say(texts::SYSTEM)),
        Column::number(voice.say(texts::ONE_OFF)),
        Column::number(voice.say(texts::DIFFERENCE)),
        Column::number(voice.say(texts::PROBABILITY)),
        Column::number(voice.say(texts::BREAK_EVEN)),
        Column::number(voice.say(texts::LATEST)),
    ];
    let planned = systems.iter().filter_map(|system| Some((*system, system.plan_b.as_ref()?)));
    let rows = planned.take(shown).map(|(system, found)| {
        vec![
            Cell::Link(anchor("system", &system.id), system.name.clone()),
            voice.quantiles(&found.one_off).into(),
            found.npv_difference.as_ref().map_or_else(String::new, |npv| voice.quantiles(npv)).into(),
            found.probability_cheaper.map_or_else(String::new, |share| voice.numbers.probability(share)).into(),
            plan::break_even(found, voice).into(),
            plan::latest_start(found, report.valuation_date, voice).into(),
        ]
    });
    Table::new(caption, columns).rows(rows)
}

/// Score and plan B side by side, for the page that a councillor reads.
pub(super) fn weightiest(systems: &[&SystemReport], voice: Voice, shown: usize) -> Table {
    let caption = voice.fill(texts::WEIGHTIEST, &[("unit", &voice.numbers.unit_of_millions())]);
    let columns = vec![
        Column::text(voice.say(texts::SYSTEM)),
        Column::number(voice.say(texts::SCORE)),
        Column::text(voice.say(texts::BAND)),
        Column::number(voice.say(texts::ONE_OFF)),
        Column::number(voice.say(texts::DIFFERENCE)),
        Column::number(voice.say(texts::PROBABILITY)),
    ];
    let rows = systems.iter().take(shown).map(|system| {
        let score = &system.score;
        let plan = system.plan_b.as_ref();
        let unknown = || voice.say(texts::UNKNOWN_AMOUNT).to_owned();
        let difference = plan.and_then(|plan| plan.npv_difference.as_ref());
        let share = plan.and_then(|plan| plan.probability_cheaper);
        vec![
            Cell::Link(anchor("system", &system.id), system.name.clone()),
            voice.bounded(score.value, score.low, score.high).into(),
            Cell::Band(score.band.id.clone(), voice.of(&score.band.name)),
            plan.map_or_else(unknown, |plan| voice.quantiles(&plan.one_off)).into(),
            difference.map_or_else(unknown, |npv| voice.quantiles(npv)).into(),
            share.map_or_else(unknown, |share| voice.numbers.probability(share)).into(),
        ]
    });
    Table::new(caption, columns).rows(rows)
}
