// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::cost::{AmountQuantiles, PlainRange, PlanB, Totals, View};
use udvej::quantity::{Amount, Date};

use super::plan::start;
use crate::block::{Cell, Column, Table};
use crate::texts;
use crate::voice::{Text, Voice};

fn numbers(titles: &[Text], voice: Voice) -> Vec<Column> {
    titles.iter().map(|title| Column::number(voice.say(*title))).collect()
}

fn columns(first: Text, titles: &[Text], voice: Voice) -> Vec<Column> {
    [vec![Column::text(voice.say(first))], numbers(titles, voice)].concat()
}

/// The simulation beside the plain sum.
pub(super) fn beside(plan: &PlanB, voice: Voice) -> Table {
    let titles = [texts::P10, texts::MEDIAN, texts::P90, texts::MEAN, texts::LOW, texts::LIKELY, texts::HIGH];
    let millions = |amount: Amount| Cell::from(voice.numbers.millions(amount));
    let row = |name: Text, simulated: &AmountQuantiles, plain: Option<&PlainRange>| {
        let mut row: Vec<Cell> = vec![voice.say(name).into()];
        row.extend([simulated.p10, simulated.p50, simulated.p90, simulated.mean].map(millions));
        match plain {
            Some(plain) => row.extend([plain.low, plain.likely, plain.high].map(millions)),
            None => row.extend(["", "", ""].map(Cell::from)),
        }
        row
    };
    let plain = &plan.plain;
    let mut rows = vec![row(texts::ONE_OFF, &plan.one_off, Some(&plain.one_off))];
    if let Some(Totals { real: View { stay, leave }, budget }) = &plan.totals {
        rows.push(row(texts::STAY_PV, stay, plain.stay.as_ref()));
        rows.push(row(texts::LEAVE_PV, leave, plain.leave.as_ref()));
        rows.extend(plan.npv_difference.as_ref().map(|npv| row(texts::DIFFERENCE, npv, plain.npv_difference.as_ref())));
        rows.push(row(texts::STAY_BUDGET, &budget.stay, None));
        rows.push(row(texts::LEAVE_BUDGET, &budget.leave, None));
    }
    let caption = voice.fill(texts::BESIDE_CAPTION, &[("unit", &voice.numbers.unit_of_millions())]);
    Table::new(caption, columns(texts::AMOUNT, &titles, voice)).rows(rows)
}

/// Both plans year by year; a year carries the date on which it ends where the valuation date is known.
pub(super) fn years(plan: &PlanB, voice: Voice, today: Option<Date>) -> Table {
    let titles = [texts::STAY_B, texts::LEAVE_B, texts::STAY_R, texts::LEAVE_R];
    let quantiles = |of: &AmountQuantiles| Cell::from(voice.quantiles(of));
    let ends = |year: u16| today.map(|today| today.saturating_add(jiff::Span::new().years(i64::from(year))));
    let rows = plan.years.iter().filter(|_| plan.totals.is_some()).map(|line| {
        let end = ends(line.year).map_or_else(String::new, |date| format!(" – {}", voice.numbers.date(date)));
        let shown = [&line.budget.stay, &line.budget.leave, &line.real.stay, &line.real.leave].map(quantiles);
        [vec![Cell::from(format!("{}{end}", line.year))], shown.to_vec()].concat()
    });
    let caption = voice.fill(texts::YEARS_CAPTION, &[("unit", &voice.numbers.unit_of_millions())]);
    Table::new(caption, columns(texts::YEAR, &titles, voice)).rows(rows)
}

/// One-off components with where they come from and, for defaults, how well founded.
pub(super) fn components(plan: &PlanB, voice: Voice) -> Table {
    let columns = vec![
        Column::text(voice.say(texts::COMPONENT)),
        Column::text(voice.say(texts::ORIGIN)),
        Column::number(voice.say(texts::LOW)),
        Column::number(voice.say(texts::LIKELY)),
        Column::number(voice.say(texts::HIGH)),
        Column::text(voice.say(texts::OVERRUN)),
    ];
    let rows = plan.components.iter().map(|line| {
        let id = format!("unit_costs/components/{}", line.component);
        let grade =
            plan.defaults.iter().find(|default| default.id == id).map(|default| voice.say(texts::grade(default.grade)));
        let origin = texts::origin(&line.origin).map_or_else(|| line.origin.clone(), |text| voice.say(text).to_owned());
        let origin = grade.map_or_else(|| origin.clone(), |grade| format!("{origin} ({grade})"));
        let amounts = line
            .amount
            .as_ref()
            .map(|range| [range.low, range.likely, range.high].map(|amount| voice.numbers.bare_rounded(amount)));
        let mut row: Vec<Cell> = vec![Cell::Text(voice.of(&line.name)), origin.into()];
        row.extend(amounts.unwrap_or_default().map(Cell::from));
        row.push(voice.say(if line.can_overrun { texts::YES } else { texts::NO }).into());
        row
    });
    let caption = format!("{}, {}", voice.say(texts::COMPONENTS_CAPTION), voice.numbers.unit());
    Table::new(caption, columns).rows(rows)
}

/// What spreads the result.
pub(super) fn drivers(plan: &PlanB, voice: Voice) -> Table {
    let titles = [texts::SHARE, texts::AT_P10, texts::AT_P90];
    let rows = plan.drivers.iter().map(|driver| {
        let at = |amount: Option<Amount>| {
            Cell::from(amount.map_or_else(String::new, |amount| voice.numbers.millions(amount)))
        };
        let share = voice.numbers.probability(driver.share);
        vec![Cell::Text(voice.of(&driver.name)), share.into(), at(driver.npv_at_p10), at(driver.npv_at_p90)]
    });
    let caption = format!("{}, {}", voice.say(texts::DRIVERS_CAPTION), voice.numbers.unit_of_millions());
    Table::new(caption, columns(texts::DRIVER, &titles, voice)).rows(rows)
}

/// The same plan started later.
pub(super) fn waiting(plan: &PlanB, voice: Voice) -> Table {
    let titles = [texts::DIFFERENCE, texts::WAITING_COST, texts::PROBABILITY];
    let quantiles = |of: &AmountQuantiles| Cell::from(voice.quantiles(of));
    let rows = plan.waiting.iter().map(|line| {
        let probability = voice.numbers.probability(line.probability_cheaper);
        let cost = if line.start_year == 0 { Cell::from("") } else { quantiles(&line.cost_of_waiting) };
        vec![start(line.start_year, voice).into(), quantiles(&line.npv_difference), cost, probability.into()]
    });
    let caption = format!("{}, {}", voice.say(texts::WAITING_CAPTION), voice.numbers.unit_of_millions());
    Table::new(caption, columns(texts::START, &titles, voice)).rows(rows)
}

/// Defaults in use.
pub(super) fn defaults(plan: &PlanB, voice: Voice) -> Table {
    let titles = [texts::STANDS_FOR, texts::GRADE];
    let rows = plan.defaults.iter().map(|default| {
        vec![
            Cell::Text(voice.of(&default.name)),
            voice.say(texts::grade(default.grade)).into(),
            default.id.as_str().into(),
        ]
    });
    let mut columns = titles.map(|title| Column::text(voice.say(title))).to_vec();
    columns.push(Column::path(voice.say(texts::ID)));
    Table::new(voice.say(texts::DEFAULTS_CAPTION), columns).rows(rows)
}
