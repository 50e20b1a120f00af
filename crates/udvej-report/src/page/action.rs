// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::cost::PlanB;
use udvej::methodology::FactorId;
use udvej::report::SystemReport;
use udvej::score::{OpenQuestion, Quadrant};

use crate::block::{Block, Item};
use crate::texts;
use crate::voice::Voice;

/// As many of a kind as a reader takes in.
const SHOWN: usize = 5;

/// Systems by score, the most locked-in first, of equals by id.
pub(crate) fn by_score(report: &Report) -> Vec<&SystemReport> {
    let mut systems: Vec<&SystemReport> = report.systems.iter().collect();
    systems.sort_by(|a, b| b.score.value.total_cmp(&a.score.value).then_with(|| a.id.cmp(&b.id)));
    systems
}

/// What to do next, under a heading: systems that call for action now, the first deadlines, deadlines that have passed.
pub(crate) fn actions(report: &Report, voice: Voice, level: u8) -> Vec<Block> {
    let lists = [
        (texts::ACT_NOW_TITLE, act_now(report, voice)),
        (texts::DEADLINES_TITLE, deadlines(report, voice)),
        (texts::TOO_LATE_TITLE, too_late(report, voice)),
        (texts::UNKNOWN_TITLE, little_known(report, voice)),
    ];
    let mut blocks = vec![Block::heading(level, voice.say(texts::DO_NEXT))];
    for (title, items) in lists.into_iter().filter(|(_, items)| !items.is_empty()) {
        blocks.push(Block::heading(level + 1, voice.say(title)));
        blocks.push(Block::List(items));
    }
    if blocks.len() == 1 {
        blocks.push(Block::paragraph(voice.say(texts::NOTHING_URGENT)));
    }
    blocks
}

fn act_now(report: &Report, voice: Voice) -> Vec<Item> {
    let systems = by_score(report).into_iter().filter(|system| system.score.map.quadrant == Quadrant::ActNow);
    systems
        .take(SHOWN)
        .map(|system| {
            let map = &system.score.map;
            let (leave, stay) = (voice.points(map.hard_to_leave * 100.0), voice.points(map.costly_to_stay * 100.0));
            let (score, known) = (&system.score, voice.numbers.percent(system.score.coverage));
            let score = voice.bounded(score.value, score.low, score.high);
            let values = [("score", &*score), ("known", &known), ("leave", &leave), ("stay", &stay)];
            let mut text = voice.fill(texts::ACT_NOW, &values);
            if let Some(step) = system.score.counterfactuals.first() {
                text.push(' ');
                text.push_str(&voice.fill(texts::FIRST_STEP, &[("step", &voice.of(&step.sentence))]));
            }
            Item::led(&system.name, text)
        })
        .collect()
}

/// Those of which less than half is known: where they stand on the map is mostly what unknowns are reckoned with.
fn little_known(report: &Report, voice: Voice) -> Vec<Item> {
    let systems = by_score(report).into_iter().filter(|system| system.score.coverage < 50.0);
    let item = |system: &SystemReport| {
        let score = &system.score;
        let values = [voice.numbers.percent(score.coverage), voice.span(score.low, score.high)];
        let [known, span] = &values;
        Item::led(&system.name, voice.fill(texts::UNKNOWN_LINE, &[("known", known), ("score", span)]))
    };
    systems.take(SHOWN).map(item).collect()
}

fn plans(report: &Report) -> impl Iterator<Item = (&SystemReport, &PlanB)> {
    report.systems.iter().filter_map(|system| system.plan_b.as_ref().map(|plan| (system, plan)))
}

