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
        ("expected", numbers.rounded(plan.expected_loss_per_year)),
        ("p50", numbers.rounded(plan.conditional_loss_p50)),
        ("p90", numbers.rounded(plan.conditional_loss_p90)),
        ("shortfall", numbers.rounded(plan.expected_shortfall_99)),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let mut blocks = vec![Block::paragraph(voice.fill(texts::CONTINGENCY_SENTENCE, &values))];
    if let Some(fallback) = &plan.fallback {
        let (cost, avoided) = (numbers.rounded(fallback.yearly_cost), numbers.rounded(fallback.avoided_per_year));
        blocks.push(Block::paragraph(voice.fill(texts::FALLBACK_LINE, &[("cost", &cost), ("avoided", &avoided)])));
    }
    let columns = vec![
        Column::text(voice.say(texts::SCENARIO)),
        Column::text(voice.say(texts::HOW_OFTEN)),
        Column::number(voice.say(texts::DAYS)),
        Column::number(format!("{}, {}", voice.say(texts::DAY_COST), numbers.unit())),
        Column::text(voice.say(texts::ORIGIN)),
    ];
    let rows = plan.scenarios.iter().map(|scenario| {
        let origin = if scenario.default { texts::DEFAULT } else { texts::GIVEN_BY_YOU };
        vec![
            Cell::Text(voice.of(&scenario.name)),
            often(scenario.per_year, voice).into(),
            days(scenario.likely_days, voice).into(),
            numbers.bare_rounded(scenario.cost_per_day).into(),
            voice.say(origin).into(),
        ]
    });
    blocks.push(Block::Table(Table::new(voice.say(texts::SCENARIOS_CAPTION), columns).rows(rows)));
    blocks
}

/// `about every 20 years`, `about 3 times a year`.
fn often(per_year: f64, voice: Voice) -> String {
    if per_year <= 0.0 {
        return voice.say(texts::NEVER).to_owned();
    }
    if per_year < 0.75 {
        let years = 1.0 / per_year;
        let years = if years < 20.0 { years.round() } else { (years / 10.0).round() * 10.0 };
        return voice.fill(texts::EVERY_YEARS, &[("n", &voice.numbers.decimal(years, 0))]);
    }
    if per_year < 1.5 {
        return voice.say(texts::ONCE_A_YEAR).to_owned();
    }
    voice.fill(texts::TIMES_A_YEAR, &[("n", &voice.numbers.decimal(per_year, 0))])
}

/// Whole days, a short outage with one decimal.
fn days(days: f64, voice: Voice) -> String {
    voice.numbers.decimal(days, if days < 3.0 { 1 } else { 0 })
}

#[cfg(test)]
mod tests {
    use udvej::error::Language;

    use super::*;

    #[test]
    fn a_rate_is_said_as_people_say_it() {
        let said = |rate| often(rate, Voice::without_amounts(Language::Da));
        for (rate, expected) in [
            (0.0, "aldrig"),
            (0.0094, "ca. hvert 110. år"),
            (0.2, "ca. hvert 5. år"),
            (1.0, "ca. en gang om året"),
            (12.0, "ca. 12 gange om året"),
        ] {
            assert_eq!(said(rate), expected);
        }
    }
}
