// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::methodology::DimensionId;
use udvej::report::{Agreement, SystemReport, Term};
use udvej::score::{AppliesWord, Contribution, LockIn};

use crate::block::{Block, Cell, Column, Gauge, Table};
use crate::texts;
use crate::voice::Voice;

/// As many questions and steps as a reader takes in; the JSON has them all.
const SHOWN: usize = 6;

/// One system's score in short.
pub(super) fn summary(score: &LockIn, voice: Voice) -> Vec<Block> {
    let mut blocks = vec![gauge(score, voice)];
    let hundred = |share: f64| voice.points(share * 100.0);
    if let Some(value) = score.floor.value.filter(|_| !score.floor.binding.is_empty()) {
        let factors: Vec<String> =
            score.floor.binding.iter().map(|factor| voice.say(texts::factor(*factor)).to_lowercase()).collect();
        let values = [("value", &*voice.points(value)), ("factors", &*voice.list(&factors))];
        blocks.push(Block::paragraph(voice.fill(texts::FLOOR_LINE, &values)));
    }
    let map = &score.map;
    let (leave, stay) = (hundred(map.hard_to_leave), hundred(map.costly_to_stay));
    let values = [("leave", &*leave), ("stay", &*stay), ("quadrant", voice.say(texts::quadrant(map.quadrant)))];
    blocks.push(Block::paragraph(voice.fill(texts::MAP_LINE, &values)));
    blocks
}

/// The score taken apart. Headings start at `level`.
pub(super) fn apart(score: &LockIn, level: u8, voice: Voice) -> Vec<Block> {
    let mut blocks = vec![Block::heading(level, voice.say(texts::SCORE_APART))];
    blocks.push(Block::Table(dimensions(score, voice)));
    blocks.push(Block::Table(contributions(score, voice)));
    blocks.push(Block::heading(level, voice.say(texts::BETTER)));
    blocks.push(counterfactuals(score, voice));
    blocks.push(Block::heading(level, voice.say(texts::ASK_FIRST)));
    blocks.push(questions(score, voice));
    let (regimes, transfers) = (regimes(score, voice), transfers(score, voice));
    if !regimes.rows.is_empty() || !transfers.rows.is_empty() {
        blocks.push(Block::heading(level, voice.say(texts::WHO_ELSE)));
        blocks.extend([regimes, transfers].into_iter().filter(|table| !table.rows.is_empty()).map(Block::Table));
    }
    blocks
}

fn gauge(score: &LockIn, voice: Voice) -> Block {
    let values = [
        ("score", voice.points(score.value)),
        ("band", voice.of(&score.band.name)),
        ("low", voice.points(score.low)),
        ("high", voice.points(score.high)),
        ("coverage", voice.numbers.percent(score.coverage)),
    ];
    let text = voice.fill(texts::SCORE_LINE, &values.each_ref().map(|(name, value)| (*name, value.as_str())));
    Block::Gauge(Gauge { value: score.value, low: score.low, high: score.high, band: score.band.id.clone(), text })
}

fn dimensions(score: &LockIn, voice: Voice) -> Table {
    let numbers =
        [texts::POINTS, texts::VALUE, texts::WEIGHT, texts::KNOWN].map(|title| Column::number(voice.say(title)));
    let columns = [vec![Column::text(voice.say(texts::DIMENSION))], numbers.to_vec()].concat();
    let rows = DimensionId::ALL.map(|id| {
        let found = score.dimensions.get(id);
        vec![
            voice.say(texts::dimension(id)).into(),
            voice.numbers.decimal(found.points, 1).into(),
            voice.bounded(found.value * 100.0, found.low * 100.0, found.high * 100.0).into(),
            voice.numbers.percent(found.weight * 100.0).into(),
            voice.numbers.percent(found.coverage).into(),
        ]
    });
    Table::new(voice.say(texts::DIMENSIONS_CAPTION), columns).rows(rows)
}

fn contributions(score: &LockIn, voice: Voice) -> Table {
    let columns = vec![
        Column::text(voice.say(texts::FACTOR)),
        Column::number(voice.say(texts::POINTS)),
        Column::text(voice.say(texts::FOUND)),
        Column::number(voice.say(texts::VALUE)),
    ];
    let rows = score.contributions.iter().map(|found| {
        let (points, value) = match found.applies {
            AppliesWord::No => (String::new(), String::new()),
            _ => {
                let value = voice.bounded(found.value * 100.0, found.low * 100.0, found.high * 100.0);
                (voice.numbers.decimal(found.points, 1), value)
            }
        };
        vec![voice.say(texts::factor(found.factor)).into(), points.into(), sentence(found, voice).into(), value.into()]
    });
    Table::new(voice.say(texts::CONTRIBUTIONS_CAPTION), columns).rows(rows)
}

