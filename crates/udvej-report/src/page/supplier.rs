// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::score::SupplierRollup;

use super::order::by_score;
use super::overview::scored;
use crate::block::{Block, Cell, Column, Table, anchor};
use crate::texts;
use crate::voice::Voice;

/// One supplier: what it delivers, under whom, how locked in with it.
pub(super) fn page(report: &Report, supplier: &SupplierRollup, voice: Voice) -> Vec<Block> {
    let totals = &supplier.totals;
    let highest = report.systems.iter().find(|system| system.id == totals.maximum.system);
    let highest = highest.map_or(totals.maximum.system.as_str(), |system| &system.name);
    let systems = voice.count(totals.systems, texts::COUNT_SYSTEMS);
    let (mean, max) = (voice.points(totals.mean), voice.points(totals.maximum.score));
    let values = [("systems", &*systems), ("mean", &*mean), ("max", &*max), ("system", highest)];
    let mut sentences = vec![voice.fill(texts::SUPPLIER_SENTENCE, &values), belongs(report, supplier, voice)];
    if totals.spend_known > 0 {
        let (known, all) = (totals.spend_known.to_string(), totals.systems.to_string());
        let values = [("spend", &*voice.numbers.rounded(totals.spend)), ("known", &known), ("all", &all)];
        sentences.push(voice.fill(texts::SUPPLIER_SPEND, &values));
    }
    let columns =
        [texts::SYSTEM, texts::SUPPLIER, texts::SCORE, texts::BAND].map(|title| Column::text(voice.say(title)));
    let mut columns = columns.to_vec();
    columns.push(Column::number(voice.say(texts::KNOWN)));
    // The supplier stands in the heading.
    columns.remove(1);
    let own = by_score(report).into_iter().filter(|system| system.supplier == supplier.id);
    let rows = own.map(|system| {
        let mut row = scored(system, voice);
        row.remove(1);
        row
    });
    let caption = voice.fill(texts::SYSTEMS_OF, &[("name", &supplier.name)]);
    vec![
        Block::anchored(3, &supplier.name, anchor("supplier", &supplier.id)),
        Block::paragraph(sentences.join(" ")),
        Block::Table(Table::new(caption, columns).rows(rows)),
    ]
}

fn belongs(report: &Report, supplier: &SupplierRollup, voice: Voice) -> String {
    if !supplier.group_known {
        return voice.say(texts::SUPPLIER_UNKNOWN).to_owned();
    }
    match report.groups.iter().find(|group| group.id == supplier.group) {
        Some(group) if group.name != supplier.name => voice.fill(texts::SUPPLIER_GROUP, &[("group", &group.name)]),
        _ => voice.say(texts::SUPPLIER_ALONE).to_owned(),
    }
}

/// Suppliers without a section of their own, one row each.
pub(super) fn others(report: &Report, suppliers: &[&SupplierRollup], voice: Voice) -> Table {
    let columns = vec![
        Column::text(voice.say(texts::SUPPLIER)),
        Column::number(voice.say(texts::SYSTEMS)),
        Column::number(format!("{}, {}", voice.say(texts::YEARLY_SPEND), voice.numbers.unit_of_millions())),
        Column::number(voice.say(texts::MEAN_SCORE)),
        Column::text(voice.say(texts::HIGHEST)),
    ];
    let rows = suppliers.iter().map(|supplier| {
        let totals = &supplier.totals;
        let id = &totals.maximum.system;
        let highest = report.systems.iter().find(|system| system.id == *id);
        let highest =
            format!("{} {}", voice.points(totals.maximum.score), highest.map_or(id.as_str(), |system| &system.name));
        let known = totals.spend_known > 0;
        let spend =
            if known { voice.numbers.millions(totals.spend) } else { voice.say(texts::SPEND_UNKNOWN).to_owned() };
        vec![
            Cell::from(supplier.name.as_str()),
            totals.systems.to_string().into(),
            spend.into(),
            voice.points(totals.mean).into(),
            Cell::Link(anchor("system", id), highest),
        ]
    });
    Table::new(voice.say(texts::OTHER_SUPPLIERS_CAPTION), columns).rows(rows)
}
