// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::cost::PlanB;
use udvej::error::Language;
use udvej::quantity::{Currency, Date};
use udvej::report::SystemReport;
use udvej::score::LockIn;

use super::order::{self, CHAPTERS};
use super::origin::Origins;
use super::picture::pictures;
use super::{action, council, method, overview, plan as plan_page, roll_up, supplier, system};
use crate::block::{Block, anchor};
use crate::chart::ChartName;
use crate::plain::plain;
use crate::texts;
use crate::voice::Voice;

/// Groups in the overview before the others become one row.
const GROUPS: usize = 25;
/// The charts of a system.
const CHARTS: [ChartName; 5] =
    [ChartName::Contributions, ChartName::Fan, ChartName::OneOff, ChartName::Tornado, ChartName::Price];

/// The whole report: a councillor's page, an overview, supplier by supplier, system by system, then method, assumptions,
/// warnings and record.
pub(crate) fn whole(origins: Origins<'_>, voice: Voice) -> Vec<Block> {
    let mut blocks = council::page(origins, voice);
    if !origins.report.systems.is_empty() {
        blocks.extend(in_short(origins, voice));
        blocks.extend(suppliers(origins, voice));
        blocks.extend(systems(origins, voice));
    }
    blocks.extend(method::page(origins, voice));
    blocks
}

fn in_short(origins: Origins<'_>, voice: Voice) -> Vec<Block> {
    let report = origins.report;
    let mut blocks = vec![
        Block::anchored(2, voice.say(texts::OVERVIEW), "overview"),
        Block::heading(3, voice.say(texts::GROUPS)),
        Block::Table(roll_up::roll_up(report, voice, GROUPS)),
        Block::note(roll_up::concentration(report, voice)),
    ];
    let names = [ChartName::Concentration, ChartName::Contributions, ChartName::Dependencies, ChartName::Calendar];
    let drawn = pictures(report, &names, None, voice);
    if !drawn.is_empty() {
        blocks.push(Block::heading(3, voice.say(texts::IN_CHARTS)));
        blocks.extend(drawn);
    }
    blocks.push(Block::heading(3, voice.say(texts::DATES_AND_CALLS)));
    blocks.extend(action::lists(report, voice, 4));
    blocks.push(Block::heading(3, voice.say(texts::ASK_FIRST)));
    blocks.push(Block::List(action::ask_first(report, voice)));
    blocks
}

fn suppliers(origins: Origins<'_>, voice: Voice) -> Vec<Block> {
    let report = origins.report;
    let suppliers = order::suppliers(report);
    let mut blocks = vec![Block::anchored(2, voice.say(texts::EACH_SUPPLIER), "suppliers")];
    let (shown, others) = suppliers.split_at(suppliers.len().min(CHAPTERS));
    blocks.push(Block::paragraph(chapters(
        texts::SUPPLIERS_ORDER,
        texts::SUPPLIERS_SHOWN,
        shown.len(),
        others.len(),
        voice,
    )));
    blocks.extend(shown.iter().flat_map(|found| supplier::page(report, found, voice)));
    if !others.is_empty() {
        blocks.push(Block::heading(3, voice.say(texts::OTHER_SUPPLIERS)));
        blocks.push(Block::Table(supplier::others(report, others, voice)));
    }
    blocks
}

fn systems(origins: Origins<'_>, voice: Voice) -> Vec<Block> {
    let report = origins.report;
    let (systems, shown) = (order::by_score(report), order::chaptered(report));
    let mut blocks = vec![Block::anchored(2, voice.say(texts::EACH_SYSTEM), "systems")];
    let others = systems.len() - shown.len();
    blocks.push(Block::paragraph(chapters(texts::SYSTEMS_ORDER, texts::SYSTEMS_SHOWN, shown.len(), others, voice)));
    blocks.push(Block::Table(overview::scores(&systems, voice, usize::MAX)));
    blocks.push(Block::Table(overview::costs(report, &systems, voice, usize::MAX)));
    blocks.extend(shown.into_iter().flat_map(|found| chapter(origins, found, voice)));
    blocks
}

/// In which order they stand, and which of them have a chapter.
fn chapters(order: crate::voice::Text, some: crate::voice::Text, shown: usize, others: usize, voice: Voice) -> String {
    if others == 0 {
        return voice.say(order).to_owned();
    }
    let (shown, all) = (shown.to_string(), (shown + others).to_string());
    format!("{} {}", voice.say(order), voice.fill(some, &[("shown", &shown), ("all", &all)]))
}

fn chapter(origins: Origins<'_>, found: &SystemReport, voice: Voice) -> Vec<Block> {
    let report = origins.report;
    let mut blocks = vec![Block::anchored(3, &found.name, anchor("system", &found.id)), delivered(found, voice)];
    blocks.extend(system::summary(&found.score, voice));
    blocks.extend(pictures(report, &CHARTS, Some(&found.id), voice));
    blocks.extend(system::apart(&found.score, 4, voice));
    blocks.push(Block::heading(4, voice.say(texts::PLAN_B)));
    blocks.extend(planned(found, report.valuation_date, voice));
    if let Some(table) = origins.of_system(&found.id, &found.name, voice) {
        blocks.push(Block::heading(4, voice.say(texts::WHERE_FROM)));
        blocks.push(Block::Table(table));
    }
    blocks
}

fn delivered(found: &SystemReport, voice: Voice) -> Block {
    Block::note(voice.fill(texts::DELIVERED_BY, &[("supplier", &found.supplier_name)]))
}

fn planned(found: &SystemReport, today: Date, voice: Voice) -> Vec<Block> {
    match &found.plan_b {
        Some(plan) => plan_page::page(plan, 4, voice, Some(today)),
        None => vec![Block::paragraph(voice.say(texts::NO_PLAN))],
    }
}

/// The score of one system, taken apart, by itself.
pub(crate) fn of_system(found: &SystemReport, voice: Voice) -> Vec<Block> {
    let mut blocks = vec![Block::heading(3, &found.name), delivered(found, voice)];
    blocks.extend(system::summary(&found.score, voice));
    blocks.extend(system::apart(&found.score, 4, voice));
    blocks
}

/// The plan B of one system, by itself.
pub(crate) fn plan_of(found: &SystemReport, today: Date, voice: Voice) -> Vec<Block> {
    let mut blocks = vec![Block::heading(3, voice.fill(texts::PLAN_OF, &[("name", &found.name)]))];
    blocks.extend(planned(found, today, voice));
    blocks
}

/// The score of one system, taken apart, as plain text of at most `width` (and 100) columns.
#[must_use]
pub fn explain(score: &LockIn, name: &str, language: Language, width: usize) -> String {
    let voice = Voice::without_amounts(language);
    let mut blocks = vec![Block::heading(1, name)];
    blocks.extend(system::summary(score, voice));
    blocks.extend(system::apart(score, 2, voice));
    plain(&blocks, width)
}

/// The plan B of one system as plain text of at most `width` (and 100) columns.
#[must_use]
pub fn plan(plan: &PlanB, name: &str, currency: Currency, language: Language, width: usize) -> String {
    let voice = Voice::new(language, currency);
    let mut blocks = vec![Block::heading(1, voice.fill(texts::PLAN_OF, &[("name", name)]))];
    blocks.extend(plan_page::page(plan, 2, voice, None));
    plain(&blocks, width)
}
