// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::testing::{bare, example, hostile};

#[test]
fn one_file_without_script_or_network() {
    let report = example();
    for (language, tag) in [(Language::Da, "da"), (Language::En, "en")] {
        let text = html(&report, None, language);
        assert!(text.starts_with(&format!("<!DOCTYPE html><html lang=\"{tag}\">")));
        for outside in ["<script", "<img", "<link", "src=", "@import", "url(", "href=\"http"] {
            assert!(!text.contains(outside), "{outside}");
        }
    }
}

#[test]
fn nothing_typed_is_markup() {
    let text = html(&hostile(), None, Language::En);
    assert!(!text.contains("<script") && !text.contains("<img") && !text.contains("<b>") && !text.contains("<i>"));
    assert!(text.contains("&lt;script&gt;") && !text.contains('\u{1b}'));
}

#[test]
fn every_link_has_its_place_and_every_place_stands_once() {
    let text = html(&example(), None, Language::Da);
    let after = |mark: &str| -> Vec<String> {
        text.split(mark).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    let (links, places) = (after("href=\"#"), after(" id=\""));
    assert!(links.len() > 50);
    for link in links {
        assert_eq!(places.iter().filter(|place| **place == link).count(), 1, "{link}");
    }
}

#[test]
fn tables_have_headers_with_scope_and_cells_for_each_column() {
    let text = html(&example(), None, Language::En);
    for table in text.split("<table>").skip(1) {
        let table = table.split("</table>").next().unwrap();
        let columns = table.matches("scope=\"col\"").count();
        for row in table.split("<tr>").skip(2) {
            assert_eq!(row.matches("<td").count() + row.matches("<th").count(), columns, "{row}");
        }
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
        "Hvor svært det er at komme væk",
        "Hvad plan B koster",
        "Hvad I kan gøre nu",
    ];
    let order = [&order[..], &["id=\"suppliers\"", "id=\"systems\"", "id=\"method\"", &report.input_sha256]].concat();
    assert!(order.windows(2).all(|pair| at(pair[0]) < at(pair[1])));
    let assumption = &report.assumptions[0];
    assert!(text.contains(&assumption.id) && text.contains("skøn"));
}

#[test]
fn an_empty_document_makes_a_page() {
    assert!(html(&bare(), None, Language::En).contains("no systems"));
}
