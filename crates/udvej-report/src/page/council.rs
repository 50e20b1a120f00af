// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;
use udvej::Report;
use udvej::report::SystemReport;
use udvej::score::Totals;

use super::agenda::agenda;
use super::order::{by_score, by_weight};
use super::origin::Origins;
use super::overview::weightiest;
use super::picture::pictures;
use super::roll_up::spend_share;
use crate::block::Block;
use crate::chart::ChartName;
use crate::texts;
use crate::voice::Voice;

/// As many rows as leave room for the rest of a page.
const ROWS: usize = 5;
/// As many names as a sentence holds.
const NAMED: usize = 3;

/// The first page: what we depend on, how hard it is to leave, what plan B costs, what to do next.
pub(super) fn page(origins: Origins<'_>, voice: Voice) -> Vec<Block> {
    let report = origins.report;
    let organisation = &report.organisation;
    let mut blocks = vec![
        Block::heading(1, voice.fill(texts::TITLE, &[("name", &organisation.name)])),
        Block::note(stamp(report, voice)),
    ];
    blocks.extend(origins.refusal(voice));
    blocks.push(Block::anchored(2, voice.say(texts::COUNCIL), "council"));
    let Some(totals) = &organisation.lock_in.totals else {
        blocks.push(Block::paragraph(voice.say(texts::NO_SYSTEMS)));
        return blocks;
    };
    blocks.extend(depend_on(report, totals, voice));
    blocks.extend(how_hard(report, voice));
    blocks.extend(what_it_costs(report, voice));
    blocks.push(Block::heading(3, voice.say(texts::DO_NEXT)));
    blocks.push(Block::List(agenda(report, voice)));
    blocks.push(Block::heading(3, voice.say(texts::WEIGHTIEST_TITLE)));
    blocks.push(Block::Table(weightiest(&by_weight(report), voice, ROWS)));
    blocks.push(Block::note(voice.say(texts::BOUNDS_SENTENCE)));
    blocks
}

/// As of when, in which currency, by which method.
pub(crate) fn stamp(report: &Report, voice: Voice) -> String {
    let values = [
        ("date", voice.numbers.date(report.valuation_date)),
        ("currency", report.currency.code().to_owned()),
        ("method", report.method.clone()),
        ("knowledge", report.knowledge.clone()),
    ];
    voice.fill(texts::STAMP, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn depend_on(report: &Report, totals: &Totals, voice: Voice) -> Vec<Block> {
    let systems = voice.count(totals.systems, texts::COUNT_SYSTEMS);
    let suppliers = voice.count(report.suppliers.len(), texts::COUNT_SUPPLIERS);
    let groups = voice.count(report.groups.len(), texts::COUNT_GROUPS);
    let spend = voice.numbers.rounded(totals.spend);
    let (known, all) = (totals.spend_known.to_string(), totals.systems.to_string());
    let values = [("systems", &*systems), ("suppliers", &*suppliers), ("groups", &*groups), ("spend", &*spend)];
    let values = [&values[..], &[("known", &*known), ("all", &*all)]].concat();
    let mut text = voice.fill(texts::DEPEND_SENTENCE, &values);
    if let Some(largest) =
        report.groups.iter().max_by(|a, b| a.totals.spend.cmp(&b.totals.spend).then_with(|| b.id.cmp(&a.id)))
    {
        let systems = voice.count(largest.totals.systems, texts::COUNT_SYSTEMS);
        let share = spend_share(&largest.totals, totals, voice);
        let values = [("name", &*largest.name), ("systems", &*systems), ("share", &*share)];
        text.push(' ');
        text.push_str(&voice.fill(texts::LARGEST_SENTENCE, &values));
    }
    let blocks = vec![Block::heading(3, voice.say(texts::DEPEND_ON)), Block::paragraph(text)];
    [blocks, pictures(report, &[ChartName::Map], None, voice)].concat()
}

fn how_hard(report: &Report, voice: Voice) -> Vec<Block> {
    let systems = by_score(report);
    let mut bands: Vec<(&str, usize)> = Vec::new();
    for system in &systems {
        let name = system.score.band.name.text(voice.language);
        match bands.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => bands.push((name, 1)),
        }
    }
    let count = |(band, n): &(&str, usize)| voice.fill(texts::BAND_COUNT, &[("n", &n.to_string()), ("band", band)]);
    let bands = voice.list(&bands.iter().map(count).collect::<Vec<_>>());
    let all = systems.len().to_string();
    let named = |system: &&SystemReport| {
        let score = &system.score;
        let score = voice.bounded(score.value, score.low, score.high);
        voice.fill(texts::MOST_LOCKED_ONE, &[("name", &system.name), ("score", &score)])
    };
    let names = voice.list(&systems.iter().take(NAMED).map(named).collect::<Vec<_>>());
    let sentence = voice.fill(texts::BANDS_SENTENCE, &[("all", &all), ("bands", &bands)]);
    let most = voice.fill(texts::MOST_LOCKED, &[("names", &names)]);
    vec![Block::heading(3, voice.say(texts::HOW_HARD)), Block::paragraph(format!("{sentence} {most}"))]
}

fn what_it_costs(report: &Report, voice: Voice) -> Vec<Block> {
    let systems = by_weight(report);
    let planned: Vec<_> = systems.iter().filter_map(|system| Some((*system, system.plan_b.as_ref()?))).collect();
    let paying = planned.iter().filter(|(_, plan)| plan.probability_cheaper.is_some_and(|share| share > 0.5));
    let mut paying: Vec<String> = paying.map(|(system, _)| system.name.clone()).collect();
    let (n, all) = (paying.len().to_string(), planned.len().to_string());
    let others = paying.split_off(paying.len().min(NAMED + 2)).len();
    if others > 0 {
        paying.push(voice.count(others, texts::COUNT_OTHERS));
    }
    let pays = match paying.as_slice() {
        [] => voice.say(texts::PAYS_NONE).to_owned(),
        names => voice.fill(texts::PAYS_SENTENCE, &[("n", &n), ("all", &all), ("names", &voice.list(names))]),
    };
    let sum = |of: fn(&udvej::cost::PlainRange) -> udvej::quantity::Amount| {
        let amounts = planned.iter().map(|(_, plan)| of(&plan.plain.one_off).decimal());
        amounts.fold(Decimal::ZERO, Decimal::saturating_add)
    };
    let span = voice.compact_span(sum(|it| it.low), sum(|it| it.high));
    let likely = voice.numbers.compact_decimal(sum(|it| it.likely));
    let count = voice.count(planned.len(), texts::COUNT_SYSTEMS);
    let dearest = planned.iter().max_by(|a, b| a.1.one_off.p50.cmp(&b.1.one_off.p50)).map(|(system, plan)| {
        let (p50, span) =
            (voice.numbers.compact(plan.one_off.p50), voice.millions_span(plan.one_off.p10, plan.one_off.p90));
        format!("{} ", voice.fill(texts::DEAREST, &[("name", &system.name), ("p50", &p50), ("span", &span)]))
    });
    let together = voice.fill(texts::LIKELY_SUM, &[("likely", &likely), ("span", &span), ("n", &count)]);
    vec![
        Block::heading(3, voice.say(texts::COSTS_TITLE)),
        Block::paragraph(format!("{}{pays} {together}", dearest.unwrap_or_default())),
    ]
}
