// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::super::example::{WHOLE, certain, model, outcome, quantities, run};
use super::*;
use crate::sample::{Belief, QuantileTable, Sampling, plain};
use crate::trial::operation::steps;
use crate::trial::{AlternativeIs, PricePath};

#[test]
fn without_uncertainty_no_quantity_has_width() {
    for count in [1, 1000, 3 * WHOLE] {
        for sampling in Sampling::ALL {
            let found = outcome(&certain(model()), &run(count, sampling));
            for quantity in quantities(10).into_iter().filter(|quantity| *quantity != Quantity::Sunk) {
                let summarised = found.get(quantity).unwrap();
                let values = summarised.values;
                assert_eq!([values.p10, values.p90], [values.p50; 2], "{quantity:?}");
                assert!((values.mean - values.p50).abs() <= 1e-12 * values.p50.abs(), "{quantity:?}: {values:?}");
                let errors = summarised.errors.unwrap_or_default();
                assert_eq!([errors.p10, errors.p50, errors.p90], [0.0; 3], "{quantity:?}");
            }
            assert_eq!(found.get(Quantity::Sunk), None);
            assert_eq!(found.drivers, []);
            assert_eq!(found.clamped, Some(0.0));
        }
    }
}

/// Stay and leave of each year by plain sums over `Year`, for a model without chance.
fn by_hand(model: &Model, start: f64) -> Vec<(f64, f64)> {
    let (one_off, running) = (&model.one_off, model.running.as_ref().unwrap());
    let exact = |belief: Belief| if let Belief::Exact(value) = belief { value } else { panic!("not certain") };
    let (multiplier, horizon) = (one_off.overrun.quantile(0.5), model.inflation.len());
    let stretch = crate::math::pow(multiplier, one_off.elasticity);
    let duration = one_off.likely_duration * stretch;
    let exit = Exit {
        open: one_off.base * multiplier,
        fixed: one_off.fixed.iter().map(|part| exact(part.cost)).sum(),
        duration,
        pace: 1.0 / duration,
        parallel: exact(one_off.parallel) * stretch,
        until: duration,
        shortfall: exact(running.shortfall),
    };
    let own = exact(running.own);
    let today = running.terms.alternative_cost(exact(running.alternative), own);
    let price = running.price.likely(running.price.mean, horizon);
    let years = Year::all(Some(&running.terms), &model.inflation, &model.present);
    let flows = |(year, price): (&Year, &f64)| {
        let alternative = today * crate::math::pow(1.0 + exact(running.growth), year.from + 0.5);
        let stay = year.stay(&running.terms, *price, own);
        (stay.total, year.leave(&running.terms, &exit, start, &stay, alternative).total)
    };
    years.iter().zip(&price).map(flows).collect()
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-6 * expected.abs().max(1.0), "{found} instead of {expected}");
}

#[test]
fn the_engine_agrees_with_plain_sums_over_the_years() {
    for (start, alternative_is) in [(0, AlternativeIs::Ratio), (2, AlternativeIs::Ratio), (7, AlternativeIs::BesideOwn)]
    {
        let mut model = certain(model());
        model.start = start;
        let running = model.running.as_mut().unwrap();
        running.terms.alternative_is = alternative_is;
        if alternative_is == AlternativeIs::BesideOwn {
            running.alternative = Belief::Exact(900.0);
        }
        let found = outcome(&model, &run(100, Sampling::MonteCarlo));
        let value = |quantity| found.get(quantity).unwrap().values.p50;
        let npv = |start: f64| -> f64 {
            by_hand(&model, start)
                .iter()
                .zip(&model.present)
                .map(|((stay, leave), present)| (stay - leave) * present)
                .sum()
        };
        let asked = by_hand(&model, f64::from(start));
        for (year, (stay, leave)) in asked.iter().enumerate() {
            near(value(Quantity::Stay(year)), *stay);
            near(value(Quantity::Leave(year)), *leave);
        }
        near(value(Quantity::StayTotal), asked.iter().map(|(stay, _)| stay).sum());
        near(value(Quantity::LeaveTotal), asked.iter().map(|(_, leave)| leave).sum());
        near(value(Quantity::StayPresent) - value(Quantity::LeavePresent), npv(f64::from(start)));
        near(value(Quantity::Peak), asked.iter().map(|(stay, leave)| leave - stay).fold(0.0, f64::max));
        for (place, start) in STARTS.into_iter().enumerate() {
            near(value(Quantity::Npv(place)), npv(f64::from(start)));
            near(value(Quantity::Waiting(place)), npv(0.0) - npv(f64::from(start)));
        }
        near(value(Quantity::Npv(ASKED)), npv(f64::from(start)));
        assert_eq!(found.ahead.iter().map(|share| share.value).collect::<Vec<_>>(), {
            let starts = STARTS.into_iter().chain([start]).map(f64::from);
            starts.map(|start| if npv(start) > 0.0 { 1.0 } else { 0.0 }).collect::<Vec<_>>()
        });
    }
}

