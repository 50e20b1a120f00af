// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::str::FromStr;

use rust_decimal::Decimal;
use serde_json::{Value, json};
use udvej::Report;
use udvej::error::Language;

use super::*;
use crate::page::by_score;
use crate::testing::{bare, example, hostile};

const LANGUAGES: [Language; 2] = [Language::Da, Language::En];

fn all(report: &Report, language: Language) -> Vec<Frame> {
    FrameName::ALL.into_iter().map(|name| frame(report, name, None, language).unwrap()).collect()
}

fn made(name: FrameName) -> Frame {
    frame(&example(), name, None, Language::Da).unwrap()
}

fn values<'f>(frame: &'f Frame, name: &str) -> &'f [Value] {
    &frame.column(name).unwrap_or_else(|| panic!("{} has no {name}", frame.name)).values
}

fn numbers(frame: &Frame, name: &str) -> Vec<f64> {
    values(frame, name).iter().filter_map(Value::as_f64).collect()
}

fn texts(frame: &Frame, name: &str) -> Vec<String> {
    values(frame, name).iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn both(before: &Report, after: &Report) -> Frame {
    compare(before, after, Language::En)
}

#[test]
fn every_column_has_a_value_a_row_and_a_name_of_its_own() {
    for report in [example(), hostile(), bare()] {
        for frame in all(&report, Language::En).into_iter().chain([both(&report, &report)]) {
            let mut names: Vec<&str> = frame.columns.iter().map(|column| column.name.as_str()).collect();
            assert!(frame.columns.iter().all(|column| column.values.len() == frame.rows()), "{}", frame.name);
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), frame.columns.len(), "{}", frame.name);
        }
    }
}

#[test]
fn values_are_of_the_kind_that_the_column_says() {
    let report = example();
    for frame in all(&report, Language::Da).into_iter().chain([both(&report, &report)]) {
        for column in &frame.columns {
            let fits = |value: &Value| match column.kind {
                FrameKind::Text => value.is_string(),
                FrameKind::Amount => value.as_str().is_some_and(|text| Decimal::from_str(text).is_ok()),
                FrameKind::Points => value.as_f64().is_some_and(|points| points.abs() <= 100.0 + 1e-9),
                FrameKind::Share => value.as_f64().is_some_and(|share| share.abs() <= 1.0 + 1e-9),
                FrameKind::Number => value.is_f64(),
                FrameKind::Count => value.is_u64(),
                FrameKind::Date => value.as_str().is_some_and(|text| udvej::quantity::Date::from_str(text).is_ok()),
                FrameKind::YesNo => value.is_boolean(),
            };
            let wrong = column.values.iter().find(|value| !value.is_null() && !fits(value));
            assert_eq!(wrong, None, "{}.{}", frame.name, column.name);
        }
    }
}

