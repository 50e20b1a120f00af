// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use proptest::prelude::*;

use super::*;
use crate::trial::AlternativeIs;

const PAYMENTS: Payments = Payments {
    supplier: 1000.0,
    alternative_is: AlternativeIs::Total,
    procurement: None,
    bound: 0.0,
    commitment: 0.5,
    fee: None,
    parallel_given: false,
    termination_given: false,
};

const EXIT: Exit = Exit { open: 0.0, fixed: 0.0, duration: 1.0, pace: 1.0, parallel: 0.0, until: 1.0, shortfall: 0.0 };

fn exit(duration: f64) -> Exit {
    Exit { duration, pace: 1.0 / duration, until: duration, ..EXIT }
}

fn years(payments: &Payments, horizon: usize) -> Vec<Year> {
    Year::all(Some(payments), &vec![1.0; horizon], &vec![1.0; horizon])
}

/// Stay and leave of each year, with own staff at 200 and an alternative at `alternative`.
fn flows(payments: &Payments, exit: &Exit, start: f64, horizon: usize, alternative: f64) -> Vec<(Stay, Leave)> {
    let both = |year: &Year| {
        let stay = year.stay(payments, 1.0, 200.0);
        (stay, year.leave(payments, exit, start, &stay, alternative))
    };
    years(payments, horizon).iter().map(both).collect()
}

fn one_off(payments: &Payments, exit: &Exit, start: f64, horizon: usize) -> Vec<f64> {
    flows(payments, exit, start, horizon, 0.0).iter().map(|(_, leave)| leave.one_off).collect()
}

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} instead of {expected}");
}

#[test]
fn old_cost_runs_to_the_switch_and_new_cost_after_it() {
    for (year, total) in flows(&PAYMENTS, &exit(1.5), 0.0, 3, 300.0).iter().zip([1200.0, 750.0, 300.0]) {
        close(year.0.total, 1200.0);
        close(year.1.total, total);
    }
}

#[test]
fn the_project_is_spent_evenly_from_start_to_switch() {
    let project = Exit { open: 300.0, ..exit(1.5) };
    for (found, expected) in one_off(&PAYMENTS, &project, 0.0, 3).into_iter().zip([200.0, 100.0, 0.0]) {
        close(found, expected);
    }
    for (found, expected) in one_off(&PAYMENTS, &project, 1.0, 3).into_iter().zip([0.0, 200.0, 100.0]) {
        close(found, expected);
    }
}

#[test]
fn what_would_be_spent_after_the_horizon_is_charged_to_the_last_year() {
    let long = Exit { open: 400.0, fixed: 50.0, ..exit(4.0) };
    for (found, expected) in one_off(&PAYMENTS, &long, 1.0, 3).into_iter().zip([0.0, 100.0, 350.0]) {
        close(found, expected);
    }
    // Started when all is over.
    for (found, expected) in one_off(&PAYMENTS, &long, 3.0, 2).into_iter().zip([0.0, 450.0]) {
        close(found, expected);
    }
}

#[test]
fn an_abandoned_project_sinks_its_cost_and_stay_goes_on() {
    let payments = Payments { bound: 9.0, fee: Some(70.0), ..PAYMENTS };
    let abandoned = Exit { open: 300.0, fixed: 50.0, parallel: 0.5, until: f64::INFINITY, shortfall: 0.2, ..exit(1.5) };
    for terms in [payments, Payments { fee: None, ..payments }] {
        for ((stay, leave), sunk) in flows(&terms, &abandoned, 0.0, 3, 300.0).iter().zip([200.0, 100.0, 0.0]) {
            close(leave.one_off, sunk);
            close(leave.total, stay.total + sunk);
        }
    }
}

#[test]
fn parallel_running_pays_the_old_supplier_too_unless_it_is_given() {
    let parallel = Exit { parallel: 0.75, ..exit(1.5) };
    for (found, expected) in one_off(&PAYMENTS, &parallel, 0.0, 4).into_iter().zip([0.0, 500.0, 250.0, 0.0]) {
        close(found, expected);
    }
    let given = Payments { parallel_given: true, ..PAYMENTS };
    assert_eq!(one_off(&given, &parallel, 0.0, 4), [0.0; 4]);
}

