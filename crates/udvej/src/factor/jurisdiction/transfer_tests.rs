// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::knowledge::Knowledge;

fn decision(country: &str) -> Adequacy {
    Knowledge::bundled().jurisdictions.order(country).adequacy.clone().unwrap()
}

const TODAY: Date = Date::constant(2026, 11, 21);

#[test]
fn a_decision_for_certified_recipients_covers_those_who_are() {
    let american = decision("US");
    assert_eq!(covered(&american, Some(true), TODAY), Basis::Adequacy);
    assert_eq!(covered(&american, Some(false), TODAY), Basis::None);
    assert_eq!(covered(&american, None, TODAY), Basis::AdequacyUnconfirmed);
}

#[test]
fn a_decision_that_ended_or_ran_out_covers_nobody() {
    let british = decision("GB");
    assert_eq!(covered(&british, None, TODAY), Basis::Adequacy);
    assert_eq!(covered(&british, None, Date::constant(2032, 1, 1)), Basis::None);
    let annulled = Adequacy { status: AdequacyStatus::Ended, ..british };
    assert_eq!(covered(&annulled, Some(true), TODAY), Basis::None);
}
