// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::json;

use super::*;
use crate::{Knowledge, Method, Simulation, assess};

fn contexts() -> Vec<(String, SystemContext)> {
    let simulation = Simulation { trials: 20, ..Simulation::default() };
    let report = assess(&crate::example(), Method::v1(), Knowledge::bundled(), &simulation);
    report.systems.into_iter().map(|system| (system.id, system.context)).collect()
}

fn context(id: &str) -> SystemContext {
    contexts().into_iter().find(|(found, _)| found == id).unwrap().1
}

#[test]
fn every_context_reads_back_as_it_was_written() {
    for (id, context) in contexts() {
        let written = serde_json::to_string(&context).unwrap();
        assert_eq!(serde_json::from_str::<SystemContext>(&written).unwrap(), context, "{id}");
    }
}

#[test]
fn a_contract_keeps_its_dates_and_says_what_holds_the_price() {
    let written = serde_json::to_value(context("identitet")).unwrap();
    assert_eq!(
        written["contract"]["running"],
        json!({ "start": "2024-07-01", "end": "2027-06-30", "max_end": null, "notice_months": 6.0,
            "renewal_months": 12.0, "price_protection": { "cap": 0.05 } })
    );
    assert_eq!(serde_json::to_value(context("parkering")).unwrap()["contract"], json!("none"));
    assert_eq!(context("noedkald").contract, None);
}

#[test]
fn the_way_out_is_known_without_a_plan_and_skips_a_term_whose_notice_has_passed() {
    // Ends on 2026-12-31 with three months of notice; today is 2026-11-21, so it has renewed itself.
    let daycare = context("dagtilbud");
    assert_eq!(daycare.free_exit, Some(Date::constant(2027, 12, 31)));
    assert_eq!(daycare.notice_by, Some(Date::constant(2027, 9, 30)));
    assert_eq!(context("noedkald").free_exit, None);
}

#[test]
fn nothing_needed_is_not_unknown() {
    assert_eq!(context("e-laering").depends_on, Some(Vec::new()));
    assert_eq!(context("bibliotek").depends_on, None);
    let needed = context("kontorpakke").depends_on.unwrap();
    // By id, whatever the order in the document.
    assert!(needed.is_sorted_by_key(|needed| needed.system.clone()));
    assert!(needed.contains(&Needed { system: "identitet".to_owned(), strength: Some(1.0) }));
}

#[test]
fn prices_stand_in_the_reports_currency() {
    let price = context("skole-enheder").prices.remove(0);
    // 29 dollars are more than 29 kroner.
    assert!(price.unit_price.decimal() > rust_decimal::Decimal::ONE_HUNDRED, "{}", price.unit_price);
    assert_eq!(context("parkering").annual_cost.unwrap().decimal(), rust_decimal::Decimal::ZERO);
}
