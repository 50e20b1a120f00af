// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::error::Language;
use unicode_width::UnicodeWidthStr;

use crate::testing::{example, hostile};
use crate::{explain, plan};

#[test]
fn a_score_taken_apart_names_every_factor() {
    let report = example();
    for system in &report.systems {
        for language in [Language::Da, Language::En] {
            let text = explain(&system.score, &system.name, language, 100);
            assert!(text.lines().all(|line| line.width() <= 100), "{}", system.id);
        }
    }
    let text = explain(&report.systems[0].score, &report.systems[0].name, Language::Da, 100);
    for said in
        ["Afhængighed", "Kritikalitet", "Tvungen lukning", "Hvad der ville løsne", "Hvad I skal spørge om først"]
    {
        assert!(text.contains(said), "{said}");
    }
}

#[test]
fn a_plan_stands_beside_its_plain_sum() {
    let report = example();
    for system in &report.systems {
        let Some(found) = &system.plan_b else { continue };
        for language in [Language::Da, Language::En] {
            let text = plan(found, &system.name, report.currency, language, 100);
            assert!(text.lines().all(|line| line.width() <= 100), "{}", system.id);
        }
        let text = plan(found, &system.name, report.currency, Language::En, 100);
        assert!(text.contains("beside the plain sum") && text.contains("Procurement and tender"));
    }
}

#[test]
fn an_unknown_cost_is_said() {
    let mut report = hostile();
    let found = report.systems[0].plan_b.as_mut().unwrap();
    (found.npv_difference, found.totals, found.probability_cheaper, found.break_even_year) = (None, None, None, None);
    let text = plan(found, "A", report.currency, Language::Da, 100);
    assert!(text.contains("Udgiften i dag er ukendt") && !text.contains("År for år"), "{text}");
}
