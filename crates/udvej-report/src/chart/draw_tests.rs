// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};
use udvej::report::Agreement;

use super::*;
use crate::chart::canvas::{STRONG, wide};
use crate::testing::{bare, example};

const LANGUAGES: [Language; 2] = [Language::Da, Language::En];

/// Every chart of a report with what it is about.
fn all(report: &Report, language: Language) -> Vec<(ChartName, Option<String>, Chart)> {
    let systems = report.systems.iter().map(|system| Some(system.id.clone()));
    let about: Vec<Option<String>> = [None].into_iter().chain(systems).collect();
    let pairs = ChartName::ALL.into_iter().flat_map(|name| about.iter().map(move |about| (name, about.clone())));
    pairs
        .filter_map(|(name, about)| chart(report, name, about.as_deref(), language).map(|chart| (name, about, chart)))
        .collect()
}

/// Name, attributes and text of an element.
type Element = (String, Vec<(String, String)>, String);

/// Each element with its attributes and, for text, what it says. Fails where the markup is not well-formed.
fn elements(svg: &str) -> Vec<Element> {
    let attributes = |start: &BytesStart<'_>| {
        let pairs = start.attributes().map(|pair| pair.unwrap());
        pairs.map(|pair| (pair.key.as_ref().to_owned(), pair.value.to_string())).collect::<Vec<(String, String)>>()
    };
    let mut reader = quick_xml::Reader::from_str(svg);
    let (mut found, mut open) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                open.push(found.len());
                let name = start.name().as_ref().to_owned();
                found.push((name, attributes(&start), String::new()));
            }
            Event::End(_) => drop(open.pop().unwrap()),
            Event::Text(text) => found[*open.last().unwrap()].2.push_str(&text),
            Event::GeneralRef(named) => {
                let shown = match &*named {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    other => panic!("{other}"),
                };
                found[*open.last().unwrap()].2.push(shown);
            }
            Event::Eof => break,
            other => panic!("{other:?}"),
        }
    }
    assert!(open.is_empty());
    found
}

fn attribute<'e>(attributes: &'e [(String, String)], name: &str) -> Option<&'e str> {
    attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// Eksempelby with names that try everything.
fn hostile() -> Report {
    let mut report = example();
    let names = [
        "<script>alert('x')</script>".to_owned(),
        "\"><img src=x onerror=alert(1)> & Co".to_owned(),
        "מערכת שכר \u{202e}נגד\u{202c} الرواتب".to_owned(),
        "W".repeat(200),
        "漢字 ".repeat(60),
        "A\u{1b}[2J\u{0}\u{fffe}\u{ffff}\nB".to_owned(),
    ];
    for (at, system) in report.systems.iter_mut().enumerate() {
        system.name = names[at % names.len()].clone();
    }
    for (at, group) in report.groups.iter_mut().enumerate() {
        group.name = names[at % names.len()].clone();
    }
    report
}

#[test]
fn every_chart_is_drawn_in_both_languages_with_title_description_and_ids_of_its_own() {
    let report = example();
    for language in LANGUAGES {
        let mut ids = BTreeSet::new();
        let mut drawn = BTreeSet::new();
        for (name, about, chart) in all(&report, language) {
            drawn.insert(name);
            let found = elements(&chart.svg);
            let text = |wanted: &str| found.iter().find(|(name, ..)| name == wanted).map(|(.., text)| text.clone());
            assert_eq!(text("title").as_ref(), Some(&chart.title));
            assert_eq!(text("desc").as_ref(), Some(&chart.description));
            assert!(chart.description.len() > 20 && !chart.description.contains(['{', '}']), "{}", chart.description);
            let (root, attributes, _) = &found[0];
            assert_eq!((root.as_str(), attribute(attributes, "role")), ("svg", Some("img")));
            let named: BTreeSet<&str> = attribute(attributes, "aria-labelledby").unwrap().split(' ').collect();
            let own: BTreeSet<&str> =
                found.iter().filter_map(|(_, attributes, _)| attribute(attributes, "id")).collect();
            assert_eq!(named, own, "{name} {about:?}");
            assert!(own.iter().all(|id| ids.insert((*id).to_owned())), "{name} {about:?}");
        }
        assert_eq!(drawn.len(), ChartName::ALL.len());
    }
}

