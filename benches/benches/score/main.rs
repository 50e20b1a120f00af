// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Scoring without simulation, in systems a second: scores alone, and whole, with explanations, questions and
//! counterfactuals.

mod portfolio;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use udvej::{Assessment, Knowledge, Method, scores};

/// A small authority, a municipality, and ten of them.
const COPIES: [usize; 3] = [1, 11, 110];

fn score(criterion: &mut Criterion) {
    let (method, knowledge) = (Method::v1(), Knowledge::bundled());
    let mut group = criterion.benchmark_group("score");
    group.sample_size(10);
    for copies in COPIES {
        let portfolio = portfolio::portfolio(copies);
        let systems = portfolio.systems().len();
        group.throughput(Throughput::Elements(systems as u64));
        group.bench_with_input(BenchmarkId::new("alone", systems), &portfolio, |bencher, portfolio| {
            bencher.iter(|| scores(black_box(portfolio), method, knowledge, 1));
        });
        group.bench_with_input(BenchmarkId::new("alone-threads-2", systems), &portfolio, |bencher, portfolio| {
            bencher.iter(|| scores(black_box(portfolio), method, knowledge, 2));
        });
        group.bench_with_input(BenchmarkId::new("whole", systems), &portfolio, |bencher, portfolio| {
            bencher.iter(|| Assessment::of(black_box(portfolio), method, knowledge));
        });
    }
    group.finish();
}

criterion_group!(benches, score);
criterion_main!(benches);
