// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;
use udvej::Knowledge;
use udvej::cost::{AmountQuantiles, BreakEven, PlainRange, PlanB};
use udvej::quantity::{Amount, Date};

use super::{contingency, plan_table};
use crate::block::{Block, Figure, Table};
use crate::texts;
use crate::voice::{Text, Voice};

/// The plan B of one system. Headings start at `level`.
pub(super) fn page(plan: &PlanB, level: u8, voice: Voice, today: Option<Date>) -> Vec<Block> {
    let mut blocks = vec![Block::paragraph(road(plan, voice)), Block::Figures(figures(plan, voice, today))];
    blocks.extend(remarks(plan, voice).into_iter().map(Block::Paragraph));
    let tables = [
        plan_table::beside(plan, voice),
        plan_table::years(plan, voice, today),
        plan_table::components(plan, voice),
        plan_table::drivers(plan, voice),
        plan_table::waiting(plan, voice),
        plan_table::defaults(plan, voice),
    ];
    blocks.extend(tables.into_iter().filter(|table: &Table| !table.rows.is_empty()).map(Block::Table));
    blocks.push(Block::note(price(plan, voice)));
    if let Some(found) = &plan.contingency {
        blocks.push(Block::heading(level, voice.say(texts::CONTINGENCY)));
        blocks.extend(contingency::page(found, voice));
    }
    blocks
}

/// Where to, when, with whom, and how chance is reckoned.
fn road(plan: &PlanB, voice: Voice) -> String {
    let start = start(plan.start_year, voice);
    let values = [("name", alternative(plan, voice)), ("start", &start)];
    let mut text = voice.fill(texts::TO_ALTERNATIVE, &values);
    let mut add = |more: String| {
        text.push(' ');
        text.push_str(&more);
    };
    if plan.together > 1 {
        add(voice.fill(texts::TOGETHER, &[("n", &(plan.together - 1).to_string())]));
    }
    let cap = voice.numbers.decimal(plan.overrun_cap, 1);
    add(match plan.basis.as_str() {
        "none" => voice.say(texts::BASIS_NONE).to_owned(),
        "bottom_up" => voice.say(texts::BASIS_BOTTOM_UP).to_owned(),
        _ => {
            let class = class(&plan.reference_class, voice);
            voice.fill(texts::BASIS_REFERENCE, &[("class", &class), ("cap", &cap)])
        }
    });
    text
}

/// What the alternative is called.
pub(crate) fn alternative(plan: &PlanB, voice: Voice) -> &str {
    if plan.alternative == "generic" { voice.say(texts::GENERIC) } else { &plan.alternative_name }
}

/// What a reference class is called; its id where this version does not know it.
pub(crate) fn class(id: &str, voice: Voice) -> String {
    let knowledge = Knowledge::bundled();
    knowledge.reference_classes.get(id).map_or_else(|| id.to_owned(), |class| voice.of(&class.name))
}

/// `now`, `in 2 years`.
pub(super) fn start(years: u16, voice: Voice) -> String {
    match years {
        0 => voice.say(texts::NOW).to_owned(),
        1 => voice.say(texts::IN_ONE_YEAR).to_owned(),
        n => voice.fill(texts::IN_YEARS, &[("n", &n.to_string())]),
    }
}

fn figures(plan: &PlanB, voice: Voice, today: Option<Date>) -> Vec<Figure> {
    let mut figures = vec![amount(texts::ONE_OFF, &plan.one_off, voice)];
    figures.extend(plan.npv_difference.as_ref().map(|npv| amount(texts::DIFFERENCE, npv, voice)));
    let horizon = plan.years.len().to_string();
    if let Some(share) = plan.probability_cheaper {
        let beside = voice.fill(texts::WITHIN_HORIZON, &[("n", &horizon)]);
        figures.push(figure(texts::PROBABILITY, voice.numbers.probability(share), beside, voice));
    }
    if let Some(found) = &plan.break_even_year {
        let never = voice.numbers.probability(found.probability_never);
        let beside = voice.fill(texts::NEVER_SHARE, &[("n", &horizon), ("share", &never)]);
        figures.push(figure(texts::BREAK_EVEN, break_even(plan, voice), beside, voice));
    }
    let months = &plan.months_to_exit;
    let value = voice.fill(texts::MONTHS_VALUE, &[("n", &voice.points(months.p50))]);
    let span = voice.fill(texts::BETWEEN, &[("span", &voice.span(months.p10, months.p90))]);
    figures.push(figure(texts::MONTHS, value, span, voice));
    if let Some(start) = plan.latest_start {
        let date = |date: Date| voice.numbers.date(date);
        let exit = plan.free_exit.map_or_else(String::new, date);
        let values = [("exit", &*exit), ("cautious", &*date(plan.latest_start_cautious.unwrap_or(start)))];
        let free = plan.free_exit.is_some() && plan.free_exit == today && !plan.too_late;
        let shown = if free {
            (voice.say(texts::FREE_NOW).to_owned(), String::new())
        } else {
            late(plan, start, voice, &values)
        };
        figures.push(figure(texts::LATEST, shown.0, shown.1, voice));
    }
    if let Some(months) = plan.data_act_months {
        let value = voice.fill(texts::MONTHS_VALUE, &[("n", &voice.points(months))]);
        figures.push(figure(texts::DATA_ACT, value, voice.say(texts::DATA_ACT_BESIDE).to_owned(), voice));
    }
    figures.extend(plan.peak_extra_budget.as_ref().map(|peak| amount(texts::PEAK, peak, voice)));
    figures.extend(plan.npv_difference_with_premium.as_ref().map(|npv| amount(texts::DIFFERENCE_PREMIUM, npv, voice)));
    figures
}

