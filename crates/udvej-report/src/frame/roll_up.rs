// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::quantity::Amount;
use udvej::score::Totals;

use super::builder::Builder;
use super::make::Asked;
use super::{Frame, FrameName, texts};
use crate::page;
use crate::texts as words;

pub(super) fn suppliers(asked: Asked<'_>) -> Frame {
    let report = asked.report;
    let group = |id: &str| report.groups.iter().find(|group| group.id == id);
    let frame = Builder::new(page::suppliers(report), asked.voice)
        .text("id", words::ID, |supplier| Some(&supplier.id))
        .text("name", words::SUPPLIER, |supplier| Some(&supplier.name))
        .text("group", texts::GROUP_ID, |supplier| Some(&supplier.group))
        .text("group_name", words::GROUP, |supplier| Some(&group(&supplier.group)?.name))
        .yes_no("group_known", words::OWNER, |supplier| Some(supplier.group_known));
    totals(frame, report, |supplier| &supplier.totals).done(FrameName::Suppliers.id(), asked.currency())
}

pub(super) fn groups(asked: Asked<'_>) -> Frame {
    let report = asked.report;
    let frame = Builder::new(page::groups(report), asked.voice)
        .text("id", words::ID, |group| Some(&group.id))
        .text("name", words::GROUP, |group| Some(&group.name))
        .count("suppliers", words::SUPPLIERS, |group| Some(group.suppliers.len()));
    totals(frame, report, |group| &group.totals).done(FrameName::Groups.id(), asked.currency())
}

fn totals<'r, R: Copy>(frame: Builder<R>, report: &'r Report, of: impl Fn(R) -> &'r Totals) -> Builder<R> {
    // What is known of no system is unknown, not nothing.
    let spend = |totals: &Totals| -> Option<Amount> { (totals.spend_known > 0).then_some(totals.spend) };
    let name = |totals: &Totals| report.systems.iter().find(|system| system.id == totals.maximum.system);
    frame
        .count("systems", words::SYSTEMS, |row| Some(of(row).systems))
        .amount("spend", words::YEARLY_SPEND, |row| spend(of(row)))
        .count("spend_known", words::SPEND_KNOWN, |row| Some(of(row).spend_known))
        .points("mean", words::MEAN_SCORE, |row| Some(of(row).mean))
        .points("maximum", words::HIGHEST, |row| Some(of(row).maximum.score))
        .text("maximum_system", texts::HIGHEST_ID, |row| Some(&of(row).maximum.system))
        .text("maximum_system_name", words::HIGHEST_SYSTEM, |row| Some(&name(of(row))?.name))
        .number("criticality", texts::CRITICALITY_SUM, |row| Some(of(row).criticality))
        .number("sum", texts::SUM, |row| Some(of(row).sum))
        .number("sum_low", texts::SUM_LOW, |row| Some(of(row).sum_low))
        .number("sum_high", texts::SUM_HIGH, |row| Some(of(row).sum_high))
}
