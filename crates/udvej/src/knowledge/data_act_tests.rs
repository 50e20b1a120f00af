// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::knowledge::Knowledge;

fn direct_cost(date: &str) -> Option<bool> {
    Knowledge::bundled().data_act.charge_rule(date.parse().unwrap()).map(|rule| rule.direct_cost)
}

#[test]
fn charges_end_on_12_january_2027() {
    assert_eq!(direct_cost("2024-01-10"), None);
    assert_eq!(direct_cost("2024-01-11"), Some(true));
    assert_eq!(direct_cost("2027-01-11"), Some(true));
    assert_eq!(direct_cost("2027-01-12"), Some(false));
    assert_eq!(direct_cost("2040-01-01"), Some(false));
}

#[test]
fn rules_ascend() {
    assert!(Knowledge::bundled().data_act.charges.windows(2).all(|pair| pair[0].from < pair[1].from));
}

#[test]
fn terms_are_those_of_article_25() {
    let act = &Knowledge::bundled().data_act;
    let terms = (act.notice_months.value, act.transition_days.value, act.long_transition_months.value);
    assert_eq!(terms, (2.0, 30.0, 7.0));
    assert_eq!(act.retrieval_days.value, 30.0);
    assert_eq!(act.applies.value.to_string(), "2025-09-12");
}
