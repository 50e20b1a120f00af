// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use super::*;
use crate::knowledge::Knowledge;

const EU: [&str; 27] = [
    "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT",
    "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
];
const OTHERS: [&str; 15] = ["IS", "LI", "NO", "CH", "GB", "US", "CA", "CN", "RU", "IN", "IL", "AU", "JP", "KR", "BR"];

fn jurisdictions() -> &'static Jurisdictions {
    &Knowledge::bundled().jurisdictions
}

fn country(code: &str) -> Country {
    code.parse().unwrap()
}

fn strongest(code: &str) -> (f64, f64) {
    let jurisdictions = jurisdictions();
    let laws: Vec<&Law> = jurisdictions.order(code).laws.iter().filter(|law| law.status.counts()).collect();
    let most = |power: fn(&Law) -> Share| laws.iter().map(|law| power(law).value()).fold(0.0, f64::max);
    (most(|law| law.power.disclosure), most(|law| law.power.denial))
}

#[test]
fn every_expected_order_is_there_once() {
    let jurisdictions = jurisdictions();
    let codes: BTreeSet<&str> = jurisdictions.orders.iter().map(|order| order.code.as_str()).collect();
    assert_eq!(codes.len(), jurisdictions.orders.len());
    let expected: BTreeSet<&str> = ["EU"].into_iter().chain(EU).chain(OTHERS).collect();
    assert_eq!(codes, expected);
}

#[test]
fn codes_are_countries_or_the_union() {
    for order in &jurisdictions().orders {
        assert!(order.code == "EU" || order.code.parse::<Country>().is_ok(), "{}", order.code);
    }
}

#[test]
fn members_are_pinned() {
    let jurisdictions = jurisdictions();
    let eu: Vec<&str> = jurisdictions.eu.iter().map(Country::code).collect();
    assert_eq!(eu, EU);
    for code in EU {
        assert!(jurisdictions.is_eu(country(code)) && jurisdictions.is_eea(country(code)));
    }
    for code in ["IS", "LI", "NO"] {
        assert!(!jurisdictions.is_eu(country(code)) && jurisdictions.is_eea(country(code)));
    }
    for code in ["CH", "GB", "US", "FO", "GL"] {
        assert!(!jurisdictions.is_eea(country(code)), "{code}");
    }
}

#[test]
fn any_other_country_has_the_rule_for_any_other() {
    let jurisdictions = jurisdictions();
    assert_eq!(jurisdictions.order("KE").code, "*");
    assert_eq!(jurisdictions.order("DK").code, "DK");
    assert_eq!(jurisdictions.order("EU").code, "EU");
}

#[test]
fn every_order_has_one_to_four_laws_with_some_power() {
    let jurisdictions = jurisdictions();
    for order in jurisdictions.orders.iter().chain([&jurisdictions.other]) {
        assert!((1..=4).contains(&order.laws.len()), "{}", order.code);
        for law in &order.laws {
            let power = law.power.disclosure.value() + law.power.denial.value();
            assert!(power > 0.0 && !law.article.is_empty(), "{} {}", order.code, law.name.en);
        }
    }
}

#[test]
fn the_strongest_powers_are_pinned() {
    assert_eq!(strongest("EU"), (0.3, 0.5));
    assert_eq!(strongest("DK"), (0.4, 0.0));
    assert_eq!(strongest("IE"), (0.3, 0.0));
    assert_eq!(strongest("GB"), (0.7, 0.5));
    assert_eq!(strongest("US"), (0.9, 0.9));
    assert_eq!(strongest("CN"), (1.0, 0.8));
    assert_eq!(strongest("RU"), (1.0, 0.9));
    assert_eq!(strongest("*"), (0.6, 0.4));
}

#[test]
fn lapsed_law_counts_only_while_its_orders_bind() {
    let jurisdictions = jurisdictions();
    let fisa = jurisdictions.order("US").laws.iter().find(|law| law.article.starts_with("50 U.S.C. 1881a")).unwrap();
    assert_eq!(fisa.status, LawStatus::LapsedWithEffect);
    assert!(LawStatus::InForce.counts() && fisa.status.counts());
    assert!(!LawStatus::Lapsed.counts() && !LawStatus::Pending.counts());
}

#[test]
fn adequacy_is_that_of_november_2026() {
    let jurisdictions = jurisdictions();
    let decided: BTreeSet<&str> =
        jurisdictions.orders.iter().filter(|order| order.adequacy.is_some()).map(|order| order.code.as_str()).collect();
    assert_eq!(decided, BTreeSet::from(["BR", "CA", "CH", "GB", "IL", "JP", "KR", "US"]));
    let usa = jurisdictions.order("US").adequacy.as_ref().unwrap();
    assert_eq!((usa.decision.as_str(), usa.status), ("(EU) 2023/1795", AdequacyStatus::Challenged));
    assert!(usa.scope.is_some());
    let kingdom = jurisdictions.order("GB").adequacy.as_ref().unwrap();
    assert_eq!(kingdom.until.unwrap().to_string(), "2031-12-27");
    for order in &jurisdictions.orders {
        if let Some(adequacy) = &order.adequacy {
            assert!(adequacy.date < jurisdictions.as_of, "{}", order.code);
            assert!(adequacy.until.is_none_or(|day| day > jurisdictions.as_of), "{}", order.code);
        }
    }
}
