// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;
use udvej::Report;
use udvej::score::Totals;

use super::action::{actions, ask_first, by_score};
use super::method;
use super::overview::{concentration, costs, roll_up, scores, spend_share};
use crate::block::Block;
use crate::texts;
use crate::voice::Voice;

/// As many rows as fit on a page.
const SHOWN: usize = 10;

/// The first page: whom we depend on, how hard it is to leave, what plan B costs, what to do next.
pub(super) fn page(report: &Report, voice: Voice) -> Vec<Block> {
    let organisation = &report.organisation;
    let stamp = [
        ("date", voice.numbers.date(report.valuation_date)),
        ("currency", report.currency.code().to_owned()),
        ("method", report.method.clone()),
        ("knowledge", report.knowledge.clone()),
    ];
    let stamp = stamp.each_ref().map(|(name, value)| (*name, value.as_str()));
    let mut blocks = vec![
        Block::heading(1, voice.fill(texts::TITLE, &[("name", &organisation.name)])),
        Block::note(voice.fill(texts::STAMP, &stamp)),
        Block::anchored(2, voice.say(texts::COUNCIL), "council"),
    ];
    let Some(totals) = &organisation.lock_in.totals else {
        blocks.push(Block::paragraph(voice.say(texts::NO_SYSTEMS)));
        blocks.extend(method::warnings(report, voice, 3));
        return blocks;
    };
    blocks.extend(depend_on(report, totals, voice));
    blocks.extend(how_hard(report, voice));
    blocks.extend(what_it_costs(report, voice));
    blocks.extend(actions(report, voice, 3));
    blocks.push(Block::heading(3, voice.say(texts::ASK_FIRST)));
    blocks.push(Block::List(ask_first(report, voice)));
    blocks.extend(method::warnings(report, voice, 3));
    blocks
}

fn depend_on(report: &Report, totals: &Totals, voice: Voice) -> Vec<Block> {
    let systems = voice.count(totals.systems, texts::COUNT_SYSTEMS);
    let suppliers = voice.count(report.suppliers.len(), texts::COUNT_SUPPLIERS);
    let groups = voice.count(report.groups.len(), texts::COUNT_GROUPS);
    let spend = voice.numbers.compact(totals.spend);
    let (known, all) = (totals.spend_known.to_string(), totals.systems.to_string());
    let values = [("systems", &*systems), ("suppliers", &*suppliers), ("groups", &*groups), ("spend", &*spend)];
    let values = [&values[..], &[("known", &*known), ("all", &*all)]].concat();
    let mut text = voice.fill(texts::DEPEND_SENTENCE, &values);
    if let Some(largest) =
        report.groups.iter().max_by(|a, b| a.totals.spend.cmp(&b.totals.spend).then_with(|| b.id.cmp(&a.id)))
    {
        let systems = voice.count(largest.totals.systems, texts::COUNT_SYSTEMS);
        let share = spend_share(&largest.totals, totals, voice);
        text.push(' ');
        text.push_str(
            &voice.fill(texts::LARGEST_SENTENCE, &[("name", &largest.name), ("systems", &systems), ("share", &share)]),
        );
    }
    let roll_up = roll_up(report, voice, SHOWN);
    vec![
        Block::heading(3, voice.say(texts::DEPEND_ON)),
        Block::paragraph(text),
        Block::Table(roll_up),
        Block::note(concentration(report, voice)),
    ]
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
    vec![
        Block::heading(3, voice.say(texts::HOW_HARD)),
        Block::paragraph(voice.fill(texts::BANDS_SENTENCE, &[("all", &all), ("bands", &bands)])),
        Block::Table(scores(&systems, voice, SHOWN)),
        Block::note(voice.say(texts::BOUNDS_SENTENCE)),
    ]
}

fn what_it_costs(report: &Report, voice: Voice) -> Vec<Block> {
    let systems = by_score(report);
    let planned: Vec<_> = systems.iter().filter_map(|system| Some((*system, system.plan_b.as_ref()?))).collect();
    let paying = planned.iter().filter(|(_, plan)| plan.probability_cheaper.is_some_and(|share| share > 0.5));
    let paying: Vec<String> = paying.map(|(system, _)| system.name.clone()).collect();
    let (n, all) = (paying.len().to_string(), planned.len().to_string());
    let pays = match paying.as_slice() {
        [] => voice.say(texts::PAYS_NONE).to_owned(),
        names => voice.fill(texts::PAYS_SENTENCE, &[("n", &n), ("all", &all), ("names", &voice.list(names))]),
    };
    let likely: Decimal = planned.iter().map(|(_, plan)| plan.plain.one_off.likely.decimal()).sum();
    let likely = voice.numbers.compact_decimal(likely);
    vec![
        Block::heading(3, voice.say(texts::COSTS_TITLE)),
        Block::paragraph(voice.say(texts::COSTS_SENTENCE)),
        Block::paragraph(pays),
        Block::Table(costs(report, &systems, voice, SHOWN)),
        Block::note(voice.fill(texts::NOT_THE_SUM, &[("likely", &likely), ("n", &all)])),
    ]
}
