// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The bundled municipality through the seam: reading it, and assessing it.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};

fn example(criterion: &mut Criterion) {
    let request = r#"{"call":"example"}"#;
    criterion.bench_function("example", |bencher| bencher.iter(|| udvej_json::call(black_box(request))));
}

fn assess(criterion: &mut Criterion) {
    let document = udvej_json::call(r#"{"call":"example"}"#);
    let request = format!(r#"{{"call":"assess","document":{document}}}"#);
    criterion.bench_function("assess", |bencher| bencher.iter(|| udvej_json::call(black_box(&request))));
}

criterion_group!(benches, example, assess);
criterion_main!(benches);
