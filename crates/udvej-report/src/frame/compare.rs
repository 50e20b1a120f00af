// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde_json::Value;
use udvej::Report;
use udvej::error::Language;
use udvej::report::SystemReport;

use super::builder::Builder;
use super::{Frame, FrameKind, texts};
use crate::texts as words;
use crate::voice::{Text, Voice};

/// Two reports side by side, one row a system of either, by id. What only one of them has is null in the other; amounts
/// of different currencies are not subtracted. A change is after minus before.
#[must_use]
pub fn compare(before: &Report, after: &Report, language: Language) -> Frame {
    let pairs = pairs(before, after);
    let (old, new) = (before.currency.code(), after.currency.code());
    let common = (old == new).then_some(new);
    let exact = move |after: Decimal, before: Decimal| common.and_then(|_| after.checked_sub(before));
    let float = |after: f64, before: f64| Some(after - before);
    let text = |amount: Decimal| Value::from(amount.to_string());
    let frame = Builder::new(&pairs, Voice::new(language, after.currency))
        .text("id", words::ID, |pair| Some(pair.id()))
        .text("name", words::SYSTEM, |pair| Some(pair.name()));
    let frame = sides(frame, ("score", words::SCORE, FrameKind::Points), |it| Some(it.score.value), float, Value::from);
    let coverage = ("coverage", texts::COVERAGE, FrameKind::Points);
    let frame = sides(frame, coverage, |it| Some(it.score.coverage), float, Value::from);
    let frame = sides(frame, ("one_off_p50", texts::ONE_OFF_P50, FrameKind::Amount), one_off, exact, text);
    let frame = sides(frame, ("npv_p50", texts::NPV_P50, FrameKind::Amount), npv, exact, text);
    let probability = ("probability_cheaper", words::PROBABILITY, FrameKind::Share);
    let frame = sides(frame, probability, |it| it.plan_b.as_ref()?.probability_cheaper, float, Value::from);
    let months = ("months_p50", texts::MONTHS, FrameKind::Number);
    let frame = sides(frame, months, |it| Some(it.plan_b.as_ref()?.months_to_exit.p50), float, Value::from);
    frame
        .text("currency_before", texts::CURRENCY_BEFORE, |pair| pair.before.map(|_| old))
        .text("currency_after", texts::CURRENCY_AFTER, |pair| pair.after.map(|_| new))
        .text("currency", texts::CURRENCY, |_| common)
        .done_as("comparison", common)
}

fn one_off(system: &SystemReport) -> Option<Decimal> {
    Some(system.plan_b.as_ref()?.one_off.p50.decimal())
}

fn npv(system: &SystemReport) -> Option<Decimal> {
    Some(system.plan_b.as_ref()?.npv_difference.as_ref()?.p50.decimal())
}

/// Three columns: `stem_before`, `_after`, `_change`.
fn sides<'p, T: Copy>(
    frame: Builder<&'p Pair<'p>>,
    (stem, title, kind): (&str, Text, FrameKind),
    of: fn(&SystemReport) -> Option<T>,
    change: impl Fn(T, T) -> Option<T>,
    written: impl Fn(T) -> Value,
) -> Builder<&'p Pair<'p>> {
    let changed = |pair: &Pair<'_>| change(of(pair.after?)?, of(pair.before?)?);
    frame
        .part((stem, "before"), (title, texts::BEFORE), kind, |pair| Some(written(of(pair.before?)?)))
        .part((stem, "after"), (title, texts::AFTER), kind, |pair| Some(written(of(pair.after?)?)))
        .part((stem, "change"), (title, texts::CHANGE), kind, |pair| changed(pair).map(&written))
}

/// One system in two reports; at least one of them has it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair<'r> {
    pub(crate) before: Option<&'r SystemReport>,
    pub(crate) after: Option<&'r SystemReport>,
}

impl<'r> Pair<'r> {
    fn either(self) -> Option<&'r SystemReport> {
        self.after.or(self.before)
    }

    pub(crate) fn id(self) -> &'r str {
        self.either().map_or("", |system| &system.id)
    }

    /// As it is called after, or was.
    pub(crate) fn name(self) -> &'r str {
        self.either().map_or("", |system| &system.name)
    }
}

/// The systems of either report, by id.
pub(crate) fn pairs<'r>(before: &'r Report, after: &'r Report) -> Vec<Pair<'r>> {
    let mut pairs: BTreeMap<&str, Pair<'_>> = BTreeMap::new();
    for system in &before.systems {
        pairs.insert(&system.id, Pair { before: Some(system), after: None });
    }
    for system in &after.systems {
        pairs.entry(&system.id).or_insert(Pair { before: None, after: None }).after = Some(system);
    }
    pairs.into_values().collect()
}
