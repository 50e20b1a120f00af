// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::LazyLock;

use super::super::example::{WHOLE, certain, model, one_off_only, outcome, pert, quantities, run};
use super::*;
use crate::sample::{Sampling, summarise};
use crate::trial::{Quantiles, Run};

#[test]
fn exact_quantiles_are_those_of_sorting_the_draws() {
    for sampling in Sampling::ALL {
        for count in [1, 2, 7, 1000, 4096, 5000] {
            let run = Run { quantiles: Quantiles::Exact, keep: true, ..run(count, sampling) };
            let found = outcome(&model(), &run);
            let draws = found.draws.clone().unwrap();
            for (quantity, mut values) in [Quantity::Spent, Quantity::Npv(ASKED)].into_iter().zip(draws) {
                assert_eq!(values.len() as u64, count);
                let (sorted, found) = (summarise(&mut values).unwrap(), found.get(quantity).unwrap().values);
                assert_eq!([found.p10, found.p50, found.p90], [sorted.p10, sorted.p50, sorted.p90], "{count} trials");
                assert!((found.mean - sorted.mean).abs() <= 1e-12 * sorted.p90.abs().max(sorted.p10.abs()));
            }
        }
    }
}

#[test]
fn few_trials_are_exact_without_being_asked_to() {
    for (count, same) in [(4096, true), (4097, false)] {
        let streaming = run(count, Sampling::QuasiMonteCarlo);
        let exact = outcome(&model(), &Run { quantiles: Quantiles::Exact, ..streaming });
        assert_eq!(outcome(&model(), &streaming) == exact, same, "{count} trials");
    }
}

#[test]
fn streaming_errs_by_less_than_a_thousandth_of_the_spread() {
    for sampling in Sampling::ALL {
        let streaming = run(1 << 15, sampling);
        let [near, exact] =
            [streaming, Run { quantiles: Quantiles::Exact, ..streaming }].map(|run| outcome(&model(), &run));
        for quantity in quantities(10) {
            let [near, exact] = [&near, &exact].map(|outcome| outcome.get(quantity).unwrap());
            let (found, values) = (near.values, exact.values);
            // Of abandoned projects there are a twelfth as many, in the bins of all.
            let share = if quantity == Quantity::Sunk { 3e-3 } else { 1e-3 };
            let allowed = share * (values.p90 - values.p10);
            for (found, exact) in [(found.p10, values.p10), (found.p50, values.p50), (found.p90, values.p90)] {
                assert!((found - exact).abs() <= allowed, "{quantity:?}: {found} {exact} {allowed}");
            }
            assert_eq!((found.mean, near.count, near.errors), (values.mean, exact.count, exact.errors));
        }
    }
}

/// Median and mean of one-off cost and difference, and what each says of its own error.
type Figures = [(f64, f64); 4];

/// Those of 64 seeds.
fn by_seed(sampling: Sampling) -> Vec<Figures> {
    let one = |seed| {
        let found = outcome(&model(), &Run { seed, ..run(3 * WHOLE, sampling) });
        let [spent, npv] = [Quantity::Spent, Quantity::Npv(ASKED)].map(|quantity| *found.get(quantity).unwrap());
        let pairs = |of: Summarised| {
            let errors = of.errors.unwrap();
            [(of.values.p50, errors.p50), (of.values.mean, errors.mean)]
        };
        let ([a, b], [c, d]) = (pairs(spent), pairs(npv));
        [a, b, c, d]
    };
    (1..=64).map(one).collect()
}

/// Both samplings, simulated once for all tests.
static BY_SEED: LazyLock<[Vec<Figures>; 2]> = LazyLock::new(|| Sampling::ALL.map(by_seed));

/// Standard deviation of the figure at `place` over the seeds.
fn deviation(found: &[Figures], place: usize) -> f64 {
    let mean = found.iter().map(|of| of[place].0).sum::<f64>() / found.len() as f64;
    let squares: f64 = found.iter().map(|of| (of[place].0 - mean) * (of[place].0 - mean)).sum();
    sqrt(squares / (found.len() - 1) as f64)
}

#[test]
fn standard_errors_tell_how_far_seeds_lie_apart() {
    for (found, sampling) in BY_SEED.iter().zip(Sampling::ALL) {
        for place in 0..4 {
            let told = sqrt(found.iter().map(|of| of[place].1 * of[place].1).sum::<f64>() / found.len() as f64);
            let ratio = told / deviation(found, place);
            assert!((1.0 / 1.5..1.5).contains(&ratio), "{sampling:?}, figure {place}: {ratio}");
        }
    }
}

#[test]
fn even_trials_halve_the_error_and_more() {
    let [independent, even] = &*BY_SEED;
    for place in 0..4 {
        let ratio = deviation(even, place) / deviation(independent, place);
        assert!(ratio < 0.5, "figure {place}: {ratio}");
    }
}

#[test]
fn simulated_means_agree_with_the_closed_form() {
    for basis in [Basis::ReferenceClass, Basis::BottomUp, Basis::Likely] {
        for sampling in Sampling::ALL {
            let mut model = one_off_only(basis);
            model.one_off.abandonment = 0.0;
            let found = outcome(&model, &Run { keep: true, ..run(40_000, sampling) });
            let [draws, none] = found.draws.as_ref().unwrap();
            let mean = found.get(Quantity::Spent).unwrap().values.mean;
            let squares: f64 = draws.iter().map(|value| (value - mean) * (value - mean)).sum();
            let error = sqrt(squares) / draws.len() as f64;
            assert!(error > 0.0 && (mean - found.expected).abs() < 4.0 * error, "{basis:?}: {mean} {}", found.expected);
            assert_eq!((none.len(), found.npv()), (0, None), "nothing goes on");
        }
    }
}

