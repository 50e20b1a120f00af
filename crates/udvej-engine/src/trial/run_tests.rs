// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::atomic::AtomicUsize;

use super::super::example::{WHOLE, model, one_off_only, outcome, quantities, run, with_horizon};
use super::*;
use crate::sample::{Belief, at_level, levels};
use crate::trial::{Basis, Part};

#[test]
fn threads_change_no_bit() {
    for sampling in Sampling::ALL {
        let alone = outcome(&model(), &Run { keep: true, ..run(10_001, sampling) });
        for threads in [0, 2, 3, 64] {
            assert_eq!(
                outcome(&model(), &Run { keep: true, threads, ..run(10_001, sampling) }),
                alone,
                "{threads} threads"
            );
        }
    }
}

#[test]
fn vector_instructions_change_no_bit() {
    for sampling in Sampling::ALL {
        for quantiles in Quantiles::ALL {
            let run = Run { quantiles, keep: true, ..run(9_001, sampling) };
            for level in levels() {
                assert_eq!(at_level(level, || outcome(&model(), &run)), outcome(&model(), &run), "{level:?}");
            }
        }
    }
}

#[test]
fn another_seed_is_another_simulation() {
    for sampling in Sampling::ALL {
        let of = |seed| outcome(&model(), &Run { seed, ..run(WHOLE, sampling) });
        let (one, other) = (of(1), of(2));
        for quantity in [Quantity::Months, Quantity::Spent, Quantity::Price(9), Quantity::Npv(0), Quantity::Peak] {
            assert_ne!(one.get(quantity), other.get(quantity), "{quantity:?}");
        }
    }
    assert_ne!(
        outcome(&model(), &run(WHOLE, Sampling::MonteCarlo)),
        outcome(&model(), &run(WHOLE, Sampling::QuasiMonteCarlo))
    );
}

#[test]
fn every_trial_is_counted_once_whatever_their_number() {
    for sampling in Sampling::ALL {
        for count in [1, 5, 8, 255, 257, WHOLE - 1, WHOLE, WHOLE + 1, 4097, 12_345] {
            let found = outcome(&model(), &run(count, sampling));
            assert_eq!(found.trials, count);
            assert_eq!(found.break_even.iter().sum::<u64>(), count);
            let counted = |quantity| found.get(quantity).map_or(0, |found| found.count);
            assert_eq!(counted(Quantity::Completed) + counted(Quantity::Sunk), count);
            assert_eq!(counted(Quantity::Npv(4)), count);
        }
        assert_eq!(outcome(&model(), &run(0, sampling)).trials, 1);
    }
}

#[test]
fn the_first_and_the_last_horizon_are_whole() {
    for horizon in [1, 40] {
        let found = outcome(&with_horizon(horizon), &run(5000, Sampling::QuasiMonteCarlo));
        for quantity in quantities(usize::from(horizon)) {
            let summary = found.get(quantity).unwrap().values;
            assert!(summary.p10 <= summary.p50 && summary.p50 <= summary.p90, "{quantity:?}: {summary:?}");
        }
        assert_eq!(found.break_even.len(), usize::from(horizon) + 1);
        assert_eq!(found.get(Quantity::Price(usize::from(horizon))), None);
    }
}

#[test]
fn a_longer_horizon_changes_no_earlier_year() {
    for sampling in Sampling::ALL {
        let (short, long) =
            (outcome(&with_horizon(3), &run(4000, sampling)), outcome(&with_horizon(9), &run(4000, sampling)));
        for year in 0..3 {
            assert_eq!(short.get(Quantity::Price(year)), long.get(Quantity::Price(year)));
            assert_eq!(short.get(Quantity::Stay(year)), long.get(Quantity::Stay(year)));
        }
    }
}

#[test]
fn a_further_component_leaves_all_other_draws_alone() {
    let mut model = model();
    model.one_off.basis = Basis::BottomUp;
    let mut more = model.clone();
    more.one_off.open.insert(0, Part { id: "exit", place: 7, cost: Belief::Lognormal { p10: 10.0, p90: 90.0 } });
    for sampling in Sampling::ALL {
        let (before, after) = (outcome(&model, &run(4000, sampling)), outcome(&more, &run(4000, sampling)));
        assert_ne!(before.get(Quantity::Spent), after.get(Quantity::Spent));
        let alone = |quantity: &Quantity| {
            matches!(quantity, Quantity::Months | Quantity::Price(_) | Quantity::Stay(_) | Quantity::StayPresent)
        };
        for quantity in quantities(10).into_iter().filter(alone) {
            assert_eq!(before.get(quantity), after.get(quantity), "{quantity:?}");
        }
    }
}

#[test]
fn a_goal_gives_what_as_many_trials_at_once_give() {
    for sampling in Sampling::ALL {
        for (count, keep) in [(1, false), (100, true), (3 * WHOLE, true), (5000, false)] {
            for most in [1 << 14, 9_999] {
                let goal = Some(Goal { relative: 0.006, amount: 0.0, most });
                let reached = outcome(&model(), &Run { goal, keep, ..run(count, sampling) });
                assert!(reached.trials > count && reached.trials <= most, "{} from {count}", reached.trials);
                assert_eq!(reached, outcome(&model(), &Run { keep, ..run(reached.trials, sampling) }), "from {count}");
            }
        }
    }
}

#[test]
fn a_stricter_goal_takes_longer_and_a_reached_one_no_more() {
    let trials = |relative, amount| {
        let goal = Goal { relative, amount, most: 1 << 17 };
        let found =
            outcome(&one_off_only(Basis::ReferenceClass), &Run { goal: Some(goal), ..run(1024, Sampling::MonteCarlo) });
        assert!(found.distance(&goal) <= 1.0 || found.trials == goal.most);
        found.trials
    };
    assert_eq!(trials(1.0, 0.0), 1024);
    assert_eq!(trials(1e-9, 1e9), 1024, "an amount alone is enough");
    let (loose, strict) = (trials(0.04, 0.0), trials(0.02, 0.0));
    assert!(1024 < loose && loose < strict && strict < 1 << 17, "{loose} {strict}");
    assert_eq!(trials(1e-9, 0.0), 1 << 17);
}

#[test]
fn a_goal_with_fewer_trials_than_asked_for_changes_nothing() {
    let goal = Some(Goal { relative: 1e-9, amount: 0.0, most: 100 });
    let plain = run(3000, Sampling::MonteCarlo);
    assert_eq!(outcome(&model(), &Run { goal, ..plain }), outcome(&model(), &plain));
}

#[test]
fn who_says_stop_is_heard_sooner_or_later() {
    for threads in [1, 3] {
        for patience in [0, 1, 11] {
            let asked = AtomicUsize::new(0);
            let stopped = || asked.fetch_add(1, Ordering::Relaxed) >= patience;
            let run = Run { threads, ..run(40 * WHOLE, Sampling::MonteCarlo) };
            assert_eq!(simulate(&model(), &run, &Tables::new(), &stopped), Err(Stopped));
            let asked = asked.into_inner();
            assert!(asked > patience && asked <= patience + usize::from(threads), "asked {asked} times");
        }
    }
}

#[test]
fn words_for_quantiles_are_read_back() {
    assert_eq!(Quantiles::ALL.map(|quantiles| Quantiles::of(quantiles.id())), Quantiles::ALL.map(Some));
    assert_eq!(Quantiles::of("sorted"), None);
}
