// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::sample::{BLOCK, plain};

fn trials(sampling: Sampling) -> Trials {
    Trials { count: 100_000, sampling }
}

/// Two numbers of each trial of a block.
fn words(stream: Stream, sampling: Sampling, replicate: u64, block: u64) -> [Bits; 2] {
    let source = Source::new(stream, trials(sampling), replicate, [3, 7].into_iter());
    let mut out = [[0; BLOCK]; 2];
    let mut words = source.block(block);
    for bits in &mut out {
        words.fill(plain(), bits);
    }
    out
}

#[test]
fn every_part_of_an_address_changes_the_words() {
    let (one, other) = (Stream::new(1, &["a"]), Stream::new(1, &["b"]));
    for sampling in Sampling::ALL {
        let base = words(one, sampling, 2, 5);
        assert_eq!(base, words(one, sampling, 2, 5), "and nothing else does");
        assert_ne!(base[0], base[1], "each number of a trial has its own words");
        for changed in [words(other, sampling, 2, 5), words(one, sampling, 3, 5), words(one, sampling, 2, 6)] {
            assert!(base[0].iter().zip(&changed[0]).filter(|(a, b)| a == b).count() <= 1);
        }
    }
    assert_ne!(words(one, Sampling::MonteCarlo, 2, 5), words(one, Sampling::QuasiMonteCarlo, 2, 5));
}

#[test]
fn a_further_number_changes_no_earlier_one() {
    for sampling in Sampling::ALL {
        let source = Source::new(Stream::new(1, &["a"]), trials(sampling), 2, [3, 7, 11].into_iter());
        let mut block = source.block(5);
        for expected in words(Stream::new(1, &["a"]), sampling, 2, 5) {
            let mut bits = [0; BLOCK];
            block.fill(plain(), &mut bits);
            assert_eq!(bits, expected);
        }
    }
}

#[test]
fn more_trials_begin_with_the_same_words() {
    for sampling in Sampling::ALL {
        let [few, many] = [10_000, 1 << 30].map(|count| {
            let trials = Trials { count, sampling };
            let mut bits = [0; BLOCK];
            Source::new(Stream::new(1, &["a"]), trials, 2, [3].into_iter()).block(3).fill_alone(&mut bits);
            bits
        });
        assert_eq!(few, many);
    }
}

#[test]
fn replicates_share_the_trials_as_evenly_as_can_be() {
    for count in [0, 1, 7, 8, 9, 4097, 1 << 40] {
        let trials = Trials { count, sampling: Sampling::MonteCarlo };
        let parts: Vec<u64> = (0..REPLICATES).map(|replicate| trials.of_replicate(replicate)).collect();
        assert_eq!(parts.iter().sum::<u64>(), count);
        assert!(parts.is_sorted_by(|a, b| a >= b) && parts[0] - parts[7] <= 1);
    }
}

#[test]
fn a_sampling_is_found_by_its_word() {
    assert_eq!(Sampling::ALL.map(|sampling| Sampling::of(sampling.id())), Sampling::ALL.map(Some));
    assert_eq!(Sampling::of("qmc"), None);
}
