// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::methodology::DimensionId;
use udvej::order::Order as _;
use udvej::report::SystemReport;
use udvej::score::Totals;

use super::sheet::{Sheet, Value};
use super::texts;
use crate::page::{self, by_score, suppliers, term};
use crate::texts as words;
use crate::voice::Voice;

/// Systems, suppliers, groups and the contract calendar.
pub(super) fn sheets(report: &Report, voice: Voice) -> Vec<Sheet> {
    vec![systems(report, voice), of_suppliers(report, voice), groups(report, voice), calendar(report, voice)]
}

fn systems(report: &Report, voice: Voice) -> Sheet {
    let columns = [
        (words::ID, 18.0),
        (words::SYSTEM, 34.0),
        (words::SUPPLIER, 30.0),
        (words::COST_TODAY, 16.0),
        (words::USERS, 10.0),
        (words::SCORE, 8.0),
        (words::AT_BEST, 8.0),
        (words::AT_WORST, 8.0),
        (words::BAND, 14.0),
        (words::KNOWN, 8.0),
        (words::WORST_ANSWER, 10.0),
        (words::HARD_TO_LEAVE, 10.0),
        (words::COSTLY_TO_STAY, 10.0),
        (words::CALLS_FOR, 30.0),
        (words::dimension(DimensionId::Dependency), 13.0),
        (words::dimension(DimensionId::SwitchingCost), 10.0),
        (words::dimension(DimensionId::Jurisdiction), 12.0),
        (words::dimension(DimensionId::Price), 8.0),
    ];
    let row = |system: &SystemReport| {
        let score = &system.score;
        let mut row = vec![
            system.id.as_str().into(),
            system.name.as_str().into(),
            system.supplier_name.as_str().into(),
            Value::known(system.context.annual_cost, Value::from),
            Value::known(system.context.users, |users| Value::Points(users.likely())),
            Value::Points(score.value),
            Value::Points(score.low),
            Value::Points(score.high),
            voice.of(&score.band.name).into(),
            Value::percent(score.coverage),
            Value::known(score.floor.value, Value::Points),
            Value::Points(score.map.hard_to_leave * 100.0),
            Value::Points(score.map.costly_to_stay * 100.0),
            voice.say(words::quadrant(score.map.quadrant)).into(),
        ];
        row.extend(DimensionId::ALL.map(|id| Value::Number(score.dimensions.get(id).points)));
        row
    };
    Sheet::new(words::SYSTEMS, voice, &columns).rows(by_score(report).into_iter().map(row))
}

fn of_suppliers(report: &Report, voice: Voice) -> Sheet {
    let group = |id: &str| report.groups.iter().find(|group| group.id == id).map_or("", |group| &group.name);
    let columns = [(words::ID, 20.0), (words::SUPPLIER, 34.0), (words::GROUP, 34.0), (words::OWNER, 12.0)];
    let columns = [&columns[..], &TOTALS].concat();
    let rows = suppliers(report).into_iter().map(|supplier| {
        let owner = if supplier.group_known { words::YES } else { words::NO };
        let row = [supplier.id.as_str().into(), supplier.name.as_str().into(), group(&supplier.group).into()];
        [row.to_vec(), vec![voice.say(owner).into()], totals(report, &supplier.totals)].concat()
    });
    Sheet::new(words::SUPPLIERS, voice, &columns).rows(rows)
}

fn groups(report: &Report, voice: Voice) -> Sheet {
    let columns = [&[(words::ID, 20.0), (words::GROUP, 34.0)][..], &TOTALS].concat();
    let rows = page::groups(report).into_iter().map(|group| {
        [vec![group.id.as_str().into(), group.name.as_str().into()], totals(report, &group.totals)].concat()
    });
    Sheet::new(texts::GROUPS, voice, &columns).rows(rows)
}

const TOTALS: [(crate::voice::Text, f64); 6] = [
    (words::SYSTEMS, 10.0),
    (words::YEARLY_SPEND, 16.0),
    (words::SPEND_KNOWN, 12.0),
    (words::MEAN_SCORE, 10.0),
    (words::HIGHEST, 10.0),
    (words::HIGHEST_SYSTEM, 34.0),
];

fn totals(report: &Report, totals: &Totals) -> Vec<Value> {
    let highest = report.systems.iter().find(|system| system.id == totals.maximum.system);
    let count = |count: usize| Value::Count(u64::try_from(count).unwrap_or(u64::MAX));
    vec![
        count(totals.systems),
        if totals.spend_known > 0 { totals.spend.into() } else { Value::Empty },
        count(totals.spend_known),
        Value::Points(totals.mean),
        Value::Points(totals.maximum.score),
        highest.map_or("", |system| &system.name).into(),
    ]
}

/// Contracts by the day on which they let go.
fn calendar(report: &Report, voice: Voice) -> Sheet {
    let columns = [
        (words::ID, 18.0),
        (words::SYSTEM, 34.0),
        (words::SUPPLIER, 30.0),
        (words::CONTRACT_END, 12.0),
        (words::CONTRACT_MAX_END, 14.0),
        (words::NOTICE_MONTHS, 12.0),
        (words::RENEWAL_MONTHS, 14.0),
        (words::FREE_EXIT, 12.0),
        (words::NOTICE_DAY, 12.0),
        (words::LATEST, 12.0),
        (words::LATEST_CAUTIOUS, 14.0),
        (words::TOO_LATE_MARK, 10.0),
    ];
    let mut systems: Vec<&SystemReport> = report.systems.iter().collect();
    let exit = |system: &SystemReport| system.plan_b.as_ref().and_then(|plan| plan.free_exit);
    systems.order_by_key(|system| (exit(system).is_none(), exit(system), system.id.clone()));
    let rows = systems.into_iter().map(|system| {
        let term = term(system);
        let plan = system.plan_b.as_ref();
        vec![
            system.id.as_str().into(),
            system.name.as_str().into(),
            system.supplier_name.as_str().into(),
            Value::known(term.and_then(|term| term.end), Value::from),
            Value::known(term.and_then(|term| term.max_end), Value::from),
            Value::known(term.and_then(|term| term.notice_months), Value::Number),
            Value::known(term.and_then(|term| term.renewal_months), Value::Number),
            Value::known(exit(system), Value::from),
            Value::known(plan.and_then(|plan| plan.notice_by), Value::from),
            Value::known(plan.and_then(|plan| plan.latest_start), Value::from),
            Value::known(plan.and_then(|plan| plan.latest_start_cautious), Value::from),
            Value::known(plan, |plan| voice.say(if plan.too_late { words::YES } else { words::NO }).into()),
        ]
    });
    Sheet::new(texts::CALENDAR, voice, &columns).rows(rows)
}
