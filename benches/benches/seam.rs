// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What a call of the seam costs beside the work: reading the request, writing the answer, and reports that are kept
//! against reports that are handed back. The municipality is Eksempelby; a trial or two cost next to nothing.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use serde_json::Value;
use udvej_json::udvej::cost::Unobserved;
use udvej_json::udvej::{EXAMPLE, Knowledge, Method, Simulation, assess};
use udvej_json::{Session, call};

fn stateless(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("call");
    let calls = [
        ("version", ""),
        ("check", ""),
        ("canonical", ""),
        ("explain", r#""system":"esdh","#),
        ("plan_b", r#""system":"esdh","trials":10000,"#),
        ("assess", r#""trials":1,"#),
    ];
    for (name, more) in calls {
        let document = if name == "version" { "" } else { EXAMPLE };
        let document = if document.is_empty() { String::new() } else { format!(r#","document":{document}"#) };
        let request = format!(r#"{{{more}"call":"{name}"{document}}}"#);
        group.bench_function(name, |bencher| bencher.iter(|| call(black_box(&request))));
    }
    // The same without the seam: what is left of `assess` is text.
    let portfolio = udvej_benches::shape::read(EXAMPLE);
    let simulation = Simulation { trials: 1, ..Simulation::default() };
    group.bench_function("assess-without-text", |bencher| {
        bencher.iter(|| assess(black_box(&portfolio), Method::v1(), Knowledge::bundled(), &simulation))
    });
    group.finish();
}

/// Asks once, for something that can be answered.
fn answered(session: &mut Session, request: &str) {
    let answer = session.call(request, &[], &Unobserved).json;
    assert!(answer.starts_with(r#"{"result""#), "{answer:.300}");
}

/// A report that the session keeps, and the same handed back as text.
fn kept(criterion: &mut Criterion) {
    let assessed = |keep: &str| format!(r#"{{"call":"assess","trials":256{keep},"document":{EXAMPLE}}}"#);
    let mut session = Session::default();
    answered(&mut session, &assessed(r#","keep":"r""#));
    let report: Value = serde_json::from_str(&call(&assessed(""))).expect("JSON");
    let report = report["result"].to_string();
    let calls = [
        ("fragment-assessment", r#""call":"fragment","name":"assessment""#),
        ("fragment-system", r#""call":"fragment","name":"system","system":"esdh""#),
        ("frame-systems", r#""call":"frame","name":"systems""#),
        ("chart-map", r#""call":"chart","name":"map""#),
    ];
    for (form, report) in [("kept", r#""r""#), ("handed-back", &*report)] {
        let mut group = criterion.benchmark_group(form);
        for (name, asked) in calls {
            let request = format!(r#"{{{asked},"report":{report}}}"#);
            answered(&mut session, &request);
            group.bench_function(name, |bencher| bencher.iter(|| session.call(black_box(&request), &[], &Unobserved)));
        }
        group.finish();
    }
}

/// The same document again in one session, and with one answer changed: what does not depend on it is taken over.
fn again(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("again");
    group.sample_size(10);
    let request = |document: &str| format!(r#"{{"call":"assess","keep":"r","trials":10000,"document":{document}}}"#);
    let changed =
        EXAMPLE.replacen(r#""exit_clause": {"value": "fee_exit""#, r#""exit_clause": {"value": "free_exit""#, 1);
    assert_ne!(changed, EXAMPLE);
    let same = request(EXAMPLE);
    let mut session = Session::default();
    answered(&mut session, &same);
    group.bench_function("unchanged", |bencher| bencher.iter(|| session.call(black_box(&same), &[], &Unobserved)));
    let other = request(&changed);
    group.bench_function("one-answer-to-and-fro", |bencher| {
        bencher.iter(|| [&other, &same].map(|request| session.call(black_box(request), &[], &Unobserved)))
    });
    group.finish();
}

criterion_group!(benches, stateless, kept, again);
criterion_main!(benches);
