// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use udvej::Report;
use udvej::score::{Hhi, Maximum, Totals};

use super::order::groups;
use crate::block::{Cell, Column, Table, anchor};
use crate::texts;
use crate::voice::Voice;

/// What a row says of some systems.
struct Row<'r> {
    systems: usize,
    /// Nothing where it is known of none of them.
    spend: Option<Decimal>,
    mean: f64,
    highest: &'r Maximum,
}

/// Groups with their suppliers, the largest weight first; those after the first `shown` as one row.
pub(crate) fn roll_up(report: &Report, voice: Voice, shown: usize) -> Table {
    let columns = vec![
        Column::text(voice.say(texts::GROUP_OR_SUPPLIER)),
        Column::number(voice.say(texts::SYSTEMS)),
        Column::number(format!("{}, {}", voice.say(texts::YEARLY_SPEND), voice.numbers.unit_of_millions())),
        Column::number(voice.say(texts::SPEND_SHARE)),
        Column::number(voice.say(texts::MEAN_SCORE)),
        Column::text(voice.say(texts::HIGHEST)),
    ];
    let groups = groups(report);
    let whole = report.organisation.lock_in.totals.as_ref().map(|totals| totals.spend.decimal()).unwrap_or_default();
    let cells = |name: &str, row: Row<'_>| cells(report, name, &row, whole, voice);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for group in groups.iter().take(shown) {
        let own: Vec<_> = report.suppliers.iter().filter(|supplier| group.suppliers.contains(&supplier.id)).collect();
        let unknown = own.iter().any(|supplier| !supplier.group_known);
        let unknown = if unknown { format!(" ({})", voice.say(texts::OWNER_UNKNOWN)) } else { String::new() };
        let alone = own.first().filter(|supplier| own.len() == 1 && supplier.name != group.name);
        let alone = alone.map_or_else(String::new, |supplier| format!(": {}", supplier.name));
        rows.push(cells(&format!("{}{alone}{unknown}", group.name), Row::of(&group.totals)));
        if own.len() > 1 {
            rows.extend(own.iter().map(|supplier| cells(&format!("– {}", supplier.name), Row::of(&supplier.totals))));
        }
    }
    let rest: Vec<&Totals> = groups.iter().skip(shown).map(|group| &group.totals).collect();
    rows.extend(Row::sum(&rest).map(|row| cells(&voice.count(rest.len(), texts::COUNT_OTHER_GROUPS), row)));
    Table::new(voice.say(texts::SUPPLIERS), columns).rows(rows)
}

impl<'r> Row<'r> {
    fn of(totals: &'r Totals) -> Self {
        let spend = (totals.spend_known > 0).then(|| totals.spend.decimal());
        Self { systems: totals.systems, spend, mean: totals.mean, highest: &totals.maximum }
    }

    /// Several groups as one; nothing of none.
    fn sum(parts: &[&'r Totals]) -> Option<Self> {
        let highest = parts.iter().map(|part| &part.maximum).max_by(|a, b| a.score.total_cmp(&b.score))?;
        let known = parts.iter().filter(|part| part.spend_known > 0).map(|part| part.spend.decimal());
        let spend = known.fold(None, |sum: Option<Decimal>, part| Some(sum.unwrap_or_default().saturating_add(part)));
        let criticality: f64 = parts.iter().map(|part| part.criticality).sum();
        let sum: f64 = parts.iter().map(|part| part.sum).sum();
        let systems = parts.iter().map(|part| part.systems).sum();
        Some(Self { systems, spend, mean: if criticality > 0.0 { sum / criticality } else { highest.score }, highest })
    }
}

fn cells(report: &Report, name: &str, row: &Row<'_>, whole: Decimal, voice: Voice) -> Vec<Cell> {
    let spend =
        row.spend.map_or_else(|| voice.say(texts::SPEND_UNKNOWN).to_owned(), |it| voice.numbers.millions_of(it));
    let share = row.spend.map_or_else(String::new, |spend| share(spend, whole, voice));
    let id = &row.highest.system;
    let system = report.systems.iter().find(|system| system.id == *id);
    let highest = format!("{} {}", voice.points(row.highest.score), system.map_or(id.as_str(), |system| &system.name));
    let (systems, mean) = (row.systems.to_string(), voice.points(row.mean));
    vec![
        name.into(),
        systems.into(),
        spend.into(),
        share.into(),
        mean.into(),
        Cell::Link(anchor("system", id), highest),
    ]
}

pub(super) fn spend_share(part: &Totals, whole: &Totals, voice: Voice) -> String {
    share(part.spend.decimal(), whole.spend.decimal(), voice)
}

fn share(part: Decimal, whole: Decimal, voice: Voice) -> String {
    let ratio = part.checked_div(whole).and_then(|ratio| ratio.to_f64());
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
