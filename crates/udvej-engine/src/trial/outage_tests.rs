// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::sample::Sampling;

fn way(id: &str, per_year: f64) -> Way {
    Way {
        id: id.to_owned(),
        per_year,
        days: Belief::Pert { low: 1.0, mode: 2.0, high: 9.0 },
        cost: Belief::Exact(1000.0),
    }
}

fn outages(years: f64, ways: &[Way]) -> Outages {
    Outages { address: ["o".to_owned(), "a".to_owned()], years, ways: ways.to_vec() }
}

fn simulate(outages: &Outages, count: u64, sampling: Sampling) -> Loss {
    outages.simulate(1, Trials { count, sampling }, &Tables::new(), &|| false).unwrap()
}

#[test]
fn days_of_overlapping_outages_count_once() {
    let mut outages = vec![(10.0, 20.0, 2.0), (0.0, 5.0, 1.0), (15.0, 18.0, 9.0), (19.0, 22.0, 1.0)];
    // 5 days at 1, 10 days at 2, none for the one inside, 2 days at 1.
    assert_eq!(cost_of(&mut outages), 5.0 + 20.0 + 2.0);
    assert_eq!(cost_of(&mut []), 0.0);
}

#[test]
fn the_shortfall_is_the_mean_of_the_worst_hundredth() {
    let shortfall = |trials: u64| {
        let mut losses = Losses::new(trials, 1.0);
        (1..=trials).for_each(|loss| losses.worst.push(loss as f64));
        losses.loss().shortfall
    };
    assert_eq!(shortfall(200), 199.5);
    assert_eq!(shortfall(201), 200.0, "a part of a trial is a whole one");
    assert_eq!(shortfall(3), 3.0);
}

#[test]
fn poisson_counts_follow_their_distribution() {
    let poisson = |mean: f64, share: f64| poisson(mean, math::exp(-mean), share);
    assert_eq!(poisson(0.0, 0.999_999), 0);
    assert_eq!(poisson(2.0, 0.1), 0, "P(0) = 0.135");
    assert_eq!(poisson(2.0, 0.2), 1);
    // P(N <= n) at a mean of 3.5 from scipy.stats.poisson.cdf.
    for (n, cumulated) in [(0, 0.030_197_383_422_318_5), (3, 0.536_632_667_900_785), (7, 0.973_261_077_908_680_3)] {
        assert_eq!(poisson(3.5, cumulated - 1e-9), n);
        assert_eq!(poisson(3.5, cumulated + 1e-9), n + 1);
    }
    assert!((14_000..=MOST).contains(&poisson(14_640.0, 0.5)), "366 a year for 40 years ends");
}

#[test]
fn a_rare_loss_agrees_with_the_closed_form() {
    for sampling in Sampling::ALL {
        let loss = simulate(&outages(10.0, &[way("cut", 0.002)]), 400_000, sampling);
        // Frequency x mean days (1 + 4 x 2 + 9)/6 = 3 x 1,000; overlaps and the horizon's end are negligible here. Days have a
        // variance of (3 - 1)(9 - 3)/7.
        let spread = (0.02 * (9.0 + 12.0 / 7.0) / 400_000.0_f64).sqrt() * 1000.0;
        assert!((loss.mean - 60.0).abs() < 4.0 * spread + 0.1, "{}", loss.mean);
        let conditional = loss.conditional.unwrap();
        // About 2 % of the trials have a loss, so the worst 1 % all do.
        assert!(conditional.p10 >= 1000.0 && loss.shortfall > conditional.p50 && loss.shortfall < 9000.0);
        assert!((conditional.mean - 3030.0).abs() < 60.0, "one, seldom two: {}", conditional.mean);
    }
}

#[test]
fn a_certain_loss_is_the_same_in_every_quantile() {
    let always = Way { days: Belief::Exact(1e9), ..way("always", 1e3) };
    let loss = simulate(&outages(1.0, &[always]), 1000, Sampling::QuasiMonteCarlo);
    // The first of a thousand outages lasts to the end: at most some days are spared.
    assert!(loss.conditional.unwrap().p10 > 360.0 * 1000.0 && loss.mean <= DAYS_A_YEAR * 1000.0);
    assert!((loss.shortfall / (DAYS_A_YEAR * 1000.0) - 1.0).abs() < 1e-3);
}

#[test]
fn nothing_that_happens_costs_nothing() {
    for ways in [&[][..], &[way("never", 0.0)]] {
        assert_eq!(simulate(&outages(10.0, ways), 1000, Sampling::MonteCarlo), Loss::default());
    }
    assert_eq!(simulate(&outages(10.0, &[way("often", 9.0)]), 0, Sampling::MonteCarlo), Loss::default());
}

#[test]
fn a_further_way_only_adds() {
    for sampling in Sampling::ALL {
        let (one, other) = (way("one", 0.3), way("other", 0.2));
        let alone = simulate(&outages(10.0, std::slice::from_ref(&one)), 5001, sampling);
        let both = simulate(&outages(10.0, &[one, other]), 5001, sampling);
        assert!(both.mean > alone.mean && both.shortfall > alone.shortfall);
        // Its mean is two thirds of the first one's, less what overlaps.
        assert!((both.mean / alone.mean - 5.0 / 3.0).abs() < 0.1, "{}", both.mean / alone.mean);
    }
}

#[test]
fn the_seed_and_the_address_choose_the_draws() {
    let trials = Trials { count: 2000, sampling: Sampling::MonteCarlo };
    let base = outages(10.0, &[way("cut", 0.5)]);
    let other = Outages { address: ["o".to_owned(), "b".to_owned()], ..base.clone() };
    let run = |outages: &Outages, seed| outages.simulate(seed, trials, &Tables::new(), &|| false);
    assert_eq!(run(&base, 1), run(&base, 1));
    assert_ne!(run(&base, 1), run(&base, 2));
    assert_ne!(run(&base, 1), run(&other, 1));
}

#[test]
fn who_says_stop_is_heard() {
    let trials = Trials { count: 2000, sampling: Sampling::MonteCarlo };
    let stopped = outages(10.0, &[way("cut", 0.5)]).simulate(1, trials, &Tables::new(), &|| true);
    assert_eq!(stopped, Err(Stopped));
}
