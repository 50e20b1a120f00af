// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! When contracts let go.

use maud::{Markup, html};
use serde_json::{Value, json};
use udvej::Report;
use udvej::order::Order as _;
use udvej::quantity::Date;
use udvej::report::{Agreement, SystemReport};

use super::canvas::{STRONG, Stroke, WIDTH, label, line, lines, note, px, shortened, tall, wide};
use super::drawing::Drawing;
use super::ink::Ink;
use super::scale::Scale;
use super::time::{self, years_between};
use super::{ChartCell, ChartTable, texts};
use crate::voice::{Text, Voice};

/// Contracts shown, the first to let go first; the rest is told.
const SHOWN: usize = 40;
const TODAY: f64 = 30.0;
const RIGHT: f64 = WIDTH - 10.0;
const TOP: f64 = 92.0;
const ROW: f64 = 40.0;
/// Years ahead that the axis holds at most.
const AHEAD: f64 = 10.0;

/// The dates of one contract.
struct Contract<'r> {
    system: &'r SystemReport,
    exit: Date,
    marks: [(Mark, Option<Date>); 4],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Cautious,
    Start,
    Notice,
    MaxEnd,
}

pub(super) fn draw(report: &Report, voice: Voice) -> Option<Drawing> {
    let today = report.valuation_date;
    let mut contracts: Vec<Contract<'_>> = report.systems.iter().filter_map(Contract::of).collect();
    contracts.order_by(|a, b| a.exit.cmp(&b.exit).then_with(|| a.system.id.cmp(&b.system.id)));
    let (found, all) = (contracts.len(), report.systems.len());
    contracts.truncate(SHOWN);
    if contracts.is_empty() {
        return None;
    }
    let last = contracts.iter().flat_map(Contract::dates).map(|date| years_between(today, date)).fold(0.5, f64::max);
    let x = Scale::between((0.0, last.min(AHEAD)), (TODAY, RIGHT));
    let bottom = TOP + ROW * f64::from(u32::try_from(contracts.len()).unwrap_or(0));
    let note_lines = lines(voice.say(texts::CALENDAR_NOTE), WIDTH);
    let table = table(&contracts, today, voice);
    let body = html! {
        (key(voice))
        (line(TODAY, TOP - 6.0, TODAY, bottom, Stroke::Dashed))
        (label(0.0, TOP - 11.0, format!("{} {}", voice.say(texts::TODAY), voice.numbers.date(today))).strong())
        @for (at, contract) in (0_u32..).zip(&contracts) {
            (row(contract, TOP + ROW * f64::from(at), x, today, voice))
        }
        (time::axis(x, today, bottom))
        (note(bottom + 40.0, &note_lines))
    };
    Some(Drawing {
        title: voice.say(texts::CALENDAR_TITLE).to_owned(),
        description: describe(&contracts, today, (found, all), voice),
        height: bottom + 28.0 + tall(note_lines.len()),
        body,
        vega: vega(&table, today, voice),
        table,
    })
}

impl<'r> Contract<'r> {
    /// A contract with a known way out.
    fn of(system: &'r SystemReport) -> Option<Self> {
        let Some(Agreement::Running(term)) = &system.context.contract else {
            return None;
        };
        let plan = system.plan_b.as_ref();
        let exit = system.context.free_exit?;
        let marks = [
            (Mark::Cautious, plan.and_then(|plan| plan.latest_start_cautious)),
            (Mark::Start, plan.and_then(|plan| plan.latest_start)),
            (Mark::Notice, system.context.notice_by),
            (Mark::MaxEnd, term.max_end),
        ];
        Some(Self { system, exit, marks })
    }

    fn dates(&self) -> impl Iterator<Item = Date> {
        self.marks.iter().filter_map(|(_, date)| *date).chain([self.exit])
    }

    fn date(&self, mark: Mark) -> Option<Date> {
        self.marks.iter().find(|(found, _)| *found == mark).and_then(|(_, date)| *date)
    }