#[test]
fn break_even_is_the_first_year_from_which_leaving_stays_ahead() {
    let model = certain(model());
    let flows = by_hand(&model, 0.0);
    let mut sum = 0.0;
    let ahead: Vec<bool> = flows
        .iter()
        .zip(&model.present)
        .map(|((stay, leave), present)| {
            sum += (stay - leave) * present;
            sum > 0.0
        })
        .collect();
    let since = ahead.iter().rposition(|ahead| !ahead).map_or(0, |last| last + 1);
    assert!((1..10).contains(&since), "the case is the one meant");
    let found = outcome(&model, &run(100, Sampling::MonteCarlo));
    let mut expected = [0; 11];
    expected[since] = 100;
    assert_eq!(found.break_even, expected);
    let dear = {
        let mut dear = model;
        dear.one_off.base = 1e9;
        outcome(&dear, &run(100, Sampling::MonteCarlo))
    };
    assert_eq!(dear.break_even.last(), Some(&100), "never");
}

#[test]
fn a_premium_of_nothing_makes_no_difference_and_a_real_one_favours_leaving() {
    let mut model = model();
    let premium = |model: &mut Model, value| model.running.as_mut().unwrap().premium = Belief::Exact(value);
    premium(&mut model, 0.0);
    let none = outcome(&model, &run(2000, Sampling::QuasiMonteCarlo));
    assert_eq!(none.get(Quantity::NpvWithPremium), none.npv());
    premium(&mut model, 0.03);
    let some = outcome(&model, &run(2000, Sampling::QuasiMonteCarlo));
    assert_eq!(some.npv(), none.npv());
    assert!(some.get(Quantity::NpvWithPremium).unwrap().values.p50 > none.npv().unwrap().values.p50);
}

#[test]
fn growths_that_meet_the_clamp_are_counted() {
    let clamped = |price: PricePath| {
        let mut model = certain(model());
        model.running.as_mut().unwrap().price = price;
        outcome(&model, &run(1000, Sampling::MonteCarlo)).clamped.unwrap()
    };
    let price = model().running.unwrap().price;
    assert_eq!(clamped(PricePath { clamp: [0.0, 0.01], scale: 0.0, ..price }), 1.0);
    // The noise of a path is as often above its mean as below.
    let half = clamped(PricePath { clamp: [-9.0, price.mean], weight: 1e12, ..price });
    assert!((half - 0.5).abs() < 0.02, "{half}");
}

#[test]
fn the_price_grows_as_its_posterior_says() {
    let mut model = model();
    let running = model.running.as_mut().unwrap();
    running.price.cap = None;
    running.price.step.per_year = 0.0;
    running.price.clamp = [-9.0, 9.0];
    let found = outcome(&model, &run(1 << 15, Sampling::QuasiMonteCarlo));
    // ln P(t) = t mean + sigma t_6 sqrt(t + t^2 / weight): Student's t with 2 shape degrees, scaled by sqrt(scale / shape).
    let (t, price) = (9.5, model.running.as_ref().unwrap().price);
    let scale = crate::math::sqrt(price.scale / price.shape * (t + t * t / price.weight));
    let values = found.get(Quantity::Price(9)).unwrap().values;
    for (p, found) in [(0.1, values.p10), (0.5, values.p50), (0.9, values.p90)] {
        let expected = t * price.mean + scale * crate::math::student_t_quantile(2.0 * price.shape, p);
        assert!((crate::math::ln(found) - expected).abs() < 0.03 * scale, "{p}: {found} {expected}");
    }
}

#[test]
fn one_number_decides_whether_and_how_far_a_price_steps() {
    let table = QuantileTable::new(|tail, upper| 2.0 + if upper { 1.0 - tail } else { tail });
    let bits: Bits = std::array::from_fn(|j| (j as u32) << 24 | 1 << 23);
    let mut out = [0.0; BLOCK];
    steps(plain(), 0.25, &table, &bits, &mut out);
    assert!(out[..192].iter().all(|factor| *factor == 1.0));
    for (j, factor) in out[192..].iter().enumerate() {
        assert!((factor - (2.0 + (j as f64 + 0.5) / 64.0)).abs() < 1e-6, "{factor} at {j}");
    }
    steps(plain(), 0.0, &table, &bits, &mut out);
    assert_eq!(out, [1.0; BLOCK]);
    steps(plain(), 1.0, &table, &bits, &mut out);
    assert!(out.iter().all(|factor| *factor >= 2.0));
}

#[test]
fn a_rank_is_centred() {
    assert_eq!(centred(0), -centred(u32::MAX));
    assert!((centred(0) + 0.5).abs() < 1e-9 && centred(1 << 31) > 0.0 && centred((1 << 31) - 1) < 0.0);
    assert!((centred(3 << 30) - 0.25).abs() < 1e-9);
}
