// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Text to document to portfolio, in bytes of text a second: the bundled example, and the same municipality repeated
//! under other ids, as a person writes it, with every value on its own line, and in canonical form (no blanks, keys
//! sorted). And texts that do their worst.

use std::hint::black_box;

use criterion::{
    BatchSize, BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main, measurement::WallTime,
};
use udvej_json::udvej::{Document, EXAMPLE, Portfolio, check, example};

/// The example `copies` times in one document: suppliers and systems under ids of their own.
fn repeated(copies: usize) -> String {
    let example = example();
    let suppliers = example.suppliers().iter().map(|supplier| supplier.id.as_str());
    let ids: Vec<&str> = suppliers.chain(example.systems().iter().map(|system| system.id.as_str())).collect();
    let copied = |list: &str, copy: usize| {
        let parts = list.split('"').map(|part| {
            let own = ids.contains(&part) && copy > 0;
            if own { format!("{part}-{copy}") } else { part.to_owned() }
        });
        parts.collect::<Vec<_>>().join("\"")
    };
    let mut text = EXAMPLE.to_owned();
    for name in ["suppliers", "systems"] {
        let start = text.find(&format!("\n  \"{name}\": [")).expect("the list begins a line") + name.len() + 8;
        let end = start + text[start..].find("\n  ]").expect("the list ends a line");
        let copies: Vec<String> = (0..copies).map(|copy| copied(&text[start..end], copy)).collect();
        text.replace_range(start..end, &copies.join(","));
    }
    text
}

/// Every value on a line of its own.
fn spread(text: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
    serde_json::to_string_pretty(&value).expect("JSON")
}

fn document(criterion: &mut Criterion) {
    for (name, copies) in [("example", 1), ("systems-330", 11), ("systems-33000", 1_100)] {
        let text = repeated(copies);
        let document = Document::from_json(&text).expect("valid");
        println!("{name}: {} systems in {} bytes", document.systems.len(), text.len());
        let mut group = criterion.benchmark_group(name);
        if copies > 11 {
            group.sample_size(10);
        }
        for (form, text) in [("written", &text), ("spread", &spread(&text)), ("canonical", &document.to_json())] {
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(format!("from-json/{form}"), |bencher| {
                bencher.iter(|| Document::from_json(black_box(text)))
            });
        }
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("portfolio", |bencher| {
            bencher.iter_batched(|| document.clone(), Portfolio::try_from, BatchSize::PerIteration)
        });
        group.bench_function("check", |bencher| bencher.iter(|| check(black_box(&text))));
        group.finish();
    }
}

/// Each is refused; it shall not take longer than a document that is accepted.
fn hostile(criterion: &mut Criterion) {
    let list = |item: &dyn Fn(usize) -> String, many: usize| (0..many).map(item).collect::<Vec<_>>().join(",");
    let fields = list(&|at| format!("\"x{at}\":{at}"), 200_000);
    let doubles = list(&|_| "\"id\":1".to_owned(), 200_000);
    let dangling = list(&|at| format!(r#"{{"id":"s{at}","name":"S","supplier":"t{at}"}}"#), 50_000);
    let texts = [
        ("unknown-fields", format!("{{{fields}}}")),
        ("double-fields", format!("{{\"organisation\":{{{doubles}}}}}")),
        ("empty-systems", format!("{{\"systems\":[{}]}}", list(&|_| "{}".to_owned(), 500_000))),
        ("dangling-suppliers", format!("{{\"suppliers\":[{{\"id\":\"a\",\"name\":\"A\"}}],\"systems\":[{dangling}]}}")),
        ("escapes", format!("{{\"format\":\"{}\"}}", "\\u00e6".repeat(500_000))),
    ];
    let mut group: BenchmarkGroup<'_, WallTime> = criterion.benchmark_group("hostile");
    group.sample_size(10);
    for (name, text) in texts {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |bencher| bencher.iter(|| check(black_box(&text))));
    }
    group.finish();
}

criterion_group!(benches, document, hostile);
criterion_main!(benches);
