// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use udvej::provenance::{Dropped, Origin, SourceFile, Sourced, Spot};

use super::*;
use crate::testing::{bare, example, hostile, many};

const LANGUAGES: [Language; 2] = [Language::Da, Language::En];

/// What follows each `mark` up to the next quotation mark.
fn after(text: &str, mark: &str) -> Vec<String> {
    text.split(mark).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn one_file_without_script_or_network() {
    let report = example();
    for (language, tag) in [(Language::Da, "da"), (Language::En, "en")] {
        let text = html(&report, None, language);
        assert!(text.starts_with(&format!("<!DOCTYPE html><html lang=\"{tag}\">")));
        assert!(text.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
        for outside in ["<script", "<img", "<link", "<iframe", "<object", "src=", "@import", "url(", "href=\"http"] {
            assert!(!text.contains(outside), "{outside}");
        }
    }
}

#[test]
fn nothing_typed_is_markup() {
    for language in LANGUAGES {
        let text = html(&hostile(), None, language);
        assert!(!text.contains("<script") && !text.contains("<img") && !text.contains("<b>") && !text.contains("<i>"));
        assert!(text.contains("&lt;script&gt;") && !text.contains('\u{1b}'));
    }
}

#[test]
fn a_name_cannot_leave_the_running_title() {
    assert_eq!(quoted("a\"}</style>\n"), "\"a\\000022\\00007d\\00003c\\00002fstyle\\00003e\\00000a\"");
    let mut report = example();
    report.organisation.name = "x\"}body{display:none}</style><p>".to_owned();
    let text = html(&report, None, Language::En);
    let style = text.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    assert!(style.contains("@top-right") && !style.contains("body{display"));
    assert_eq!(text.matches("</style>").count(), 1);
}

#[test]
fn every_link_has_its_place_and_every_place_stands_once() {
    for report in [example(), hostile(), many(2)] {
        for language in LANGUAGES {
            let text = html(&report, None, language);
            let places = after(&text, " id=\"");
            let unique: BTreeSet<&String> = places.iter().collect();
            assert_eq!(unique.len(), places.len());
            for link in after(&text, "href=\"#") {
                assert!(unique.contains(&link), "{link}");
            }
            for named in after(&text, "aria-labelledby=\"") {
                assert!(named.split(' ').all(|id| unique.contains(&id.to_owned())), "{named}");
            }
        }
    }
}

#[test]
fn heading_levels_never_skip_and_there_is_one_title() {
    for report in [example(), hostile(), bare()] {
        for language in LANGUAGES {
            let text = html(&report, None, language);
            let opened = |rest: &str| {
                let mut letters = rest.chars();
                let level = letters.next().and_then(|digit| digit.to_digit(10));
                level.filter(|_| letters.next().is_some_and(|c| c == '>' || c == ' '))
            };
            let levels: Vec<u32> = text.split("<h").skip(1).filter_map(opened).collect();
            assert_eq!(levels.first(), Some(&1));
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        }
    }
}

#[test]
fn tables_have_a_caption_headers_with_scope_and_cells_for_each_column() {
    for report in [example(), hostile()] {
        let text = html(&report, None, Language::En);
        for table in text.split("<table>").skip(1) {
            let table = table.split("</table>").next().unwrap();
            assert!(table.starts_with("<caption><span>") && !table.starts_with("<caption><span></span>"), "{table}");
            let columns = table.matches("scope=\"col\"").count();
            assert!(columns > 0);
            for row in table.split("<tr>").skip(2) {
                assert_eq!(row.matches("<td").count() + row.matches("<th").count(), columns, "{row}");
                assert_eq!(row.matches("scope=\"row\"").count(), 1, "{row}");
            }
        }
    }
}

#[test]
fn every_chart_stands_in_a_figure_with_its_table() {
    let text = html(&example(), None, Language::Da);
    let figures: Vec<&str> =
        text.split("<figure>").skip(1).map(|rest| rest.split("</figure>").next().unwrap()).collect();
    assert_eq!(figures.len(), text.matches("<svg").count());
    assert!(figures.len() > 60, "{}", figures.len());
    for figure in figures {
        assert!(figure.contains("<figcaption>") && figure.contains("<details>") && figure.contains("<tbody><tr>"));
    }
}

#[test]
fn the_council_comes_first_and_the_record_last() {
    let report = example();
    let text = html(&report, None, Language::Da);
    let at = |said: &str| text.find(said).unwrap_or_else(|| panic!("{said}"));
    let order = [
        "Til byrådet",
        "Hvad vi er afhængige af",
        "chart-map-title",
        "Hvor svært det er at komme væk",
        "Hvad plan B koster",
        "Hvad I kan gøre nu",
    ];
    let chapters = ["overview", "suppliers", "systems", "method", "assumptions", "warnings", "record"];
    let chapters = chapters.map(|id| format!("id=\"{id}\""));
    let order = order.into_iter().chain(chapters.iter().map(String::as_str)).chain([report.input_sha256.as_str()]);
    let places: Vec<usize> = order.map(at).collect();
    assert!(places.is_sorted(), "{places:?}");
    let assumption = &report.assumptions[0];
    assert!(text.contains(&assumption.id) && text.contains("skøn"));
    assert!(text.contains("udvej assess dokument.json --method udvej-method/1 --seed 1 --trials 200 --format html"));
}

#[test]
fn suppliers_stand_by_weight() {
    let report = example();
    let text = html(&report, None, Language::Da);
    let place = |id: &str| text.find(&format!("id=\"{}\"", crate::block::anchor("supplier", id))).unwrap();
    let mut suppliers: Vec<_> = report.suppliers.iter().collect();
    suppliers.sort_by_key(|supplier| place(&supplier.id));
    assert!(suppliers.windows(2).all(|pair| pair[0].totals.sum >= pair[1].totals.sum));
}

#[test]
fn prose_has_no_double_full_stop_no_backtick_and_one_way_to_write_percent() {
    let report = example();
    let (da, en) = (html(&report, None, Language::Da), html(&report, None, Language::En));
    for text in [&da, &en] {
        let body = text.split("</style>").nth(1).unwrap();
        assert!(!body.contains("..") && !body.contains('`'));
    }
    let percents = |text: &str, mark: &str| text.split("</style>").nth(1).unwrap().matches(mark).count();
    let digits = |sign: &str| (0..10).map(move |digit| format!("{digit}{sign}")).collect::<Vec<_>>();
    let sources = report.assumptions.iter().map(|figure| figure.source.as_str()).collect::<String>();
    for mark in digits(" %") {
        assert_eq!(percents(&en, &mark), sources.matches(&mark).count(), "{mark}");
    }
}

#[test]
fn a_warning_names_its_system_and_field_in_words() {
    let text = html(&example(), None, Language::Da);
    let warnings = text.split("id=\"warnings\"").nth(1).unwrap().split("</section>").next().unwrap();
    for said in ["Elevcomputere og styring, brugere", "kontrakt: udløb", "30.09.2026", "»udgift om året«"] {
        assert!(warnings.contains(said), "{said}: {warnings}");
    }
    assert!(!warnings.contains("2026-09-30"));
}

#[test]
fn an_empty_document_makes_a_page() {
    assert!(html(&bare(), None, Language::En).contains("no systems"));
}

fn provenance(report: &Report) -> Provenance {
    let spot = Spot::Cell { sheet: Some("Systemer <1>".into()), row: 5, column: Some("users".into()) };
    Provenance {
        provenance: Provenance::FORMAT.to_owned(),
        input_sha256: report.input_sha256.clone(),
        files: vec![SourceFile { name: "kitos<b>.xlsx".to_owned(), sha256: "ab".repeat(32), bytes: 12_345 }],
        values: vec![Sourced {
            at: "/systems/backup/contract/end".to_owned(),
            origin: Origin { file: "kitos<b>.xlsx".into(), spot },
        }],
        dropped: vec![Dropped { what: udvej::error::Localised::same("navne på personer"), count: 7 }],
    }
}

#[test]
fn a_system_says_where_its_figures_come_from() {
    let report = example();
    let text = html(&report, Some(&provenance(&report)), Language::Da);
    let row = "<th scope=\"row\">Kontrakt: udløb</th><td>kitos&lt;b&gt;.xlsx</td>\
               <td>ark Systemer &lt;1&gt;, række 5, kolonne users</td>";
    assert!(text.contains(row) && text.contains(&"ab".repeat(32)) && text.contains("Navne på personer"));
    assert_eq!(text.matches("Hvor tallene kommer fra").count(), 1);
}

#[test]
fn the_provenance_of_another_document_is_refused_in_sight() {
    let report = example();
    let foreign = Provenance { input_sha256: "00".repeat(32), ..provenance(&report) };
    let text = html(&report, Some(&foreign), Language::En);
    assert!(!text.contains("kitos") && text.matches("belongs to another document").count() == 2);
}

#[test]
fn a_large_portfolio_stays_readable_and_bounded() {
    let report = many(11);
    assert_eq!(report.systems.len(), 330);
    let text = html(&report, None, Language::Da);
    assert!(text.len() < 5_000_000, "{}", text.len());
    let table = text.split("id=\"systems\"").nth(1).unwrap().split("</table>").next().unwrap();
    assert_eq!(table.matches("scope=\"row\"").count(), 330);
    assert_eq!(text.matches(" id=\"system-").count(), 30);
    assert!(text.contains("30 af 330 systemer"));
}
