// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use unicode_width::UnicodeWidthStr;

use super::*;
use crate::testing::{bare, example, hostile};

#[test]
fn no_line_is_wider_than_asked() {
    for report in [example(), hostile(), bare()] {
        for language in [Language::Da, Language::En] {
            for width in [80, 100] {
                let text = table(&report, language, width);
                for line in text.lines() {
                    assert!(line.width() <= width, "{}: {line}", line.width());
                }
            }
        }
    }
}

#[test]
fn every_system_stands_in_the_table_with_score_and_bounds() {
    let report = example();
    let text = table(&report, Language::Da, 100);
    for system in &report.systems {
        let score = &system.score;
        assert!(text.contains(&format!("[{:.0}–{:.0}]", score.low, score.high)), "{}", system.id);
    }
    for said in [
        "Eksempelby Kommune",
        &report.input_sha256,
        "udvej-method/1",
        "Frø 1, 200 forsøg",
        "HHI",
        "afhænger af loftet",
        "Positiv betyder",
    ] {
        assert!(text.contains(said), "{said}");
    }
}

#[test]
fn the_most_locked_in_comes_first() {
    let report = example();
    let text = table(&report, Language::En, 100);
    let first = page::by_score(&report)[0];
    let word = first.name.split(' ').next().unwrap();
    let line = text.lines().skip_while(|line| !line.starts_with('─')).nth(1).unwrap();
    assert!(line.starts_with(word), "{line}");
}

#[test]
fn a_terminal_is_not_redrawn_by_names() {
    assert!(!table(&hostile(), Language::En, 100).contains('\u{1b}'));
}

#[test]
fn only_names_of_bands_are_painted() {
    struct Marks;
    impl Paint for Marks {
        fn band(&self, band: &str, text: &str) -> String {
            format!("<{band}>{text}</{band}>")
        }
    }
    let report = example();
    let painted = table_painted(&report, Language::Da, 100, &Marks);
    assert_eq!(painted.matches("</").count(), report.systems.len());
    let unmarked = ["free", "loose", "bound", "locked", "captive"]
        .iter()
        .fold(painted, |text, band| text.replace(&format!("<{band}>"), "").replace(&format!("</{band}>"), ""));
    assert_eq!(unmarked, table(&report, Language::Da, 100));
}

#[test]
fn an_empty_document_is_said_to_be_empty() {
    assert!(table(&bare(), Language::Da, 100).contains("ingen systemer"));
}