#[test]
fn the_table_has_a_row_for_everything_drawn() {
    let report = example();
    let system = report.systems.iter().find(|system| system.id == "kontorpakke").unwrap();
    let plan = system.plan_b.as_ref().unwrap();
    let rows = |name, about| chart(&report, name, about, Language::Da).unwrap().table.rows.len();
    let of = |name| rows(name, Some("kontorpakke"));
    assert_eq!(rows(ChartName::Map, None), report.systems.len());
    assert_eq!(rows(ChartName::Contributions, None), 20);
    assert_eq!(rows(ChartName::Concentration, None), report.groups.len());
    let running = |system: &&SystemReport| matches!(&system.context.contract, Some(Agreement::Running(_)));
    let dated = report.systems.iter().filter(running).filter(|system| system.context.free_exit.is_some());
    assert_eq!(rows(ChartName::Calendar, None), dated.count());
    assert_eq!(of(ChartName::Fan), plan.years.len());
    assert_eq!(of(ChartName::Tornado), plan.drivers.len());
    assert_eq!(of(ChartName::Price), system.context.prices.len() + plan.price.path.len());
    assert_eq!(of(ChartName::Contributions), system.score.contributions.len());
    assert_eq!(of(ChartName::Dependencies), 4);
}

#[test]
fn every_row_has_a_cell_a_column_and_numbers_are_numbers() {
    for (name, about, chart) in all(&example(), Language::En) {
        assert!(!chart.table.rows.is_empty(), "{name} {about:?}");
        for row in &chart.table.rows {
            assert_eq!(row.len(), chart.table.columns.len(), "{name} {about:?}");
            for (cell, column) in row.iter().zip(&chart.table.columns) {
                let fits = if column.number { cell.value.is_number() } else { cell.value.is_string() };
                assert!(fits || cell.value.is_null(), "{name} {}: {:?}", column.name, cell.value);
            }
        }
    }
}

#[test]
fn text_stays_on_the_canvas_whatever_is_typed() {
    for report in [example(), hostile()] {
        for language in LANGUAGES {
            for (name, about, chart) in all(&report, language) {
                let found = elements(&chart.svg);
                let size = attribute(&found[0].1, "viewBox").unwrap();
                let height: f64 = size.split(' ').next_back().unwrap().parse().unwrap();
                for (_, attributes, text) in found.iter().filter(|(name, ..)| name == "text") {
                    let number = |key| attribute(attributes, key).unwrap().parse::<f64>().unwrap();
                    let strong = if attribute(attributes, "font-weight").is_some() { STRONG } else { 1.0 };
                    let wide = wide(text) * strong;
                    let left = match attribute(attributes, "text-anchor") {
                        Some("end") => number("x") - wide,
                        Some(_) => number("x") - wide / 2.0,
                        None => number("x"),
                    };
                    assert!(left >= -1.0 && left + wide <= WIDTH + 1.0, "{name} {about:?} {language:?}: {text}");
                    assert!(number("y") >= 10.0 && number("y") <= height - 2.0, "{name} {about:?}: {text}");
                }
            }
        }
    }
}

#[test]
fn text_is_twelve_pixels_high_where_the_page_is_narrow() {
    let svg = chart(&example(), ChartName::Map, None, Language::Da).unwrap().svg;
    let root = elements(&svg).remove(0).1;
    let size: f64 = attribute(&root, "font-size").unwrap().parse().unwrap();
    let wide: f64 = attribute(&root, "viewBox").unwrap().split(' ').nth(2).unwrap().parse().unwrap();
    assert!(size * 320.0 / wide >= 12.0);
}

#[test]
fn nothing_typed_is_markup() {
    for language in LANGUAGES {
        for (name, _, chart) in all(&hostile(), language) {
            let found = elements(&chart.svg);
            let known = ["svg", "title", "desc", "text", "path", "rect", "circle"];
            assert!(found.iter().all(|(name, ..)| known.contains(&name.as_str())), "{name}");
            let typed = |c: char| c.is_control() || matches!(c, '\u{202e}' | '\u{fffe}' | '\u{ffff}');
            assert!(!chart.svg.contains(typed), "{name}");
        }
    }
    let chart = chart(&hostile(), ChartName::Fan, Some("arkiv"), Language::En).unwrap();
    assert!(chart.svg.contains("&lt;script&gt;alert"), "{}", chart.title);
}

