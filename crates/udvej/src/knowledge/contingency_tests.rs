// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use crate::knowledge::{Knowledge, QuestionId};

#[test]
fn hours_are_given_for_each_level_of_criticality_and_rise() {
    let knowledge = Knowledge::bundled();
    let given: Vec<&str> = knowledge.contingency.hours_lost.iter().map(|(level, _)| level.as_str()).collect();
    let criticality = knowledge.questions.get(QuestionId::Criticality);
    let levels: Vec<&str> = criticality.levels.iter().map(|level| level.id.as_str()).collect();
    assert_eq!(given, levels);
    assert!(knowledge.contingency.hours_lost.windows(2).all(|pair| pair[0].1.value < pair[1].1.value));
    assert!(knowledge.contingency.hours_lost.iter().all(|(_, hours)| (0.0..=7.4).contains(&hours.value)));
}

#[test]
fn scenarios_have_ids_of_their_own_and_last_some_time() {
    let scenarios = &Knowledge::bundled().contingency.scenarios;
    let ids: BTreeSet<&str> = scenarios.iter().map(|scenario| scenario.id.as_str()).collect();
    assert_eq!(ids, BTreeSet::from(["end-of-supply", "legal-cut-off", "security-incident", "supplier-outage"]));
    for scenario in scenarios {
        assert!(scenario.frequency > 0.0 && scenario.frequency < 1.0, "{}", scenario.id);
        assert!(scenario.duration_days.low() >= 1.0 && scenario.duration_days.checked().is_ok(), "{}", scenario.id);
        assert_eq!(scenario.scales_with_denial, scenario.id == "legal-cut-off");
    }
}
