// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;

fn path() -> PricePath {
    PricePath {
        m: 0.05,
        k_root: 1.0,
        b_root: 0.0,
        a: 3.0,
        min: -0.5,
        max: 0.5,
        steps_a_year: 0.0,
        step_log_median: math::ln(0.2),
        step_sigma: 0.0,
        step_max: 1.0,
        catch_up: 0.5,
        cap: None,
        end: 0.0,
        term: 1.0,
    }
}

fn likely(path: &PricePath) -> [f64; 4] {
    let mut price = [0.0; 4];
    path.likely(path.m, &mut price);
    price
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
    let falling = PricePath { m: -0.05, ..fixed };
    close(likely(&falling)[3], math::exp(-0.05 * 3.5));
}

#[test]
fn a_step_comes_at_once_without_protection_and_waits_for_the_renewal_with_it() {
    let stepping = PricePath { m: 0.0, steps_a_year: 1e9, ..path() };
    let fill = |path: &PricePath| {
        let mut price = [0.0; 4];
        let draw = PathDraw {
            log_gamma: 0.0,
            drift: 0.0,
            noise: &[0.0; 4],
            step: &[0.5, 1.0, 1.0, 1.0],
            step_size: &[0.0; 4],
            premium: 0.0,
        };
        path.fill(&draw, &mut price);
        price
    };
    close(fill(&stepping)[0], math::exp(0.2));
    close(fill(&stepping)[3], math::exp(0.2));
    let waiting = PricePath { cap: Some(0.0), end: 0.25, term: 9.0, ..stepping };
    close(fill(&waiting)[0], math::exp(0.2));
    let later = PricePath { cap: Some(0.0), end: 1.0, term: 9.0, ..stepping };
    // The uniform of year 2 is 1: no step there, and none before the renewal.
    assert_eq!(fill(&later), [1.0; 4]);
}

#[test]
fn growth_beyond_the_clamp_is_cut_and_counted() {
    let fast = PricePath { m: 0.8, ..path() };
    let mut price = [0.0; 4];
    let draw =
        PathDraw { log_gamma: 0.0, drift: 0.0, noise: &[0.0; 4], step: &[1.0; 4], step_size: &[0.0; 4], premium: 0.0 };
    assert_eq!(fast.fill(&draw, &mut price), 4);
    close(price[3], math::exp(0.5 * 3.5));
}