fn late(plan: &PlanB, start: Date, voice: Voice, values: &[(&str, &str)]) -> (String, String) {
    let mark = if plan.too_late { format!(" ({})", voice.say(texts::LATE)) } else { String::new() };
    (format!("{}{mark}", voice.numbers.date(start)), voice.fill(texts::LATEST_BESIDE, values))
}

fn figure(label: Text, value: String, beside: String, voice: Voice) -> Figure {
    Figure { label: voice.say(label).to_owned(), value, beside }
}

/// Median with its span: a mean never stands alone.
fn amount(label: Text, of: &AmountQuantiles, voice: Voice) -> Figure {
    let span = voice.fill(texts::BETWEEN, &[("span", &voice.millions_span(of.p10, of.p90))]);
    figure(label, voice.numbers.compact(of.p50), span, voice)
}

/// `year 6`, `never`; nothing where today's cost is unknown.
pub(crate) fn break_even(plan: &PlanB, voice: Voice) -> String {
    match plan.break_even_year.as_ref().map(|found| found.p50) {
        Some(BreakEven::Year(year)) => voice.fill(texts::YEAR_N, &[("n", &year.to_string())]),
        Some(BreakEven::Never) => voice.say(texts::NEVER).to_owned(),
        None => String::new(),
    }
}

/// The last day to start, marked where it has passed; nothing where the contract's end is unknown.
pub(crate) fn latest_start(plan: &PlanB, today: Date, voice: Voice) -> String {
    match (plan.latest_start, plan.free_exit) {
        (Some(start), _) if plan.too_late => format!("{} {}", voice.numbers.date(start), voice.say(texts::LATE)),
        (_, Some(exit)) if exit <= today => voice.say(texts::T_FREE).to_owned(),
        (Some(start), _) => voice.numbers.date(start),
        _ => String::new(),
    }
}

fn remarks(plan: &PlanB, voice: Voice) -> Vec<String> {
    let mut remarks = Vec::new();
    if plan.npv_difference.is_none() {
        remarks.push(voice.say(texts::UNKNOWN_TODAY).to_owned());
    }
    match plan.plain.break_even_multiplier {
        Some(m) if m > 0.0 => {
            let text = if m < 1.0 { texts::MULTIPLIER_LESS } else { texts::MULTIPLIER };
            remarks.push(voice.fill(text, &[("m", &voice.numbers.decimal(m, 1))]));
        }
        Some(_) => remarks.push(voice.say(texts::MULTIPLIER_NEVER).to_owned()),
        None => {}
    }
    remarks.extend(fixed(plan, voice));
    if plan.cap_limited {
        remarks.push(voice.say(texts::CAP_LIMITED).to_owned());
    }
    if !plan.missing.is_empty() {
        let name = |id: &String| {
            let line = plan.components.iter().find(|line| line.component == *id);
            line.map_or_else(|| id.clone(), |line| voice.of(&line.name).to_lowercase())
        };
        let names: Vec<String> = plan.missing.iter().map(name).collect();
        remarks.push(voice.fill(texts::MISSING, &[("names", &voice.list(&names))]));
    }
    remarks
}

/// The components that no overrun multiplies: they move the result as well, but are no driver of their own.
fn fixed(plan: &PlanB, voice: Voice) -> Option<String> {
    let lines: Vec<_> = plan.components.iter().filter(|line| !line.can_overrun).collect();
    let ranges: Vec<&PlainRange> = lines.iter().filter_map(|line| line.amount.as_ref()).collect();
    let sum = |of: fn(&PlainRange) -> Amount| {
        ranges.iter().map(|range| of(range).decimal()).fold(Decimal::ZERO, Decimal::saturating_add)
    };
    let (low, high) = (sum(|range| range.low), sum(|range| range.high));
    let names = lines.iter().filter(|line| line.amount.is_some_and(|range| !range.high.decimal().is_zero()));
    let names: Vec<String> = names.map(|line| voice.of(&line.name).to_lowercase()).collect();
    let (span, names_shown) = (voice.compact_span(low, high), voice.list(&names));
    (!names.is_empty() && low != high)
        .then(|| voice.fill(texts::FIXED_PARTS, &[("names", &names_shown), ("span", &span)]))
}

fn price(plan: &PlanB, voice: Voice) -> String {
    let outlook = &plan.price;
    let numbers = voice.numbers;
    let values = [
        ("changes", voice.count(outlook.changes, texts::COUNT_CHANGES)),
        ("years", numbers.decimal(outlook.years, 1)),
        ("steps", voice.count(outlook.steps, texts::COUNT_STEPS)),
        ("p50", numbers.growth(outlook.growth_p50)),
        ("p10", numbers.growth(outlook.growth_p10)),
        ("p90", numbers.growth(outlook.growth_p90)),
        ("above", numbers.probability(outlook.probability_above_index)),
        ("rate", numbers.decimal(outlook.steps_a_year, 2)),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let seen = if outlook.changes > 0 { texts::PRICE_SEEN } else { texts::PRICE_UNSEEN };
    let mut text = format!("{} {}", voice.fill(seen, &values), voice.fill(texts::PRICE_LINE, &values));
    if let Some(rate) = outlook.clamp_rate {
        text.push(' ');
        text.push_str(&voice.fill(texts::CLAMP_LINE, &[("rate", &numbers.growth(rate))]));
    }
    text
}