#[test]
fn a_chart_brings_nothing_into_the_page_and_fetches_nothing() {
    for (_, _, chart) in all(&example(), Language::Da) {
        for outside in ["<script", "<style", "url(", "href", "<image", "<use"] {
            assert!(!chart.svg.contains(outside), "{outside}");
        }
        for (_, attributes, _) in elements(&chart.svg) {
            let place = |key: &str| ["d", "x", "y", "cx", "cy", "width", "height", "viewBox"].contains(&key);
            let unreal = |value: &str| value.contains("NaN") || value.contains("inf");
            assert!(!attributes.iter().any(|(key, value)| place(key) && unreal(value)), "{attributes:?}");
        }
        let classes = chart.svg.split("class=\"").skip(1);
        assert!(classes.map(|rest| rest.split('"').next().unwrap()).all(|class| class.starts_with("udv-")));
    }
}

#[test]
fn what_the_report_does_not_hold_is_not_drawn() {
    for name in ChartName::ALL {
        assert_eq!(chart(&bare(), name, None, Language::Da), None, "{name}");
        assert_eq!(chart(&example(), name, Some("nowhere"), Language::Da), None, "{name}");
        assert_eq!(vega_lite(&bare(), name, None, Language::Da), None, "{name}");
    }
    let mut report = example();
    for system in &mut report.systems {
        system.plan_b = None;
        system.context.prices.clear();
    }
    for name in [ChartName::Fan, ChartName::OneOff, ChartName::Tornado, ChartName::Price] {
        assert_eq!(chart(&report, name, Some("kontorpakke"), Language::Da), None, "{name}");
    }
    let calendar = chart(&report, ChartName::Calendar, None, Language::Da).unwrap();
    assert!(calendar.table.rows.len() > 20, "dates of contracts need no plan");
}

#[test]
fn names_say_what_can_be_drawn() {
    let report = example();
    for name in ChartName::ALL {
        assert_eq!(name.id().parse(), Ok(name));
        assert_eq!(chart(&report, name, None, Language::Da).is_some(), name.about_the_whole(), "{name}");
        assert_eq!(chart(&report, name, Some("kontorpakke"), Language::Da).is_some(), name.about_a_system(), "{name}");
    }
    assert_eq!("pie".parse::<ChartName>(), Err(crate::UnknownChart("pie".to_owned())));
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let report = example();
    assert_eq!(all(&report, Language::Da), all(&report, Language::Da));
}

#[test]
fn an_unknown_strength_is_dashed_and_no_number() {
    let mut report = example();
    let system = report.systems.iter_mut().find(|system| system.id == "bi").unwrap();
    for needed in system.context.depends_on.iter_mut().flatten() {
        needed.strength = None;
    }
    let drawn = chart(&report, ChartName::Dependencies, Some("bi"), Language::Da).unwrap();
    assert_eq!(drawn.svg.matches("stroke-dasharray").count(), 2);
    assert!(drawn.table.rows.iter().all(|row| row[2].value.is_null()));
    assert_eq!(drawn.svg.matches(">ukendt<").count(), 2);
}

#[test]
fn vega_lite_shows_the_numbers_of_the_table_under_the_same_title() {
    let report = example();
    for language in LANGUAGES {
        for (name, about, chart) in all(&report, language) {
            let spec = vega_lite(&report, name, about.as_deref(), language).unwrap();
            assert_eq!(spec["$schema"], "https://vega.github.io/schema/vega-lite/v6.json");
            assert_eq!(spec["title"], chart.title.as_str());
            let values = spec["data"]["values"].as_array().unwrap();
            assert_eq!(values.len(), chart.table.rows.len());
            for (value, row) in values.iter().zip(&chart.table.rows) {
                for (column, cell) in chart.table.columns.iter().zip(row) {
                    assert_eq!(value[column.name], cell.value, "{name} {}", column.name);
                }
            }
            let drawn = ["mark", "layer"].iter().any(|key| !spec[*key].is_null());
            assert!(drawn, "{name}");
        }
    }
}
