// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::json;

use super::*;
use crate::factor::case::{Case, system};

fn rolled(case: &Case) -> (Vec<SupplierRollup>, Vec<GroupRollup>, OrganisationRollup) {
    roll_up(case.portfolio, &case.knowledge, &case.exits, &case.lock_ins())
}

fn municipality() -> Case {
    let parent = json!({ "id": "p", "name": "P" });
    Case::of(&json!({
        "suppliers": [
            { "id": "s", "name": "S", "parent": parent }, { "id": "t", "name": "T", "parent": parent },
            { "id": "u", "name": "U" },
        ],
        "systems": [
            system("a", "s", &json!({ "criticality": "vital", "annual_cost": 300, "users": 900 })),
            system("b", "t", &json!({ "criticality": "low", "annual_cost": 300 })),
            system("c", "u", &json!({ "annual_cost": 200 })),
            system("d", "u", &json!({})),
        ],
    }))
}

#[test]
fn a_group_is_the_sum_of_its_suppliers() {
    let case = municipality();
    let scores: Vec<f64> = case.lock_ins().iter().map(|lock_in| lock_in.value).collect();
    let (suppliers, groups, organisation) = rolled(&case);
    let ids: Vec<&str> = suppliers.iter().map(|supplier| supplier.id.as_str()).collect();
    assert_eq!(ids, ["s", "t", "u"]);
    assert_eq!((suppliers[0].group.as_str(), suppliers[0].group_known), ("p", true));
    assert!(!suppliers[2].group_known);
    let group = &groups[0];
    assert_eq!((group.id.as_str(), group.suppliers.as_slice()), ("p", ["s".to_owned(), "t".to_owned()].as_slice()));
    assert!((group.totals.sum - (scores[0] + 0.25 * scores[1])).abs() < 1e-9);
    assert!((group.totals.mean - group.totals.sum / 1.25).abs() < 1e-9);
    assert!((group.totals.sum - suppliers[0].totals.sum - suppliers[1].totals.sum).abs() < 1e-9);
    let totals = organisation.totals.unwrap();
    assert_eq!((totals.systems, totals.spend.to_string().as_str(), totals.spend_known), (4, "800.00", 3));
    assert!((totals.maximum.score - scores.iter().copied().fold(0.0, f64::max)).abs() < 1e-15);
    assert!(totals.sum_low <= totals.sum && totals.sum <= totals.sum_high);
}

#[test]
fn the_index_is_the_sum_of_squared_shares_of_groups() {
    let (_, _, organisation) = rolled(&municipality());
    // Spend 600 and 200 of 800; known of three systems in four.
    assert!((organisation.hhi_spend.value.unwrap() - 0.625).abs() < 1e-12);
    assert!((organisation.hhi_spend.coverage - 75.0).abs() < 1e-12);
    // Criticality: all that is known lies with one group.
    assert!((organisation.hhi_criticality.value.unwrap() - 1.0).abs() < 1e-12);
    assert!((organisation.hhi_criticality.coverage - 50.0).abs() < 1e-12);
}

#[test]
fn an_organisation_without_systems_has_no_totals() {
    let (suppliers, groups, organisation) = rolled(&Case::of(&json!({})));
    assert!(suppliers.is_empty() && groups.is_empty());
    assert_eq!((organisation.totals, organisation.hhi_spend.value), (None, None));
}

#[test]
fn where_nothing_is_critical_the_mean_is_plain() {
    let systems = [
        system("a", "s", &json!({ "criticality": "negligible", "users": 1000 })),
        system("b", "s", &json!({ "criticality": "negligible", "users": 0 })),
    ];
    let case = Case::of(&json!({ "systems": systems }));
    let scores: Vec<f64> = case.lock_ins().iter().map(|lock_in| lock_in.value).collect();
    let totals = rolled(&case).2.totals.unwrap();
    assert!((totals.mean - f64::midpoint(scores[0], scores[1])).abs() < 1e-12);
}
