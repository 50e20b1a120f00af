// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The bundled municipality through the seam: reading it, and assessing it.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use udvej_json::udvej::EXAMPLE;

fn check(criterion: &mut Criterion) {
    let request = format!(r#"{{"call":"check","document":{EXAMPLE}}}"#);
    criterion.bench_function("check", |bencher| bencher.iter(|| udvej_json::call(black_box(&request))));
}

/// Scores alone: one trial costs next to nothing.
fn score(criterion: &mut Criterion) {
    let request = format!(r#"{{"call":"explain","system":"omsorg","document":{EXAMPLE}}}"#);
    criterion.bench_function("score", |bencher| bencher.iter(|| udvej_json::call(black_box(&request))));
}

/// The whole municipality, 10,000 trials a system: to stay under 2 s on 2 cores.
fn assess(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("assess");
    group.sample_size(10);
    for threads in [1, 2] {
        let request = format!(r#"{{"call":"assess","trials":10000,"threads":{threads},"document":{EXAMPLE}}}"#);
        group.bench_function(format!("threads-{threads}"), |bencher| {
            bencher.iter(|| udvej_json::call(black_box(&request)))
        });
    }
    group.finish();
}

criterion_group!(benches, check, score, assess);
criterion_main!(benches);
