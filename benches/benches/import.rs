// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! KITOS to document: the fixture repeated until a municipality has at least 330 systems, and 98 such municipalities one
//! after another. On 2 cores in November 2026: 368 systems (2.6 MB of JSON) in 95 ms with a peak of 30 MB, 98 of them in
//! 13 to 18 s while the machine built something else; each is imported by itself, so memory does not add up.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use udvej_json::import::{File, Kind, Settings, import};

const SYSTEMS: usize = 330;
const MUNICIPALITIES: u64 = 98;
const FILES: [(&str, &str); 6] = [
    ("it-systems.json", include_str!("../../tests/fixtures/kitos/2026/it-systems.json")),
    ("it-system-usages-0.json", include_str!("../../tests/fixtures/kitos/2026/it-system-usages-0.json")),
    ("it-system-usages-1.json", include_str!("../../tests/fixtures/kitos/2026/it-system-usages-1.json")),
    ("it-contracts.json", include_str!("../../tests/fixtures/kitos/2026/it-contracts.json")),
    ("registrations.json", include_str!("../../tests/fixtures/kitos/2026/data-processing-registrations.json")),
    ("organizations.json", include_str!("../../tests/fixtures/kitos/2026/organizations.json")),
];
const OVERLAY: &str = r#"{"organisation": {"users": 3200}}"#;

/// The fixture's files, each copied under a new name as often as it takes; every copy has ids of its own but for the
/// organisations', which stand once.
fn municipality() -> Vec<(String, String)> {
    let once = FILES.iter().map(|(_, text)| text.matches("\"systemContext\"").count()).sum::<usize>();
    let organisations = ids(FILES[5].1);
    // Two systems of the fixture are out of use.
    let copies = SYSTEMS.div_ceil(once - 2);
    let copied = (0..copies).flat_map(|copy| {
        let organisations = &organisations;
        FILES[..5].iter().map(move |(name, text)| (format!("{copy}-{name}"), copied(text, copy, organisations)))
    });
    copied.chain([(FILES[5].0.to_owned(), FILES[5].1.to_owned())]).collect()
}

/// Every quoted UUID of a text.
fn ids(text: &str) -> Vec<&str> {
    text.split('"').filter(|part| is_id(part)).collect()
}

fn is_id(part: &str) -> bool {
    part.len() == 36
        && part
            .chars()
            .enumerate()
            .all(|(at, c)| if matches!(at, 8 | 13 | 18 | 23) { c == '-' } else { c.is_ascii_hexdigit() })
}

fn copied(text: &str, copy: usize, kept: &[&str]) -> String {
    let parts = text.split('"').map(|part| {
        let own = is_id(part) && !kept.contains(&part);
        if own { format!("{copy:04x}{}", &part[4..]) } else { part.to_owned() }
    });
    parts.collect::<Vec<_>>().join("\"")
}

fn settings() -> Settings<'static> {
    Settings {
        valuation_date: "2026-11-21".parse().expect("a date"),
        currency: "DKK".parse().expect("a currency"),
        organisation: None,
        options: Vec::new(),
        overlay: vec![File { name: "overlay.json", bytes: OVERLAY.as_bytes() }],
        prefer: None,
    }
}

fn kitos(criterion: &mut Criterion) {
    let texts = municipality();
    let files: Vec<File<'_>> = texts.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
    let settings = settings();
    let imported = import(Kind::Kitos, &files, &settings);
    let document = imported.document.unwrap_or_else(|| panic!("{:?}", imported.findings.problems.first()));
    let systems = document.matches("\"supplier\":").count();
    assert!(systems >= SYSTEMS, "{systems} systems");
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    println!("{systems} systems from {bytes} bytes");

    let mut group = criterion.benchmark_group("import-kitos");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("municipality", |bencher| bencher.iter(|| import(Kind::Kitos, black_box(&files), &settings)));
    group.throughput(Throughput::Bytes(bytes as u64 * MUNICIPALITIES));
    group.bench_function("98-municipalities", |bencher| {
        bencher.iter(|| (0..MUNICIPALITIES).for_each(|_| drop(import(Kind::Kitos, black_box(&files), &settings))))
    });
    group.finish();
}

criterion_group!(benches, kitos);
criterion_main!(benches);