#[test]
fn names_are_the_same_in_every_language_and_titles_are_not() {
    let report = example();
    let names = |frame: &Frame| frame.columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>();
    for (da, en) in all(&report, Language::Da).iter().zip(&all(&report, Language::En)) {
        assert_eq!(names(da), names(en));
        assert_ne!(da.columns, en.columns, "{}", da.name);
        for column in da.columns.iter().chain(&en.columns) {
            assert!(column.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'));
            assert!(!column.title.is_empty());
        }
    }
}

#[test]
fn no_two_columns_of_a_frame_have_the_same_title() {
    for language in LANGUAGES {
        for frame in all(&example(), language) {
            let mut titles: Vec<&str> = frame.columns.iter().map(|column| column.title.as_str()).collect();
            titles.sort_unstable();
            assert!(titles.windows(2).all(|pair| pair[0] != pair[1]), "{}: {titles:?}", frame.name);
        }
    }
}

#[test]
fn the_currency_stands_last_where_there_are_amounts() {
    for frame in all(&example(), Language::En) {
        let amounts = frame.columns.iter().any(|column| column.kind == FrameKind::Amount);
        let last = frame.columns.last().unwrap();
        assert_eq!(amounts, last.name == "currency", "{}", frame.name);
        if amounts {
            assert!(last.values.iter().all(|value| value == "DKK"));
        }
    }
}

#[test]
fn systems_stand_by_score_with_the_reports_own_numbers() {
    let report = example();
    let frame = made(FrameName::Systems);
    let scores = numbers(&frame, "score");
    assert_eq!(scores.len(), 30);
    assert!(scores.is_sorted_by(|a, b| a >= b));
    for (at, system) in by_score(&report).into_iter().enumerate() {
        let value = |name: &str| values(&frame, name)[at].clone();
        assert_eq!(value("id"), system.id.as_str());
        assert_eq!(value("score"), json!(system.score.value));
        assert_eq!(value("low"), json!(system.score.low));
        assert_eq!(value("coverage"), json!(system.score.coverage));
        assert_eq!(value("dependency"), json!(system.score.dimensions.dependency.value));
        assert_eq!(value("price_points"), json!(system.score.dimensions.price.points));
        assert_eq!(value("quadrant"), json!(system.score.map.quadrant));
        let plan = system.plan_b.as_ref();
        assert_eq!(value("one_off_p90"), json!(plan.map(|plan| plan.one_off.p90)));
        assert_eq!(value("npv_mean"), json!(plan.and_then(|plan| plan.npv_difference).map(|npv| npv.mean)));
        assert_eq!(value("latest_start"), json!(plan.and_then(|plan| plan.latest_start)));
        assert_eq!(value("free_exit"), json!(system.context.free_exit));
    }
}

#[test]
fn the_points_of_a_system_sum_to_its_score() {
    let (systems, factors) = (made(FrameName::Systems), made(FrameName::Factors));
    let of = values(&factors, "system");
    for (id, score) in values(&systems, "id").iter().zip(values(&systems, "score")) {
        let points = values(&factors, "points").iter().zip(of).filter(|(_, of)| *of == id);
        let sum: f64 = points.map(|(points, _)| points.as_f64().unwrap()).sum();
        assert!((sum - score.as_f64().unwrap()).abs() < 1e-9, "{id}: {sum} {score}");
    }
}

#[test]
fn unknown_is_null_and_never_nothing() {
    let (systems, report) = (made(FrameName::Systems), example());
    let at = |id: &str| values(&systems, "id").iter().position(|found| found == id).unwrap();
    let value = |id: &str, name: &str| values(&systems, name)[at(id)].clone();
    // The cost of this one is unknown; that one costs nothing.
    assert_eq!(value("noedkald", "annual_cost"), Value::Null);
    assert_eq!(value("noedkald", "npv_p50"), Value::Null);
    assert_eq!(value("noedkald", "free_exit"), Value::Null);
    assert_eq!(value("parkering", "annual_cost"), "0.00");
    let without = report.systems.iter().find(|system| system.plan_b.is_none()).unwrap();
    for name in ["one_off_p50", "months_p50", "too_late", "probability_cheaper", "break_even_p50"] {
        assert_eq!(value(&without.id, name), Value::Null, "{name}");
    }
    let of_suppliers = made(FrameName::Suppliers);
    let known = values(&of_suppliers, "spend_known").iter().zip(values(&of_suppliers, "spend"));
    assert!(known.into_iter().all(|(known, spend)| (known == 0) == spend.is_null()));
}

#[test]
fn never_breaking_even_is_told_apart_from_unknown() {
    let systems = made(FrameName::Systems);
    let years = values(&systems, "break_even_p50").iter().zip(values(&systems, "probability_never"));
    let (mut ahead, mut never, mut unknown) = (0, 0, 0);
    for (year, share) in years {
        match (year.as_u64(), share.as_f64()) {
            (Some(_), Some(share)) => ahead += usize::from(share <= 0.5),
            (None, Some(share)) => never += usize::from(share >= 0.5),
            (None, None) => unknown += 1,
            other => panic!("{other:?}"),
        }
    }
    assert!(ahead > 0 && never > 0 && unknown > 0 && ahead + never + unknown == systems.rows());
}

#[test]
fn years_hold_both_ways_in_both_prices() {
    let years = made(FrameName::Years);
    let amounts = years.columns.iter().filter(|column| column.kind == FrameKind::Amount).count();
    assert_eq!(amounts, 16);
    let report = example();
    let plans = report.systems.iter().filter_map(|system| system.plan_b.as_ref());
    let expected: usize = plans.filter(|plan| plan.totals.is_some()).map(|plan| plan.years.len()).sum();
    assert_eq!(years.rows(), expected);
    let line = &by_score(&report)[0].plan_b.as_ref().unwrap().years[0];
    assert_eq!(values(&years, "stay_budget_p10")[0], json!(line.budget.stay.p10));
    assert_eq!(values(&years, "leave_real_mean")[0], json!(line.real.leave.mean));
    assert_eq!((&values(&years, "year")[0], &values(&years, "ends")[0]), (&json!(1), &json!("2027-11-21")));
}

#[test]
fn of_one_system_there_are_only_its_rows() {
    let report = example();
    // One that a warning is about.
    let id = report.warnings[0].at.split('/').nth(2).unwrap();
    for name in FrameName::ALL {
        let found = frame(&report, name, Some(id), Language::En);
        assert_eq!(found.is_some(), name.about_a_system(), "{name}");
        let Some(found) = found else { continue };
        let of = if name == FrameName::Systems { "id" } else { "system" };
        if name == FrameName::Warnings {
            assert!(texts(&found, "at").iter().all(|at| at.starts_with(&format!("/systems/{id}/"))));
        } else {
            assert!(texts(&found, of).iter().all(|found| found == id), "{name}");
        }
        assert!(found.rows() < made(name).rows(), "{name}");
        let always = [FrameName::Systems, FrameName::Factors, FrameName::Calendar, FrameName::Warnings];
        assert!(found.rows() > 0 || !always.contains(&name), "{name}");
    }
    assert_eq!(frame(&report, FrameName::Systems, Some("intet"), Language::En), None);
}

#[test]
fn an_id_that_begins_another_does_not_bring_its_warnings() {
    let mut report = example();
    report.warnings[0].at = "/systems/backup-2/users".to_owned();
    let found = frame(&report, FrameName::Warnings, Some("backup"), Language::En).unwrap();
    assert_eq!(found.rows(), 0);
}

#[test]
fn a_frame_serialises_column_by_column() {
    let written = serde_json::to_value(made(FrameName::Systems)).unwrap();
    assert_eq!((&written["name"], &written["currency"]), (&json!("systems"), &json!("DKK")));
    let score = written["columns"].as_array().unwrap().iter().find(|column| column["name"] == "score").unwrap();
    assert_eq!((&score["title"], &score["kind"]), (&json!("Score"), &json!("points")));
}

#[test]
fn frame_names_are_words_and_back() {
    for name in FrameName::ALL {
        assert_eq!(FrameName::from_str(name.id()), Ok(name));
    }
    assert_eq!(FrameName::from_str("system"), Err(UnknownFrame("system".to_owned())));
}

#[test]
fn a_comparison_is_the_union_and_a_change_is_after_minus_before() {
    let (mut before, mut after) = (example(), example());
    let gone = before.systems[0].id.clone();
    after.systems.remove(0);
    let new = before.systems.pop().unwrap().id;
    after.systems[0].score.value += 1.5;
    let frame = both(&before, &after);
    let at = |id: &str| values(&frame, "id").iter().position(|found| found == id).unwrap();
    let value = |id: &str, name: &str| values(&frame, name)[at(id)].clone();
    assert_eq!(frame.rows(), 30);
    assert!(texts(&frame, "id").is_sorted());
    assert_eq!((value(&gone, "score_after"), value(&gone, "score_change")), (Value::Null, Value::Null));
    assert_eq!((value(&new, "score_before"), value(&new, "one_off_p50_change")), (Value::Null, Value::Null));
    assert!(value(&gone, "score_before").is_f64() && value(&new, "score_after").is_f64());
    let change = value(&after.systems[0].id, "score_change").as_f64().unwrap();
    assert!((change - 1.5).abs() < 1e-9);
}

#[test]
fn amounts_are_subtracted_exactly_and_only_in_one_currency() {
    let (before, mut after) = (example(), example());
    let at = before.systems.iter().position(|system| system.plan_b.is_some()).unwrap();
    let id = &before.systems[at].id;
    let set = |report: &mut Report, text: &str| {
        report.systems[at].plan_b.as_mut().unwrap().one_off.p50 = serde_json::from_value(json!(text)).unwrap();
    };
    let mut before = before.clone();
    set(&mut before, "12345678901234567890.10");
    set(&mut after, "12345678901234567890.40");
    let change = |frame: &Frame| {
        let row = values(frame, "id").iter().position(|found| found == id.as_str()).unwrap();
        values(frame, "one_off_p50_change")[row].clone()
    };
    let same = both(&before, &after);
    assert_eq!((change(&same), same.currency.as_deref()), (json!("0.30"), Some("DKK")));
    after.currency = "EUR".parse().unwrap();
    let mixed = both(&before, &after);
    assert_eq!((change(&mixed), mixed.currency.as_deref()), (Value::Null, None));
    assert!(values(&mixed, "currency").iter().all(Value::is_null));
    assert!(values(&mixed, "currency_after").iter().all(|currency| currency == "EUR"));
    assert!(values(&mixed, "one_off_p50_after").iter().any(Value::is_string));
}
