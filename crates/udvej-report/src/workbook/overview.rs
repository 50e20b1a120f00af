// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::score::{Hhi, Totals};

use super::sheet::{Sheet, Value};
use super::texts;
use crate::page::{Origins, by_score};
use crate::texts as words;
use crate::voice::{Text, Voice};

/// Key figures of the whole.
pub(super) fn sheets(origins: Origins<'_>, voice: Voice) -> Vec<Sheet> {
    let report = origins.report;
    let said = |text: Text| Value::from(voice.say(text));
    let mut rows = vec![
        vec![said(texts::ORGANISATION), report.organisation.name.as_str().into(), Value::Empty],
        vec![said(words::R_DATE), report.valuation_date.into(), Value::Empty],
        vec![said(texts::CURRENCY), report.currency.code().into(), said(texts::CURRENCY_NOTE)],
    ];
    if origins.foreign {
        rows.push(vec![said(words::WHERE_FROM), Value::Empty, said(words::FOREIGN_PROVENANCE)]);
    }
    if let Some(totals) = &report.organisation.lock_in.totals {
        rows.extend(whole(report, totals, voice));
    }
    rows.extend(money(report, voice));
    let columns = [(texts::FIGURE, 46.0), (texts::VALUE, 22.0), (texts::NOTE, 80.0)];
    vec![Sheet::new(texts::KEY_FIGURES, voice, &columns).rows(rows)]
}

fn whole(report: &Report, totals: &Totals, voice: Voice) -> Vec<Vec<Value>> {
    let said = |text: Text| Value::from(voice.say(text));
    let count = |count: usize| Value::Count(u64::try_from(count).unwrap_or(u64::MAX));
    let (known, all) = (totals.spend_known.to_string(), totals.systems.to_string());
    let known = voice.fill(texts::KNOWN_FOR, &[("known", &known), ("all", &all)]);
    let highest = report.systems.iter().find(|system| system.id == totals.maximum.system);
    let hhi = |title: Text, of: &Hhi| {
        let coverage = voice.numbers.percent(of.coverage);
        let note = voice.fill(texts::HHI_NOTE, &[("coverage", &coverage)]);
        vec![said(title), Value::known(of.value, Value::Index), note.into()]
    };
    let mut rows = vec![
        vec![said(words::SYSTEMS), count(totals.systems), Value::Empty],
        vec![said(words::SUPPLIERS), count(report.suppliers.len()), Value::Empty],
        vec![said(texts::GROUPS), count(report.groups.len()), Value::Empty],
        vec![said(words::YEARLY_SPEND), totals.spend.into(), known.into()],
        vec![said(words::MEAN_SCORE), Value::Points(totals.mean), said(texts::MEAN_NOTE)],
        vec![
            said(words::HIGHEST),
            Value::Points(totals.maximum.score),
            highest.map_or("", |system| &system.name).into(),
        ],
        hhi(texts::HHI_SPEND, &report.organisation.lock_in.hhi_spend),
        hhi(texts::HHI_CRITICALITY, &report.organisation.lock_in.hhi_criticality),
    ];
    let mut bands: Vec<(String, u64)> = Vec::new();
    for system in by_score(report) {
        let name = voice.of(&system.score.band.name);
        match bands.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => bands.push((name, 1)),
        }
    }
    rows.extend(bands.into_iter().map(|(band, count)| {
        vec![voice.fill(texts::SYSTEMS_IN_BAND, &[("band", &band)]).into(), Value::Count(count), Value::Empty]
    }));
    rows
}

fn money(report: &Report, voice: Voice) -> Vec<Vec<Value>> {
    let plans: Vec<_> = report.systems.iter().filter_map(|system| system.plan_b.as_ref()).collect();
    let paying = plans.iter().filter(|plan| plan.probability_cheaper.is_some_and(|share| share > 0.5)).count();
    let count = |count: usize| Value::Count(u64::try_from(count).unwrap_or(u64::MAX));
    vec![
        vec![voice.say(texts::PLANS).into(), count(plans.len()), Value::Empty],
        vec![voice.say(texts::PLANS_PAYING).into(), count(paying), voice.say(texts::PLANS_PAYING_NOTE).into()],
    ]
}