    /// What is drawn: nothing before a way out that is open already, no cautious date where the other has passed too.
    fn signs(&self, today: Date) -> impl Iterator<Item = (Mark, Date)> {
        let open = self.exit <= today;
        let told = move |mark: Mark| !open && (mark != Mark::Cautious || !self.late(today));
        self.marks.iter().filter_map(|(mark, date)| Some((*mark, (*date)?))).filter(move |(mark, _)| told(*mark))
    }

    fn late(&self, today: Date) -> bool {
        self.exit > today && self.date(Mark::Start).is_some_and(|start| start < today)
    }
}

impl Mark {
    const ALL: [Self; 4] = [Self::Cautious, Self::Start, Self::Notice, Self::MaxEnd];

    /// Where it stands once its date has passed: left of today.
    const fn passed(self) -> f64 {
        match self {
            Self::Notice => 21.0,
            Self::Cautious | Self::Start | Self::MaxEnd => 7.0,
        }
    }

    const fn name(self) -> Text {
        match self {
            Self::Cautious => texts::START_CAUTIOUS,
            Self::Start => texts::START_MEDIAN,
            Self::Notice => texts::NOTICE,
            Self::MaxEnd => texts::MAX_END,
        }
    }

    /// Each has its own shape.
    fn at(self, x: f64, y: f64) -> Markup {
        let (colour, fill) = match self {
            Self::Cautious => (Ink::Fourth.colour(), "none"),
            Self::Start => (Ink::Fourth.colour(), Ink::Fourth.colour()),
            Self::Notice => (Ink::Second.colour(), Ink::Second.colour()),
            Self::MaxEnd => ("currentColor", "none"),
        };
        let shape = match self {
            Self::Cautious | Self::Start => format!("M{} {}l6 11h-12Z", px(x), px(y - 6.5)),
            Self::Notice => format!("M{} {}l6.5 6.5l-6.5 6.5l-6.5-6.5Z", px(x), px(y - 6.5)),
            Self::MaxEnd => format!("M{} {}h9v9h-9Z", px(x - 4.5), px(y - 4.5)),
        };
        html! { path d=(shape) fill=(fill) stroke=(colour) stroke-width="1.6" {} }
    }
}

fn key(voice: Voice) -> Markup {
    let places = [(8.0, 8.0), (WIDTH / 2.0 + 8.0, 8.0), (8.0, 29.0), (WIDTH / 2.0 + 8.0, 29.0)];
    html! {
        @for (mark, (x, y)) in Mark::ALL.into_iter().zip(places) {
            (mark.at(x, y))
            (label(x + 13.0, y + 5.0, voice.say(mark.name())))
        }
        (span(0.0, 22.0, 49.0))
        (label(29.0, 54.0, voice.say(texts::BOUND_UNTIL)))
    }
}

/// The time that the contract binds; light, so that signs on it are seen.
fn span(from: f64, to: f64, y: f64) -> Markup {
    let colour = Ink::First.colour();
    html! { rect x=(px(from)) y=(px(y - 4.0)) width=(px(to - from)) height="8" fill=(colour) fill-opacity="0.25" stroke=(colour) {} }
}

/// Name and exit on one line, the way there below it. What has passed stands left of today.
fn row(contract: &Contract<'_>, y: f64, x: Scale, today: Date, voice: Voice) -> Markup {
    let late = contract.late(today);
    let out = match contract.exit > today {
        true => voice.fill(texts::OUT, &[("date", &voice.numbers.date(contract.exit))]),
        false => voice.say(crate::texts::T_FREE).to_owned(),
    };
    let at = |date: Date| x.at(years_between(today, date));
    let (line_y, exit) = (y + 27.0, at(contract.exit.max(today)));
    html! {
        (label(TODAY + 6.0, y + 13.0, shortened(&contract.system.name, WIDTH - TODAY - STRONG * wide(&out) - 14.0)))
        @if late { (label(WIDTH, y + 13.0, out).end().strong()) } @else { (label(WIDTH, y + 13.0, out).end()) }
        @if let Some(end) = contract.date(Mark::MaxEnd).filter(|end| *end > contract.exit) {
            (line(exit, line_y, at(end), line_y, Stroke::Dashed))
        }
        @if exit > TODAY { (span(TODAY, exit, line_y)) }
        @for (mark, date) in contract.signs(today) {
            (mark.at(if date < today { mark.passed() } else { at(date) }, line_y))
        }
    }
}

