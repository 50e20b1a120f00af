// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::cost::PlanB;
use udvej::order::Order as _;
use udvej::quantity::Date;
use udvej::report::SystemReport;
use udvej::score::{OpenQuestion, Quadrant};

use super::order::{by_score, criticality, worth_leaving};
use crate::block::{Block, Item};
use crate::texts;
use crate::voice::Voice;

/// As many of a kind as a reader takes in.
const SHOWN: usize = 5;

/// What to do next, under a heading: systems that call for action now, the first deadlines, deadlines that have passed.
pub(crate) fn actions(report: &Report, voice: Voice, level: u8) -> Vec<Block> {
    [vec![Block::heading(level, voice.say(texts::DO_NEXT))], lists(report, voice, level + 1)].concat()
}

/// The same without the heading; the lists' own headings at `level`.
pub(super) fn lists(report: &Report, voice: Voice, level: u8) -> Vec<Block> {
    let lists = [
        (texts::ACT_NOW_TITLE, act_now(report, voice)),
        (texts::DEADLINES_TITLE, deadlines(report, voice)),
        (texts::TOO_LATE_TITLE, too_late(report, voice)),
        (texts::UNKNOWN_TITLE, little_known(report, voice)),
    ];
    let lists = lists.into_iter().filter(|(_, items)| !items.is_empty());
    let blocks: Vec<Block> =
        lists.flat_map(|(title, items)| [Block::heading(level, voice.say(title)), Block::List(items)]).collect();
    if blocks.is_empty() { vec![Block::paragraph(voice.say(texts::NOTHING_URGENT))] } else { blocks }
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
    due.order_by(|a, b| a.0.cmp(&b.0).then_with(|| a.2.id.cmp(&b.2.id)));
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

/// Those for which the next way out cannot be reached: in full for the most locked-in, the others by name. A short
/// extension is advice only where leaving is worth it; elsewhere the window is an occasion to bargain.
fn too_late(report: &Report, voice: Voice) -> Vec<Item> {
    let late = by_score(report).into_iter().filter_map(|system| Some((system, system.plan_b.as_ref()?)));
    let late: Vec<_> = late.filter(|(_, plan)| plan.too_late).collect();
    let (worth, not): (Vec<_>, Vec<_>) = late.into_iter().partition(|(system, plan)| worth_leaving(system, plan));
    let mut items = Vec::new();
    for group in [worth, not] {
        items.extend(group.iter().take(SHOWN).map(|(system, plan)| {
            Item::led(&system.name, missed(plan, worth_leaving(system, plan), report.valuation_date, voice))
        }));
        let others: Vec<String> = group.iter().skip(SHOWN).map(|(system, _)| system.name.clone()).collect();
        if !others.is_empty() {
            items.push(Item::plain(voice.fill(texts::MORE_TOO_LATE, &[("names", &voice.list(&others))])));
        }
    }
    items
}

fn missed(plan: &PlanB, worth: bool, today: Date, voice: Voice) -> String {
    let date = |date: Option<Date>| date.map_or_else(String::new, |date| voice.numbers.date(date));
    let (exit, start, notice) = (date(plan.free_exit), date(plan.latest_start), date(plan.notice_by));
    let gain = plan.npv_difference.as_ref().map(|npv| voice.numbers.compact(npv.p50));
    let open = plan.notice_by.is_some_and(|date| date >= today);
    let text = match (worth, open, &gain) {
        (true, true, _) => texts::TOO_LATE_NOTICE,
        (true, false, _) => texts::TOO_LATE,
        (false, _, Some(_)) => texts::TOO_LATE_BARGAIN,
        (false, _, None) => texts::TOO_LATE_UNKNOWN,
    };
    let values = [("exit", &*exit), ("start", &*start), ("notice", &*notice), ("gain", &*gain.unwrap_or_default())];
    let text = voice.fill(text, &values);
    if worth || !open { text } else { format!("{text} {}", voice.fill(texts::NOTICE_LAST, &values)) }
}

/// The questions whose answers narrow the whole most.
pub(crate) fn ask_first(report: &Report, voice: Voice) -> Vec<Item> {
    let item = |(system, question): &(&SystemReport, &OpenQuestion)| {
        let points = voice.points(question.shrink);
        let label = voice.of(&question.label);
        Item::led(&system.name, voice.fill(texts::ASK_LINE, &[("question", &label), ("points", &points)]))
    };
    let items: Vec<Item> = open_questions(report).iter().take(SHOWN).map(item).collect();
    if items.is_empty() { vec![Item::plain(voice.say(texts::NOTHING_TO_ASK))] } else { items }
}

/// Open questions by what a score's bounds would lose, times how critical the system is, as the sum over all systems weighs it.
pub(super) fn open_questions(report: &Report) -> Vec<(&SystemReport, &OpenQuestion)> {
    let all =
        report.systems.iter().flat_map(|system| system.score.questions.iter().map(move |question| (system, question)));
    let mut all: Vec<_> = all.filter(|(_, question)| question.shrink >= 0.5).collect();
    let weight = |(system, question): &(&SystemReport, &OpenQuestion)| criticality(system) * question.shrink;
    all.order_by(|a, b| {
        weight(b).total_cmp(&weight(a)).then_with(|| (&a.0.id, &a.1.input).cmp(&(&b.0.id, &b.1.input)))
    });
    all
}
