// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::cost::PlanB;
use udvej::order::Order as _;
use udvej::quantity::Date;
use udvej::report::SystemReport;

use super::action::open_questions;
use super::order::{by_weight, is_locked, pays, worth_leaving};
use crate::block::Item;
use crate::texts;
use crate::voice::Voice;

/// Decisions with a date.
const DATED: usize = 3;
/// Questions to ask now.
const ASKED: usize = 2;
/// Systems named with a question.
const NAMED: usize = 3;
/// Months ahead that a council plans for.
const AHEAD: i64 = 24;

/// Three to five things to do: the decisions of the weightiest systems that fall due in two years, by date, then what to ask.
pub(super) fn agenda(report: &Report, voice: Voice) -> Vec<Item> {
    let last = report.valuation_date.saturating_add(jiff::Span::new().months(AHEAD));
    let mut due: Vec<(Date, Item)> = by_weight(report)
        .into_iter()
        .filter_map(|system| decision(system, system.plan_b.as_ref()?, report, voice))
        .filter(|(date, _)| *date <= last)
        .take(DATED)
        .collect();
    due.order_by_key(|(date, _)| *date);
    let mut items: Vec<Item> = due.into_iter().map(|(_, item)| item).collect();
    items.extend(asked(report, voice));
    if items.is_empty() { vec![Item::plain(voice.say(texts::AGENDA_NONE))] } else { items }
}

/// The questions that narrow the whole most, each with the systems for which it does.
fn asked(report: &Report, voice: Voice) -> Vec<Item> {
    let mut asked: Vec<(String, Vec<String>)> = Vec::new();
    for (system, question) in open_questions(report) {
        let label = voice.of(&question.label);
        match asked.iter_mut().find(|(known, _)| *known == label) {
            Some((_, names)) if names.len() < NAMED => names.push(system.name.clone()),
            Some(_) => {}
            None => asked.push((label, vec![system.name.clone()])),
        }
    }
    let item = |(label, names): (String, Vec<String>)| {
        let text = voice.fill(texts::AGENDA_ASK, &[("question", &label)]);
        Item::led(voice.fill(texts::AGENDA_NOW, &[("name", &voice.list(&names))]), text)
    };
    asked.into_iter().take(ASKED).map(item).collect()
}

/// The next day on which something must be decided; nothing where no such day lies ahead.
fn decision(system: &SystemReport, plan: &PlanB, report: &Report, voice: Voice) -> Option<(Date, Item)> {
    let today = report.valuation_date;
    let exit = plan.free_exit.filter(|exit| *exit > today)?;
    let date = |date: Date| voice.numbers.date(date);
    let (day, text) = if !plan.too_late && plan.latest_start.is_some_and(|start| start >= today) {
        (plan.latest_start?, texts::AGENDA_START)
    } else {
        let notice = plan.notice_by.filter(|notice| *notice >= today)?;
        (notice, if worth_leaving(system, plan) { texts::AGENDA_EXTEND } else { texts::AGENDA_BARGAIN })
    };
    let mut text = voice.fill(text, &[("exit", &date(exit))]);
    if let Some(notice) = plan.notice_by.filter(|notice| *notice >= today && *notice != day) {
        text.push(' ');
        text.push_str(&voice.fill(texts::NOTICE_BY, &[("notice", &date(notice))]));
    }
    if let Some(share) = plan.probability_cheaper {
        let (share, score) = (voice.numbers.probability(share), voice.points(system.score.value));
        let reason = if pays(plan) { texts::AGENDA_LEAVE_PAYS } else { texts::AGENDA_LEAVE_COSTS };
        let reason = if !pays(plan) && is_locked(system) { texts::AGENDA_LOCKED } else { reason };
        text.push(' ');
        text.push_str(&voice.fill(reason, &[("share", &share), ("score", &score)]));
    }
    let lead = voice.fill(texts::AGENDA_BY, &[("date", &date(day)), ("name", &system.name)]);
    Some((day, Item::led(lead, text)))
}