#[test]
fn leaving_early_costs_the_commitment_after_parallel_running_or_the_fee_once() {
    let bound = Payments { bound: 3.0, ..PAYMENTS };
    let parallel = Exit { parallel: 0.5, ..exit(1.0) };
    // Half a year in full, then half of what remains to year 3.
    for (found, expected) in one_off(&bound, &parallel, 0.0, 4).into_iter().zip([0.0, 500.0 + 250.0, 500.0, 0.0]) {
        close(found, expected);
    }
    let fee = Payments { fee: Some(70.0), ..bound };
    assert_eq!(one_off(&fee, &exit(1.5), 0.0, 3), [0.0, 70.0, 0.0]);
    assert_eq!(one_off(&fee, &exit(3.0), 0.0, 4), [0.0; 4], "free to go");
    assert_eq!(one_off(&Payments { termination_given: true, ..bound }, &exit(1.0), 0.0, 4), [0.0; 4]);
    assert_eq!(one_off(&Payments { termination_given: true, ..fee }, &exit(1.0), 0.0, 4), [0.0; 4]);
}

#[test]
fn procuring_anew_falls_away_for_who_has_left_in_time() {
    let tender = Procurement { start: 1.2, due: 2.0, cost: 90.0 };
    let payments = Payments { procurement: Some(tender), ..PAYMENTS };
    let totals = |start: f64| {
        let flows = flows(&payments, &exit(1.0), start, 4, 1200.0);
        (flows.iter().map(|(stay, _)| stay.total - 1200.0).collect::<Vec<_>>(), flows[1].1.total - 1200.0)
    };
    let (stay, left_in_time) = totals(1.0);
    assert_eq!(stay, [0.0, 90.0, 0.0, 0.0]);
    assert_eq!(left_in_time, 0.0);
    assert_eq!(totals(1.5).1, 90.0, "the switch at 2.5 is too late");
}

#[test]
fn a_shortfall_takes_its_share_of_a_saving_and_nothing_of_a_loss() {
    let short = Exit { shortfall: 0.25, ..exit(1.0) };
    close(flows(&PAYMENTS, &short, 0.0, 2, 400.0)[1].1.total, 400.0 + 0.25 * 800.0);
    close(flows(&PAYMENTS, &short, 0.0, 2, 1500.0)[1].1.total, 1500.0);
}

#[test]
fn one_off_cost_is_told_at_todays_prices_and_paid_at_those_of_its_year() {
    let payments = Payments { procurement: Some(Procurement { start: 0.0, due: 9.0, cost: 90.0 }), ..PAYMENTS };
    let year = Year::all(Some(&payments), &[1.25], &[0.8])[0];
    assert_eq!((year.present, year.procurement), (0.8, 112.5));
    let stay = year.stay(&payments, 1.5, 200.0);
    assert_eq!((stay.supplier, stay.old, stay.total), (1500.0, 1750.0, 1862.5));
    let leave = year.leave(&PAYMENTS, &Exit { fixed: 100.0, parallel: 0.25, ..exit(0.5) }, 0.0, &stay, 0.0);
    close(leave.one_off, 100.0 + 0.25 * 1500.0 / 1.25);
    close(leave.total, 0.5 * 1750.0 + 1.25 * leave.one_off);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn nothing_disappears_whatever_start_and_duration(start in 0.0..6.0, duration in 0.083..9.0, horizon in 1_usize..12) {
        let project = Exit { open: 1000.0, fixed: 10.0, ..exit(duration) };
        let spent: f64 = one_off(&PAYMENTS, &project, start, horizon).iter().sum();
        prop_assert!((spent - 1010.0).abs() < 1e-9, "{spent}");
        let abandoned = Exit { until: f64::INFINITY, ..project };
        let sunk: f64 = one_off(&PAYMENTS, &abandoned, start, horizon).iter().sum();
        prop_assert!((sunk - 1000.0).abs() < 1e-9, "{sunk}");
    }
}
