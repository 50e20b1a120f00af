// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::cost::PlanB;
use udvej::error::Language;
use udvej::quantity::Currency;
use udvej::score::LockIn;

use super::{action, council, method, overview, plan as plan_page, supplier, system};
use crate::block::{Block, anchor};
use crate::plain::plain;
use crate::texts;
use crate::voice::Voice;

/// The whole report: a councillor's page, then supplier by supplier, system by system, then method and assumptions.
pub(crate) fn whole(report: &Report, voice: Voice) -> Vec<Block> {
    let mut blocks = council::page(report, voice);
    if !report.suppliers.is_empty() {
        blocks.push(Block::anchored(2, voice.say(texts::EACH_SUPPLIER), "suppliers"));
        blocks.extend(report.suppliers.iter().flat_map(|found| supplier::page(report, found, voice)));
    }
    let systems = action::by_score(report);
    if !systems.is_empty() {
        blocks.push(Block::anchored(2, voice.say(texts::EACH_SYSTEM), "systems"));
        blocks.push(Block::Table(overview::scores(&systems, voice, usize::MAX)));
        blocks.push(Block::Table(overview::costs(report, &systems, voice, usize::MAX)));
    }
    for found in systems {
        blocks.push(Block::anchored(3, &found.name, anchor("system", &found.id)));
        blocks.push(Block::note(voice.fill(texts::DELIVERED_BY, &[("supplier", &found.supplier_name)])));
        blocks.extend(system::page(&found.score, 4, voice));
        blocks.push(Block::heading(4, voice.say(texts::PLAN_B)));
        match &found.plan_b {
            Some(plan) => blocks.extend(plan_page::page(plan, 4, voice, Some(report.valuation_date))),
            None => blocks.push(Block::paragraph(voice.say(texts::NO_PLAN))),
        }
    }
    blocks.extend(method::page(report, voice));
    blocks
}

/// The score of one system, taken apart, as plain text of at most `width` (and 100) columns.
#[must_use]
pub fn explain(score: &LockIn, name: &str, language: Language, width: usize) -> String {
    let voice = Voice::without_amounts(language);
    let mut blocks = vec![Block::heading(1, name)];
    blocks.extend(system::page(score, 2, voice));
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