fn table(contracts: &[Contract<'_>], today: Date, voice: Voice) -> ChartTable {
    let cell = |date: Option<Date>| {
        let told = |date: Date| ChartCell { text: voice.numbers.date(date), value: date.to_string().into() };
        date.map_or_else(ChartCell::unknown, told)
    };
    let rows = contracts.iter().map(|contract| {
        let mut row = vec![ChartCell::text(&*contract.system.name), cell(Some(contract.exit))];
        row.extend(contract.marks.map(|(_, date)| cell(date)));
        let late = if contract.late(today) { texts::TOO_LATE } else { texts::IN_TIME };
        row.push(ChartCell::text(voice.say(late)));
        row
    });
    ChartTable::new(voice.say(texts::CALENDAR_TABLE))
        .text("system", voice.say(texts::SYSTEM))
        .text("free_exit", voice.say(texts::FREE_EXIT))
        .text("latest_start_cautious", voice.say(texts::START_CAUTIOUS))
        .text("latest_start", voice.say(texts::START_MEDIAN))
        .text("notice_by", voice.say(texts::NOTICE))
        .text("max_end", voice.say(texts::MAX_END))
        .text("state", voice.say(texts::STATE))
        .rows(rows)
}

fn describe(contracts: &[Contract<'_>], today: Date, (found, all): (usize, usize), voice: Voice) -> String {
    let late = contracts.iter().filter(|contract| contract.late(today)).count().to_string();
    let n = contracts.len().to_string();
    let mut text = voice.fill(texts::CALENDAR_DESCRIPTION, &[("n", &n), ("late", &late)]);
    let ahead: Vec<String> = contracts
        .iter()
        .filter(|contract| contract.exit > today)
        .take(3)
        .map(|contract| format!("{} {}", contract.system.name, voice.numbers.date(contract.exit)))
        .collect();
    let mut add = |more: String| {
        text.push(' ');
        text.push_str(&more);
    };
    if !ahead.is_empty() {
        add(voice.fill(texts::CALENDAR_FIRST, &[("names", &voice.list(&ahead))]));
    }
    if found > contracts.len() {
        add(voice.fill(texts::CALENDAR_LATER, &[("n", &(found - contracts.len()).to_string())]));
    }
    if all > found {
        add(voice.fill(texts::CALENDAR_UNKNOWN, &[("n", &(all - found).to_string())]));
    }
    text
}

fn vega(table: &ChartTable, today: Date, voice: Voice) -> Value {
    let y = json!({ "field": "system", "type": "nominal", "sort": null, "title": null });
    let names = ["latest_start_cautious", "latest_start", "notice_by", "free_exit", "max_end"];
    let titles = names.map(|name| (name.to_owned(), table.title(name).into()));
    let lookup = Value::Object(titles.into_iter().collect());
    let today = today.to_string();
    json!({ "layer": [
        {
            "transform": [
                { "calculate": format!("toDate('{today}')"), "as": "today" },
                { "calculate": "toDate(datum.free_exit)", "as": "exit" },
            ],
            "mark": { "type": "rule", "strokeWidth": 4, "opacity": 0.5 },
            "encoding": {
                "x": { "field": "today", "type": "temporal", "title": null },
                "x2": { "field": "exit" },
                "y": y,
            },
        },
        {
            "transform": [
                { "fold": names, "as": ["mark", "date"] },
                { "filter": "datum.date !== null" },
                { "calculate": "toDate(datum.date)", "as": "date" },
                { "calculate": format!("({lookup})[datum.mark]"), "as": "name" },
            ],
            "mark": { "type": "point", "filled": true, "size": 60, "tooltip": true },
            "encoding": {
                "x": { "field": "date", "type": "temporal", "title": voice.say(texts::DATE) },
                "y": y,
                "shape": { "field": "name", "type": "nominal", "title": null },
                "color": { "field": "name", "type": "nominal", "title": null },
            },
        },
    ] })
}
