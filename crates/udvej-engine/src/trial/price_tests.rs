// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;

fn path() -> PricePath {
    PricePath {
        mean: 0.05,
        weight: 1.0,
        shape: 3.0,
        scale: 0.0,
        clamp: [-0.5, 0.5],
        step: Step { per_year: 0.0, log_median: math::ln(0.2), sigma: 0.0, most: 1.0 },
        catch_up: 0.5,
        cap: None,
        end: 0.0,
        term: 1.0,
    }
}

fn likely(path: &PricePath) -> [f64; 4] {
    path.likely(path.mean, 4).try_into().unwrap()
}

/// The prices paid where every step that may come comes.
fn stepping(path: &PricePath) -> Vec<f64> {
    let mut price = Price::TODAY;
    let next = |span: &Span| {
        let step = if span.step > 0.0 { path.step.factor(0.0) } else { 1.0 };
        price = price.next(span, path.taken_back(span), span.clamped(path.mean * span.years), step);
        price.paid
    };
    path.spans(4).iter().map(next).collect()
}

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found} instead of {expected}");
}

#[test]
fn without_protection_the_price_grows_to_the_middle_of_each_year() {
    for (price, t) in likely(&path()).into_iter().zip([0.5, 1.5, 2.5, 3.5]) {
        close(price, math::exp(0.05 * t));
    }
}

#[test]
fn a_cap_holds_until_the_renewal_takes_half_the_distance_back() {
    let capped = PricePath { cap: Some(0.02), end: 2.0, term: 2.0, ..path() };
    let price = likely(&capped);
    close(price[0], math::exp(0.01));
    close(price[1], math::exp(0.03));
    // The renewal at year 2 falls between the middles of years 2 and 3.
    let held = math::exp(0.05);
    let free = math::exp(0.05 * 2.5);
    close(price[2], held + 0.5 * (free - held));
    close(price[3], price[2] * math::exp(0.02));
}

#[test]
fn a_fixed_price_stays_and_never_rises_above_the_free_one() {
    let fixed = PricePath { cap: Some(0.0), end: 99.0, ..path() };
    assert!(likely(&fixed).into_iter().all(|price| price == 1.0));
    let falling = PricePath { mean: -0.05, ..fixed };
    close(likely(&falling)[3], math::exp(-0.05 * 3.5));
}

#[test]
fn a_step_comes_at_once_without_protection_and_waits_for_the_renewal_with_it() {
    let step = Step { per_year: 0.3, ..path().step };
    let free = PricePath { mean: 0.0, step, ..path() };
    for (price, steps) in stepping(&free).into_iter().zip([1.0, 2.0, 3.0, 4.0]) {
        close(price, math::exp(0.2 * steps));
    }
    let soon = PricePath { cap: Some(0.0), end: 0.25, term: 9.0, ..free };
    assert!(stepping(&soon).into_iter().all(|price| (price - math::exp(0.2)).abs() < 1e-12));
    let later = PricePath { cap: Some(0.0), end: 1.0, term: 9.0, ..free };
    assert_eq!(stepping(&later)[0], 1.0);
    close(stepping(&later)[1], math::exp(0.2));
}

#[test]
fn a_step_that_waits_is_as_likely_as_the_years_it_waited_for() {
    let probability = |years: f64| 1.0 - math::exp(-0.3 * years);
    let step = Step { per_year: 0.3, ..path().step };
    let steps = |path: PricePath| path.spans(4).iter().map(|span| span.step).collect::<Vec<_>>();
    let free = PricePath { step, ..path() };
    for (found, years) in steps(free).into_iter().zip([0.5, 1.0, 1.0, 1.0]) {
        close(found, probability(years));
    }
    // Renewals at years 2 and 4: the second lies beyond the middle of year 4.
    for (found, years) in
        steps(PricePath { cap: Some(0.02), end: 2.0, term: 2.0, ..free }).into_iter().zip([0.0, 0.0, 2.5, 0.0])
    {
        close(found, probability(years));
    }
}

#[test]
fn renewals_come_a_term_apart_and_only_a_cap_waits_for_them() {
    let free = |path: PricePath| path.spans(6).iter().map(|span| span.free).collect::<Vec<_>>();
    // At 0.7, 2.2, 3.7 and 5.2 years; prices are looked at in the middle of each year.
    let capped = PricePath { cap: Some(0.02), end: 0.7, term: 1.5, ..path() };
    assert_eq!(free(capped), [false, true, true, false, true, true]);
    assert_eq!(free(PricePath { cap: None, ..capped }), [true; 6]);
    // Two renewals in one year are one.
    assert_eq!(free(PricePath { term: 0.25, ..capped }), [false, true, true, true, true, true]);
}

#[test]
fn growth_beyond_the_clamp_is_cut() {
    close(likely(&PricePath { mean: 0.8, ..path() })[3], math::exp(0.5 * 3.5));
    close(likely(&PricePath { mean: -0.8, ..path() })[3], math::exp(-0.5 * 3.5));
}

#[test]
fn a_longer_horizon_changes_no_earlier_span() {
    let path = PricePath { cap: Some(0.02), end: 0.7, term: 1.5, ..path() };
    assert_eq!(path.spans(40)[..5], path.spans(5)[..]);
    assert_eq!(path.spans(0), []);
}
