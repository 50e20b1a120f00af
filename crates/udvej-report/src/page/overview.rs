// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::prelude::ToPrimitive;
use udvej::Report;
use udvej::report::SystemReport;
use udvej::score::{Hhi, Totals};

use super::plan;
use crate::block::{Cell, Column, Gauge, Table, anchor};
use crate::texts;
use crate::voice::Voice;

/// Groups with their suppliers, the largest weight first.
pub(crate) fn roll_up(report: &Report, voice: Voice, shown: usize) -> Table {
    let columns = vec![
        Column::text(voice.say(texts::GROUP_OR_SUPPLIER)),
        Column::number(voice.say(texts::SYSTEMS)),
        Column::number(format!("{}, {}", voice.say(texts::YEARLY_SPEND), voice.numbers.unit_of_millions())),
        Column::number(voice.say(texts::SPEND_SHARE)),
        Column::number(voice.say(texts::MEAN_SCORE)),
        Column::text(voice.say(texts::HIGHEST)),
    ];
    let mut groups: Vec<_> = report.groups.iter().collect();
    groups.sort_by(|a, b| b.totals.sum.total_cmp(&a.totals.sum).then_with(|| a.id.cmp(&b.id)));
    let whole = report.organisation.lock_in.totals.as_ref();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for group in groups.iter().take(shown) {
        let own: Vec<_> = report.suppliers.iter().filter(|supplier| group.suppliers.contains(&supplier.id)).collect();
        let unknown = own.iter().any(|supplier| !supplier.group_known);
        let unknown = if unknown { format!(" ({})", voice.say(texts::OWNER_UNKNOWN)) } else { String::new() };
        let alone = own.first().filter(|supplier| own.len() == 1 && supplier.name != group.name);
        let alone = alone.map_or_else(String::new, |supplier| format!(": {}", supplier.name));
        rows.push(row(report, &format!("{}{alone}{unknown}", group.name), &group.totals, whole, voice));
        if own.len() > 1 {
            rows.extend(
                own.iter().map(|supplier| row(report, &format!("– {}", supplier.name), &supplier.totals, whole, voice)),
            );
        }
    }
    let rest = groups.len().saturating_sub(shown);
    if rest > 0 {
        rows.push(vec![voice.fill(texts::AND_OTHERS, &[("n", &rest.to_string())]).into()]);
    }
    for row in &mut rows {
        row.resize(columns.len(), Cell::from(""));
    }
    Table::new(voice.say(texts::SUPPLIERS), columns).rows(rows)
}

fn row(report: &Report, name: &str, totals: &Totals, whole: Option<&Totals>, voice: Voice) -> Vec<Cell> {
    let known = totals.spend_known > 0;
    let spend = if known { voice.numbers.millions(totals.spend) } else { voice.say(texts::SPEND_UNKNOWN).to_owned() };
    let share = whole.filter(|_| known).map_or_else(String::new, |whole| spend_share(totals, whole, voice));
    let maximum = &totals.maximum;
    let system = report.systems.iter().find(|system| system.id == maximum.system);
    let highest =
        format!("{} {}", voice.points(maximum.score), system.map_or(maximum.system.as_str(), |system| &system.name));
    let (systems, mean) = (totals.systems.to_string(), voice.points(totals.mean));
    let highest = Cell::Link(anchor("system", &maximum.system), highest);
    vec![name.into(), systems.into(), spend.into(), share.into(), mean.into(), highest]
}

pub(super) fn spend_share(part: &Totals, whole: &Totals, voice: Voice) -> String {
    let ratio = part.spend.decimal().checked_div(whole.spend.decimal()).and_then(|ratio| ratio.to_f64());
    voice.numbers.probability(ratio.unwrap_or(0.0))
}

/// How concentrated spend and criticality are.
pub(crate) fn concentration(report: &Report, voice: Voice) -> String {
    let lock_in = &report.organisation.lock_in;
    let of = |hhi: &Hhi| match hhi.value {
        Some(value) if value > 0.0 => {
            let (shown, equal) = (voice.numbers.decimal(value, 2), voice.numbers.decimal(1.0 / value, 1));
            let coverage = voice.numbers.percent(hhi.coverage);
            voice.fill(texts::HHI_VALUE, &[("value", &shown), ("equal", &equal), ("coverage", &coverage)])
        }
        _ => voice.say(texts::HHI_UNKNOWN).to_owned(),
    };
    let (spend, criticality) = (of(&lock_in.hhi_spend), of(&lock_in.hhi_criticality));
    voice.fill(texts::CONCENTRATION, &[("spend", &spend), ("criticality", &criticality)])
}

/// The scores of `systems`, the first `shown`.
pub(super) fn scores(systems: &[&SystemReport], voice: Voice, shown: usize) -> Table {
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
    let quantiles = |of: &udvej::cost::AmountQuantiles| {
        format!("{} ({})", voice.numbers.millions(of.p50), voice.millions_span(of.p10, of.p90))
    };
    let planned = systems.iter().filter_map(|system| Some((*system, system.plan_b.as_ref()?)));
    let rows = planned.take(shown).map(|(system, found)| {
        vec![
            Cell::Link(anchor("system", &system.id), system.name.clone()),
            quantiles(&found.one_off).into(),
            found.npv_difference.as_ref().map_or_else(String::new, quantiles).into(),
            found.probability_cheaper.map_or_else(String::new, |share| voice.numbers.probability(share)).into(),
            plan::break_even(found, voice).into(),
            plan::latest_start(found, report.valuation_date, voice).into(),
        ]
    });
    Table::new(caption, columns).rows(rows)
}
