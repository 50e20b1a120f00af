// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The engine on the workloads of the field, in trials a second: W1, one plan B; W2, a municipality of 330 systems; and
//! one of the 98 municipalities that W3 is. The whole of W3, and the rivals, answer to `src/bin/w1.rs`.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use udvej_benches::many::{SYSTEMS, municipality};
use udvej_benches::w1::{Plan, Run, Shared, simulate};
use udvej_engine::sample::{Sampling, Trials};
use udvej_engine::trial::Quantiles;

fn run(count: u64, threads: u16, sampling: Sampling, quantiles: Quantiles) -> Run {
    Run { seed: 1, trials: Trials { count, sampling }, threads, quantiles, whole: false }
}

fn w1(criterion: &mut Criterion) {
    const TRIALS: u64 = 100_000;
    let (plan, shared) = (Plan::canonical(), Shared::default());
    let mut group = criterion.benchmark_group("w1");
    group.throughput(Throughput::Elements(TRIALS));
    for sampling in Sampling::ALL {
        for quantiles in Quantiles::ALL {
            let run = run(TRIALS, 1, sampling, quantiles);
            group.bench_function(format!("{}-{}", sampling.id(), quantiles.id()), |bencher| {
                bencher.iter(|| simulate(black_box(&plan), &shared, &run))
            });
        }
    }
    let run = run(TRIALS, 2, Sampling::default(), Quantiles::default());
    group.bench_function("rqmc-streaming-threads-2", |bencher| {
        bencher.iter(|| simulate(black_box(&plan), &shared, &run))
    });
    group.finish();
}

/// What W1 needs before its first trial, and what stays for the next plan.
fn tables(criterion: &mut Criterion) {
    criterion.bench_function("w1-tables", |bencher| bencher.iter(Shared::default));
}

fn many(criterion: &mut Criterion) {
    let shared = Shared::default();
    for (name, trials) in [("w2", 10_000), ("w3-one-of-98", 1_000)] {
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10);
        group.throughput(Throughput::Elements(trials * u64::from(SYSTEMS)));
        for threads in [1, 2] {
            let run = run(trials, threads, Sampling::default(), Quantiles::default());
            group.bench_function(format!("threads-{threads}"), |bencher| {
                bencher.iter(|| municipality(&shared, black_box(&run)))
            });
        }
        group.finish();
    }
}

criterion_group!(benches, w1, tables, many);
criterion_main!(benches);