/// What was found, and why a factor does not apply.
pub(crate) fn sentence(found: &Contribution, voice: Voice) -> String {
    let sentence = voice.of(&found.sentence);
    match (found.applies, &found.reason) {
        (AppliesWord::No, Some(reason)) => voice.fill(texts::NOT_APPLICABLE, &[("reason", reason)]),
        (AppliesWord::Perhaps, _) => format!("{sentence} {}", voice.say(texts::PERHAPS)),
        _ => sentence,
    }
}

/// What binds a system to its supplier, where there is a contract.
pub(crate) const fn term(system: &SystemReport) -> Option<&Term> {
    match &system.context.contract {
        Some(Agreement::Running(term)) => Some(term),
        Some(Agreement::None) | None => None,
    }
}

fn counterfactuals(score: &LockIn, voice: Voice) -> Block {
    if score.counterfactuals.is_empty() {
        return Block::paragraph(voice.say(texts::NOTHING_BETTER));
    }
    let columns = vec![
        Column::text(voice.say(texts::CHANGE)),
        Column::number(voice.say(texts::POINTS)),
        Column::number(voice.say(texts::NEW_SCORE)),
    ];
    let rows = score.counterfactuals.iter().take(SHOWN).map(|step| {
        let points = voice.numbers.decimal(-step.points, 1);
        vec![Cell::Text(voice.of(&step.sentence)), points.into(), voice.points(step.score).into()]
    });
    Block::Table(Table::new(voice.say(texts::BETTER_CAPTION), columns).rows(rows))
}

fn questions(score: &LockIn, voice: Voice) -> Block {
    if score.questions.is_empty() {
        return Block::paragraph(voice.say(texts::NOTHING_TO_ASK));
    }
    let columns = vec![
        Column::text(voice.say(texts::QUESTION)),
        Column::text(voice.say(texts::STATE)),
        Column::number(voice.say(texts::NARROWS)),
        Column::path(voice.say(texts::FIELD)),
    ];
    let rows = score.questions.iter().take(SHOWN).map(|question| {
        vec![
            Cell::Text(voice.of(&question.label)),
            voice.say(texts::state(question.state)).into(),
            voice.numbers.decimal(question.shrink, 1).into(),
            question.input.as_str().into(),
        ]
    });
    Block::Table(Table::new(voice.say(texts::QUESTIONS_CAPTION), columns).rows(rows))
}

fn regimes(score: &LockIn, voice: Voice) -> Table {
    let titles =
        [texts::POWER, texts::LEGAL_ORDER, texts::THROUGH, texts::BY_LAW].map(|title| Column::text(voice.say(title)));
    let columns = [titles.to_vec(), vec![Column::number(voice.say(texts::INDEX))]].concat();
    let rows = score.exposures.iter().flat_map(|exposure| {
        exposure.regimes.iter().map(|regime| {
            let law = [voice.of(&regime.law), regime.article.clone()].into_iter().filter(|part| !part.is_empty());
            vec![
                Cell::from(voice.say(texts::power(exposure.power))),
                voice.of(&regime.name).into(),
                voice.of(&regime.actor).into(),
                law.collect::<Vec<_>>().join(", ").into(),
                voice.points(regime.value * 100.0).into(),
            ]
        })
    });
    Table::new(voice.say(texts::REGIMES_CAPTION), columns).rows(rows)
}

fn transfers(score: &LockIn, voice: Voice) -> Table {
    let titles = [texts::PARTY, texts::COUNTRY, texts::BASIS, texts::DECISION];
    let rows = score.exposures.iter().flat_map(|exposure| &exposure.transfer).map(|transfer| {
        let decision = transfer.decision.clone().unwrap_or_default();
        let date = transfer.date.map(|date| voice.numbers.date(date)).unwrap_or_default();
        vec![
            Cell::from(voice.of(&transfer.actor)),
            transfer.country.as_ref().map(|country| country.code().to_owned()).unwrap_or_default().into(),
            voice.say(texts::transfer(transfer.basis)).into(),
            format!("{decision} {date}").trim().into(),
        ]
    });
    let columns = titles.map(|title| Column::text(voice.say(title))).to_vec();
    Table::new(voice.say(texts::TRANSFER_CAPTION), columns).rows(rows)
}