#[test]
fn the_share_of_abandoned_projects_is_the_one_given() {
    let found = outcome(&one_off_only(Basis::ReferenceClass), &run(1 << 16, Sampling::QuasiMonteCarlo));
    let share = found.get(Quantity::Sunk).unwrap().count as f64 / found.trials as f64;
    assert!((share - 0.08).abs() < 2e-4, "{share}");
    let likely = outcome(&one_off_only(Basis::Likely), &run(5000, Sampling::MonteCarlo));
    assert_eq!(likely.get(Quantity::Sunk), None, "the likely course is never abandoned");
}

#[test]
fn correlated_components_spread_their_sum_further() {
    let spread = |correlation: f64| {
        let mut model = one_off_only(Basis::BottomUp);
        model.one_off.correlation = correlation;
        let values = outcome(&model, &run(1 << 14, Sampling::QuasiMonteCarlo)).get(Quantity::BottomUp).unwrap().values;
        values.p90 - values.p10
    };
    let (none, some, all) = (spread(0.0), spread(0.3), spread(1.0));
    assert!(none < 0.95 * some && some < 0.95 * all, "{none} {some} {all}");
}

#[test]
fn a_lone_input_explains_the_result_alone() {
    let mut model = certain(model());
    model.one_off.overrun = one_off_only(Basis::Likely).one_off.overrun;
    let [overrun] = &outcome(&model, &run(1 << 14, Sampling::QuasiMonteCarlo)).drivers[..] else {
        panic!("one driver")
    };
    assert_eq!((overrun.input, overrun.ends), (Input::Overrun, [0.1, 0.9].map(|u| model.one_off.overrun.quantile(u))));
    assert!(overrun.rank_correlation < -0.999, "{overrun:?}");

    let mut model = certain(super::super::example::model());
    model.running.as_mut().unwrap().shortfall = pert(0.0, 0.1, 0.5);
    let [shortfall] = &outcome(&model, &run(1 << 14, Sampling::QuasiMonteCarlo)).drivers[..] else {
        panic!("one driver")
    };
    assert_eq!(shortfall.input, Input::BenefitShortfall);
    assert!(shortfall.rank_correlation < -0.999 && shortfall.ends[0] < 0.1 && shortfall.ends[1] > 0.1, "{shortfall:?}");
}

#[test]
fn every_input_with_spread_is_a_driver_on_its_side() {
    let found = outcome(&model(), &run(1 << 15, Sampling::QuasiMonteCarlo));
    let signs: Vec<(Input, bool)> =
        found.drivers.iter().map(|driver| (driver.input, driver.rank_correlation > 0.0)).collect();
    assert_eq!(
        signs[..4],
        [(Input::Overrun, false), (Input::Abandonment, false), (Input::Price, true), (Input::Alternative, false)]
    );
    let last: Vec<Input> = signs[4..].iter().map(|(input, _)| *input).collect();
    assert_eq!(last, [Input::AlternativeGrowth, Input::BenefitShortfall, Input::OwnEffort]);
    assert!(!signs[4].1 && !signs[5].1, "dearer growth and a lost saving speak for staying");
    assert!(found.drivers.iter().all(|driver| driver.rank_correlation.abs() < 1.0 && driver.ends[0] < driver.ends[1]
        || driver.input == Input::Abandonment));
}

#[test]
fn components_drive_the_result_bottom_up() {
    let found = outcome(&one_off_only(Basis::BottomUp), &run(1 << 14, Sampling::QuasiMonteCarlo));
    let [overrun, abandonment] = &found.drivers[..] else { panic!("two drivers") };
    assert_eq!((overrun.input, abandonment.input), (Input::Overrun, Input::Abandonment));
    // All but a little fixed cost is open.
    assert!(overrun.rank_correlation > 0.99, "{overrun:?}");
    let open = found.get(Quantity::Open).unwrap().values;
    assert_eq!(overrun.ends, [open.p10 / 2700.0, open.p90 / 2700.0]);
}

#[test]
fn one_replicate_knows_nothing_of_its_error() {
    let goal = Goal { relative: 1.0, amount: 1e12, most: 1 };
    let found = outcome(&model(), &run(1, Sampling::MonteCarlo));
    assert_eq!(found.npv().unwrap().errors, None);
    assert_eq!(found.ahead[0].error, None);
    assert_eq!(found.distance(&goal), f64::INFINITY);
    let sure = outcome(&certain(model()), &run(2 * WHOLE, Sampling::MonteCarlo));
    assert!(sure.reaches(&Goal { relative: 1e-9, ..goal }));
}

#[test]
fn a_standard_error_is_the_deviation_over_the_root_of_the_count() {
    assert_eq!(standard_error(&[1.0, 3.0, 5.0, 7.0]), Some(sqrt(20.0 / 3.0 / 4.0)));
    assert_eq!(standard_error(&[0.1; 8]), Some(0.0), "rounding is no error");
    assert_eq!(standard_error(&[4.0]), None);
    assert_eq!(standard_error(&[]), None);
}
