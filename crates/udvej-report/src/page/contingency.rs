// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::cost::ContingencyPlan;

use crate::block::{Block, Cell, Column, Table};
use crate::texts;
use crate::voice::Voice;

/// Being cut off: what it is expected to cost, and what a fallback avoids.
pub(super) fn page(plan: &ContingencyPlan, voice: Voice) -> Vec<Block> {
    let numbers = voice.numbers;
    let values = [
        ("probability", numbers.probability(plan.probability_within_horizon)),
        ("expected", numbers.amount(plan.expected_loss_per_year)),
        ("p50", numbers.amount(plan.conditional_loss_p50)),
        ("p90", numbers.amount(plan.conditional_loss_p90)),
        ("shortfall", numbers.amount(plan.expected_shortfall_99)),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let mut blocks = vec![Block::paragraph(voice.fill(texts::CONTINGENCY_SENTENCE, &values))];
    if let Some(fallback) = &plan.fallback {
        let (cost, avoided) = (numbers.amount(fallback.yearly_cost), numbers.amount(fallback.avoided_per_year));
        blocks.push(Block::paragraph(voice.fill(texts::FALLBACK_LINE, &[("cost", &cost), ("avoided", &avoided)])));
    }
    let titles = [texts::PER_YEAR, texts::DAYS, texts::DAY_COST].map(|title| Column::number(voice.say(title)));
    let first = vec![Column::text(voice.say(texts::SCENARIO))];
    let columns = [first, titles.to_vec(), vec![Column::text(voice.say(texts::ORIGIN))]].concat();
    let rows = plan.scenarios.iter().map(|scenario| {
        let origin = if scenario.default { texts::DEFAULT } else { texts::GIVEN_BY_YOU };
        vec![
            Cell::Text(voice.of(&scenario.name)),
            numbers.decimal(scenario.per_year, 3).into(),
            numbers.decimal(scenario.likely_days, 1).into(),
            numbers.amount(scenario.cost_per_day).into(),
            voice.say(origin).into(),
        ]
    });
    blocks.push(Block::Table(Table::new(voice.say(texts::SCENARIOS_CAPTION), columns).rows(rows)));
    blocks
}
