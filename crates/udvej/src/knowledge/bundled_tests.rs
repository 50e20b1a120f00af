// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use crate::error::Localised;
use crate::knowledge::Knowledge;
use crate::quantity::{Assumption, Grade};

fn texts(knowledge: &Knowledge) -> Vec<&Localised> {
    let orders = knowledge.jurisdictions.orders.iter().chain([&knowledge.jurisdictions.other]);
    let mut list: Vec<&Localised> = Vec::new();
    for order in orders {
        list.push(&order.name);
        list.extend(order.laws.iter().map(|law| &law.name));
        list.extend(order.adequacy.iter().filter_map(|adequacy| adequacy.scope.as_ref()));
    }
    list.extend(knowledge.reference_classes.classes.iter().map(|class| &class.name));
    list.extend(knowledge.unit_costs.components.iter().map(|default| &default.name));
    list.extend(knowledge.contingency.scenarios.iter().map(|scenario| &scenario.name));
    for question in &knowledge.questions.questions {
        list.extend([&question.text, &question.why]);
        list.extend(question.levels.iter().map(|level| &level.sentence));
    }
    list
}

#[test]
fn every_file_fits_its_type() {
    assert_eq!(Knowledge::bundled().version, "2026-11");
}

#[test]
fn every_text_is_there_in_danish_and_english() {
    // Proper names that are the same in both.
    let same =
        ["CLOUD Act", "Portugal", "Malta", "Luxembourg", "Liechtenstein", "Canada", "Israel", "Japan", "Finland"];
    let knowledge = Knowledge::bundled();
    for text in texts(knowledge) {
        assert!(!text.da.trim().is_empty() && !text.en.trim().is_empty(), "{text:?}");
        assert!(text.da != text.en || same.contains(&text.en.as_str()), "{text:?}");
    }
}

#[test]
fn every_assumption_has_a_source_and_an_id_of_its_own() {
    let list = Knowledge::bundled().assumptions();
    let ids: BTreeSet<&str> = list.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids.len(), list.len());
    for Assumption { id, value, source, year, .. } in &list {
        assert!(source.len() > 10 && !value.is_empty() && value != "null", "{id}");
        assert!(source.ends_with('.'), "{id}: {source}");
        assert!((1808..=2026).contains(year), "{id}: {year}");
    }
}

#[test]
fn every_source_in_the_files_is_among_the_assumptions() {
    let files = [
        include_str!("data/jurisdictions.json"),
        include_str!("data/reference_classes.json"),
        include_str!("data/unit_costs.json"),
        include_str!("data/price.json"),
        include_str!("data/data_act.json"),
        include_str!("data/contingency.json"),
        include_str!("data/economics.json"),
        include_str!("data/questions.json"),
    ];
    let sources: usize = files.iter().map(|file| file.matches("\"source\":").count()).sum();
    assert_eq!(Knowledge::bundled().assumptions().len(), sources);
}

#[test]
fn the_powers_of_laws_are_never_passed_off_as_published() {
    for entry in Knowledge::bundled().assumptions() {
        if entry.id.starts_with("jurisdictions/") && !entry.id.ends_with("/adequacy") {
            assert_eq!(entry.grade, Grade::Judgement, "{}", entry.id);
        }
    }
}