/// The next days by which a project must begin, the first first. Where one can leave at any time there is none.
fn deadlines(report: &Report, voice: Voice) -> Vec<Item> {
    let mut due: Vec<_> = plans(report)
        .filter(|(_, plan)| !plan.too_late && plan.free_exit.is_some_and(|exit| exit > report.valuation_date))
        .filter_map(|(system, plan)| Some((plan.latest_start?, plan.free_exit?, system, plan)))
        .collect();
    due.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.2.id.cmp(&b.2.id)));
    let item = |(start, exit, system, plan): (_, _, &SystemReport, &PlanB)| {
        let cautious = plan.latest_start_cautious.unwrap_or(start);
        let dates = [start, cautious, exit].map(|date| voice.numbers.date(date));
        let [start, cautious, exit] = &dates;
        let tight = plan.latest_start_cautious.is_some_and(|date| date < report.valuation_date);
        let text = if tight { texts::START_BY_TIGHT } else { texts::START_BY };
        let mut text = voice.fill(text, &[("start", start), ("cautious", cautious), ("exit", exit)]);
        if let Some(notice) = plan.notice_by.filter(|date| *date >= report.valuation_date) {
            text.push(' ');
            text.push_str(&voice.fill(texts::NOTICE_BY, &[("notice", &voice.numbers.date(notice))]));
        }
        Item::led(&system.name, text)
    };
    due.into_iter().take(SHOWN).map(item).collect()
}

/// Those for which the next way out cannot be reached: in full for the most locked-in, the others by name.
fn too_late(report: &Report, voice: Voice) -> Vec<Item> {
    let late = by_score(report).into_iter().filter_map(|system| Some((system, system.plan_b.as_ref()?)));
    let late: Vec<_> = late.filter(|(_, plan)| plan.too_late).collect();
    let item = |(system, plan): &(&SystemReport, &PlanB)| {
        let date = |date: Option<udvej::quantity::Date>| date.map_or_else(String::new, |date| voice.numbers.date(date));
        let (exit, start, notice) = (date(plan.free_exit), date(plan.latest_start), date(plan.notice_by));
        let open = plan.notice_by.is_some_and(|date| date >= report.valuation_date);
        let text = if open { texts::TOO_LATE_NOTICE } else { texts::TOO_LATE };
        Item::led(&system.name, voice.fill(text, &[("exit", &exit), ("start", &start), ("notice", &notice)]))
    };
    let mut items: Vec<Item> = late.iter().take(SHOWN).map(item).collect();
    let others: Vec<String> = late.iter().skip(SHOWN).map(|(system, _)| system.name.clone()).collect();
    if !others.is_empty() {
        items.push(Item::plain(voice.fill(texts::MORE_TOO_LATE, &[("names", &voice.list(&others))])));
    }
    items
}

/// The questions whose answers narrow the whole most: what a score's bounds would lose, times how critical the system is,
/// as the sum over all systems weighs it.
pub(crate) fn ask_first(report: &Report, voice: Voice) -> Vec<Item> {
    let all =
        report.systems.iter().flat_map(|system| system.score.questions.iter().map(move |question| (system, question)));
    let mut all: Vec<_> = all.filter(|(_, question)| question.shrink >= 0.05).collect();
    let weight = |(system, question): &(&SystemReport, &OpenQuestion)| criticality(system) * question.shrink;
    all.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then_with(|| (&a.0.id, &a.1.input).cmp(&(&b.0.id, &b.1.input))));
    let item = |(system, question): &(&SystemReport, &OpenQuestion)| {
        let points = voice.numbers.decimal(question.shrink, 1);
        let label = voice.of(&question.label);
        Item::led(&system.name, voice.fill(texts::ASK_LINE, &[("question", &label), ("points", &points)]))
    };
    let items: Vec<Item> = all.iter().take(SHOWN).map(item).collect();
    if items.is_empty() { vec![Item::plain(voice.say(texts::NOTHING_TO_ASK))] } else { items }
}

fn criticality(system: &SystemReport) -> f64 {
    let found = system.score.contributions.iter().find(|found| found.factor == FactorId::Criticality);
    found.map_or(0.0, |found| found.value)
}
