// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! A report written down: of a small authority and of a municipality, in systems a second.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use udvej_benches::shape::Shape;
use udvej_json::report::{ChartName, FrameName, chart, compare, frame, html, markdown, table, workbook};
use udvej_json::udvej::error::Language;
use udvej_json::udvej::{Knowledge, Method, Report, Simulation, assess};

const SIZES: [usize; 2] = [30, 330];
const LANGUAGE: Language = Language::Da;

fn report(systems: usize) -> Report {
    let simulation = Simulation { trials: 256, threads: 2, ..Simulation::default() };
    assess(&Shape::of_systems(systems).portfolio(), Method::v1(), Knowledge::bundled(), &simulation)
}

fn written(criterion: &mut Criterion) {
    for systems in SIZES {
        let report = report(systems);
        let mut group = criterion.benchmark_group(format!("systems-{systems}"));
        group.sample_size(10);
        group.throughput(Throughput::Elements(systems as u64));
        group.bench_function("json", |bencher| bencher.iter(|| black_box(&report).to_json()));
        group.bench_function("table", |bencher| bencher.iter(|| table(black_box(&report), LANGUAGE, 100)));
        group.bench_function("md", |bencher| bencher.iter(|| markdown(black_box(&report), None, LANGUAGE)));
        group.bench_function("html", |bencher| bencher.iter(|| html(black_box(&report), None, LANGUAGE)));
        group.bench_function("xlsx", |bencher| bencher.iter(|| workbook(black_box(&report), None, LANGUAGE)));
        group.bench_function("frames", |bencher| {
            bencher.iter(|| FrameName::ALL.map(|name| frame(black_box(&report), name, None, LANGUAGE)))
        });
        group.bench_function("compare", |bencher| bencher.iter(|| compare(black_box(&report), &report, LANGUAGE)));
        group.finish();
    }
}

/// Those of the whole portfolio, or else of its first system.
fn charts(criterion: &mut Criterion) {
    for systems in SIZES {
        let report = report(systems);
        let first = report.systems.first().map(|system| system.id.as_str().to_owned());
        let mut group = criterion.benchmark_group(format!("charts-{systems}"));
        group.sample_size(10);
        for name in ChartName::ALL {
            let whole = chart(&report, name, None, LANGUAGE).is_some();
            let system = if whole { None } else { first.as_deref() };
            group.bench_function(name.id(), |bencher| {
                bencher.iter(|| chart(black_box(&report), name, system, LANGUAGE))
            });
        }
        group.finish();
    }
}

criterion_group!(benches, written, charts);
criterion_main!(benches);
